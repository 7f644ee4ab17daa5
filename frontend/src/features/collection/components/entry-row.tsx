import { Button } from '@mantine/core';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/shared/format/dates';
import { formatFigure } from '@/shared/format/numbers';
import type { Schema } from '@/shared/api/types';
import { useDimensionIndex } from '../api/plan-parts';
import { derived, gapOf, readCell, type Slot } from '../model/cells';
import { shown, stateOf, type Edit } from '../model/sheet';
import { cellName } from '../model/words';
import { CellDrawer } from './cell-drawer';
import { EntryInput } from './entry-input';
import { EntryNotes, isNoted } from './entry-notes';
import classes from './entry-table.module.css';
import { useEntryDesk } from './use-entry';

export interface RowProps {
  slot: Slot;
  /** Of the row in the form, from 0. */
  place: number;
  /** Of the measure in the form, from 1. */
  number: number;
  /** It is the first of its measure and carries the measure's name. */
  heads: boolean;
  withParts: boolean;
  edit: Edit | undefined;
  refusals: readonly string[] | undefined;
  objections: readonly Schema<'VerdictObjection'>[] | undefined;
  missing: boolean;
  tried: boolean;
  other: { by: string | null; at: string } | undefined;
  visible: readonly Slot[];
}

/** One cell of a measure: its inputs, what follows from them, what stood there before, and what is to be said about it. */
export const EntryRow = memo(function EntryRow({ slot, place, number, heads, withParts, edit, refusals, objections, missing, tried, other, visible }: RowProps) {
  const { t, i18n } = useTranslation('collection');
  const { t: c } = useTranslation();
  const { store, words } = useEntryDesk();
  const dimensions = useDimensionIndex();
  const notesId = useId();
  const [open, setOpen] = useState(false);
  const { row } = slot;
  const sheet = { edits: edit ? { [slot.key]: edit } : {}, refusals: refusals ? { [slot.key]: refusals } : {} };
  const typed = shown(sheet, slot, words);
  const reading = readCell(typed, row.ratio);
  const state = stateOf(sheet, slot, words);
  const sub = cellName(row.cell, dimensions, i18n.language);
  const unit = unitOf(row.unit, (key) => c(`unitShort.${key}`));
  const value = state === 'clean' ? (slot.held?.value ?? null) : row.ratio ? derived(reading.content, row.unit) : (reading.content?.value ?? null);
  const before = row.previous?.value ?? null;
  const bad = state === 'faulty' || state === 'refused' || state === 'conflict' || (tried && missing) || (objections ?? []).some(({ severity }) => severity === 'ERROR');
  const warned = !bad && (objections ?? []).some(({ explained }) => !explained);
  const label = sub ? `${row.measureName}, ${sub}` : row.measureName;
  const editable = store.takesFigures;
  const noted = { typed, state, reading, refusals, objections };
  const says = isNoted(noted);
  const common = { slot, place, visible, editable, describedBy: says ? notesId : undefined, bad };
  const previous = row.previous ? (before === null ? t(`gap.${row.previous.presence === 'NOT_APPLICABLE' ? 'NOT_APPLICABLE' : 'NO_DATA'}`) : formatFigure(before)) : '';
  const difference = value === null || before === null ? '' : signed(value - before);
  return (
    <>
      {heads && (
        <tr className={classes.head}>
          <th scope="rowgroup" colSpan={withParts ? 7 : 5}>
            {number}. {row.measureName} {unit && <span className="meta">({unit})</span>}
            {row.ratio && (row.numeratorWords ?? row.denominatorWords) && (
              <span className={classes.parts}>
                {t('entry.parts', { numerator: row.numeratorWords ?? t('entry.column.firstOfParts'), denominator: row.denominatorWords ?? t('entry.column.second') })}
              </span>
            )}
            {!row.counts && <span className={classes.parts}>{t('entry.doesNotCount')}</span>}
          </th>
        </tr>
      )}
      <tr className={classes.line} data-bad={bad || undefined} data-warned={warned || undefined}>
        <th scope="row" className={classes.name}>
          {sub ?? t('cells.total')}
          {row.required && missing && <span className={classes.required}>{t('entry.required')}</span>}
          <span className={classes.narrow}>
            {row.ratio && value !== null && <span>{t('entry.valueIs', { value: formatFigure(value) })}</span>}
            {previous && <span>{t('entry.before', { value: previous })}</span>}
          </span>
        </th>
        <td className={classes.cell}>
          <EntryInput {...common} side="first" label={row.ratio ? t('entry.numeratorOf', { name: label }) : label} text={typed.first} />
        </td>
        {withParts && (
          <td className={classes.cell}>
            {row.ratio && !gapOf(typed) && <EntryInput {...common} side="second" label={t('entry.denominatorOf', { name: label })} text={typed.second} />}
          </td>
        )}
        {withParts && <td className={`${classes.figure} ${classes.wide}`}>{row.ratio && value !== null ? formatFigure(value) : ''}</td>}
        <td className={`${classes.figure} ${classes.wide}`}>{previous}</td>
        <td className={`${classes.figure} ${classes.wide}`}>{difference}</td>
        <td className={classes.more}>
          <Button variant="subtle" size="compact-sm" aria-label={t('entry.detailsOf', { name: label })} onClick={() => setOpen(true)}>
            {t(typed.comment || (slot.held?.evidence ?? 0) > 0 ? 'entry.detailsFilled' : 'entry.details')}
          </Button>
          {other && <span className={classes.other}>{t('entry.changedBy', { name: other.by ?? t('entry.somebody'), at: formatInstant(other.at).slice(-5) })}</span>}
        </td>
      </tr>
      {says && <EntryNotes {...noted} id={notesId} slot={slot} editable={editable} span={withParts ? 7 : 5} label={label} />}
      {open && <CellDrawer slot={slot} typed={typed} label={label} editable={editable} onClose={() => setOpen(false)} />}
    </>
  );
});

type UnitShort = 'PERCENT' | 'PERCENTAGE_POINT' | 'PER_100' | 'PER_1000' | 'PER_10000' | 'PER_100000' | 'MONEY_VND' | 'AGE_YEARS' | 'POINTS';

function unitOf(unit: string, say: (unit: UnitShort) => string): string {
  return unit === 'COUNT' || unit === 'OTHER' ? '' : say(unit as UnitShort);
}

function signed(difference: number): string {
  const rounded = Math.round(difference * 100) / 100;
  return rounded > 0 ? `+${formatFigure(rounded)}` : formatFigure(rounded);
}
