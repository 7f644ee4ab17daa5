import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/shared/session/me';
import type { Column } from '@/shared/ui/data-table';
import { Deadline } from '@/shared/ui/deadline';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { LinkButton } from '@/shared/ui/link-button';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { SampleChip } from '@/shared/ui/sample-chip';
import { InstantText } from '@/shared/ui/texts';
import { useRounds, type RoundListItem, type RoundState } from '../api/rounds';
import { usePeriodName } from '../components/period-name';
import { ProgressBar } from '../components/progress-bar';
import { RoundStateChip } from '../components/state-chips';

const route = getRouteApi('/collection-rounds');
const states: RoundState[] = ['DRAFT', 'OPEN', 'CLOSED'];

/** The rounds of collecting figures: what is open, by when, and how far it has come. */
export function RoundsPage() {
  const { t } = useTranslation('collection');
  const { state, sort, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const mayEdit = useMay('ROUND_EDIT');
  const change = (changed: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...changed }) });
  const rounds = useRounds({ state: states.find((one) => one === state), sort, cursor });
  return (
    <>
      <PageHeader
        title={t('rounds.title')}
        lead={t('rounds.lead')}
        actions={mayEdit && <LinkButton to="/collection-rounds/new">{t('rounds.new')}</LinkButton>}
      />
      <Filters label={t('rounds.filters')}>
        <NativeSelect
          label={t('column.state')}
          value={state ?? ''}
          data={[{ value: '', label: t('rounds.allStates') }, ...states.map((value) => ({ value, label: t(`roundState.${value}`) }))]}
          onChange={(event) => change({ state: event.currentTarget.value || undefined })}
        />
      </Filters>
      <ListSection
        title={t('rounds.list')}
        query={rounds}
        rowId={({ id }) => id}
        columns={useColumns()}
        sort={sort}
        onSort={(next) => change({ sort: next })}
        cursor={cursor}
        onCursor={(next) => change({ cursor: next })}
        empty={<EmptyState title={t('rounds.none')}>{t(mayEdit ? 'rounds.noneHintPlanner' : 'rounds.noneHint')}</EmptyState>}
      />
    </>
  );
}

function useColumns(): Column<RoundListItem>[] {
  const { t } = useTranslation('collection');
  const periodName = usePeriodName();
  return [
    {
      id: 'title',
      header: t('column.round'),
      sort: 'title',
      names: true,
      cell: ({ id, title, plan, sample }) => (
        <>
          <Link to="/collection-rounds/$roundId" params={{ roundId: id }}>
            {title}
          </Link>{' '}
          <SampleChip sample={sample} />
          <br />
          <span className="meta">{plan.title}</span>
        </>
      ),
    },
    { id: 'state', header: t('column.state'), cell: ({ state }) => <RoundStateChip state={state} /> },
    {
      id: 'period',
      header: t('column.period'),
      sort: 'period',
      cell: ({ period, expectedQuality }) => (
        <>
          {periodName(period)}
          <br />
          <span className="meta">{t(`quality.${expectedQuality}`)}</span>
        </>
      ),
    },
    { id: 'agency', header: t('column.owner'), cell: ({ agency }) => agency.name },
    {
      id: 'due',
      header: t('column.due'),
      sort: 'due',
      cell: ({ state, lastDueAt }) => lastDueAt && (state === 'OPEN' ? <Deadline dueAt={lastDueAt} /> : <InstantText at={lastDueAt} />),
    },
    {
      id: 'progress',
      header: t('column.progress'),
      width: '12rem',
      cell: ({ state, progress }) =>
        state !== 'DRAFT' && (
          <>
            <ProgressBar progress={progress} />
            <span className="meta">
              {t('progress.reached', { reached: progress.submissions - progress.open - progress.returned, all: progress.submissions })}
              {progress.overdue > 0 && <> · {t('progress.overdue', { count: progress.overdue })}</>}
            </span>
          </>
        ),
    },
  ];
}
