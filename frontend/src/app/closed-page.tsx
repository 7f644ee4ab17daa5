import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHeader } from '@/shared/ui/page-header';

/** For whoever follows an address into a room that is not theirs: no form that would only be refused. */
export function ClosedPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('closedPage.title')} />
      <EmptyState title={t('closedPage.detail')} action={<Link to="/">{t('notFoundPage.home')}</Link>} />
    </>
  );
}
