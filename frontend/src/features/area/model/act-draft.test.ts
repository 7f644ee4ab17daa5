import { describe, expect, it } from 'vitest';
import { controlOf, draftOf, faultsOf, newAfter, shareOf, termsOf } from './act-draft';

const merger = () => ({
  ...draftOf('MERGE'),
  effectiveOn: '2026-09-01',
  documentNumber: ' 36/NQ ',
  before: [
    { unitId: 'a', partial: false, share: '' },
    { unitId: 'b', partial: true, share: '12,5' },
  ],
  after: [{ ...newAfter(), name: ' Phường Mới ', code: '06001', type: 'WARD', parentId: 'p' }],
});

describe('an act on its way to the API', () => {
  it('of a merger sends what goes whole, what gives a part, and the new unit', () => {
    expect(faultsOf(merger())).toEqual([]);
    expect(termsOf(merger())).toEqual({
      subject: 'AREA',
      kind: 'MERGE',
      documentNumber: '36/NQ',
      documentDate: undefined,
      effectiveOn: '2026-09-01',
      note: undefined,
      predecessors: [{ unitId: 'a' }, { unitId: 'b', partial: true, share: 0.125 }],
      successors: [{ unitId: undefined, name: 'Phường Mới', type: 'WARD', code: '06001', parentId: 'p' }],
    });
  });

  it('of a split sends shares, and of a unit that exists nothing but its id', () => {
    const split = { ...draftOf('SPLIT'), effectiveOn: '2026-09-01', before: [{ unitId: 'a', partial: true, share: '9' }], after: [{ ...newAfter(true), unitId: 'a', share: '60', name: 'x' }, { ...newAfter(), name: 'Xã Mới', share: '40' }] };
    expect(termsOf(split).predecessors).toEqual([{ unitId: 'a' }]);
    expect(termsOf(split).successors).toEqual([
      { unitId: 'a', share: 0.6 },
      { unitId: undefined, share: 0.4, name: 'Xã Mới', type: undefined, code: undefined, parentId: undefined },
    ]);
  });

  it('under a new name describes the unit itself anew', () => {
    const renamed = { ...draftOf('RENAME'), effectiveOn: '2026-09-01', before: [{ unitId: 'a', partial: false, share: '' }], after: [{ ...newAfter(), name: 'Xã Khác' }] };
    expect(termsOf(renamed).successors).toMatchObject([{ unitId: 'a', name: 'Xã Khác' }]);
  });

  it('on agencies has short names and areas', () => {
    const agencies = { ...draftOf('MERGE', { subject: 'AGENCY' }), after: [{ ...newAfter(), name: 'Sở Mới', code: '22.SM', parentId: 'ar22' }] };
    expect(termsOf(agencies).successors[0]).toEqual({ unitId: undefined, shortName: 'Sở Mới', code: '22.SM', areaId: 'ar22' });
  });

  it('is not sent while something is missing or no number', () => {
    expect(faultsOf(draftOf('SPLIT')).map(({ at }) => at)).toEqual(['effectiveOn', 'predecessors-0-unitId', 'successors-0-name', 'successors-1-name']);
    expect(faultsOf({ ...merger(), before: [{ unitId: 'a', partial: true, share: '1.5' }] })).toEqual([{ at: 'predecessors-0-share', fault: 'notANumber' }]);
  });
});

it('never guesses a share that nobody knows', () => {
  expect([shareOf(''), shareOf('33,333333'), shareOf('x')]).toEqual([null, 0.333333, undefined]);
});

it('finds the control that the server speaks of', () => {
  expect(['/effectiveOn', '/successors/1/share', '/successors/0/shortName', '/predecessors/2', '/successors/0/areaId', ''].map(controlOf)).toEqual([
    'effectiveOn',
    'successors-1-share',
    'successors-0-name',
    'predecessors-2-unitId',
    'successors-0-parentId',
    undefined,
  ]);
});
