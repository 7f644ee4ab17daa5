import { expect, it } from 'vitest';
import sheets from './mantine.ts?raw';

const available = Object.keys(import.meta.glob('/node_modules/@mantine/core/styles/*.css', { query: '?url' }))
  .map((path) => path.replace(/^.*\/|\.css$/g, ''))
  .filter((name) => !name.endsWith('.layer'));
const sources = Object.values(
  import.meta.glob<string>(['/src/**/*.{ts,tsx}', '!/src/**/*.test.*'], { eager: true, query: '?raw', import: 'default' }),
);

/** Parts that some components are made of and that have a sheet of their own. */
const madeOf: Record<string, string[]> = {
  Alert: ['CloseButton'],
  Autocomplete: ['Combobox', 'Input', 'Popover', 'ScrollArea'],
  Button: ['UnstyledButton', 'Loader'],
  Checkbox: ['InlineInput'],
  Drawer: ['ModalBase', 'Overlay', 'Paper', 'ScrollArea', 'CloseButton'],
  FileInput: ['Input'],
  Modal: ['ModalBase', 'Overlay', 'Paper', 'ScrollArea', 'CloseButton'],
  MultiSelect: ['Combobox', 'Input', 'Popover', 'ScrollArea', 'Pill', 'PillsInput'],
  NativeSelect: ['Input'],
  Radio: ['InlineInput'],
  Select: ['Combobox', 'Input', 'Popover', 'ScrollArea', 'CloseButton'],
  Textarea: ['Input'],
  TextInput: ['Input'],
};

it('brings the style sheet of every Mantine component in use', () => {
  const used = sources
    .flatMap((source) => [...source.matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)])
    .flatMap(([, names = '']) => names.split(',').map((name) => name.replace('type ', '').trim()))
    .flatMap((name) => [name, ...(madeOf[name] ?? [])])
    .filter((name) => available.includes(name));
  expect(available).toContain('Button');
  const missing = [...new Set(used)].filter((name) => !sheets.includes(`styles/${name}.css'`));
  expect(missing).toEqual([]);
});
