import { today } from '@/shared/format/dates';
import type { Duty } from '../api/work';

const DAY = 86_400_000;

/** Days between two calendar days; no time zone is involved. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

type DueTone = 'late' | 'time' | 'none' | 'good';

export interface DueWords {
  tone: DueTone;
  key: 'over' | 'today' | 'left' | 'onTime' | 'doneLate';
  count: number;
}

/** How a duty stands, in words: red only when late, amber within three days. The state and the days late are the server's. */
export function dueWords({ state, daysLate, dueOn }: Pick<Duty, 'state' | 'daysLate' | 'dueOn'>, now: string = today()): DueWords {
  if (state === 'ON_TIME') return { tone: 'good', key: 'onTime', count: 0 };
  if (state === 'DONE_LATE') return { tone: 'late', key: 'doneLate', count: daysLate };
  if (state === 'LATE') return { tone: 'late', key: 'over', count: daysLate };
  const left = daysBetween(now, dueOn);
  return { tone: left <= 3 ? 'time' : 'none', key: left <= 0 ? 'today' : 'left', count: left };
}
