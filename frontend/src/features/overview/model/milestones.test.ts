import { describe, expect, it } from 'vitest';
import type { Indicator, Responsibilities } from '../api/overview';
import { leadsByAgency, nextMilestone } from './milestones';

const indicator = (...years: (number | null)[]) => ({ measures: [{ targets: years.map((year) => ({ year })) }] }) as Indicator;

describe('the next milestone', () => {
  it('is the nearest year that is not over, with all its targets', () => {
    expect(nextMilestone([indicator(2025, 2030), indicator(2030, null)], 2026)).toEqual({ year: 2030, targets: 2 });
  });

  it('may be this year', () => expect(nextMilestone([indicator(2026)], 2026)).toEqual({ year: 2026, targets: 1 }));

  it('is none when all is over or no year is named', () => expect(nextMilestone([indicator(2025, null)], 2026)).toBeUndefined());
});

it('counts each indicator once for its lead, the busiest agency first, and marks those that are gone', () => {
  const cell = (agencyId: string, subjectId: string, role = 'LEAD') => ({ agencyId, subjectId, role, subjectType: 'INDICATOR' });
  const matrix = {
    agencies: [
      { id: 'a', shortName: 'A' },
      { id: 'b', shortName: 'B', standing: 'DISSOLVED' },
      { id: 'c', shortName: 'C' },
    ],
    cells: [cell('a', 'i1'), cell('b', 'i2'), cell('b', 'i3'), cell('b', 'i3'), cell('c', 'i1', 'COORDINATE')],
  } as unknown as Responsibilities;
  expect(leadsByAgency(matrix)).toEqual([
    { id: 'b', name: 'B', count: 2, gone: true },
    { id: 'a', name: 'A', count: 1, gone: false },
  ]);
});
