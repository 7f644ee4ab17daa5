import type { Side, Slot } from './cells';

export interface Place {
  row: number;
  side: Side;
}

/** The key presses by which one walks over the grid. */
export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** Where a step leads; the same place at the edge. A column that a row does not have leads to the one it has. */
export function walk(slots: readonly Slot[], { row, side }: Place, step: Step): Place {
  const at = (wanted: number): Place => {
    const found = Math.max(0, Math.min(slots.length - 1, wanted));
    return { row: found, side: side === 'second' && slots[found]?.row.ratio ? 'second' : 'first' };
  };
  switch (step) {
    case 'up':
      return at(row - 1);
    case 'down':
      return at(row + 1);
    case 'first':
      return at(0);
    case 'last':
      return at(slots.length - 1);
    case 'left':
      return { row, side: 'first' };
    case 'right':
      return { row, side: slots[row]?.row.ratio ? 'second' : 'first' };
  }
}

interface Caret {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** Where the caret stands in the input, and how long its text is. */
  start: number | null;
  end: number | null;
  length: number;
}

/** The step that a key means, or none: within a text the arrows move the caret first. */
export function stepOf({ key, ctrlKey, metaKey, altKey, shiftKey, start, end, length }: Caret): Step | undefined {
  if (altKey || metaKey) return undefined;
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (shiftKey) return undefined;
  if (ctrlKey) return key === 'Home' ? 'first' : key === 'End' ? 'last' : undefined;
  if (key === 'ArrowUp') return 'up';
  if (key === 'ArrowDown') return 'down';
  const whole = start === 0 && end === length;
  if (key === 'ArrowLeft' && (whole || (start === 0 && end === 0))) return 'left';
  if (key === 'ArrowRight' && (whole || (start === length && end === length))) return 'right';
  return undefined;
}
