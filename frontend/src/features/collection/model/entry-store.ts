import { ApiProblem, Unreachable } from '@/shared/api/problem';
import type { Schema } from '@/shared/api/types';
import type { ChangesAnswer, Verdict } from '../api/observations';
import type { Submission } from '../api/submissions';
import { gapOf, readCell, slotsOf, type CellChange, type GapWords, type Quality, type Side, type Slot, type Typed } from './cells';
import { blockOf, pasteInto } from './paste';
import { batchOf, EMPTY_SHEET, isOwn, keepMine, leave, markRefused, markSent, markUnsent, redo, settle, shown, stateOf, takeTheirs, undo, withSide, write, type Edits, type Sheet } from './sheet';

/** The ways out of the desk: to the server and to what the browser keeps. */
export interface Doors {
  send: (changes: CellChange[]) => Promise<ChangesAnswer | undefined>;
  look: () => Promise<Submission>;
  judge: () => Promise<Verdict | undefined>;
  keep: (edits: Edits | null) => Promise<void>;
}

interface PasteResult {
  cells: number;
  faults: number;
  outside: number;
}

export interface EntryState {
  form: Submission;
  quality: Quality;
  /** The cells that are shown, in the order of the form. */
  slots: readonly Slot[];
  sheet: Sheet;
  saving: 'idle' | 'saving' | 'offline' | 'stopped';
  /** When the server took the last figure, in milliseconds. */
  savedAt: number | null;
  /** The browser keeps no draft: what is not saved is lost with the page. */
  keepless: boolean;
  problem: unknown;
  /** Somebody tried to submit it: what is missing is an error from then on. */
  tried: boolean;
  /** Cells that somebody else changed while the form stood open, and who. */
  others: Readonly<Record<string, { by: string | null; at: string }>>;
  pasted: PasteResult | null;
}

const AFTER_TYPING = 1_500;
const AFTER_LEAVING = 250;
const RETRY = 10_000;
const KEEP = 300;

/** A form on somebody's desk: what is typed, what the server holds, and how the one gets to the other. */
export class EntryStore {
  private state: EntryState;
  private index: ReadonlyMap<string, Slot>;
  private readonly listeners = new Set<() => void>();
  private readonly timers: { save?: number; keep?: number } = {};
  private busy: Promise<void> | null = null;
  private kept: Edits = {};

  private readonly words: GapWords;
  private readonly doors: Doors;

  constructor(form: Submission, words: GapWords, doors: Doors) {
    this.words = words;
    this.doors = doors;
    const quality = form.round.expectedQuality;
    this.index = indexOf(form);
    this.state = { form, quality, slots: slotsOf(form.rows, quality), sheet: EMPTY_SHEET, saving: 'idle', savedAt: null, keepless: false, problem: null, tried: false, others: {}, pasted: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): EntryState => this.state;

  /** What the browser kept from before: held against the server, then sent. */
  restore(edits: Edits): void {
    this.kept = edits;
    const known = Object.fromEntries(Object.entries(edits).filter(([key]) => this.index.has(key)));
    this.sheet(settle({ ...this.state.sheet, edits: { ...known, ...this.state.sheet.edits } }, this.index, this.words));
    this.later(0);
  }

  get takesFigures(): boolean {
    return this.state.form.allowedActions.includes('ENTER');
  }

  show(quality: Quality): void {
    this.put({ quality, slots: slotsOf(this.state.form.rows, quality) });
  }

  type(slot: Slot, side: Side, text: string): void {
    this.change(slot, withSide(shown(this.state.sheet, slot, this.words), side, text));
  }

  say(slot: Slot, part: Partial<Pick<Typed, 'gapReason' | 'comment' | 'first' | 'second'>>): void {
    this.change(slot, { ...shown(this.state.sheet, slot, this.words), ...part });
  }

  private change(slot: Slot, typed: Typed): void {
    const whole = gapOf(typed) ? typed : { ...typed, gapReason: '' };
    this.sheet(write(this.state.sheet, this.index, [{ key: slot.key, typed: whole }], this.words, true));
    this.later(AFTER_TYPING);
  }

  left(): void {
    this.sheet(leave(this.state.sheet, this.index, this.words));
    this.later(AFTER_LEAVING);
  }

  /** A block from a spreadsheet; answers false for a single cell, which the input takes by itself. */
  paste(visible: readonly Slot[], from: { row: number; side: Side }, text: string): boolean {
    const block = blockOf(text);
    if (block.length === 1 && block[0]?.length === 1) return false;
    const { changes, cells, outside } = pasteInto(this.state.sheet, visible, from, block, this.words);
    const faults = changes.filter(({ key, typed }) => readCell(typed, this.index.get(key)?.row.ratio ?? false).fault).length;
    this.sheet(write(this.state.sheet, this.index, changes, this.words));
    this.put({ pasted: { cells, faults, outside } });
    this.later(AFTER_LEAVING);
    return true;
  }

  undo(): void {
    this.sheet(undo(this.state.sheet, this.index, this.words));
    this.put({ pasted: null });
    this.later(AFTER_LEAVING);
  }

  redo(): void {
    this.sheet(redo(this.state.sheet, this.index, this.words));
    this.later(AFTER_LEAVING);
  }

  keepMine(slot: Slot): void {
    this.sheet(keepMine(this.state.sheet, this.index.get(slot.key) ?? slot));
    this.later(0);
  }

  takeTheirs(slot: Slot): void {
    this.sheet(takeTheirs(this.state.sheet, slot));
  }

  /** The form was not accepted as it is: every empty cell that is asked shows so from now on. */
  refused(problem: unknown): void {
    this.put({ problem, tried: true });
  }

  /** Drops everything that the server does not have. */
  dropAll(): void {
    this.sheet({ ...EMPTY_SHEET });
  }

  /** The form as the server has it now; what is older than what stands here already is let go. */
  arrived(form: Submission): void {
    const before = this.state.form;
    if (form === before || form.version < before.version) return;
    const old = this.index;
    this.index = indexOf(form);
    const others = { ...this.state.others };
    for (const [key, slot] of this.index) {
      const { held } = slot;
      const seen = old.get(key)?.held?.version ?? 0;
      if (held && held.version > seen && !isOwn(this.state.sheet, slot, this.words)) others[key] = { by: held.writtenBy ?? null, at: held.writtenAt };
    }
    this.put({ form, slots: slotsOf(form.rows, this.state.quality), others });
    this.sheet(settle(this.state.sheet, this.index, this.words));
    this.later(AFTER_LEAVING);
  }

  async look(): Promise<void> {
    this.arrived(await this.doors.look());
  }

  /** Sends what can be sent, until nothing can; answers when the server has it or has said why not. */
  readonly flush = async (): Promise<void> => {
    window.clearTimeout(this.timers.save);
    // Whoever asks while it is under way waits for it, and for a round of their own.
    while (this.busy) await this.busy;
    this.busy = this.sendAll().finally(() => {
      this.busy = null;
    });
    await this.busy;
  };

  private async sendAll(): Promise<void> {
    let sent = false;
    for (let turn = 0; turn < 8 && this.takesFigures; turn += 1) {
      const batch = batchOf(this.state.sheet, this.index.values(), this.words);
      if (batch.keys.length === 0) break;
      this.sheet(markSent(this.state.sheet, batch.keys));
      this.put({ saving: 'saving', problem: null });
      try {
        this.absorb(await this.doors.send(batch.changes));
        sent = true;
      } catch (problem) {
        if (!(await this.goesOn(problem, batch.keys))) return;
      }
    }
    this.put({ saving: 'idle', ...(sent && { savedAt: Date.now() }) });
    if (sent) await this.judge();
  }

  private async goesOn(problem: unknown, keys: readonly string[]): Promise<boolean> {
    if (problem instanceof Unreachable) {
      this.put({ saving: 'offline' });
      this.later(RETRY);
      return false;
    }
    this.sheet(markUnsent(this.state.sheet, keys));
    if (problem instanceof ApiProblem && problem.is('cells-changed')) {
      try {
        await this.look();
        return true;
      } catch {
        this.put({ saving: 'offline' });
        this.later(RETRY);
        return false;
      }
    }
    const refused = problem instanceof ApiProblem && [400, 422].includes(problem.status) ? refusedOf(problem, keys) : {};
    if (Object.keys(refused).length > 0) {
      this.sheet(markRefused(this.state.sheet, refused));
      return true;
    }
    this.put({ saving: 'stopped', problem });
    await this.look().catch(() => undefined);
    return false;
  }

  private absorb(answer: ChangesAnswer | undefined): void {
    if (!answer) return;
    const current = new Map(answer.cells.map(({ measureId, cell, quality, current: now }) => [`${measureId}|${cell}|${quality}`, now ?? null]));
    const { form } = this.state;
    const rows = form.rows.map((row) => {
      const official = current.get(`${row.measureId}|${row.cell}|OFFICIAL`);
      const estimated = current.get(`${row.measureId}|${row.cell}|ESTIMATED`);
      return official || estimated ? { ...row, official: official ?? row.official, estimated: estimated ?? row.estimated } : row;
    });
    const after = { ...form, rows, version: Math.max(form.version, answer.version) };
    this.index = indexOf(after);
    this.put({ form: after, slots: slotsOf(rows, this.state.quality) });
    this.sheet(settle(this.state.sheet, this.index, this.words));
  }

  private async judge(): Promise<void> {
    const verdict = await this.doors.judge().catch(() => undefined);
    if (verdict) this.put({ form: { ...this.state.form, verdict } });
  }

  private later(wait: number): void {
    window.clearTimeout(this.timers.save);
    if (this.takesFigures) this.timers.save = window.setTimeout(() => void this.flush(), wait);
  }

  private sheet(sheet: Sheet): void {
    if (sheet === this.state.sheet) return;
    this.put({ sheet });
    window.clearTimeout(this.timers.keep);
    this.timers.keep = window.setTimeout(() => void this.keepNow(), KEEP);
  }

  /** Gives the browser what the server does not have; called once more when the page goes away. */
  readonly keepNow = async (): Promise<void> => {
    window.clearTimeout(this.timers.keep);
    const { sheet } = this.state;
    if (sheet.edits === this.kept) return;
    const open = Object.entries(sheet.edits).filter(([key]) => {
      const slot = this.index.get(key);
      return slot && stateOf(sheet, slot, this.words) !== 'clean';
    });
    this.kept = sheet.edits;
    try {
      await this.doors.keep(open.length === 0 ? null : Object.fromEntries(open));
      if (this.state.keepless) this.put({ keepless: false });
    } catch {
      this.put({ keepless: true });
    }
  };

  private put(part: Partial<EntryState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

function indexOf(form: Submission): ReadonlyMap<string, Slot> {
  const qualities: Schema<'Quality'>[] = ['ESTIMATED', 'OFFICIAL'];
  return new Map(qualities.flatMap((quality) => slotsOf(form.rows, quality).map((slot) => [slot.key, slot] as const)));
}

/** The server's words by cell: a pointer such as `/changes/3/value` names the third change after the first. */
function refusedOf(problem: ApiProblem, keys: readonly string[]): Record<string, string[]> {
  const refused: Record<string, string[]> = {};
  for (const { pointer, detail } of problem.errors) {
    const key = keys[Number(/^\/changes\/(\d+)/.exec(pointer ?? '')?.[1] ?? -1)];
    if (key) (refused[key] ??= []).push(detail);
  }
  return refused;
}
