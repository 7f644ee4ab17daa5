import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/shared/format/dates';
import { StatusChip } from '@/shared/ui/status-chip';
import type { EntryState } from '../model/entry-store';
import { slotsOf } from '../model/cells';
import { tallyOf, type Tally } from '../model/tally';
import { useEntryDesk, useEntryState } from './use-entry';

export function useTally(): Tally {
  const { store, words } = useEntryDesk();
  const { sheet, form } = useEntryState(store);
  return tallyOf(sheet, [...slotsOf(form.rows, 'ESTIMATED'), ...slotsOf(form.rows, 'OFFICIAL')], words);
}

/** Whether what is typed has arrived, in plain words: saved when, still on the way, or only on this machine. */
export function SaveStatus() {
  const { t } = useTranslation('collection');
  const { store } = useEntryDesk();
  const state = useEntryState(store);
  const { waiting, faulty, refused, conflicts } = useTally();
  const unsaved = waiting + faulty + refused + conflicts;
  if (!store.takesFigures && unsaved === 0) return null;
  const time = state.savedAt === null ? '' : formatInstant(new Date(state.savedAt).toISOString()).slice(-5);
  return (
    <div role="status">
      <Words state={state} waiting={waiting} time={time} unsaved={unsaved} />
      {faulty + refused > 0 && (
        <>
          {' '}
          <StatusChip tone="late">{t('save.faulty', { count: faulty + refused })}</StatusChip>
        </>
      )}
      {conflicts > 0 && (
        <>
          {' '}
          <StatusChip tone="late">{t('save.conflicts', { count: conflicts })}</StatusChip>
        </>
      )}
      {unsaved > 0 && (
        <p className="meta">
          {t(!store.takesFigures ? 'save.noMore' : state.keepless ? 'save.keepless' : state.saving === 'offline' ? 'save.offlineDetail' : 'save.keptDetail', { count: unsaved })}
          {!store.takesFigures && (
            <Button variant="subtle" size="compact-sm" onClick={() => store.dropAll()}>
              {t('save.drop')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

function Words({ state, waiting, time, unsaved }: { state: EntryState; waiting: number; time: string; unsaved: number }) {
  const { t } = useTranslation('collection');
  if (state.saving === 'offline') return <StatusChip tone="risk">{t('save.offline', { count: waiting })}</StatusChip>;
  if (state.saving === 'stopped') return <StatusChip tone="late">{t('save.stopped')}</StatusChip>;
  if (state.saving === 'saving' || waiting > 0) return <StatusChip tone="none">{t('save.saving')}</StatusChip>;
  if (unsaved === 0) return <StatusChip tone="good">{time ? t('save.saved', { time }) : t('save.nothing')}</StatusChip>;
  return null;
}
