import { Checkbox } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { today } from '@/shared/format/dates';
import { AreaPicker } from '@/shared/pickers/area-picker';
import { DayField } from '@/shared/ui/day-field';
import type { Column } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { SearchField } from '@/shared/ui/search-field';
import { StatusChip } from '@/shared/ui/status-chip';
import { Validity } from '@/shared/ui/validity';
import { useAgencies, type AgencyListItem } from '../api/agencies';

const route = getRouteApi('/agencies');
/** In the address in place of a day: agencies of any time. */
const EVER = 'ever';

/** Agencies of today, of another day, or of any time. */
export function AgenciesPage() {
  const { t } = useTranslation('agency');
  const { t: c } = useTranslation();
  const { q, on, areaId, sort, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...changed }), replace: true, resetScroll: false });
  const ever = on === EVER;
  const day = ever ? undefined : (on ?? today());
  const agencies = useAgencies({ q, on: day, areaId, sort, cursor });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Filters label={t('filters')}>
        <SearchField label={c('filter.q')} placeholder={t('searchHint')} value={q} onSearch={(words) => change({ q: words })} />
        <AreaPicker label={t('column.area')} value={areaId ?? null} onChange={(id) => change({ areaId: id ?? undefined })} on={day} />
        <DayField label={c('filter.on')} value={day} disabled={ever} onChange={(chosen) => change({ on: chosen ?? undefined })} />
        <Checkbox label={t('also')} checked={ever} onChange={(event) => change({ on: event.currentTarget.checked ? EVER : undefined })} />
      </Filters>
      <ListSection
        title={t('list')}
        query={agencies}
        rowId={({ id }) => id}
        columns={useColumns()}
        sort={sort ?? 'name'}
        onSort={(next) => change({ sort: next })}
        cursor={cursor}
        onCursor={(next) => change({ cursor: next })}
        empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
      />
    </>
  );
}

function useColumns(): Column<AgencyListItem>[] {
  const { t } = useTranslation('agency');
  return [
    {
      id: 'name',
      header: t('column.name'),
      sort: 'name',
      names: true,
      cell: ({ id, name, focal, doubt }) => (
        <>
          <Link to="/agencies/$agencyId" params={{ agencyId: id }}>
            {name}
          </Link>{' '}
          {focal && <StatusChip tone="done">{t('focal')}</StatusChip>} {doubt && <StatusChip tone="risk">{t('doubtful')}</StatusChip>}
        </>
      ),
    },
    { id: 'code', header: t('column.code'), sort: 'code', cell: ({ code }) => code },
    { id: 'kind', header: t('column.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    { id: 'area', header: t('column.area'), cell: ({ areaName }) => areaName },
    { id: 'validity', header: t('column.validity'), cell: ({ validFrom, validTo }) => <Validity from={validFrom} to={validTo} /> },
  ];
}
