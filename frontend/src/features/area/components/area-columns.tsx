import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Column } from '@/shared/ui/data-table';
import { StatusChip } from '@/shared/ui/status-chip';
import { Validity } from '@/shared/ui/validity';
import type { AreaListItem } from '../api/areas';

/** The columns of a list of areas. */
export function useAreaColumns({ on, withParent, withLevel }: { on: string | undefined; withParent: boolean; withLevel: boolean }): Column<AreaListItem>[] {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  const parent: Column<AreaListItem> = { id: 'parent', header: t('column.parent'), cell: ({ parentName }) => parentName };
  const level: Column<AreaListItem> = { id: 'level', header: t('column.level'), cell: ({ level: own }) => c(`areaLevel.${own}`) };
  return [
    {
      id: 'name',
      header: t('column.name'),
      sort: 'name',
      names: true,
      cell: ({ id, name, doubt }) => (
        <>
          <Link to="/areas/$areaId" params={{ areaId: id }} search={{ on }}>
            {name}
          </Link>{' '}
          {doubt && <StatusChip tone="risk">{t('doubtful')}</StatusChip>}
        </>
      ),
    },
    { id: 'code', header: t('column.code'), sort: 'code', cell: ({ code }) => code ?? <span className="unknown">{c('unknown')}</span> },
    ...(withLevel ? [level] : []),
    ...(withParent ? [parent] : []),
    {
      id: 'validity',
      header: t('column.validity'),
      sort: 'validFrom',
      cell: ({ validFrom, validTo }) => <Validity from={validFrom} to={validTo} />,
    },
  ];
}
