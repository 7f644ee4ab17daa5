import { expect, test } from 'vitest';
import type { Amendment } from '../api/plan-parts';
import { amendmentsOf, originalDay } from './amended';

function amendment(number: number, effectiveOn: string, change: Partial<Amendment['changes'][number]>): Amendment {
  return {
    id: `a${number}`,
    planId: 'p',
    number,
    reason: 'Nâng mức',
    document: null,
    effectiveOn,
    recordedAt: `${effectiveOn}T01:00:00Z`,
    recordedBy: null,
    retroactive: false,
    changes: [{ subject: 'TARGET', act: 'CHANGE', itemId: 't1', before: null, after: null, ...change }],
    allowedActions: [],
    version: 0,
  };
}

test('an item is amended from the day on which the amendment takes effect, by a change of its own or of what hangs on it', () => {
  const all = [amendment(1, '2024-03-01', {}), amendment(2, '2025-01-01', { itemId: 't9', act: 'REMOVE', before: { measureId: 'm1' } })];
  expect(amendmentsOf(all, new Set(['t1']), '2024-02-29')).toEqual([]);
  expect(amendmentsOf(all, new Set(['t1']), '2024-03-01')).toHaveLength(1);
  expect(amendmentsOf(all, new Set(['i1', 'm1', 't1']), '2026-01-01')).toHaveLength(2);
  expect(amendmentsOf(all, new Set(['i2']), '2026-01-01')).toEqual([]);
});

test('the original wording is that of the day before the first amendment, if there was one', () => {
  const later = amendment(1, '2025-06-01', {});
  const earlier = amendment(2, '2024-03-01', {});
  expect(originalDay([later, earlier], 'i1', '2021-03-08')).toBe('2024-02-29');
  expect(originalDay([earlier], 'i1', '2024-03-01')).toBeUndefined();
  expect(originalDay([amendment(3, '2024-03-01', { itemId: 'i1', act: 'ADD' })], 'i1', '2021-03-08')).toBeUndefined();
});
