import type { Schema } from '@/shared/api/types';
import { formatNumber, numberFault, parseNumber, type NumberFault } from '@/shared/format/numbers';

export type FormRow = Schema<'FormRow'>;
export type FormCell = Schema<'FormCell'>;
export type Quality = Schema<'Quality'>;
export type CellChange = Schema<'CellChange'>;
type Gap = 'NO_DATA' | 'NOT_APPLICABLE';

/** One cell of a form as the grid sees it: a row at one quality, and what the server holds there. */
export interface Slot {
  key: string;
  row: FormRow;
  quality: Quality;
  held: FormCell | null;
}

/** What stands in the inputs of a cell; `second` is the denominator, where one is asked. */
export interface Typed {
  first: string;
  second: string;
  gapReason: string;
  comment: string;
}

export type Side = 'first' | 'second';

/** The words that stand in a cell instead of a number; the first of each is what the grid itself writes. */
export interface GapWords {
  NO_DATA: string;
  NOT_APPLICABLE: string;
}

const NOTHING: Typed = { first: '', second: '', gapReason: '', comment: '' };
const written: Record<Gap, readonly string[]> = {
  NO_DATA: ['không có số liệu', 'kcsl', 'no data'],
  NOT_APPLICABLE: ['không áp dụng', 'kad', 'not applicable', 'n/a'],
};

export function slotsOf(rows: readonly FormRow[], quality: Quality): Slot[] {
  return rows.map((row) => ({
    key: `${row.measureId}|${row.cell}|${quality}`,
    row,
    quality,
    held: (quality === 'OFFICIAL' ? row.official : row.estimated) ?? null,
  }));
}

export function gapOf(typed: Pick<Typed, 'first'>): Gap | undefined {
  const words = typed.first.trim().normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ');
  return (Object.keys(written) as Gap[]).find((gap) => written[gap].includes(words));
}

/** What the server holds, as it stands in the inputs. */
export function typedOf(held: FormCell | null, ratio: boolean, words: GapWords): Typed {
  if (!held) return NOTHING;
  const texts = { gapReason: held.gapReason ?? '', comment: held.comment ?? '' };
  if (held.presence === 'NO_DATA' || held.presence === 'NOT_APPLICABLE') return { ...texts, first: words[held.presence], second: '' };
  return { ...texts, first: numberText(ratio ? held.numerator : held.value), second: numberText(ratio ? held.denominator : null) };
}

function numberText(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : formatNumber(value);
}

type CellFault = NumberFault | 'half' | 'gapReason' | 'besideGap';

/** What a cell says: a change to send, or why it cannot be sent. */
export type Reading = { content: CellContent; fault?: undefined } | { content?: undefined; fault: CellFault; side: Side | 'gapReason' };

export interface CellContent {
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  presence: 'REPORTED' | Gap | null;
  gapReason: string | null;
  comment: string | null;
}

/** Reads a cell. What only the server can know (negative, not whole, bounds) stays the server's to say. */
export function readCell(typed: Typed, ratio: boolean): Reading {
  const empty: CellContent = { numerator: null, denominator: null, value: null, presence: null, gapReason: null, comment: textOf(typed.comment) };
  const gap = gapOf(typed);
  if (gap) {
    if (typed.second.trim() !== '') return { fault: 'besideGap', side: 'second' };
    const gapReason = textOf(typed.gapReason);
    return gapReason ? { content: { ...empty, presence: gap, gapReason } } : { fault: 'gapReason', side: 'gapReason' };
  }
  const first = parseNumber(typed.first);
  const second = ratio ? parseNumber(typed.second) : null;
  if (first === undefined) return { fault: numberFault(typed.first), side: 'first' };
  if (second === undefined) return { fault: numberFault(typed.second), side: 'second' };
  if (first === null && second === null) return { content: empty };
  if (!ratio) return { content: { ...empty, value: first, presence: 'REPORTED' } };
  if (first === null || second === null) return { fault: 'half', side: first === null ? 'first' : 'second' };
  return { content: { ...empty, numerator: first, denominator: second, presence: 'REPORTED' } };
}

function textOf(text: string): string | null {
  return text.trim() === '' ? null : text.trim().normalize('NFC');
}

/** Whether two ways of writing say the same; what cannot be read is the same only letter by letter. */
export function saysTheSame(one: Typed, other: Typed, ratio: boolean): boolean {
  const left = readCell(one, ratio);
  const right = readCell(other, ratio);
  if (left.content && right.content) return JSON.stringify(left.content) === JSON.stringify(right.content);
  return one.first === other.first && one.second === other.second && one.gapReason === other.gapReason && one.comment === other.comment;
}

const bases: Record<string, number> = { PERCENT: 100, PERCENTAGE_POINT: 100, PER_100: 100, PER_1000: 1_000, PER_10000: 10_000, PER_100000: 100_000 };

/** The value that follows from numerator and denominator, shown while typing; what counts is what the server computes. */
export function derived(content: CellContent | undefined, unit: string): number | null {
  if (!content || content.numerator === null || !content.denominator) return null;
  return Math.round(((content.numerator * (bases[unit] ?? 1)) / content.denominator) * 1e6) / 1e6;
}
