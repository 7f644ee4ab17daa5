import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgencyPicker } from '@/shared/pickers/agency-picker';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { SearchField } from '@/shared/ui/search-field';
import { Section } from '@/shared/ui/section';
import { useReviseRound, type DraftRound, type Round } from '../api/rounds';
import { found } from '../model/find';
import classes from './fields.module.css';

type Submitter = Round['submitters'][number];

const valuesOf = (submitters: readonly Submitter[]): DraftRound['submitters'] =>
  submitters.map(({ agency, area, measureIds, onePerson }) => ({ agencyId: agency.id, areaId: area.id, measureIds, onePerson }));

/** Who must submit: all communes in one click, and whoever else is named. */
export function SubmitterLines({ round }: { round: Round }) {
  const { t } = useTranslation('collection');
  const revise = useReviseRound(round);
  const [q, setQ] = useState<string>();
  const [adding, setAdding] = useState<string | null>(null);
  const save = (submitters: DraftRound['submitters']) => revise.mutate({ submitters });
  const shown = round.submitters.filter(({ agency, area }) => found(q, agency.name, area.name, agency.code));
  const columns: Column<Submitter>[] = [
    {
      id: 'agency',
      header: t('column.agency'),
      names: true,
      cell: ({ agency, area }) => (
        <>
          {agency.name}
          {!agency.name.includes(area.name) && <span className="meta"> · {area.name}</span>}
        </>
      ),
    },
    {
      id: 'onePerson',
      header: t('column.onePerson'),
      cell: ({ agency, area, onePerson }) => (
        <Checkbox
          aria-label={t('submitters.onePerson', { name: agency.name })}
          checked={onePerson}
          disabled={revise.isPending}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            save(
              valuesOf(round.submitters.map((one) => (one.agency.id === agency.id && one.area.id === area.id ? { ...one, onePerson: checked } : one))),
            );
          }}
        />
      ),
    },
    {
      id: 'remove',
      header: t('column.remove'),
      cell: ({ agency, area }) => (
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          disabled={revise.isPending}
          aria-label={t('submitters.removeOne', { name: agency.name })}
          onClick={() => save(valuesOf(round.submitters.filter((one) => one.agency.id !== agency.id || one.area.id !== area.id)))}
        >
          {t('submitters.remove')}
        </Button>
      ),
    },
  ];
  return (
    <Section title={t('submitters.title', { count: round.submitters.length })} hint={t('submitters.hint')} flush>
      <div className={classes.bar} style={{ borderTop: 0, alignItems: 'flex-end' }}>
        <Button variant="default" loading={revise.isPending} onClick={() => save(null)}>
          {t('submitters.all')}
        </Button>
        <div style={{ flex: '1 1 18rem', maxWidth: '26rem' }}>
          <AgencyPicker label={t('submitters.add')} value={adding} onChange={setAdding} />
        </div>
        <Button
          variant="default"
          disabled={!adding || revise.isPending}
          onClick={() => {
            save([...(valuesOf(round.submitters) ?? []), { agencyId: adding ?? '' }]);
            setAdding(null);
          }}
        >
          {t('submitters.addNow')}
        </Button>
        <SearchField label={t('submitters.find')} value={q} onSearch={setQ} />
      </div>
      {revise.isError && <ProblemAlert problem={revise.error} />}
      {shown.length === 0 ? (
        <EmptyState title={t('submitters.none')}>{t('submitters.noneHint')}</EmptyState>
      ) : (
        <DataTable caption={t('submitters.title', { count: shown.length })} rows={shown} rowId={({ agency, area }) => agency.id + area.id} columns={columns} />
      )}
    </Section>
  );
}
