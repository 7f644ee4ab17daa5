import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Fact, Facts } from '@/shared/ui/facts';
import { PageHeader } from '@/shared/ui/page-header';
import { QueryView } from '@/shared/ui/query-view';
import { Section } from '@/shared/ui/section';
import { DayText, InstantText } from '@/shared/ui/texts';
import { useHandOver, type HandOver } from '../api/hand-overs';
import { HandOverLines } from '../components/hand-over-lines';

const route = getRouteApi('/handovers/$handOverId');

/** What a hand-over did: the report that stays. */
export function HandOverReportPage() {
  const { handOverId } = route.useParams();
  const handOver = useHandOver(handOverId);
  return <QueryView page query={handOver}>{(data) => <Report report={data} />}</QueryView>;
}

function Report({ report }: { report: HandOver }) {
  const { t } = useTranslation('assignment');
  return (
    <>
      <PageHeader
        title={t('handOver.report')}
        lead={t('handOver.reportLead', { from: report.fromAgencyName, to: report.toAgencyName })}
        actions={
          <Button variant="default" onClick={() => window.print()}>
            {t('handOver.print')}
          </Button>
        }
      />
      <Section title={t('handOver.form')}>
        <Facts>
          <Fact label={t('handOver.from')}>
            <AgencyLink id={report.fromAgencyId} name={report.fromAgencyName} />
          </Fact>
          <Fact label={t('handOver.to')}>
            <AgencyLink id={report.toAgencyId} name={report.toAgencyName} />
          </Fact>
          <Fact label={t('handOver.on')}>
            <DayText day={report.on} />
          </Fact>
          <Fact label={t('handOver.recordedAt')}>
            <InstantText at={report.recordedAt} />
          </Fact>
          {report.reason && <Fact label={t('handOver.reason')}>{report.reason}</Fact>}
        </Facts>
      </Section>
      <HandOverLines report={report} />
    </>
  );
}

function AgencyLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/agencies/$agencyId" params={{ agencyId: id }}>
      {name}
    </Link>
  );
}
