import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AreaPicker } from '@/shared/pickers/area-picker';
import { useMay } from '@/shared/session/me';
import { DayField } from '@/shared/ui/day-field';
import type { Column } from '@/shared/ui/data-table';
import { DocumentName } from '@/shared/ui/document-name';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { LinkButton } from '@/shared/ui/link-button';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { SampleChip } from '@/shared/ui/sample-chip';
import { SearchField } from '@/shared/ui/search-field';
import { usePlans, type PlanListItem, type PlanState } from '../api/plans';
import { PlanStateChip } from '../components/plan-state-chip';
import { yearsText } from '../model/period';

const route = getRouteApi('/plans');
const states: PlanState[] = ['DRAFT', 'IN_FORCE', 'CLOSED', 'REPLACED'];

export function PlansPage() {
  const { t } = useTranslation('plan');
  const { t: c } = useTranslation();
  const { q, areaId, state, on, parentPlanId, sort, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const mayImport = useMay('PLAN_IMPORT');
  const mayEdit = useMay('PLAN_EDIT');
  const change = (changed: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...changed }), replace: true, resetScroll: false });
  const plans = usePlans({ q, areaId, parentPlanId, state: state as PlanState | undefined, on, sort, cursor });
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {mayEdit && (
              <LinkButton to="/plans/new" variant="default">
                {t('byHand')}
              </LinkButton>
            )}
            {mayImport && (
              <LinkButton to="/plan-imports">{t('import')}</LinkButton>
            )}
          </>
        }
      />
      <Filters label={t('filters')}>
        <SearchField label={c('filter.q')} placeholder={t('searchHint')} value={q} onSearch={(words) => change({ q: words })} />
        <AreaPicker label={t('column.area')} value={areaId ?? null} onChange={(id) => change({ areaId: id ?? undefined })} on={on} />
        <NativeSelect
          label={t('column.state')}
          value={state ?? ''}
          data={[{ value: '', label: c('filter.all') }, ...states.map((value) => ({ value, label: t(`state.${value}`) }))]}
          onChange={(event) => change({ state: event.currentTarget.value || undefined })}
        />
        <DayField label={t('inForceOn')} value={on} onChange={(day) => change({ on: day ?? undefined })} />
      </Filters>
      <ListSection
        title={t('list')}
        query={plans}
        rowId={({ id }) => id}
        columns={useColumns()}
        sort={sort ?? '-issuedOn'}
        onSort={(next) => change({ sort: next })}
        cursor={cursor}
        onCursor={(next) => change({ cursor: next })}
        empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
      />
    </>
  );
}

function useColumns(): Column<PlanListItem>[] {
  const { t } = useTranslation('plan');
  const { t: c } = useTranslation();
  return [
    {
      id: 'title',
      header: t('column.title'),
      sort: 'title',
      names: true,
      cell: ({ id, title, document, sample }) => (
        <>
          <Link to="/plans/$planId" params={{ planId: id }}>
            {title}
          </Link>{' '}
          <SampleChip sample={sample} />
          <br />
          <span className="meta">
            <DocumentName document={document} />
          </span>
        </>
      ),
    },
    { id: 'state', header: t('column.state'), cell: ({ state }) => <PlanStateChip state={state} /> },
    { id: 'area', header: t('column.area'), cell: ({ area }) => area.name },
    { id: 'agency', header: t('column.agency'), cell: ({ agency }) => agency.name },
    {
      id: 'period',
      header: t('column.period'),
      sort: 'period',
      cell: ({ period }) => (period ? <span style={{ whiteSpace: 'nowrap' }}>{yearsText(period)}</span> : <span className="unknown">{c('unknown')}</span>),
    },
  ];
}
