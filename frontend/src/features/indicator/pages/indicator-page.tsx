import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '@/shared/form/record-form';
import { Columns } from '@/shared/ui/columns';
import { DayField } from '@/shared/ui/day-field';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { PageHeader } from '@/shared/ui/page-header';
import { QueryView } from '@/shared/ui/query-view';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { useAssignments, useChangeIndicator, useIndicator, usePlanOf, useRemoveIndicator, type Indicator, type IndicatorValues, type MeasureValues } from '../api/indicator';
import { useIndicatorFields, useMeasureFields } from '../components/fields';
import { MeasureSection } from '../components/measure-section';
import { ResponsibleList } from '../components/responsible-list';
import { measuresWith } from '../model/values';

const route = getRouteApi('/indicators/$indicatorId');

export function IndicatorPage() {
  const { indicatorId } = route.useParams();
  const { on } = route.useSearch();
  const indicator = useIndicator(indicatorId, on);
  return <QueryView query={indicator}>{(data) => <OneIndicator indicator={data} on={on} />}</QueryView>;
}

function OneIndicator({ indicator, on }: { indicator: Indicator; on: string | undefined }) {
  const { t } = useTranslation('indicator');
  const { t: c } = useTranslation();
  const navigate = route.useNavigate();
  const plan = usePlanOf(indicator);
  const assignments = useAssignments(indicator.id, on);
  return (
    <>
      <PageHeader
        trail={
          <nav aria-label={t('trail')}>
            <Link to="/plans">{t('plans')}</Link>
            {plan.data && (
              <>
                {' › '}
                <Link to="/plans/$planId" params={{ planId: indicator.planId }}>
                  {plan.data.title}
                </Link>
              </>
            )}
          </nav>
        }
        title={indicator.code ? t('titleWithCode', { code: indicator.code }) : t('title')}
        chip={<SampleChip sample={indicator.sample} />}
        lead={indicator.statement}
        actions={<IndicatorActs indicator={indicator} />}
      />
      <Filters label={t('asItStood')}>
        <DayField
          label={c('filter.on')}
          value={on}
          onChange={(day) => void navigate({ search: { on: day ?? undefined }, replace: true, resetScroll: false })}
        />
      </Filters>
      <Columns main>
        <div>
          {indicator.measures.length === 0 && (
            <Section title={t('measures')} flush>
              <EmptyState title={t('qualitative')}>{t('qualitativeHint')}</EmptyState>
            </Section>
          )}
          {indicator.measures.map((measure) => (
            <MeasureSection key={measure.id} indicator={indicator} measure={measure} />
          ))}
          <AddMeasure indicator={indicator} />
        </div>
        <Section title={t('responsible')} flush>
          <QueryView query={assignments}>{(page) => <ResponsibleList assignments={page.items} />}</QueryView>
        </Section>
      </Columns>
    </>
  );
}

function IndicatorActs({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicator');
  const [editing, setEditing] = useState(false);
  const change = useChangeIndicator(indicator);
  const remove = useRemoveIndicator(indicator);
  const navigate = useNavigate();
  const fields = useIndicatorFields();
  if (!indicator.allowedActions.includes('EDIT')) return null;
  if (!editing) {
    return (
      <Button variant="default" onClick={() => setEditing(true)}>
        {t('edit')}
      </Button>
    );
  }
  return (
    <RecordForm<Pick<IndicatorValues, 'code' | 'statement'>>
      label={t('edit')}
      fields={fields}
      value={{ code: indicator.code, statement: indicator.statement }}
      onCancel={() => setEditing(false)}
      onSave={(values) => change.mutateAsync(values).then(() => setEditing(false))}
      onRemove={
        indicator.allowedActions.includes('REMOVE')
          ? () => remove.mutateAsync().then(() => navigate({ to: '/plans/$planId', params: { planId: indicator.planId } }))
          : undefined
      }
    />
  );
}

function AddMeasure({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicator');
  const [adding, setAdding] = useState(false);
  const change = useChangeIndicator(indicator);
  const fields = useMeasureFields();
  if (!indicator.allowedActions.includes('EDIT')) return null;
  if (!adding) {
    return (
      <Button variant="default" onClick={() => setAdding(true)}>
        {t('addMeasure')}
      </Button>
    );
  }
  return (
    <Section title={t('addMeasure')}>
      <RecordForm<MeasureValues>
        label={t('addMeasure')}
        fields={fields}
        value={{ unit: 'PERCENT', targets: [] }}
        onCancel={() => setAdding(false)}
        onSave={(added) => change.mutateAsync({ measures: measuresWith(indicator, null, added) }).then(() => setAdding(false))}
      />
    </Section>
  );
}
