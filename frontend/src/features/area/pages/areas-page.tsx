import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayField } from '@/shared/ui/day-field';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { SearchField } from '@/shared/ui/search-field';
import { useAreas, type AreaLevel } from '../api/areas';
import { useAreaColumns } from '../components/area-columns';

const route = getRouteApi('/areas');
const levels: AreaLevel[] = ['PROVINCE', 'DISTRICT', 'COMMUNE'];

/** Every unit there is or was: the provinces to begin with, any of them by a search. */
export function AreasPage() {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  const { q, on, level, sort, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...changed }), replace: true, resetScroll: false });
  const shownLevel = (level as AreaLevel | undefined) ?? (q ? undefined : 'PROVINCE');
  const areas = useAreas({ q, on, level: shownLevel, sort, cursor });
  const columns = useAreaColumns({ on, withParent: shownLevel !== 'PROVINCE' });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Filters label={t('filters')}>
        <SearchField label={c('filter.q')} placeholder={t('searchHint')} value={q} onSearch={(words) => change({ q: words })} />
        <NativeSelect
          label={t('column.level')}
          value={shownLevel ?? ''}
          data={[{ value: '', label: c('filter.all') }, ...levels.map((value) => ({ value, label: c(`areaLevel.${value}`) }))]}
          onChange={(event) => change({ level: event.currentTarget.value || undefined })}
          disabled={!q}
        />
        <DayField label={c('filter.on')} value={on} onChange={(day) => change({ on: day ?? undefined })} />
      </Filters>
      <ListSection
        title={q ? t('found') : t('list')}
        query={areas}
        rowId={({ id }) => id}
        columns={columns}
        sort={sort ?? 'name'}
        onSort={(next) => change({ sort: next })}
        cursor={cursor}
        onCursor={(next) => change({ cursor: next })}
        empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
      />
    </>
  );
}
