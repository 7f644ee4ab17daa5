import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Field } from '@/shared/form/fields';
import { RecordForm } from '@/shared/form/record-form';
import { usePlanDesk } from '../model/plan-desk';
import classes from './add-item.module.css';

interface Props<Values> {
  label: string;
  fields: readonly Field<Values>[];
  fresh: Partial<Values>;
  onAdd: (values: Values) => Promise<unknown>;
}

/** The way to one more item of a draft; nothing where the API does not allow it. */
export function AddItem<Values extends object>({ label, fields, fresh, onAdd }: Props<Values>) {
  const { plan } = usePlanDesk();
  const [adding, setAdding] = useState(false);
  if (!plan.allowedActions.includes('EDIT')) return null;
  return (
    <div className={`${classes.add} no-print`}>
      {adding ? (
        <RecordForm<Values>
          label={label}
          fields={fields}
          value={fresh}
          onCancel={() => setAdding(false)}
          onSave={(values) => onAdd(values).then(() => setAdding(false))}
        />
      ) : (
        <Button variant="default" size="xs" onClick={() => setAdding(true)}>
          {label}
        </Button>
      )}
    </div>
  );
}
