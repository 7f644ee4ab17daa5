import type { Side } from '../model/cells';

/** The input of a row of the form. */
export function cellId(row: number, side: Side): string {
  return `cell-${row}-${side}`;
}
