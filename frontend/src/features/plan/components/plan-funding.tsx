import { useTranslation } from 'react-i18next';
import type { Field } from '@/shared/form/fields';
import { formatNumber } from '@/shared/format/numbers';
import { EmptyState } from '@/shared/ui/empty-state';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { useDraftItems, type FundingValues } from '../api/items';
import type { FundingSource } from '../api/plan-parts';
import { yearsFrom, yearsText } from '../model/period';
import { usePlanDesk } from '../model/plan-desk';
import { AddItem } from './add-item';
import { PlanItem } from './plan-item';
import { SampleMark } from './sample-mark';
import classes from './plan-duties.module.css';

type Form = Omit<FundingValues, 'years'> & { yearFrom?: number | null; yearTo?: number | null };

const valuesOf = ({ yearFrom, yearTo, ...rest }: Form): FundingValues => ({ ...rest, years: yearsFrom(yearFrom, yearTo) });

/** What the plan is paid from, and how much of it is known. */
export function PlanFunding({ sources }: { sources: readonly FundingSource[] }) {
  const { t } = useTranslation('plan');
  const { plan } = usePlanDesk();
  const items = useDraftItems(plan);
  const fields: Field<Form>[] = [
    { name: 'amountVnd', label: t('field.amount'), kind: 'number' },
    { name: 'yearFrom', label: t('field.yearFrom'), kind: 'year' },
    { name: 'yearTo', label: t('field.yearTo'), kind: 'year' },
    { name: 'statement', label: t('field.statement'), kind: 'text', required: true },
  ];
  return (
    <Section title={t('funding', { count: sources.length })} aside={<SampleChip sample={plan.sample} />} flush id="funding">
      {sources.length === 0 && <EmptyState title={t('noFunding')} />}
      <ul className={classes.list}>
        {sources.map((source) => (
          <li key={source.id}>
            <PlanItem<Form>
              item={source}
              subject="FUNDING_SOURCE"
              name={t('fundingOne', { name: source.statement.slice(0, 60) })}
              fields={fields}
              values={{
                statement: source.statement,
                amountVnd: source.amountVnd,
                yearFrom: source.years?.from,
                yearTo: source.years?.to,
                position: source.position,
              }}
              sent={valuesOf}
              onChange={(form) => items.changeFunding(source, valuesOf(form))}
              onRemove={() => items.removeFunding(source)}
            >
              <p>
                {source.amountVnd === null || source.amountVnd === undefined ? (
                  <span className="unknown">{t('amountUnknown')}</span>
                ) : (
                  <strong>{t('amount', { amount: formatNumber(source.amountVnd) })}</strong>
                )}
                {source.years && ` · ${yearsText(source.years)}`} <SampleMark sample={source.sample} />
              </p>
              <p>{source.statement}</p>
            </PlanItem>
          </li>
        ))}
      </ul>
      <AddItem<Form> label={t('addFunding')} subject="FUNDING_SOURCE" fields={fields} fresh={{}} sent={valuesOf} onAdd={(form) => items.addFunding(valuesOf(form))} />
    </Section>
  );
}
