import { Button, Skeleton } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '@/shared/format/dates';
import { DayField } from '@/shared/ui/day-field';
import { DocumentName } from '@/shared/ui/document-name';
import { Filters } from '@/shared/ui/filters';
import { KeyFigure, KeyFigures } from '@/shared/ui/key-figure';
import { LinkButton } from '@/shared/ui/link-button';
import { PageHeader } from '@/shared/ui/page-header';
import { QueryView } from '@/shared/ui/query-view';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { useAmendments, useFundingSources, useIndicators, useObjectives, useReportingDuties, useResponsibilities, useTasks } from '../api/plan-parts';
import { usePlan, type Plan } from '../api/plans';
import { PlanActs } from '../components/plan-acts';
import { PlanAmendments } from '../components/plan-amendments';
import { Coverage } from '../components/coverage';
import { NationalComparison } from '../components/national-comparison';
import { PlanDuties } from '../components/plan-duties';
import { PlanFacts } from '../components/plan-facts';
import { PlanFunding } from '../components/plan-funding';
import { PlanIndicators } from '../components/plan-indicators';
import { PlanStateChip } from '../components/plan-state-chip';
import { PlanTasks } from '../components/plan-tasks';
import { PlanDeskContext } from '../model/plan-desk';
import classes from './plan-page.module.css';

const route = getRouteApi('/plans/$planId');
const PlanProgress = lazy(() => import('../components/plan-progress').then(({ PlanProgress: component }) => ({ default: component })));

/** One plan, whole, as it stands or as it stood on a day. */
export function PlanPage() {
  const { planId } = route.useParams();
  const { on } = route.useSearch();
  const plan = usePlan(planId, on);
  return <QueryView page query={plan}>{(data) => <OnePlan plan={data} on={on} />}</QueryView>;
}

function OnePlan({ plan, on }: { plan: Plan; on: string | undefined }) {
  const { t } = useTranslation('plan');
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const change = (changed: typeof search) => void navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const objectives = useObjectives(plan.id, on);
  const indicators = useIndicators(plan.id, on);
  const tasks = useTasks(plan.id, on);
  const duties = useReportingDuties(plan.id, on);
  const funding = useFundingSources(plan.id, on);
  const amendments = useAmendments(plan.id);
  const responsibilities = useResponsibilities(plan.id, on);
  const desk = { plan, on, responsibilities: responsibilities.data, amendments: amendments.data ?? [] };
  const unled = (indicators.data ?? []).filter(({ id }) => responsibilities.data?.subjects.some((subject) => subject.id === id && !subject.led)).length;
  const targets = (indicators.data ?? []).reduce((sum, { measures }) => sum + measures.reduce((own, one) => own + one.targets.length, 0), 0);
  return (
    <PlanDeskContext value={desk}>
      <PageHeader
        trail={<Link to="/plans">{t('title')}</Link>}
        title={plan.title}
        chip={
          <>
            <PlanStateChip state={plan.state} /> <SampleChip sample={plan.sample} />
          </>
        }
        lead={<DocumentName document={plan.document} />}
        actions={
          <>
            <PlanActs plan={plan} />
            <Button variant="default" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      />
      <Filters label={t('asItStood')}>
        <DayField
          label={t('asItStood')}
          value={on}
          onChange={(day) => change({ on: day ?? undefined })}
        />
        <LinkButton to="/assignments" search={{ planId: plan.id, on }} variant="default">
          {t('matrix')}
        </LinkButton>
      </Filters>
      {on && (
        <p role="status" style={{ marginBottom: 12 }}>
          <StatusChip tone="time">{t('shownOn', { day: formatDay(plan.on) })}</StatusChip>
        </p>
      )}
      <nav aria-label={t('onThisPage')} className={`${classes.onThisPage} no-print`}>
        {([...(plan.state === 'DRAFT' ? [] : (['progress'] as const)), 'indicators', 'tasks', 'duties', 'funding', 'head', 'nation', 'coverage', 'amendments'] as const).map((part) => (
          <a key={part} href={`#${part}`}>
            {t(`part.${part}`)}
          </a>
        ))}
      </nav>
      <KeyFigures>
        <KeyFigure label={t('figure.objectives')} value={String(plan.counts.objectives)} />
        <KeyFigure label={t('figure.indicators')} value={String(indicators.data?.length ?? '…')} note={t('figure.targets', { count: targets })} />
        <KeyFigure label={t('figure.unled')} value={responsibilities.data ? String(unled) : '…'} tone={unled > 0 ? 'risk' : 'good'} note={unled > 0 && t('figure.unledNote')} />
        <KeyFigure label={t('figure.tasks')} value={String(plan.counts.tasks)} />
        <KeyFigure label={t('figure.duties')} value={String(plan.counts.reportingDuties)} />
      </KeyFigures>
      {plan.hindrances.length > 0 && (
        <Section title={t('hindrances', { count: plan.hindrances.length })} hint={t('hindrancesHint')}>
          <ul>
            {plan.hindrances.map(({ code, label }, index) => (
              <li key={index}>
                {label}: {t(`hindrance.${code}`, { defaultValue: code })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {plan.state !== 'DRAFT' && (
        <Suspense fallback={<Skeleton height={320} mb={14} />}>
          <PlanProgress planId={plan.id} search={search} onChange={change} />
        </Suspense>
      )}
      <QueryView query={objectives} lines={8}>
        {(all) => <QueryView query={indicators}>{(own) => <PlanIndicators objectives={all} indicators={own} />}</QueryView>}
      </QueryView>
      <QueryView query={tasks}>{(all) => <PlanTasks tasks={all} />}</QueryView>
      <QueryView query={duties}>{(all) => <PlanDuties duties={all} />}</QueryView>
      <QueryView query={funding}>{(all) => <PlanFunding sources={all} />}</QueryView>
      <PlanFacts plan={plan} />
      <NationalComparison planId={plan.id} on={on} />
      <Coverage planId={plan.id} on={on} />
      {amendments.data && <PlanAmendments amendments={amendments.data} />}
    </PlanDeskContext>
  );
}
