import { describe, expect, it } from 'vitest';

type Texts = { [key: string]: string | Texts };

const files = import.meta.glob<Texts>('./*/*.json', { eager: true, import: 'default' });
const sources = Object.values(
  import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*', '!../shared/api/schema.d.ts'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
).join('\n');

const rooms = [...new Set(Object.keys(files).map((path) => path.replace(/^\.\/\w+\//, '')))];

/** The keys as code names them: the forms of a plural (`rows_one`, `rows_other`) are one key. */
function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key.replace(/_(one|other)$/, '')] : keysOf(value, `${prefix}${key}.`),
  );
}

function valuesOf(texts: Texts): string[] {
  return Object.values(texts).flatMap((value) => (typeof value === 'string' ? [value] : valuesOf(value)));
}

/** Of a plural those of the form that holds for most numbers: one is one without its number. */
function placeholdersOf(texts: Texts, key: string): string[] {
  const at = (path: string) => path.split('.').reduce<string | Texts | undefined>((where, part) => (typeof where === 'object' ? where[part] : undefined), texts);
  const value = at(key) ?? at(`${key}_other`);
  return typeof value === 'string' ? (value.match(/\{\{\w+\}\}/g) ?? []).sort() : [];
}

/** A key is used when it stands in the source, or when a template such as `state.${…}` can reach it. */
const reached = [...sources.matchAll(/`((?:[\w]+\.)+)\$\{[^`]*?\}((?:\.\w+)*)`/g)].map(([, before = '', after = '']) => ({ before, after }));

function isUsed(key: string): boolean {
  if (sources.includes(`'${key}'`)) return true;
  return reached.some(({ before, after }) => key.startsWith(before) && key.endsWith(after));
}

describe.each(rooms)('the texts of %s', (room) => {
  const vi = files[`./vi/${room}`] ?? {};
  const en = files[`./en/${room}`] ?? {};

  it('have the same keys in Vietnamese and English', () => {
    expect(new Set(keysOf(en))).toEqual(new Set(keysOf(vi)));
  });

  it('have the same placeholders in both', () => {
    for (const key of keysOf(vi)) expect([key, placeholdersOf(en, key)]).toEqual([key, placeholdersOf(vi, key)]);
  });

  it('are all used', () => {
    expect(keysOf(vi).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are composed Unicode and never empty', () => {
    for (const value of [...valuesOf(vi), ...valuesOf(en)]) {
      expect(value).toBe(value.normalize('NFC'));
      expect(value.trim()).not.toBe('');
    }
  });
});
