import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '@/shared/form/record-form';
import { AreaPicker } from '@/shared/pickers/area-picker';
import { useMe } from '@/shared/session/me';
import { useDocumentKinds } from '@/shared/ui/enumerations';
import { PageHeader } from '@/shared/ui/page-header';
import { Section } from '@/shared/ui/section';
import { useDraftPlan, type DocumentValues } from '../api/acts';
import { yearsFrom } from '../model/period';

type Form = DocumentValues & { periodFrom?: number | null; periodTo?: number | null; generalObjective?: string | null };

/** A plan whose document cannot be read by the machine: the head is typed, the items follow on the plan's page. */
export function NewPlanPage() {
  const { t } = useTranslation('plan');
  const me = useMe();
  const navigate = useNavigate();
  const draft = useDraftPlan();
  const [chosenArea, setArea] = useState<string | null>();
  const areaId = chosenArea === undefined ? (me.data?.agency.areaId ?? null) : chosenArea;
  return (
    <>
      <PageHeader title={t('new.title')} lead={t('new.lead')} trail={<Link to="/plans">{t('title')}</Link>} />
      <Section title={t('new.document')} hint={t('new.documentHint')}>
        <RecordForm<Form>
          label={t('new.title')}
          fields={[
            { name: 'kind', label: t('field.kind'), kind: 'choice', required: true, options: useDocumentKinds() },
            { name: 'number', label: t('field.number'), kind: 'line', maxLength: 60 },
            { name: 'issuedOn', label: t('field.issuedOn'), kind: 'day' },
            { name: 'title', label: t('column.title'), kind: 'text', required: true, maxLength: 2000 },
            { name: 'issuer', label: t('fact.issuer'), kind: 'line', width: 'full', maxLength: 300 },
            { name: 'signer', label: t('field.signer'), kind: 'line', width: 'half', maxLength: 200 },
            { name: 'signerTitle', label: t('field.signerTitle'), kind: 'line', width: 'half', maxLength: 300 },
            { name: 'periodFrom', label: t('field.periodFrom'), kind: 'year', width: 'half' },
            { name: 'periodTo', label: t('field.periodTo'), kind: 'year', width: 'half' },
            { name: 'generalObjective', label: t('fact.generalObjective'), kind: 'text' },
          ]}
          value={{ kind: 'KE_HOACH' }}
          saveLabel={t('new.save')}
          onSave={async ({ periodFrom, periodTo, generalObjective, ...document }) => {
            const period = yearsFrom(periodFrom, periodTo);
            const plan = await draft.mutateAsync({ document, plan: { title: document.title, areaId, period, generalObjective } });
            if (plan) await navigate({ to: '/plans/$planId', params: { planId: plan.id } });
          }}
        >
          <div style={{ marginTop: 12 }}>
            <AreaPicker label={t('column.area')} value={areaId} onChange={setArea} />
          </div>
        </RecordForm>
      </Section>
    </>
  );
}
