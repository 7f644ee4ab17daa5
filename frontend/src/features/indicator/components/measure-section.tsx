import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '@/shared/form/record-form';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { Fact, Facts } from '@/shared/ui/facts';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { TargetText } from '@/shared/ui/target-text';
import { useCatalogueMeasure, type Measure, type MeasureValues, type Target, type TargetValues } from '../api/indicator';
import { useIndicatorDesk } from '../model/indicator-desk';
import { measuresWith, targetValuesOf, valuesOf } from '../model/values';
import { useMeasureFields, useTargetFields } from './fields';
import classes from './measure-section.module.css';

/** One quantity: what is counted, what has to be reached by when, and what the nation asks for. */
export function MeasureSection({ measure }: { measure: Measure }) {
  const { t } = useTranslation('indicator');
  const { t: c } = useTranslation();
  const { indicator, mayChange, change, changed: amended } = useIndicatorDesk();
  const national = useCatalogueMeasure(measure.catalogueCode);
  const [editing, setEditing] = useState<string>();
  const close = () => setEditing(undefined);
  const send = (changed: MeasureValues | null) => change({ measures: measuresWith(indicator, measure.id, changed) }).then(close);
  const sendTargets = (targets: TargetValues[]) => send({ ...valuesOf(measure), targets });
  const targets = measure.targets;
  const edited = targets.find(({ id }) => id === editing);
  const measureFields = useMeasureFields();
  const targetFields = useTargetFields();
  const inUnit = (target: (typeof targets)[number]) => ({
    ...target,
    unit: measure.unit,
    unitText: measure.unitText,
    direction: target.direction ?? measure.direction,
  });
  const acts: Column<Target> = {
    id: 'edit',
    header: t('actions'),
    align: 'right',
    cell: ({ id, year, warnings }) => (
      <>
        {amended.has(id) && <StatusChip tone="draft">{t('changed')}</StatusChip>}
        {warnings.map((warning) => (
          <StatusChip key={warning} tone="risk">
            {t(`warning.${warning}`)}
          </StatusChip>
        ))}
        {mayChange && (
          <Button variant="subtle" size="compact-sm" aria-label={t('editTargetOf', { year: year ?? '–' })} onClick={() => setEditing(id)}>
            {t('edit')}
          </Button>
        )}
      </>
    ),
  };
  return (
    <Section
      title={measure.name}
      flush
      aside={
        mayChange && (
          <Button variant="subtle" size="compact-sm" aria-label={t('editMeasureOf', { name: measure.name })} onClick={() => setEditing('measure')}>
            {t('editMeasure')}
          </Button>
        )
      }
    >
      {editing === 'measure' && (
        <div className={classes.form}>
          <RecordForm<MeasureValues>
            label={t('editMeasureOf', { name: measure.name })}
            fields={measureFields}
            value={valuesOf(measure)}
            onCancel={close}
            onSave={send}
            onRemove={() => send(null)}
          />
        </div>
      )}
      <div className={classes.facts}>
        <Facts>
          <Fact label={t('unit')}>{measure.unitText ?? c(`unit.${measure.unit}`)}</Fact>
          <Fact label={t('better')}>{measure.direction ? t(`direction.${measure.direction}`) : <span className="unknown">{c('unknown')}</span>}</Fact>
          {measure.numerator && <Fact label={t('numerator')}>{measure.numerator}</Fact>}
          {measure.denominator && <Fact label={t('denominator')}>{measure.denominator}</Fact>}
          {measure.disaggregations.length > 0 && <Fact label={t('disaggregations')}>{measure.disaggregations.join(', ')}</Fact>}
          {measure.catalogueCode && (
            <Fact label={t('catalogue')}>
              {measure.catalogueCode} {national && <span className="meta">{national.name}</span>}
            </Fact>
          )}
        </Facts>
        {measure.warnings.map((warning) => (
          <StatusChip key={warning} tone="risk">
            {t(`warning.${warning}`)}
          </StatusChip>
        ))}
      </div>
      {targets.length === 0 ? (
        <EmptyState title={t('noTargets')} />
      ) : (
        <DataTable
          caption={t('targetsOf', { name: measure.name })}
          rows={targets}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'year',
              header: t('year'),
              names: true,
              width: '10rem',
              cell: ({ year, yearFrom }) => (yearFrom ? `${yearFrom}–${year ?? ''}` : (year ?? c('target.noYear'))),
            },
            { id: 'scope', header: t('scope'), cell: ({ scope }) => scope ?? t('everybody') },
            { id: 'target', header: t('target'), align: 'right', cell: (target) => <TargetText target={inUnit(target)} /> },
            {
              id: 'national',
              header: t('national'),
              align: 'right',
              cell: ({ year, scope }) =>
                national?.targets
                  .filter((one) => (one.year ?? year ?? null) === (year ?? null) && (one.scope ?? null) === (scope ?? null))
                  .map((one, index) => (
                    <div key={index}>
                      <TargetText target={{ ...one, unit: national.unit, unitText: national.unitText, direction: one.direction ?? national.direction }} />
                    </div>
                  )),
            },
            ...(mayChange || targets.some(({ warnings }) => warnings.length > 0) ? [acts] : []),
          ]}
        />
      )}
      {edited && (
        <div className={classes.form}>
          <RecordForm<TargetValues>
            key={edited.id}
            label={t('editTargetOf', { year: edited.year ?? '–' })}
            fields={targetFields}
            value={targetValuesOf(edited)}
            onCancel={close}
            onSave={(changed) => sendTargets(targets.map((old) => (old.id === edited.id ? changed : targetValuesOf(old))))}
            onRemove={() => sendTargets(targets.filter(({ id }) => id !== edited.id).map(targetValuesOf))}
          />
        </div>
      )}
      {mayChange && (
        <div className={classes.form}>
          {editing === 'new' ? (
            <RecordForm<TargetValues>
              label={t('addTarget')}
              fields={targetFields}
              value={{ comparator: 'EQ', change: 'LEVEL' }}
              onCancel={close}
              onSave={(added) => sendTargets([...targets.map(targetValuesOf), added])}
            />
          ) : (
            <Button variant="default" size="xs" aria-label={t('addTargetTo', { name: measure.name })} onClick={() => setEditing('new')}>
              {t('addTarget')}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}
