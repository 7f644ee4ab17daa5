import { today } from './dates';

/** Days from today to a due moment, by the calendar of Vietnam: 0 is today, negative is past. */
export function daysLeft(dueAt: string, now: Date = new Date()): number {
  const from = Date.parse(`${today(now)}T00:00:00Z`);
  const to = Date.parse(`${today(new Date(dueAt))}T00:00:00Z`);
  return Math.round((to - from) / 86_400_000);
}

/** Whether the moment itself has passed: a deadline of this morning is over although it is today. */
export function isPast(dueAt: string, now: Date = new Date()): boolean {
  return Date.parse(dueAt) < now.getTime();
}
