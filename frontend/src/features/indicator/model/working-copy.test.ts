import { describe, expect, it } from 'vitest';
import type { Indicator } from '../api/indicator';
import { applied, differences, sentOf } from './working-copy';
import { measuresWith, targetValuesOf, valuesOf } from './values';

const target = (id: string, year: number, value: number) => ({ id, year, value, comparator: 'EQ' as const, change: 'LEVEL' as const, warnings: [] });
const before = {
  id: 'i1',
  code: '1',
  statement: 'xã phù hợp',
  measures: [
    { id: 'm1', name: 'tỷ lệ xã', unit: 'PERCENT', aggregation: 'RATIO', disaggregations: [], warnings: [], targets: [target('t1', 2025, 65), target('t2', 2030, 75)] },
  ],
} as unknown as Indicator;
const [measure] = before.measures;
if (!measure) throw new Error('no measure');

describe('an amendment in the making', () => {
  it('changes nothing by itself', () => expect(differences(before, applied(before, {}))).toEqual([]));

  it('does not take a form that was saved unchanged for a change', () => {
    const again = { ...valuesOf(measure), numerator: null, targets: measure.targets.map((one) => ({ ...targetValuesOf(one), scope: null })) };
    expect(differences(before, applied(before, { measures: [again] }))).toEqual([]);
  });

  it('names each change of targets, measures and words', () => {
    const targets = [{ ...target('t1', 2025, 66) }, { comparator: 'GE' as const, value: 80, year: 2035 }];
    const added = { name: 'tỷ lệ phường', unit: 'PERCENT' as const, targets: [] };
    const after = applied(before, { statement: 'phường phù hợp', measures: [{ ...valuesOf(measure), targets }, added] });
    expect(differences(before, after)).toMatchObject([
      { kind: 'statement', before: 'xã phù hợp', after: 'phường phù hợp' },
      { kind: 'targetChanged', id: 't1', year: '2025' },
      { kind: 'targetAdded', year: '2035' },
      { kind: 'targetRemoved', id: 't2', year: '2030' },
      { kind: 'measureAdded', name: 'tỷ lệ phường' },
    ]);
  });

  it('sends known ids and no made-up ones, also after a second change of what was added', () => {
    const once = applied(before, { measures: measuresWith(before, null, { name: 'mới', unit: 'COUNT', targets: [] }) });
    const fresh = once.measures[1];
    if (!fresh) throw new Error('not added');
    const twice = applied(once, { measures: measuresWith(once, fresh.id, { ...valuesOf(fresh), targets: [{ comparator: 'GE', value: 5, year: 2030 }] }) });
    expect(twice.measures).toHaveLength(2);
    expect(sentOf(twice).measures).toMatchObject([
      { id: 'm1', targets: [{ id: 't1' }, { id: 't2' }] },
      { id: null, name: 'mới', aggregation: null, targets: [{ id: null, value: 5 }] },
    ]);
  });

  it('takes a measure away', () => {
    const after = applied(before, { measures: measuresWith(before, 'm1', null) });
    expect(differences(before, after)).toEqual([{ kind: 'measureRemoved', id: 'm1', name: 'tỷ lệ xã' }]);
  });
});
