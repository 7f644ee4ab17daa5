import { useTranslation } from 'react-i18next';
import type { FieldError } from '@/shared/api/problem';
import { formatInstant } from '@/shared/format/dates';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { StatusChip } from '@/shared/ui/status-chip';
import { cellId } from './cell-id';
import { useEntryDesk, useEntryState } from './use-entry';

/** The row of the form at which an error stands. */
function rowOf({ pointer }: FieldError): number {
  return Number(/^\/rows\/(\d+)/.exec(pointer ?? '')?.[1] ?? -1);
}

/** Who did what with the form, why it came back, and what stopped it. */
export function FormFacts() {
  const { t } = useTranslation('collection');
  const { store } = useEntryDesk();
  const { form, problem } = useEntryState(store);
  const { times } = form;
  const steps = [
    times.enteredAt && form.enteredBy && t('facts.entered', { name: form.enteredBy, at: formatInstant(times.enteredAt) }),
    times.submittedAt && t('facts.submitted', { name: form.submittedBy ?? '', at: formatInstant(times.submittedAt) }),
    times.approvedAt && t('facts.approved', { name: form.approvedBy ?? '', at: formatInstant(times.approvedAt) }),
    times.lockedAt && t('facts.locked', { at: formatInstant(times.lockedAt) }),
  ].filter(Boolean);
  return (
    <>
      {(form.state === 'RETURNED' || form.state === 'REOPENED') && form.returnReason && (
        <p style={{ marginBottom: 14 }}>
          <StatusChip tone="risk">{t(`formState.${form.state}`)}</StatusChip> {t('facts.reason')} <strong>{form.returnReason}</strong>
        </p>
      )}
      {form.onePerson && <p className="meta">{t('facts.onePerson')}</p>}
      {steps.length > 0 && (
        <p className="meta" style={{ marginBottom: 14 }}>
          {steps.join(' · ')}
        </p>
      )}
      {problem !== null && problem !== undefined && (
        <ProblemAlert
          problem={problem}
          placeOf={(error) => form.rows[rowOf(error)]?.measureName}
          controlOf={(error) => (document.getElementById(cellId(rowOf(error), 'first')) ? cellId(rowOf(error), 'first') : undefined)}
        />
      )}
    </>
  );
}
