import { describe, expect, it } from 'vitest';
import { daysBetween, dueWords } from './deadlines';

describe('deadlines in words', () => {
  it('counts calendar days over months and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-22', '2026-11-22')).toBe(0);
  });

  it('is red only when late and amber within three days', () => {
    const on = '2026-11-22';
    expect(dueWords({ state: 'LATE', daysLate: 6, dueOn: '2026-11-16' }, on)).toEqual({ tone: 'late', key: 'over', count: 6 });
    expect(dueWords({ state: 'OPEN', daysLate: 0, dueOn: on }, on)).toEqual({ tone: 'time', key: 'today', count: 0 });
    expect(dueWords({ state: 'OPEN', daysLate: 0, dueOn: '2026-11-25' }, on)).toEqual({ tone: 'time', key: 'left', count: 3 });
    expect(dueWords({ state: 'OPEN', daysLate: 0, dueOn: '2026-11-26' }, on)).toEqual({ tone: 'none', key: 'left', count: 4 });
    expect(dueWords({ state: 'DONE_LATE', daysLate: 2, dueOn: '2026-11-01' }, on)).toEqual({ tone: 'late', key: 'doneLate', count: 2 });
    expect(dueWords({ state: 'ON_TIME', daysLate: 0, dueOn: '2026-11-01' }, on)).toEqual({ tone: 'good', key: 'onTime', count: 0 });
  });
});
