import { readCell, saysTheSame, typedOf, type CellChange, type GapWords, type Side, type Slot, type Typed } from './cells';

/** What a person changed in a cell and has not yet got into the server. */
export interface Edit {
  typed: Typed;
  /** Of the cell that the person saw when starting to type; 0 when nobody had filled it. */
  version: number;
  /** Sent, and no answer came back: any of them may or may not have been stored. */
  sent?: readonly Typed[];
}

export type Edits = Readonly<Record<string, Edit>>;

interface Move {
  key: string;
  before: Typed;
  after: Typed;
}

/** The inputs of a form as one value: what was changed, what the server refused, and the way back. */
export interface Sheet {
  edits: Edits;
  /** The server's words about what it refused, by cell; they stand until the cell is changed. */
  refusals: Readonly<Record<string, readonly string[]>>;
  past: readonly (readonly Move[])[];
  future: readonly (readonly Move[])[];
  /** The cell in which somebody types: its keystrokes are one step back, and its text is left as it is typed. */
  typing: string | null;
}

export const EMPTY_SHEET: Sheet = { edits: {}, refusals: {}, past: [], future: [], typing: null };
const MOST_STEPS = 200;

function heldText(slot: Slot, words: GapWords): Typed {
  return typedOf(slot.held, slot.row.ratio, words);
}

export function shown(sheet: Pick<Sheet, 'edits'>, slot: Slot, words: GapWords): Typed {
  return sheet.edits[slot.key]?.typed ?? heldText(slot, words);
}

/** Changes cells as one step that can be undone. */
export function write(sheet: Sheet, slots: ReadonlyMap<string, Slot>, changes: readonly { key: string; typed: Typed }[], words: GapWords, typing = false): Sheet {
  const moves = changes.flatMap(({ key, typed }) => {
    const slot = slots.get(key);
    const before = slot && shown(sheet, slot, words);
    return before && JSON.stringify(before) !== JSON.stringify(typed) ? [{ key, before, after: typed }] : [];
  });
  const [only] = moves;
  if (!only) return sheet;
  const last = sheet.past.at(-1);
  const goesOn = typing && sheet.typing === only.key && last?.length === 1 && last[0]?.key === only.key;
  const past = goesOn && last[0] ? [...sheet.past.slice(0, -1), [{ ...only, before: last[0].before }]] : [...sheet.past, moves].slice(-MOST_STEPS);
  return { ...apply(sheet, slots, moves), past, future: [], typing: typing ? only.key : null };
}

/** Takes back the last step, as far as its cells still hold what it put there: what somebody else has changed since stays. */
export function undo(sheet: Sheet, slots: ReadonlyMap<string, Slot>, words: GapWords): Sheet {
  return step(sheet, slots, words, 'past');
}

export function redo(sheet: Sheet, slots: ReadonlyMap<string, Slot>, words: GapWords): Sheet {
  return step(sheet, slots, words, 'future');
}

function step(sheet: Sheet, slots: ReadonlyMap<string, Slot>, words: GapWords, from: 'past' | 'future'): Sheet {
  const moves = sheet[from].at(-1);
  if (!moves) return sheet;
  const turned = moves
    .filter(({ key, after }) => {
      const slot = slots.get(key);
      return slot && saysTheSame(shown(sheet, slot, words), after, slot.row.ratio);
    })
    .map(({ key, before, after }) => ({ key, before: after, after: before }));
  const rest = sheet[from].slice(0, -1);
  const other = from === 'past' ? 'future' : 'past';
  return { ...apply(sheet, slots, turned), [from]: rest, [other]: turned.length === 0 ? sheet[other] : [...sheet[other], turned], typing: null };
}

function apply(sheet: Sheet, slots: ReadonlyMap<string, Slot>, moves: readonly Move[]): Sheet {
  const edits = { ...sheet.edits };
  for (const { key, after } of moves) {
    const before = edits[key];
    edits[key] = { ...before, typed: after, version: before?.version ?? slots.get(key)?.held?.version ?? 0 };
  }
  return { ...sheet, edits, refusals: without(sheet.refusals, new Set(moves.map(({ key }) => key))) };
}

function without<T>(record: Readonly<Record<string, T>>, gone: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !gone.has(key)));
}

/**
 * Holds the edits against what the server holds now: what has arrived is no edit any more. What was sent and turns out to be
 * stored makes its version known, so that one's own figure is never taken for somebody else's.
 */
export function settle(sheet: Sheet, slots: ReadonlyMap<string, Slot>, words: GapWords): Sheet {
  let changed = false;
  const edits: Record<string, Edit> = {};
  for (const [key, edit] of Object.entries(sheet.edits)) {
    const slot = slots.get(key);
    const version = slot?.held?.version ?? 0;
    const stored = (typed: Typed) => slot !== undefined && saysTheSame(typed, heldText(slot, words), slot.row.ratio);
    if (stored(edit.typed) && key !== sheet.typing) {
      changed = true;
    } else if (edit.version !== version && (stored(edit.typed) || edit.sent?.some(stored))) {
      changed = true;
      edits[key] = { typed: edit.typed, version };
    } else {
      edits[key] = edit;
    }
  }
  return changed ? { ...sheet, edits } : sheet;
}

/** The cell is left: what was typed there is one step, and is written as the server writes it once it has arrived. */
export function leave(sheet: Sheet, slots: ReadonlyMap<string, Slot>, words: GapWords): Sheet {
  return sheet.typing === null ? sheet : settle({ ...sheet, typing: null }, slots, words);
}

export type CellState = 'clean' | 'waiting' | 'faulty' | 'refused' | 'conflict';

/** How it stands with a cell: nothing to do, to be sent, cannot be sent, refused by the server, or changed by two people. */
export function stateOf(sheet: Pick<Sheet, 'edits' | 'refusals'>, slot: Slot, words: GapWords): CellState {
  const edit = sheet.edits[slot.key];
  if (!edit || saysTheSame(edit.typed, heldText(slot, words), slot.row.ratio)) return 'clean';
  if (edit.version !== (slot.held?.version ?? 0)) return 'conflict';
  if (sheet.refusals[slot.key]) return 'refused';
  return readCell(edit.typed, slot.row.ratio).fault ? 'faulty' : 'waiting';
}

export interface Batch {
  keys: string[];
  changes: CellChange[];
}

/** What can be sent now. */
export function batchOf(sheet: Pick<Sheet, 'edits' | 'refusals'>, slots: Iterable<Slot>, words: GapWords, most = 500): Batch {
  const batch: Batch = { keys: [], changes: [] };
  for (const slot of slots) {
    const edit = sheet.edits[slot.key];
    if (batch.keys.length >= most || !edit || stateOf(sheet, slot, words) !== 'waiting') continue;
    const { content } = readCell(edit.typed, slot.row.ratio);
    if (!content) continue;
    const { measureId, cell } = slot.row;
    batch.keys.push(slot.key);
    batch.changes.push({ measureId, cell, quality: slot.quality, version: edit.version || null, ...content });
  }
  return batch;
}

export function markSent(sheet: Sheet, keys: readonly string[]): Sheet {
  const edits = { ...sheet.edits };
  for (const key of keys) {
    const edit = edits[key];
    if (edit) edits[key] = { ...edit, sent: [...(edit.sent ?? []), edit.typed] };
  }
  return { ...sheet, edits };
}

/** The server said no to what was sent last: that, at least, it has not stored. */
export function markUnsent(sheet: Sheet, keys: readonly string[]): Sheet {
  const edits = { ...sheet.edits };
  for (const key of keys) {
    const edit = edits[key];
    if (edit?.sent) edits[key] = { ...edit, sent: edit.sent.slice(0, -1) };
  }
  return { ...sheet, edits };
}

/** Whether what a cell holds now is what was sent from here. */
export function isOwn(sheet: Pick<Sheet, 'edits'>, slot: Slot, words: GapWords): boolean {
  return sheet.edits[slot.key]?.sent?.some((typed) => saysTheSame(typed, heldText(slot, words), slot.row.ratio)) ?? false;
}

export function markRefused(sheet: Sheet, refused: Readonly<Record<string, readonly string[]>>): Sheet {
  return { ...sheet, refusals: { ...sheet.refusals, ...refused } };
}

/** Mine: it goes over what the other wrote, knowingly. */
export function keepMine(sheet: Sheet, slot: Slot): Sheet {
  const edit = sheet.edits[slot.key];
  return edit ? { ...sheet, edits: { ...sheet.edits, [slot.key]: { typed: edit.typed, version: slot.held?.version ?? 0 } } } : sheet;
}

/** Theirs: what I typed is dropped. */
export function takeTheirs(sheet: Sheet, slot: Slot): Sheet {
  const gone = new Set([slot.key]);
  return { ...sheet, edits: without(sheet.edits, gone), refusals: without(sheet.refusals, gone), typing: null };
}

export function withSide(typed: Typed, side: Side, text: string): Typed {
  return { ...typed, [side]: text };
}
