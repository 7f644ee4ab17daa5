import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/shared/form/fields';
import { RecordForm } from '@/shared/form/record-form';
import { today } from '@/shared/format/dates';
import { useAmendPlan } from '../api/items';
import { usePlanDesk } from '../model/plan-desk';
import classes from './plan-item.module.css';

interface Item {
  id: string;
  version: number;
  allowedActions: readonly ('EDIT' | 'REMOVE' | 'AMEND')[];
}

interface Props<Values> {
  item: Item;
  subject: 'OBJECTIVE' | 'TASK' | 'REPORTING_DUTY';
  /** What the item is called in the names of buttons. */
  name: string;
  fields: readonly Field<Values>[];
  values: Values;
  onChange: (values: Values) => Promise<unknown>;
  onRemove: () => Promise<unknown>;
  children: ReactNode;
}

interface AmendmentFields {
  amendmentReason?: string;
  amendmentFrom?: string;
}

/** An item of a plan. In a draft it is edited where it stands; once in force it is amended, with a reason and a first day. */
export function PlanItem<Values extends object>({ item, subject, name, fields, values, onChange, onRemove, children }: Props<Values>) {
  const { t } = useTranslation('plan');
  const { plan } = usePlanDesk();
  const amend = useAmendPlan(plan);
  const [editing, setEditing] = useState(false);
  const close = () => setEditing(false);
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
    const more: Field<Values & AmendmentFields>[] = [
      { name: 'amendmentFrom', label: t('amend.from'), kind: 'day', required: true, description: t('amend.fromHint') },
      { name: 'amendmentReason', label: t('amend.reason'), kind: 'text', required: true },
    ];
    return (
      <RecordForm<Values & AmendmentFields>
        label={t('amend.title', { name })}
        fields={[...(fields as readonly Field<Values & AmendmentFields>[]), ...more]}
        value={{ ...values, amendmentFrom: today() }}
        saveLabel={t('amend.save')}
        onCancel={close}
        onSave={async ({ amendmentFrom, amendmentReason, ...changed }) => {
          await amend.mutateAsync({
            reason: amendmentReason ?? '',
            effectiveOn: amendmentFrom ?? '',
            changes: [{ subject, act: 'CHANGE', id: item.id, values: changed as never }],
          });
          close();
        }}
      />
    );
  }
  return (
    <div className={classes.item}>
      <div className={classes.words}>{children}</div>
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
