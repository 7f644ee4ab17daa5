import { describe, expect, it } from 'vitest';
import type { PlanImport } from '../api/plan-import';
import { decisionsOf, isDecided, namedAgencies, sharedLeads } from './decisions';

const assignment = (id: string, agency: string, role: 'LEAD' | 'COORDINATE', indicatorIds: string[], agencyId: string | null = null) => ({
  id,
  agency,
  agencyId,
  role,
  indicatorIds,
  indicatorCodes: [],
  taskIds: [],
  taskCodes: [],
  statement: '',
});
const draft = {
  indicators: [
    { id: 'i1', code: '1', statement: 'một', targets: [] },
    { id: 'i9', code: '9', statement: 'chín', targets: [] },
  ],
  tasks: [],
  assignments: [
    assignment('a1', 'Sở A', 'LEAD', ['i1', 'i9'], 'x'),
    assignment('a2', 'Công an tỉnh', 'LEAD', ['i9']),
    assignment('a3', 'Sở A', 'COORDINATE', ['i1'], 'x'),
  ],
} as unknown as PlanImport;

describe('what a document leaves open', () => {
  const [nine, ...others] = sharedLeads(draft);

  it('is the indicator with two leads, and no other', () => {
    expect(nine?.subjectId).toBe('i9');
    expect(nine?.leads.map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect(others).toEqual([]);
  });

  it('is decided by one lead: the others co-operate', () => {
    expect(decisionsOf([nine!], { i9: { kind: 'one', assignmentId: 'a1' } })).toEqual([{ indicatorId: 'i9', assignmentId: 'a2', role: 'COORDINATE' }]);
  });

  it('is decided by parts only when each lead has one', () => {
    expect(isDecided(nine!, { kind: 'parts', parts: { a1: 'phòng ngừa' } })).toBe(false);
    const parts = { kind: 'parts' as const, parts: { a1: 'phòng ngừa', a2: ' xử lý ' } };
    expect(isDecided(nine!, parts)).toBe(true);
    expect(decisionsOf([nine!], { i9: parts })).toEqual([
      { indicatorId: 'i9', assignmentId: 'a1', part: 'phòng ngừa' },
      { indicatorId: 'i9', assignmentId: 'a2', part: 'xử lý' },
    ]);
  });

  it('names each agency once, with what it was matched to', () => {
    expect(namedAgencies(draft)).toEqual([
      { agency: 'Sở A', agencyId: 'x', duties: 2 },
      { agency: 'Công an tỉnh', agencyId: null, duties: 1 },
    ]);
  });
});
