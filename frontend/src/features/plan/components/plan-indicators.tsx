import { useTranslation } from 'react-i18next';
import type { Field } from '@/shared/form/fields';
import { EmptyState } from '@/shared/ui/empty-state';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { useDraftItems, type IndicatorValues, type ObjectiveValues } from '../api/items';
import type { Indicator, Objective } from '../api/plan-parts';
import { usePlanDesk } from '../model/plan-desk';
import { AddItem } from './add-item';
import { IndicatorTable, yearsOf } from './indicator-table';
import { Leads } from './leads';
import { PlanItem } from './plan-item';
import classes from './plan-indicators.module.css';

/** Objectives and, under each, its indicators with their targets by year. */
export function PlanIndicators({ objectives, indicators }: { objectives: readonly Objective[]; indicators: readonly Indicator[] }) {
  const { t } = useTranslation('plan');
  const { plan, responsibilities } = usePlanDesk();
  const items = useDraftItems(plan);
  const objectiveFields: Field<ObjectiveValues>[] = [
    { name: 'code', label: t('field.code'), kind: 'line' },
    { name: 'statement', label: t('field.statement'), kind: 'text', required: true },
  ];
  const indicatorFields: Field<IndicatorValues>[] = [
    { name: 'code', label: t('field.code'), kind: 'line' },
    {
      name: 'objectiveId',
      label: t('field.objective'),
      kind: 'choice',
      options: objectives.map(({ id, code, statement }) => ({ value: id, label: `${code ?? ''} ${statement}`.trim().slice(0, 80) })),
    },
    { name: 'statement', label: t('field.statement'), kind: 'text', required: true },
  ];
  const years = yearsOf(indicators);
  const known = new Set(objectives.map(({ id }) => id));
  const loose = indicators.filter(({ objectiveId }) => !objectiveId || !known.has(objectiveId));
  return (
    <Section title={t('indicators', { count: indicators.length })} aside={<SampleChip sample={plan.sample} />} flush id="indicators">
      {objectives.length + indicators.length === 0 && <EmptyState title={t('noIndicators')}>{t('noIndicatorsHint')}</EmptyState>}
      {objectives.map((objective) => {
        const name = t('objective', { code: objective.code ?? '–' });
        const own = indicators.filter(({ objectiveId }) => objectiveId === objective.id);
        return (
          <section key={objective.id} aria-label={`${name}: ${objective.statement}`}>
            <div className={classes.objective}>
              <PlanItem<ObjectiveValues>
                item={objective}
                subject="OBJECTIVE"
                name={name}
                fields={objectiveFields}
                values={{ parentId: objective.parentId, code: objective.code, statement: objective.statement, position: objective.position }}
                onChange={(values) => items.changeObjective(objective, values)}
                onRemove={() => items.removeObjective(objective)}
              >
                <h3 className={classes.title}>
                  {name}: {objective.statement}
                </h3>
                {own.length === 0 && <Leads responsibilities={responsibilities} subjectId={objective.id} />}
              </PlanItem>
            </div>
            {own.length > 0 && <IndicatorTable caption={`${name}: ${objective.statement}`} indicators={own} years={years} responsibilities={responsibilities} />}
          </section>
        );
      })}
      {loose.length > 0 && (
        <IndicatorTable caption={t('indicators', { count: loose.length })} indicators={loose} years={years} responsibilities={responsibilities} />
      )}
      <AddItem label={t('addObjective')} subject="OBJECTIVE" fields={objectiveFields} fresh={{}} onAdd={items.addObjective} />
      <AddItem label={t('addIndicator')} subject="INDICATOR" fields={indicatorFields} fresh={{ measures: [] }} onAdd={items.addIndicator} />
    </Section>
  );
}
