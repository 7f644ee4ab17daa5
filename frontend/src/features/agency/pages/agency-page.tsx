import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Columns } from '@/shared/ui/columns';
import { Fact, Facts } from '@/shared/ui/facts';
import { LinkButton } from '@/shared/ui/link-button';
import { PageHeader } from '@/shared/ui/page-header';
import { QueryView } from '@/shared/ui/query-view';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { Succession } from '@/shared/ui/succession';
import { Validity } from '@/shared/ui/validity';
import { useAgency, type Agency } from '../api/agencies';

const route = getRouteApi('/agencies/$agencyId');

/** One agency: what it is, whose work it took over and who took over from it. */
export function AgencyPage() {
  const { agencyId } = route.useParams();
  const agency = useAgency(agencyId);
  return <QueryView page query={agency}>{(data) => <OneAgency agency={data} />}</QueryView>;
}

function OneAgency({ agency }: { agency: Agency }) {
  const { t } = useTranslation('agency');
  return (
    <>
      <PageHeader
        title={agency.name}
        trail={<Link to="/agencies">{t('title')}</Link>}
        chip={
          agency.validTo ? (
            <StatusChip tone="closed">{t('dissolved')}</StatusChip>
          ) : agency.focal ? (
            <StatusChip tone="done">{t('focal')}</StatusChip>
          ) : undefined
        }
        lead={agency.validTo ? t('dissolvedLead') : undefined}
        actions={
          <>
            <LinkButton to="/assignments" search={{ agencyId: agency.id }} variant="default">
              {t('assignments')}
            </LinkButton>
            {agency.allowedActions.includes('HAND_OVER') && (
              <LinkButton to="/agencies/$agencyId/handover" params={{ agencyId: agency.id }} variant="default">
                {t('handOver')}
              </LinkButton>
            )}
          </>
        }
      />
      <Section title={t('facts')}>
        <Facts>
          <Fact label={t('column.code')}>{agency.code}</Fact>
          <Fact label={t('column.kind')}>{t(`kind.${agency.kind}`)}</Fact>
          <Fact label={t('column.area')}>
            <Link to="/areas/$areaId" params={{ areaId: agency.areaId }}>
              {agency.areaName}
            </Link>
          </Fact>
          <Fact label={t('reportsTo')}>
            {agency.reportsTo ? (
              <Link to="/agencies/$agencyId" params={{ agencyId: agency.reportsTo.id }}>
                {agency.reportsTo.name}
              </Link>
            ) : (
              t('noReportsTo')
            )}
          </Fact>
          <Fact label={t('column.validity')}>
            <Validity from={agency.validFrom} to={agency.validTo} />
          </Fact>
          {agency.aliases.length > 0 && <Fact label={t('aliases')}>{agency.aliases.join('; ')}</Fact>}
          {agency.generated && <Fact label={t('doubtful')}>{t('generated')}</Fact>}
          {agency.doubt && <Fact label={t('doubtful')}>{agency.doubt}</Fact>}
        </Facts>
      </Section>
      <Columns>
        <Succession title={t('predecessors')} none={t('noPredecessors')} links={agency.predecessors} render={AgencyLink} />
        <Succession title={t('successors')} none={t('noSuccessors')} links={agency.successors} render={AgencyLink} />
      </Columns>
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
