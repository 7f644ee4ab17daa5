import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/empty-state';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { QueryView } from '@/shared/ui/query-view';
import { Section } from '@/shared/ui/section';
import { useAgency, useHandOverAll, usePreview, type Agency, type HandOverCommand } from '../api/hand-overs';
import { HandOverForm } from '../components/hand-over-form';
import { HandOverLines } from '../components/hand-over-lines';

const route = getRouteApi('/agencies/$agencyId/handover');

/** Everything of an agency passes to its successor: first what would happen, then the act. */
export function HandOverPage() {
  const { agencyId } = route.useParams();
  const agency = useAgency(agencyId);
  return <QueryView page query={agency}>{(data) => <OneHandOver agency={data} />}</QueryView>;
}

function OneHandOver({ agency }: { agency: Agency }) {
  const { t } = useTranslation('assignment');
  const { t: c } = useTranslation();
  const navigate = useNavigate();
  const preview = usePreview(agency.id);
  const handOver = useHandOverAll(agency.id);
  const [command, setCommand] = useState<HandOverCommand>();
  const would = preview.data;
  return (
    <>
      <PageHeader
        title={t('handOver.title')}
        lead={t('handOver.lead', { agency: agency.name })}
        trail={
          <Link to="/agencies/$agencyId" params={{ agencyId: agency.id }}>
            {agency.name}
          </Link>
        }
      />
      {!agency.allowedActions.includes('HAND_OVER') ? (
        <EmptyState title={c('problem.forbidden')} />
      ) : (
        <Section title={t('handOver.form')}>
          <div style={{ maxWidth: '46rem' }}>
            <HandOverForm
              agency={agency}
              onPreview={(wanted) => {
                setCommand(wanted);
                handOver.reset();
                return preview.mutateAsync(wanted);
              }}
            />
          </div>
        </Section>
      )}
      {would && command && (
        <Section title={t('handOver.previewTitle')} hint={t('handOver.previewHint')}>
          <div role="status">
            <HandOverLines report={would} />
          </div>
          {handOver.isError && <ProblemAlert problem={handOver.error} />}
          {would.moved.length + would.skipped.length > 0 && (
            <Button
              loading={handOver.isPending}
              onClick={() =>
                void handOver.mutateAsync(command).then(
                  (report) => report && navigate({ to: '/handovers/$handOverId', params: { handOverId: report.id } }),
                  () => undefined,
                )
              }
            >
              {t('handOver.do', { count: would.moved.length })}
            </Button>
          )}
        </Section>
      )}
    </>
  );
}
