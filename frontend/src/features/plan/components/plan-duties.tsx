import { useTranslation } from 'react-i18next';
import type { Field } from '@/shared/form/fields';
import { formatDay } from '@/shared/format/dates';
import { EmptyState } from '@/shared/ui/empty-state';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { useDraftItems, type DutyValues } from '../api/items';
import type { ReportingDuty } from '../api/plan-parts';
import { usePlanDesk } from '../model/plan-desk';
import { AddItem } from './add-item';
import { PlanItem } from './plan-item';
import { SampleMark } from './sample-mark';
import classes from './plan-duties.module.css';

const kinds = ['PLAN', 'REPORT', 'BUDGET', 'REVIEW', 'EVENT', 'MILESTONE'] as const;

/** What has to be delivered or held, and by when. */
export function PlanDuties({ duties }: { duties: readonly ReportingDuty[] }) {
  const { t } = useTranslation('plan');
  const { plan } = usePlanDesk();
  const items = useDraftItems(plan);
  const fields: Field<DutyValues>[] = [
    { name: 'kind', label: t('field.dutyKind'), kind: 'choice', required: true, options: kinds.map((value) => ({ value, label: t(`dutyKind.${value}`) })) },
    { name: 'date', label: t('field.date'), kind: 'day' },
    { name: 'recurrence', label: t('field.recurrence'), kind: 'line' },
    { name: 'who', label: t('field.who'), kind: 'line', width: 'full' },
    { name: 'statement', label: t('field.statement'), kind: 'text', required: true },
  ];
  return (
    <Section title={t('duties', { count: duties.length })} aside={<SampleChip sample={plan.sample} />} flush id="duties">
      {duties.length === 0 && <EmptyState title={t('noDuties')} />}
      <ul className={classes.list}>
        {duties.map((duty) => (
          <li key={duty.id}>
            <PlanItem<DutyValues>
              item={duty}
              subject="REPORTING_DUTY"
              name={duty.statement.slice(0, 60)}
              fields={fields}
              values={{
                kind: duty.kind,
                statement: duty.statement,
                date: duty.date,
                month: duty.month,
                window: duty.window,
                recurrence: duty.recurrence,
                who: duty.who,
                position: duty.position,
              }}
              onChange={(values) => items.changeDuty(duty, values)}
              onRemove={() => items.removeDuty(duty)}
            >
              <p>
                <StatusChip tone="none">{t(`dutyKind.${duty.kind}`)}</StatusChip> <strong>{whenOf(duty)}</strong> <SampleMark sample={duty.sample} />
              </p>
              <p>{duty.statement}</p>
              {duty.who && <p className="meta">{duty.who}</p>}
            </PlanItem>
          </li>
        ))}
      </ul>
      <AddItem label={t('addDuty')} subject="REPORTING_DUTY" fields={fields} fresh={{ kind: 'REPORT' }} onAdd={items.addDuty} />
    </Section>
  );
}

function whenOf({ date, month, window, recurrence }: ReportingDuty): string {
  if (date ?? month) return [formatDay(date ?? month ?? ''), recurrence].filter(Boolean).join(', ');
  if (window) return `${formatDay(window.from)}–${formatDay(window.to)}`;
  return recurrence ?? '';
}
