import { PageHeader } from '@/shared/ui/page-header';
import { useTranslation } from 'react-i18next';
import { UploadForm } from '../components/upload-form';

export function ImportUploadPage() {
  const { t } = useTranslation('reading');
  return (
    <>
      <PageHeader title={t('upload.title')} lead={t('upload.lead')} />
      <UploadForm />
    </>
  );
}
