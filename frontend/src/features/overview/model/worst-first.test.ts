import { expect, it } from 'vitest';
import { worstFirst } from './worst-first';

const target = (id: number, status: string) => ({ id, status: { status } }) as never as { id: number; status: never };

it('names who needs somebody, the worst first and the rest in their order', () => {
  const all = [target(1, 'ON_TRACK'), target(2, 'AT_RISK'), target(3, 'OFF_TRACK'), target(4, 'NO_DATA'), target(5, 'MISSED'), target(6, 'AT_RISK')];
  expect(worstFirst(all).map(({ id }) => id)).toEqual([5, 3, 2, 6]);
});
