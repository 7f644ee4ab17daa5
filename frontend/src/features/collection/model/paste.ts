import { withSide, shown, type Sheet } from './sheet';
import type { GapWords, Side, Slot, Typed } from './cells';

/** The cells of a block as a spreadsheet puts it on the clipboard: rows by line, columns by tab; a quoted cell may hold both. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') end();
    else if (sign === '\n') {
      end();
      rows.push([]);
    } else if (sign !== '\r') cell += sign;
  }
  end();
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

export interface Pasted {
  changes: { key: string; typed: Typed }[];
  cells: number;
  /** Cells of the block for which the form has no place. */
  outside: number;
}

/** Where the cells of a block go when its upper left one goes to `from`, among the rows that are shown. */
export function pasteInto(sheet: Sheet, slots: readonly Slot[], from: { row: number; side: Side }, block: readonly (readonly string[])[], words: GapWords): Pasted {
  const pasted: Pasted = { changes: [], cells: 0, outside: 0 };
  block.forEach((texts, down) => {
    const slot = slots[from.row + down];
    const sides: Side[] = slot?.row.ratio ? ['first', 'second'] : ['first'];
    const places = sides.slice(from.side === 'second' ? 1 : 0);
    let typed = slot && shown(sheet, slot, words);
    texts.forEach((text, across) => {
      const side = places[across];
      if (!typed || !side) {
        if (text !== '') pasted.outside += 1;
        return;
      }
      typed = withSide(typed, side, text);
      pasted.cells += 1;
    });
    if (slot && typed) pasted.changes.push({ key: slot.key, typed });
  });
  return pasted;
}
