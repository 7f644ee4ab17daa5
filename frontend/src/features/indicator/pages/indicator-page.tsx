import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '@/shared/format/dates';
import { Columns } from '@/shared/ui/columns';
import { DayField } from '@/shared/ui/day-field';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { PageHeader } from '@/shared/ui/page-header';
import { QueryView } from '@/shared/ui/query-view';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { useAssignments, useChangeIndicator, useIndicator, usePlanOf, type Indicator } from '../api/indicator';
import { AddMeasure } from '../components/add-measure';
import { IndicatorFigures } from '../components/indicator-figures';
import { IndicatorHead } from '../components/indicator-head';
import { MeasureSection } from '../components/measure-section';
import { ResponsibleList } from '../components/responsible-list';
import { IndicatorDeskContext } from '../model/indicator-desk';
import { applied, differences } from '../model/working-copy';

const route = getRouteApi('/indicators/$indicatorId');

// Amending is rare: its form comes when it is asked for.
const AmendmentPanel = lazy(async () => ({ default: (await import('../components/amendment-panel')).AmendmentPanel }));

export function IndicatorPage() {
  const { indicatorId } = route.useParams();
  const { on } = route.useSearch();
  const indicator = useIndicator(indicatorId, on);
  return <QueryView page query={indicator}>{(data) => <OneIndicator key={data.id} indicator={data} on={on} />}</QueryView>;
}

function OneIndicator({ indicator, on }: { indicator: Indicator; on: string | undefined }) {
  const { t } = useTranslation('indicator');
  const { t: c } = useTranslation();
  const pageNavigate = route.useNavigate();
  const search = route.useSearch();
  const change = (changed: typeof search) => void pageNavigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false });
  const navigate = useNavigate();
  const plan = usePlanOf(indicator);
  const assignments = useAssignments(indicator.id, on);
  const save = useChangeIndicator(indicator);
  const [copy, setCopy] = useState<Indicator>();
  const shown = copy ?? indicator;
  // What is amended are the values of the day on which the amendment takes effect: a page of the past is no place to start.
  const mayAmend = indicator.allowedActions.includes('AMEND') && !on && plan.data !== undefined;
  const desk = {
    indicator: shown,
    mayChange: copy !== undefined || indicator.allowedActions.includes('EDIT'),
    change: copy
      ? (values: Parameters<typeof applied>[1]) => {
          setCopy(applied(copy, values));
          return Promise.resolve();
        }
      : save.mutateAsync,
    changed: new Set(copy ? differences(indicator, copy).flatMap((change) => ('id' in change ? [change.id] : [])) : []),
  };
  const toPlan = () => void navigate({ to: '/plans/$planId', params: { planId: indicator.planId } });
  return (
    <IndicatorDeskContext value={desk}>
      <PageHeader
        trail={
          <nav aria-label={t('trail')}>
            <Link to="/plans">{t('plans')}</Link>
            {plan.data && (
              <>
                {' › '}
                <Link to="/plans/$planId" params={{ planId: indicator.planId }} search={{ on }}>
                  {plan.data.title}
                </Link>
              </>
            )}
          </nav>
        }
        title={shown.code ? t('titleWithCode', { code: shown.code }) : t('title')}
        chip={<SampleChip sample={indicator.sample} />}
        lead={shown.statement}
        actions={
          <>
            {mayAmend && (
              <Button variant="default" onClick={() => setCopy(copy ? undefined : indicator)}>
                {t(copy ? 'amendment.stop' : 'amend')}
              </Button>
            )}
            <Button variant="default" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      />
      <IndicatorHead onRemoved={toPlan} />
      <Filters label={t('asItStood')}>
        <DayField
          label={c('filter.on')}
          value={on}
          onChange={(day) => change({ on: day ?? undefined })}
        />
      </Filters>
      {on && (
        <p role="status" style={{ marginBottom: 12 }}>
          <StatusChip tone="time">{t('shownOn', { day: formatDay(on) })}</StatusChip>
        </p>
      )}
      {copy && plan.data && (
        <Suspense>
          <AmendmentPanel
            plan={plan.data}
            before={indicator}
            after={copy}
            onCancel={() => setCopy(undefined)}
            onDone={(removed) => {
              setCopy(undefined);
              if (removed) toPlan();
            }}
          />
        </Suspense>
      )}
      <Columns main>
        <div>
          {shown.measures.length === 0 && (
            <Section title={t('measures')} flush>
              <EmptyState title={t('qualitative')}>{t('qualitativeHint')}</EmptyState>
            </Section>
          )}
          {shown.measures.map((measure) => (
            <MeasureSection key={measure.id} measure={measure} />
          ))}
          <AddMeasure />
          {shown.measures.length > 0 && !copy && plan.data && plan.data.state !== 'DRAFT' && (
            <IndicatorFigures indicatorId={indicator.id} search={search} onChange={change} />
          )}
        </div>
        <Section title={t('responsible')} flush>
          <QueryView query={assignments}>{(page) => <ResponsibleList assignments={page.items} />}</QueryView>
        </Section>
      </Columns>
    </IndicatorDeskContext>
  );
}
