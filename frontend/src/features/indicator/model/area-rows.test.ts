import { expect, it } from 'vitest';
import { areaRows } from './area-rows';

const area = (id: string, name: string) => ({ id, name, code: null, level: 'COMMUNE' as const });
const figure = (areaId: string, value: number | null, cell = 'TOTAL') => ({ areaId, cell, value, outcome: value === null ? 'NO_DATA' : 'FIGURE' });
const rollUp = {
  areas: [area('a', 'Xã A'), area('b', 'Xã B'), area('c', 'Phường C'), area('d', 'Xã Đ')],
  figures: [figure('a', 90), figure('b', 70), figure('c', null), figure('b', 1, 'SEX=MALE')],
} as never;
const order = (direction: string | null) => areaRows(rollUp, direction).map((row) => row.area.id);

it('shows first who has the longest way to go, and last who has not reported', () => {
  expect(order('UP')).toEqual(['b', 'a', 'c', 'd']);
  expect(order('DOWN')).toEqual(['a', 'b', 'c', 'd']);
  expect(order(null)).toEqual(['a', 'b', 'c', 'd']);
});

it('says of each area without a figure why', () => {
  expect(areaRows(rollUp, 'UP').slice(2).map(({ value, outcome }) => [value, outcome])).toEqual([
    [undefined, 'NO_DATA'],
    [undefined, 'NOT_ASKED'],
  ]);
});
