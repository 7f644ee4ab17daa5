import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { Side, Slot } from '../model/cells';
import { stepOf, walk } from '../model/walk';
import { cellId } from './cell-id';
import classes from './entry-table.module.css';
import { useEntryDesk } from './use-entry';

interface Props {
  slot: Slot;
  place: number;
  side: Side;
  label: string;
  text: string;
  visible: readonly Slot[];
  editable: boolean;
  describedBy: string | undefined;
  bad: boolean;
}

/** One input of the grid; a form that takes no figures shows its figure as text. */
export function EntryInput({ slot, place, side, label, text, visible, editable, describedBy, bad }: Props) {
  const { store } = useEntryDesk();
  if (!editable) return <span className={classes.fixed}>{text}</span>;
  const row = () => visible.findIndex(({ key }) => key === slot.key);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, currentTarget: input } = event;
    if ((ctrlKey || metaKey) && !altKey && (key.toLowerCase() === 'z' || key.toLowerCase() === 'y')) {
      event.preventDefault();
      if (key.toLowerCase() === 'y' || shiftKey) store.redo();
      else store.undo();
      return;
    }
    const step = stepOf({ key, ctrlKey, metaKey, altKey, shiftKey, start: input.selectionStart, end: input.selectionEnd, length: input.value.length });
    if (!step) return;
    event.preventDefault();
    const to = walk(visible, { row: row(), side }, step);
    const offset = to.row - row();
    document.getElementById(cellId(place + offset, to.side))?.focus();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (store.paste(visible, { row: row(), side }, event.clipboardData.getData('text/plain'))) event.preventDefault();
  };
  return (
    <input
      id={cellId(place, side)}
      className={classes.input}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      maxLength={60}
      aria-label={label}
      aria-invalid={bad || undefined}
      aria-describedby={describedBy}
      value={text}
      onChange={(event) => store.type(slot, side, event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => store.left()}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}
