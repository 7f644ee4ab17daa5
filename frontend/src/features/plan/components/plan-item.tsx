import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AmendmentForm } from '@/shared/amendment/amendment-form';
import type { Field } from '@/shared/form/fields';
import { RecordForm } from '@/shared/form/record-form';
import { usePlanDesk } from '../model/plan-desk';
import { AmendedMark } from './amended-mark';
import classes from './plan-item.module.css';

interface Item {
  id: string;
  version: number;
  allowedActions: readonly ('EDIT' | 'REMOVE' | 'AMEND')[];
}

interface Props<Values> {
  item: Item;
  subject: 'OBJECTIVE' | 'TASK' | 'REPORTING_DUTY' | 'FUNDING_SOURCE';
  /** What the item is called in the names of buttons. */
  name: string;
  fields: readonly Field<Values>[];
  values: Values;
  /** What is sent for what stands in the form, where the two differ. */
  sent?: (values: Values) => object;
  onChange: (values: Values) => Promise<unknown>;
  onRemove: () => Promise<unknown>;
  children: ReactNode;
}

/** An item of a plan. In a draft it is edited where it stands; once in force it is amended, with a reason and a first day. */
export function PlanItem<Values extends object>({ item, subject, name, fields, values, sent = (same) => same, onChange, onRemove, children }: Props<Values>) {
  const { t } = useTranslation('plan');
  const { plan } = usePlanDesk();
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const close = () => {
    setEditing(false);
    setRemoving(false);
  };
  const mayEdit = item.allowedActions.includes('EDIT');
  const mayAmend = item.allowedActions.includes('AMEND');

  if (editing && mayEdit) {
    return (
      <RecordForm<Values>
        label={name}
        fields={fields}
        value={values}
        onCancel={close}
        onSave={(changed) => onChange(changed).then(close)}
        onRemove={item.allowedActions.includes('REMOVE') ? () => onRemove().then(close) : undefined}
      />
    );
  }
  if (editing && mayAmend) {
    return (
      <AmendmentForm<Values>
        label={t('amend.title', { name })}
        plan={plan}
        fields={removing ? [] : fields}
        values={values}
        changes={(changed) => [removing ? { subject, act: 'REMOVE', id: item.id } : { subject, act: 'CHANGE', id: item.id, values: sent(changed) }]}
        onCancel={close}
        onDone={close}
      >
        <Checkbox mt={12} label={t('amend.remove')} checked={removing} onChange={(event) => setRemoving(event.currentTarget.checked)} />
      </AmendmentForm>
    );
  }
  return (
    <div className={classes.item}>
      <div className={classes.words}>
        {children}
        <AmendedMark id={item.id} name={name} />
      </div>
      {(mayEdit || mayAmend) && (
        <Button
          className="no-print"
          variant="subtle"
          size="compact-sm"
          aria-label={t(mayEdit ? 'editOf' : 'amendOf', { name })}
          onClick={() => setEditing(true)}
        >
          {t(mayEdit ? 'edit' : 'amendButton')}
        </Button>
      )}
    </div>
  );
}
