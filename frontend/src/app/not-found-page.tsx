import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHeader } from '@/shared/ui/page-header';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('notFoundPage.title')} />
      <EmptyState title={t('notFoundPage.detail')} action={<Link to="/">{t('notFoundPage.home')}</Link>} />
    </>
  );
}
