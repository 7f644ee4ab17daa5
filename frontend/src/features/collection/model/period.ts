import type { Schema } from '@/shared/api/types';
import { parseDay } from '@/shared/format/dates';

export type PeriodValues = Schema<'PeriodValues'>;
export type PeriodKind = PeriodValues['kind'];
export type PeriodCalendar = PeriodValues['calendar'];

export const kinds: PeriodKind[] = ['HALF_YEAR', 'YEAR', 'QUARTER', 'MONTH', 'CUSTOM'];

/** How many periods of a kind a year has. */
export function perYear(kind: PeriodKind): number {
  return { MONTH: 12, QUARTER: 4, HALF_YEAR: 2, YEAR: 1, CUSTOM: 0 }[kind];
}

export interface PeriodChoice {
  kind: PeriodKind;
  calendar: PeriodCalendar;
  year: string;
  number: string;
  firstDay: string | null;
  lastDay: string | null;
}

/** What is sent of a choice; a year that is no year is left to the server to refuse. */
export function periodValues({ kind, calendar, year, number, firstDay, lastDay }: PeriodChoice): PeriodValues {
  if (kind === 'CUSTOM') return { kind, calendar, firstDay: firstDay && (parseDay(firstDay) ?? null), lastDay: lastDay && (parseDay(lastDay) ?? null) };
  return { kind, calendar, year: /^\d{4}$/.test(year) ? Number(year) : null, number: Math.min(Number(number) || 1, perYear(kind)) };
}

/** The half-year of a day: the two reports of a year are of halves. */
export function halfYearOf(day: string): PeriodChoice {
  return { kind: 'HALF_YEAR', calendar: 'STATISTICAL', year: day.slice(0, 4), number: Number(day.slice(5, 7)) <= 6 ? '1' : '2', firstDay: null, lastDay: null };
}
