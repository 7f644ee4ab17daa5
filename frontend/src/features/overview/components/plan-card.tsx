import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '@/shared/format/dates';
import { formatNumber } from '@/shared/format/numbers';
import { useMay } from '@/shared/session/me';
import { BulletBar } from '@/shared/ui/bullet-bar';
import { ChartFrame } from '@/shared/ui/chart-frame';
import { DocumentName } from '@/shared/ui/document-name';
import { QueryView, Waiting } from '@/shared/ui/query-view';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { DayText } from '@/shared/ui/texts';
import { useCoverage, useDuties, useIndicators, useResponsibilities, type Indicator, type PlanListItem, type Responsibilities } from '../api/overview';
import { leadsByAgency, nextMilestone } from '../model/milestones';
import { LeadBars } from './lead-bars';
import classes from './plan-card.module.css';

// The first screen does not wait for tables and charts.
const PlanStanding = lazy(async () => ({ default: (await import('./plan-standing')).PlanStanding }));

/** One plan in force: how its targets stand, how far its time has run, what is due next, who leads, and what is missing. */
export function PlanCard({ plan }: { plan: PlanListItem }) {
  const { t } = useTranslation('overview');
  const indicators = useIndicators(plan.id);
  const responsibilities = useResponsibilities(plan.id);
  return (
    <Section
      title={plan.title}
      hint={
        <>
          {plan.area.name} · <DocumentName document={plan.document} />
        </>
      }
      aside={
        <>
          <SampleChip sample={plan.sample} />{' '}
          <Link to="/plans/$planId" params={{ planId: plan.id }}>
            {t('openPlan')}
          </Link>
        </>
      }
    >
      <Suspense fallback={<Waiting lines={5} />}>
        <PlanStanding planId={plan.id} />
      </Suspense>
      <QueryView query={indicators}>{(all) => <Time plan={plan} indicators={all} />}</QueryView>
      <QueryView query={responsibilities}>{(matrix) => <Missing plan={plan} matrix={matrix} indicators={indicators.data ?? []} />}</QueryView>
      <NextDuties planId={plan.id} />
      {responsibilities.data && leadsByAgency(responsibilities.data).length > 0 && <Leads matrix={responsibilities.data} />}
    </Section>
  );
}

function Time({ plan, indicators }: { plan: PlanListItem; indicators: readonly Indicator[] }) {
  const { t } = useTranslation('overview');
  const now = new Date(today());
  const milestone = nextMilestone(indicators, now.getFullYear());
  if (!plan.period) return null;
  const { from, to } = plan.period;
  const yearsGone = Math.min(to + 1 - from, Math.max(0, now.getFullYear() + now.getMonth() / 12 - from));
  const max = to + 1 - from;
  const words = t('time', { gone: formatNumber(Math.round(yearsGone * 10) / 10), all: max });
  return (
    <div className={classes.time}>
      <p>
        {words}
        {milestone && <strong> {t('milestone', { year: milestone.year, count: milestone.targets })}</strong>}
      </p>
      <BulletBar label={words} actual={yearsGone} target={milestone ? milestone.year + 1 - from : max} max={max} />
      <p className={classes.scale}>
        <span>{from}</span>
        <span>{to}</span>
      </p>
    </div>
  );
}

function Missing({ plan, matrix, indicators }: { plan: PlanListItem; matrix: Responsibilities; indicators: readonly Indicator[] }) {
  const { t } = useTranslation('overview');
  const coverage = useCoverage(plan.id);
  const mayAssign = useMay('ASSIGN');
  const unled = matrix.subjects.filter(({ type, led }) => type === 'INDICATOR' && !led);
  const gone = leadsByAgency(matrix).filter((agency) => agency.gone);
  const without = indicators.filter(({ measures }) => measures.length === 0);
  const plansBelow = coverage.data?.plansBelow.length ?? 0;
  const notTaken = coverage.data?.notTakenUp.indicatorIds.length ?? 0;
  return (
    <ul className={classes.missing}>
      <li>
        {unled.length === 0 ? (
          <StatusChip tone="good">{t('allLed')}</StatusChip>
        ) : (
          <>
            <StatusChip tone="risk">{t('unled', { count: unled.length })}</StatusChip>{' '}
            <Link to="/assignments" search={{ planId: plan.id, unled: 'yes' }}>
              {t('assign')}
            </Link>
          </>
        )}
      </li>
      {gone.map((agency) => (
        <li key={agency.id}>
          <StatusChip tone="risk">{t('ledByGone', { count: agency.count })}</StatusChip>{' '}
          <Link to="/agencies/$agencyId" params={{ agencyId: agency.id }}>
            {t(mayAssign ? 'handOver' : 'seeAgency')}
          </Link>
        </li>
      ))}
      {without.length > 0 && (
        <li>
          <StatusChip tone="none">{t('qualitative', { count: without.length })}</StatusChip>
        </li>
      )}
      {coverage.data && indicators.length > 0 && plansBelow > 0 && (
        <li>
          <StatusChip tone={notTaken === 0 ? 'good' : 'none'}>{t('coverage', { taken: indicators.length - notTaken, all: indicators.length })}</StatusChip>{' '}
          <span className="meta">{t('below', { count: plansBelow })}</span>
        </li>
      )}
    </ul>
  );
}

function NextDuties({ planId }: { planId: string }) {
  const { t } = useTranslation('overview');
  const duties = useDuties(planId);
  const ahead = (duties.data?.items ?? [])
    .filter(({ date }) => date && date >= today())
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .slice(0, 3);
  if (ahead.length === 0) return null;
  return (
    <div className={classes.duties}>
      <h3>{t('nextDuties')}</h3>
      <ul>
        {ahead.map((duty) => (
          <li key={duty.id}>
            <DayText day={duty.date} /> · {duty.statement}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Leads({ matrix }: { matrix: Responsibilities }) {
  const { t } = useTranslation('overview');
  const leads = leadsByAgency(matrix);
  return (
    <ChartFrame
      title={t('leads')}
      sentence={t('leadsSentence', { agency: leads[0]?.name, count: leads[0]?.count })}
      table={
        <table className={classes.table}>
          <caption className={classes.caption}>{t('leads')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('agency')}</th>
              <th scope="col">{t('indicators')}</th>
            </tr>
          </thead>
          <tbody>
            {leads.map(({ id, name, count }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <LeadBars leads={leads} />
    </ChartFrame>
  );
}
