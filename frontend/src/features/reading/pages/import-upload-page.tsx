import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Column } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { StatusChip } from '@/shared/ui/status-chip';
import { InstantText } from '@/shared/ui/texts';
import { usePlanImports, type PlanImportListItem } from '../api/plan-imports';
import { UploadForm } from '../components/upload-form';

const route = getRouteApi('/plan-imports');
const tone = { DRAFT: 'draft', ACCEPTED: 'good', DISCARDED: 'closed' } as const;

/** Sends a document to be read, and takes up again what was read before. */
export function ImportUploadPage() {
  const { t } = useTranslation('reading');
  const { sort, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const imports = usePlanImports({ sort, cursor });
  return (
    <>
      <PageHeader title={t('upload.title')} lead={t('upload.lead')} />
      <UploadForm />
      <ListSection
        title={t('list.title')}
        query={imports}
        rowId={({ id }) => id}
        columns={useColumns()}
        sort={sort ?? '-importedAt'}
        onSort={(next) => void navigate({ search: { sort: next }, replace: true, resetScroll: false })}
        cursor={cursor}
        onCursor={(next) => void navigate({ search: { sort, cursor: next }, resetScroll: false })}
        empty={<EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState>}
      />
    </>
  );
}

function useColumns(): Column<PlanImportListItem>[] {
  const { t } = useTranslation('reading');
  return [
    {
      id: 'title',
      header: t('list.document'),
      sort: 'title',
      names: true,
      cell: ({ id, title, number }) => (
        <Link to="/plan-imports/$importId" params={{ importId: id }}>
          {number ? `${number}: ${title}` : title}
        </Link>
      ),
    },
    { id: 'status', header: t('list.status'), cell: ({ status }) => <StatusChip tone={tone[status]}>{t(`status.${status}`)}</StatusChip> },
    { id: 'indicators', header: t('tab.indicators'), align: 'right', cell: ({ indicators }) => indicators },
    { id: 'warnings', header: t('list.warnings'), align: 'right', cell: ({ warnings }) => warnings },
    { id: 'at', header: t('list.at'), sort: 'importedAt', cell: ({ importedAt }) => <InstantText at={importedAt} /> },
    { id: 'by', header: t('list.by'), cell: ({ importedBy }) => importedBy },
  ];
}
