import { Checkbox, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { today } from '@/shared/format/dates';
import { DayField } from '@/shared/ui/day-field';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { SearchField } from '@/shared/ui/search-field';
import { useAreas, type AreaLevel } from '../api/areas';
import { useAreaColumns } from '../components/area-columns';

const route = getRouteApi('/areas');
/** In the address in place of a day: units of any time. */
const EVER = 'ever';
const levels: AreaLevel[] = ['PROVINCE', 'DISTRICT', 'COMMUNE'];

/** Units of today, of another day, or of any time: the provinces to begin with, any of them by a search. */
export function AreasPage() {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  const { q, on, level, sort, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...changed }), replace: true, resetScroll: false });
  const shownLevel = (level as AreaLevel | undefined) ?? (q ? undefined : 'PROVINCE');
  const ever = on === EVER;
  const day = ever ? undefined : (on ?? today());
  const areas = useAreas({ q, on: day, level: shownLevel, sort, cursor });
  const columns = useAreaColumns({ on: ever ? undefined : on, withParent: shownLevel !== 'PROVINCE', withLevel: !shownLevel });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Filters label={t('filters')}>
        <SearchField label={c('filter.q')} placeholder={t('searchHint')} value={q} onSearch={(words) => change({ q: words })} />
        <NativeSelect
          label={t('column.level')}
          value={shownLevel ?? ''}
          data={[...(q ? [{ value: '', label: c('filter.all') }] : []), ...levels.map((value) => ({ value, label: c(`areaLevel.${value}`) }))]}
          onChange={(event) => change({ level: event.currentTarget.value || undefined })}
        />
        <DayField label={c('filter.on')} value={day} disabled={ever} onChange={(chosen) => change({ on: chosen ?? undefined })} />
        <Checkbox label={t('also')} checked={ever} onChange={(event) => change({ on: event.currentTarget.checked ? EVER : undefined })} />
      </Filters>
      <ListSection
        title={q ? t('found') : t(`list.${shownLevel === 'DISTRICT' || shownLevel === 'COMMUNE' ? shownLevel : 'PROVINCE'}`)}
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
