import { useTranslation } from 'react-i18next';
import type { Field } from '@/shared/form/fields';
import { RecordForm } from '@/shared/form/record-form';
import type { DraftIndicator } from '../api/plan-import';
import { nextId, useDraft, useList } from '../model/draft-context';
import { DraftItem } from './draft-item';
import { Panel } from './panel';
import { TargetTable } from './target-table';
import classes from './indicators-panel.module.css';

/** Objectives and, under each, its indicators with their targets. */
export function IndicatorsPanel() {
  const { t } = useTranslation('reading');
  const { draft, editable } = useDraft();
  const indicators = useList('indicators');
  const objectives = useList('objectives');
  const fields = useIndicatorFields();
  const codes = new Set(draft.objectives.map(({ code }) => code));
  const groups = [
    ...draft.objectives.map((objective) => ({ objective, of: draft.indicators.filter((one) => one.objectiveCode === objective.code) })),
    { objective: undefined, of: draft.indicators.filter((one) => !codes.has(one.objectiveCode ?? null)) },
  ].filter(({ objective, of }) => objective ?? of.length > 0);
  const nameOf = (indicator: DraftIndicator) =>
    indicator.code ? t('indicators.one', { code: indicator.code }) : t('indicators.unnumbered', { words: indicator.statement.slice(0, 40) });
  return (
    <Panel
      count={draft.indicators.length + draft.objectives.length}
      empty={t('indicators.empty')}
      addLabel={t('indicators.add')}
      addForm={
        editable
          ? (close) => (
              <RecordForm<DraftIndicator>
                label={t('indicators.add')}
                fields={fields}
                value={{ id: nextId('i', draft.indicators.map(({ id }) => id)), targets: [] }}
                onCancel={close}
                onSave={async (added) => {
                  await indicators.add(added);
                  close();
                }}
              />
            )
          : undefined
      }
    >
      {groups.map(({ objective, of }) => (
        <section key={objective?.id ?? 'none'} className={classes.group}>
          {objective ? (
            <DraftItem
              id={objective.id}
              name={t('objectives.one', { code: objective.code ?? '–' })}
              hasSource={Boolean(objective.source)}
              form={
                editable
                  ? (close) => (
                      <RecordForm
                        label={t('objectives.one', { code: objective.code ?? '–' })}
                        fields={[
                          { name: 'code', label: t('field.code'), kind: 'line' },
                          { name: 'statement', label: t('field.statement'), kind: 'text', required: true },
                        ]}
                        value={objective}
                        onCancel={close}
                        onSave={async (changed) => {
                          await objectives.replace(changed);
                          close();
                        }}
                      />
                    )
                  : undefined
              }
            >
              <h3 className={classes.objective}>
                {t('objectives.one', { code: objective.code ?? '–' })}: {objective.statement}
              </h3>
            </DraftItem>
          ) : (
            draft.objectives.length > 0 && <h3 className={classes.rest}>{t('objectives.none')}</h3>
          )}
          {of.map((indicator) => (
            <DraftItem
              key={indicator.id}
              id={indicator.id}
              name={nameOf(indicator)}
              code={indicator.code ?? null}
              hasSource={Boolean(indicator.source)}
              form={
                editable
                  ? (close) => (
                      <RecordForm
                        label={nameOf(indicator)}
                        fields={fields}
                        value={indicator}
                        onCancel={close}
                        onRemove={() => indicators.remove(indicator.id)}
                        onSave={async (changed) => {
                          await indicators.replace(changed);
                          close();
                        }}
                      />
                    )
                  : undefined
              }
            >
              <p>{indicator.statement}</p>
              <TargetTable indicator={indicator} name={nameOf(indicator)} />
            </DraftItem>
          ))}
        </section>
      ))}
    </Panel>
  );
}

function useIndicatorFields(): Field<DraftIndicator>[] {
  const { t } = useTranslation('reading');
  const { draft } = useDraft();
  return [
    { name: 'code', label: t('field.code'), kind: 'line' },
    {
      name: 'objectiveCode',
      label: t('field.objective'),
      kind: 'choice',
      options: draft.objectives.flatMap(({ code }) => (code ? [{ value: code, label: t('objectives.one', { code }) }] : [])),
    },
    { name: 'statement', label: t('field.statement'), kind: 'text', required: true },
  ];
}
