import type { Schema } from '@/shared/api/types';
import type { GapWords, Slot } from './cells';
import { stateOf, type Sheet } from './sheet';

type Objection = Schema<'VerdictObjection'>;

export interface Tally {
  /** Typed and not yet in the server. */
  waiting: number;
  /** Cannot be read, or incomplete. */
  faulty: number;
  refused: number;
  conflicts: number;
}

/** How many cells stand how, over all that was typed. */
export function tallyOf(sheet: Pick<Sheet, 'edits' | 'refusals'>, slots: Iterable<Slot>, words: GapWords): Tally {
  const tally: Tally = { waiting: 0, faulty: 0, refused: 0, conflicts: 0 };
  for (const slot of slots) {
    if (!sheet.edits[slot.key]) continue;
    const state = stateOf(sheet, slot, words);
    if (state === 'waiting') tally.waiting += 1;
    if (state === 'faulty') tally.faulty += 1;
    if (state === 'refused') tally.refused += 1;
    if (state === 'conflict') tally.conflicts += 1;
  }
  return tally;
}

/** The server's objections by the cell they are about; what is merely still empty is counted apart. */
export function objectionsOf(verdict: Schema<'Verdict'>): { byCell: ReadonlyMap<string, Objection[]>; missing: ReadonlySet<string>; errors: number; warnings: number } {
  const byCell = new Map<string, Objection[]>();
  const missing = new Set<string>();
  let errors = 0;
  let warnings = 0;
  for (const objection of verdict.objections) {
    const key = `${objection.measureId}|${objection.cell}`;
    if (objection.rule === 'REQUIRED') {
      missing.add(key);
      continue;
    }
    byCell.set(key, [...(byCell.get(key) ?? []), objection]);
    if (objection.severity === 'ERROR') errors += 1;
    else if (!objection.explained) warnings += 1;
  }
  return { byCell, missing, errors, warnings };
}

/** The first cell that keeps the form from being submitted, after the one given; around the end to the beginning. */
export function nextTrouble(slots: readonly Slot[], trouble: (slot: Slot) => boolean, after: number): number | undefined {
  for (let step = 1; step <= slots.length; step += 1) {
    const at = (after + step) % slots.length;
    const slot = slots[at];
    if (slot && trouble(slot)) return at;
  }
  return undefined;
}
