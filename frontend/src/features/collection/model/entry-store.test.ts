import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, Unreachable } from '@/shared/api/problem';
import type { Submission } from '../api/submissions';
import type { CellChange } from './cells';
import { EntryStore, type Doors } from './entry-store';
import type { Edits } from './sheet';

const words = { NO_DATA: 'không có số liệu', NOT_APPLICABLE: 'không áp dụng' };

/** A server that holds one row for each measure, and answers as the real one does. */
class Server {
  cells = new Map<string, { value: number | null; version: number; writtenBy: string }>();
  online = true;
  answers = true;
  sent: CellChange[][] = [];
  kept: Edits | null = null;
  private readonly measures = ['a', 'b'];

  put(measure: string, value: number, writtenBy = 'Lan') {
    this.cells.set(measure, { value, version: (this.cells.get(measure)?.version ?? 0) + 1, writtenBy });
  }

  form(): Submission {
    const version = [...this.cells.values()].reduce((sum, cell) => sum + cell.version, 1);
    const rows = this.measures.map((measureId) => ({ measureId, measureName: measureId, unit: 'COUNT', ratio: false, cell: 'TOTAL', required: true, counts: true, official: this.cell(measureId), estimated: null }));
    return { id: 's', round: { expectedQuality: 'OFFICIAL' }, rows, version, verdict: { submittable: false, objections: [] }, allowedActions: ['ENTER'] } as unknown as Submission;
  }

  private cell(measure: string) {
    const held = this.cells.get(measure);
    return held ? { id: measure, ...held, presence: held.value === null ? null : 'REPORTED', writtenAt: '2026-11-22T10:00:00Z', evidence: 0, changedSinceApproval: false } : null;
  }

  doors(): Doors {
    return {
      send: (changes) => {
        if (!this.online) return Promise.reject(new Unreachable('offline'));
        this.sent.push(changes);
        const refused = changes.flatMap(({ value }, at) => (value !== null && value !== undefined && value < 0 ? [{ pointer: `/changes/${at}/value`, code: 'negative', detail: 'Không được là số âm' }] : []));
        if (refused.length > 0) return Promise.reject(new ApiProblem(422, { type: '/problems/figures-refused', errors: refused }));
        const clash = changes.some(({ measureId, version, value }) => this.cells.has(measureId) && this.cells.get(measureId)?.version !== version && this.cells.get(measureId)?.value !== value);
        if (clash) return Promise.reject(new ApiProblem(409, { type: '/problems/cells-changed' }));
        for (const { measureId, value } of changes) if (this.cells.get(measureId)?.value !== value) this.put(measureId, value ?? 0, 'Tôi');
        if (!this.answers) return Promise.reject(new Unreachable('lost'));
        const cells = changes.map(({ measureId, cell, quality }, index) => ({ index, measureId, cell: cell ?? 'TOTAL', quality: quality ?? 'OFFICIAL', outcome: 'SAVED', codes: [], current: this.cell(measureId) }));
        return Promise.resolve({ submissionId: 's', version: this.form().version, cells } as never);
      },
      look: () => (this.online ? Promise.resolve(this.form()) : Promise.reject(new Unreachable('offline'))),
      judge: () => Promise.resolve({ submittable: true, objections: [] }),
      keep: (edits) => {
        this.kept = edits;
        return Promise.resolve();
      },
    };
  }
}

const type = (store: EntryStore, at: number, text: string) => store.type(store.snapshot().slots[at]!, 'first', text);

describe('a form on the desk', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends what is typed after a pause, once, and says when', async () => {
    const server = new Server();
    const store = new EntryStore(server.form(), words, server.doors());
    type(store, 0, '1');
    type(store, 0, '12');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.sent).toHaveLength(1);
    expect(server.cells.get('a')?.value).toBe(12);
    expect(store.snapshot().savedAt).not.toBeNull();
    expect(store.snapshot().form.verdict.submittable).toBe(true);
    store.left();
    expect(store.snapshot().sheet.edits).toEqual({});
  });

  it('keeps for the browser what the server does not have, and no more once it has', async () => {
    const server = new Server();
    server.online = false;
    const store = new EntryStore(server.form(), words, server.doors());
    type(store, 0, '7');
    store.left();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.snapshot().saving).toBe('offline');
    expect(server.kept).toMatchObject({ 'a|TOTAL|OFFICIAL': { typed: { first: '7' }, version: 0 } });
    server.online = true;
    await vi.advanceTimersByTimeAsync(11_000);
    expect(server.cells.get('a')?.value).toBe(7);
    expect(server.kept).toBeNull();
  });

  it('brings a kept draft back, sends what still fits and shows what somebody else changed in between', async () => {
    const server = new Server();
    const kept: Edits = {
      'a|TOTAL|OFFICIAL': { typed: { first: '7', second: '', gapReason: '', comment: '' }, version: 0 },
      'b|TOTAL|OFFICIAL': { typed: { first: '8', second: '', gapReason: '', comment: '' }, version: 0 },
    };
    server.put('b', 99);
    const store = new EntryStore(server.form(), words, server.doors());
    store.restore(kept);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.cells.get('a')?.value).toBe(7);
    expect(server.cells.get('b')?.value).toBe(99);
    expect(Object.keys(store.snapshot().sheet.edits)).toEqual(['b|TOTAL|OFFICIAL']);
    store.keepMine(store.snapshot().slots[1]!);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.cells.get('b')?.value).toBe(8);
  });

  it('sends the others when one is refused or clashes, with the server\'s words at the refused one', async () => {
    const server = new Server();
    const store = new EntryStore(server.form(), words, server.doors());
    type(store, 0, '-5');
    type(store, 1, '6');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.cells.get('b')?.value).toBe(6);
    expect(store.snapshot().sheet.refusals).toEqual({ 'a|TOTAL|OFFICIAL': ['Không được là số âm'] });
    server.put('a', 3);
    type(store, 0, '4');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.cells.get('a')?.value).toBe(3);
    expect(store.snapshot().sheet.edits['a|TOTAL|OFFICIAL']?.typed.first).toBe('4');
    expect(store.snapshot().others['a|TOTAL|OFFICIAL']?.by).toBe('Lan');
  });

  it('loses nothing when an answer is lost and the typing goes on', async () => {
    const server = new Server();
    const store = new EntryStore(server.form(), words, server.doors());
    server.answers = false;
    type(store, 0, '1');
    await vi.advanceTimersByTimeAsync(2_000);
    type(store, 0, '15');
    server.answers = true;
    await vi.advanceTimersByTimeAsync(12_000);
    expect(server.cells.get('a')?.value).toBe(15);
    expect(store.snapshot().others).toEqual({});
  });

  it('does not take an older picture of the form for the newer one', () => {
    const server = new Server();
    const old = server.form();
    server.put('a', 5);
    const store = new EntryStore(server.form(), words, server.doors());
    store.arrived(old);
    expect(store.snapshot().slots[0]?.held?.value).toBe(5);
  });
});
