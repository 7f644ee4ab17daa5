import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/shared/session/me';
import { DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { Pager } from '@/shared/ui/pager';
import { QueryView } from '@/shared/ui/query-view';
import { SearchField } from '@/shared/ui/search-field';
import { Section } from '@/shared/ui/section';
import type { Round } from '../api/rounds';
import type { BulkAct } from '../api/bulk-acts';
import { useRoundSubmissions, type SubmissionListItem, type SubmissionState } from '../api/submissions';
import { BulkDialog } from './bulk-dialog';
import classes from './control-room.module.css';
import { useFormColumns } from './form-columns';

export interface ControlSearch {
  q?: string;
  state?: string;
  only?: string;
  sort?: string;
  cursor?: string;
}

type BulkName = BulkAct['act'];
const bulks: BulkName[] = ['LOCK', 'RETURN', 'REMIND', 'APPROVE'];
const states: SubmissionState[] = ['OPEN', 'SUBMITTED', 'APPROVED', 'LOCKED', 'RETURNED', 'REOPENED'];
const onlies = ['overdue', 'late', 'changed'] as const;
/** The forms on which an act can succeed at all; the server has the last word on each. */
const fits: Record<BulkName, readonly SubmissionState[]> = {
  LOCK: ['APPROVED'],
  RETURN: ['SUBMITTED', 'APPROVED'],
  REMIND: ['OPEN', 'RETURNED', 'REOPENED', 'SUBMITTED', 'APPROVED'],
  APPROVE: ['SUBMITTED'],
};

/** Who has come how far, who is late; and one act on many forms. */
export function ControlRoom({ round, search, onSearch }: { round: Round; search: ControlSearch; onSearch: (changed: ControlSearch) => void }) {
  const { t } = useTranslation('collection');
  const mayApprove = useMay('FIGURES_APPROVE');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [act, setAct] = useState<BulkName>();
  const only = onlies.find((one) => one === search.only);
  const forms = useRoundSubmissions(round.id, {
    q: search.q,
    state: states.find((one) => one === search.state),
    ...(only && { [only]: true }),
    sort: search.sort,
    cursor: search.cursor,
  });
  const rows = forms.data?.items ?? [];
  const chosen = rows.filter(({ id }) => picked.has(id));
  const runs = round.allowedActions.includes('LOCK');
  const acts = bulks.filter((one) => (one === 'APPROVE' ? mayApprove : runs));
  const pick = (ids: readonly string[], on: boolean) =>
    setPicked((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (on) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  const columns = useFormColumns({ agency: true });
  const choosing = {
    id: 'pick',
    header: t('control.pick'),
    cell: ({ id, agency, area }: SubmissionListItem) => (
      <Checkbox
        aria-label={t('control.pickOne', { name: agency.name.includes(area.name) ? agency.name : `${agency.name}, ${area.name}` })}
        checked={picked.has(id)}
        onChange={(event) => pick([id], event.currentTarget.checked)}
      />
    ),
  };
  return (
    <>
      <Filters label={t('control.filters')}>
        <SearchField label={t('control.find')} placeholder={t('control.findHint')} value={search.q} onSearch={(q) => onSearch({ q })} />
        <NativeSelect
          label={t('column.state')}
          value={search.state ?? ''}
          data={[{ value: '', label: t('control.allStates') }, ...states.map((value) => ({ value, label: t(`formState.${value}`) }))]}
          onChange={(event) => onSearch({ state: event.currentTarget.value || undefined })}
        />
        <NativeSelect
          label={t('control.only')}
          value={only ?? ''}
          data={[{ value: '', label: t('control.all') }, ...onlies.map((value) => ({ value, label: t(`control.onlyOf.${value}`) }))]}
          onChange={(event) => onSearch({ only: event.currentTarget.value || undefined })}
        />
      </Filters>
      <Section
        title={t('control.forms')}
        flush
        aside={
          acts.length > 0 &&
          rows.length > 0 && (
            <Checkbox
              label={t('control.pickAll', { count: rows.length })}
              checked={chosen.length === rows.length}
              indeterminate={chosen.length > 0 && chosen.length < rows.length}
              onChange={(event) => pick(rows.map(({ id }) => id), event.currentTarget.checked)}
            />
          )
        }
      >
        <QueryView query={forms}>
          {(page) =>
            page.items.length === 0 && !search.cursor ? (
              <EmptyState title={t('control.none')}>{t('control.noneHint')}</EmptyState>
            ) : (
              <>
                <DataTable
                  caption={t('control.forms')}
                  rows={page.items}
                  rowId={({ id }) => id}
                  columns={acts.length > 0 ? [choosing, ...columns] : columns}
                  sort={search.sort ?? 'area'}
                  onSort={(sort) => onSearch({ sort })}
                />
                <Pager shown={page.items.length} total={page.total} cursor={search.cursor} nextCursor={page.nextCursor} onCursor={(cursor) => onSearch({ cursor })} />
              </>
            )
          }
        </QueryView>
      </Section>
      {chosen.length > 0 && (
        <section className={`${classes.bulk} no-print`} aria-label={t('control.bulk')}>
          <p role="status">{t('control.picked', { count: chosen.length })}</p>
          {acts.map((one) => {
            const fitting = chosen.filter(({ state }) => fits[one].includes(state)).length;
            return (
              <Button key={one} size="sm" variant={one === 'LOCK' || one === 'APPROVE' ? 'filled' : 'default'} disabled={fitting === 0} onClick={() => setAct(one)}>
                {t(`bulk.${one}`, { count: fitting })}
              </Button>
            );
          })}
          <Button size="sm" variant="subtle" onClick={() => setPicked(new Set())}>
            {t('control.pickNone')}
          </Button>
        </section>
      )}
      {act && (
        <BulkDialog
          act={act}
          roundId={round.id}
          forms={chosen.filter(({ state }) => fits[act].includes(state))}
          onClose={() => {
            setAct(undefined);
            setPicked(new Set());
          }}
        />
      )}
    </>
  );
}
