import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AmendmentForm } from '@/shared/amendment/amendment-form';
import type { Field } from '@/shared/form/fields';
import { RecordForm } from '@/shared/form/record-form';
import { usePlanDesk } from '../model/plan-desk';
import classes from './add-item.module.css';

interface Props<Values> {
  label: string;
  subject: 'OBJECTIVE' | 'TASK' | 'REPORTING_DUTY' | 'FUNDING_SOURCE' | 'INDICATOR';
  fields: readonly Field<Values>[];
  fresh: Partial<Values>;
  /** What is sent for what stands in the form, where the two differ. */
  sent?: (values: Values) => object;
  onAdd: (values: Values) => Promise<unknown>;
}

/** The way to one more item: of a draft at once, of a plan in force by an amendment; nothing where the API allows neither. */
export function AddItem<Values extends object>({ label, subject, fields, fresh, sent = (same) => same, onAdd }: Props<Values>) {
  const { t } = useTranslation('plan');
  const { plan } = usePlanDesk();
  const [adding, setAdding] = useState(false);
  const close = () => setAdding(false);
  const mayEdit = plan.allowedActions.includes('EDIT');
  if (!mayEdit && !plan.allowedActions.includes('AMEND')) return null;
  const title = mayEdit ? label : t('addByAmendment', { label });
  return (
    <div className={`${classes.add} no-print`}>
      {!adding ? (
        <Button variant={mayEdit ? 'default' : 'subtle'} size="xs" onClick={() => setAdding(true)}>
          {title}
        </Button>
      ) : mayEdit ? (
        <RecordForm<Values> label={title} fields={fields} value={fresh} onCancel={close} onSave={(values) => onAdd(values).then(close)} />
      ) : (
        <AmendmentForm<Values>
          label={title}
          plan={plan}
          fields={fields}
          values={fresh}
          changes={(values) => [{ subject, act: 'ADD', values: sent(values) }]}
          onCancel={close}
          onDone={close}
        />
      )}
    </div>
  );
}
