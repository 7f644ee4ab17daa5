import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/shared/ui/page-header';
import { ActForm } from '../components/act-form';
import { ActSteps } from '../components/act-steps';

/** The first step: what the resolution says. */
export function NewReorganisationPage() {
  const { t } = useTranslation('area');
  const navigate = useNavigate();
  return (
    <>
      <PageHeader title={t('act.record')} trail={<Link to="/reorganisations">{t('act.title')}</Link>} lead={t('act.recordLead')} />
      <ActSteps at="record" />
      <ActForm onRecorded={({ id }) => void navigate({ to: '/reorganisations/$actId', params: { actId: id } })} />
    </>
  );
}
