import { describe, expect, it } from 'vitest';
import type { TargetProgress } from './api';
import { basisOf } from './basis';
import { classBounds, classOf, linear, ticksOf, yearTicks } from './scale';
import { bulletOf, countByStatus, currentTargets, figuresOf } from './targets';

const target = (measureId: string, milestoneYear: number | null, status = 'ON_TRACK', scope: string | null = null) =>
  ({ measureId, scope, status: { status, milestoneYear } }) as unknown as TargetProgress;

describe('what totals rest on', () => {
  it('is what everybody in the province may see, as the map is now, unless the address says otherwise', () => {
    expect(basisOf({})).toEqual({ level: 'LOCKED', map: 'NOW', calendar: 'STATISTICAL' });
    expect(basisOf({ level: 'SUBMITTED', map: 'THEN', on: '2025-06-30', areaId: 'a' })).toEqual({ level: 'SUBMITTED', map: 'THEN', calendar: 'STATISTICAL', on: '2025-06-30', areaId: 'a' });
  });

  it('knows no word that the API does not', () => expect(basisOf({ level: 'DRAFT', map: 'x', calendar: '' })).toEqual(basisOf({})));
});

describe('the target that counts now', () => {
  it('is the nearest milestone whose year is not closed', () => {
    expect(currentTargets([target('m', 2025), target('m', 2035), target('m', 2030)], 2025)).toMatchObject([{ status: { milestoneYear: 2030 } }]);
  });

  it('is the last one when all are over', () => expect(currentTargets([target('m', 2020), target('m', 2022)], 2025)).toMatchObject([{ status: { milestoneYear: 2022 } }]));

  it('is one of each measure and group, in the order of the plan', () => {
    const all = [target('b', 2030, 'AT_RISK', 'nữ'), target('b', 2030), target('a', null), target('a', 2030)];
    expect(currentTargets(all, 2025)).toEqual([all[0], all[1], all[3]]);
  });
});

it('counts every status, also those that none has', () => {
  expect(countByStatus([target('a', 2030, 'AT_RISK'), target('b', 2030, 'AT_RISK'), target('c', 2030, 'MISSED')])).toMatchObject({ AT_RISK: 2, MISSED: 1, ACHIEVED: 0, NO_DATA: 0 });
});

describe('a bullet bar', () => {
  const judged = (parts: object) => ({ status: { status: 'AT_RISK', change: 'LEVEL', value: 95, goal: 95, newest: { year: 2024, figure: 75, judged: 75 }, base: { year: 2020, figure: 60, judged: 60 }, elapsed: 0.5, ...parts } }) as unknown as TargetProgress;

  it('marks where the plan should be today between its base and its target', () => {
    expect(bulletOf(judged({}), 'PERCENT')).toEqual({ actual: 75, expected: 77.5, target: 95, max: 100, tone: 'risk' });
  });

  it('never shows a share beyond the whole, and always shows the target', () => {
    expect(bulletOf(judged({ goal: 4.5, value: 4.5, newest: { judged: 5.6 }, base: { judged: 9 } }), 'PERCENT').max).toBeCloseTo(7.7625);
    expect(bulletOf(judged({}), 'PER_1000').max).toBeCloseTo(109.25);
  });

  it('draws no expectation without a base, and no figure without one', () => {
    expect(bulletOf(judged({ base: null, newest: null, goal: null, elapsed: null, status: 'NO_DATA' }), 'COUNT')).toMatchObject({ actual: undefined, expected: undefined, target: 95, tone: 'done' });
  });
});

describe('scales', () => {
  it.each([
    [0, 100, [0, 25, 50, 75, 100]],
    [4.1, 5.6, [4, 4.5, 5, 5.5, 6]],
    [60, 60, [60]],
    [-3, 8, [-5, 0, 5, 10]],
  ])('from %d to %d stand round numbers', (low, high, ticks) => expect(ticksOf(low, high)).toEqual(ticks));

  it('never shows more years than fit, and always the last', () => {
    expect(yearTicks(2021, 2030, 12)).toHaveLength(10);
    expect(yearTicks(2021, 2030, 5)).toEqual([2022, 2024, 2026, 2028, 2030]);
  });

  it('puts a value at its place', () => expect(linear([2020, 2030], [0, 500])(2025)).toBe(250));
});

describe('the classes of a map', () => {
  it('hold about as many areas each', () => {
    const values = Array.from({ length: 100 }, (_, index) => index);
    const bounds = classBounds(values);
    expect(bounds).toEqual([20, 40, 60, 80]);
    expect(values.filter((value) => classOf(value, bounds) === 4)).toHaveLength(20);
  });

  it('never tell equal values apart', () => {
    const bounds = classBounds([5, 5, 5, 5, 9]);
    expect(new Set([5, 5, 5, 5].map((value) => classOf(value, bounds))).size).toBe(1);
    expect(classOf(9, bounds)).toBeGreaterThan(classOf(5, bounds));
  });

  it('are one where all are equal, and none without a value', () => {
    expect(classBounds([3, 3])).toEqual([]);
    expect(classBounds([])).toEqual([]);
  });
});

it('takes the years with a figure only', () => {
  const year = (value: number | null, quality: string | null) => ({ year: 2024, value, quality }) as never;
  expect(figuresOf([year(1, 'ESTIMATED'), year(null, null), year(0, 'OFFICIAL')])).toEqual([
    { year: 2024, value: 1, estimated: true },
    { year: 2024, value: 0, estimated: false },
  ]);
});
