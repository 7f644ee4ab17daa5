import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';
import { formatInstant } from '@/shared/format/dates';
import { gapOf, typedOf, type readCell, type Slot, type Typed } from '../model/cells';
import type { CellState } from '../model/sheet';
import classes from './entry-table.module.css';
import { useEntryDesk } from './use-entry';

interface Noted {
  typed: Typed;
  state: CellState;
  reading: ReturnType<typeof readCell>;
  refusals: readonly string[] | undefined;
  objections: readonly Schema<'VerdictObjection'>[] | undefined;
}

/** Whether there is anything to say under a cell. */
export function isNoted({ typed, state, reading, refusals = [], objections = [] }: Noted): boolean {
  return gapOf(typed) !== undefined || reading.fault !== undefined || refusals.length > 0 || objections.length > 0 || state === 'conflict';
}

interface Props extends Noted {
  id: string;
  slot: Slot;
  editable: boolean;
  span: number;
  label: string;
}

/** Under a cell: what is wrong with it, what somebody else made of it, and the reason that it needs. */
export function EntryNotes({ id, slot, typed, state, reading, refusals, objections = [], editable, span, label }: Props) {
  const { t } = useTranslation('collection');
  const { store } = useEntryDesk();
  const gap = gapOf(typed);
  const asksComment = objections.some(({ severity, explained }) => severity === 'WARNING' && !explained) || (objections.length > 0 && typed.comment !== '');
  const fault = reading.fault && reading.fault !== 'gapReason' && state !== 'conflict' ? reading.fault : undefined;
  return (
    <tr className={classes.notes}>
      <td colSpan={span} id={id}>
        {fault && <p className={classes.bad}>{t(`fault.${fault}`)}</p>}
        {(refusals ?? []).map((words) => (
          <p key={words} className={classes.bad}>
            {words}
          </p>
        ))}
        {objections.map(({ rule, severity, detail }) => (
          <p key={rule + detail} className={severity === 'ERROR' ? classes.bad : classes.warned}>
            {t(severity === 'ERROR' ? 'entry.error' : 'entry.warning')} {detail}
          </p>
        ))}
        {gap &&
          (editable ? (
            <TextInput
              className={classes.reason}
              label={t('entry.gapReason', { gap: t(`gap.${gap}`) })}
              aria-label={`${t('entry.gapReason', { gap: t(`gap.${gap}`) })}: ${label}`}
              required
              maxLength={2000}
              error={typed.gapReason.trim() === '' ? t('fault.gapReason') : undefined}
              value={typed.gapReason}
              onChange={(event) => store.say(slot, { gapReason: event.currentTarget.value })}
              onBlur={() => store.left()}
            />
          ) : (
            <p className="meta">{t('entry.because', { reason: typed.gapReason })}</p>
          ))}
        {asksComment && editable && (
          <TextInput
            className={classes.reason}
            label={t('entry.comment')}
            aria-label={`${t('entry.comment')}: ${label}`}
            description={t('entry.commentHint')}
            maxLength={4000}
            value={typed.comment}
            onChange={(event) => store.say(slot, { comment: event.currentTarget.value })}
            onBlur={() => store.left()}
          />
        )}
        {state === 'conflict' && <Conflict slot={slot} typed={typed} label={label} />}
      </td>
    </tr>
  );
}

function Conflict({ slot, typed, label }: { slot: Slot; typed: Typed; label: string }) {
  const { t } = useTranslation('collection');
  const { store, words } = useEntryDesk();
  const theirs = typedOf(slot.held, slot.row.ratio, words);
  const write = ({ first, second }: Typed) => (slot.row.ratio && second !== '' ? `${first} / ${second}` : first) || t('entry.emptied');
  return (
    <div className={classes.conflict} role="group" aria-label={t('entry.conflictOf', { name: label })}>
      <p>
        {t('entry.conflict', {
          name: slot.held?.writtenBy ?? t('entry.somebody'),
          at: slot.held ? formatInstant(slot.held.writtenAt) : '',
          theirs: write(theirs),
          mine: write(typed),
        })}
      </p>
      {store.takesFigures && (
        <Button size="compact-sm" onClick={() => store.keepMine(slot)}>
          {t('entry.keepMine', { value: write(typed) })}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => store.takeTheirs(slot)}>
        {t('entry.takeTheirs', { value: write(theirs) })}
      </Button>
    </div>
  );
}
