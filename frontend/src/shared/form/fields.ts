import * as z from 'zod/mini';
import { formatDay, parseDay } from '@/shared/format/dates';
import { formatNumber, parseNumber } from '@/shared/format/numbers';

/** One field of a form, described. `kind` says how its text is read. */
export interface Field<T> {
  name: keyof T & string;
  label: string;
  kind: 'line' | 'text' | 'number' | 'year' | 'day' | 'choice';
  required?: boolean;
  description?: string;
  options?: readonly { value: string; label: string }[];
  width?: 'full' | 'half' | 'third';
  maxLength?: number;
}

/** What stands in the form: always text. */
export type Typed = Record<string, string>;

type Fault = 'required' | 'notANumber' | 'notAYear' | 'notADay';

export function textsOf<T>(fields: readonly Field<T>[], value: Partial<T>): Typed {
  return Object.fromEntries(fields.map((field) => [field.name, textOf(field, value[field.name])]));
}

export function schemaOf<T>(fields: readonly Field<T>[], say: (fault: Fault) => string) {
  return z.object(Object.fromEntries(fields.map((field) => [field.name, readerOf(field, say)])));
}

function textOf<T>(field: Field<T>, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field.kind === 'number' && typeof value === 'number') return formatNumber(value);
  if (field.kind === 'day' && typeof value === 'string') return formatDay(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function readerOf<T>(field: Field<T>, say: (fault: Fault) => string) {
  const fault: Fault = field.kind === 'number' ? 'notANumber' : field.kind === 'year' ? 'notAYear' : 'notADay';
  return z.pipe(
    z.string(),
    z.transform((text, context) => {
      const value = read(field.kind, text.trim());
      const refused = value === undefined ? fault : value === null && field.required ? 'required' : undefined;
      if (!refused) return value;
      context.issues.push({ code: 'custom', message: say(refused), input: text });
      return z.NEVER;
    }),
  );
}

function read(kind: Field<unknown>['kind'], text: string): string | number | null | undefined {
  if (kind === 'number') return parseNumber(text);
  if (kind === 'day') return parseDay(text);
  if (text === '') return null;
  if (kind === 'year') return /^(19|20|21)\d\d$/.test(text) ? Number(text) : undefined;
  return text.normalize('NFC');
}
