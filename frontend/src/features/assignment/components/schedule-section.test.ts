import { describe, expect, it } from 'vitest';
import { readDays } from './schedule-section';

describe('days of every year', () => {
  it('reads a day with its month and a month alone', () => {
    expect(readDays('15/5; 15/11')).toEqual([
      { month: 5, day: 15 },
      { month: 11, day: 15 },
    ]);
    expect(readDays('7')).toEqual([{ month: 7, day: null }]);
    expect(readDays('29/2, 12')).toEqual([
      { month: 2, day: 29 },
      { month: 12, day: null },
    ]);
  });

  it('refuses what is no day of a year', () => {
    for (const wrong of ['30/2', '31/4', '0/5', '13', '5-15', 'tháng 7', '15/5/2026']) expect(readDays(wrong), wrong).toBeUndefined();
  });
});
