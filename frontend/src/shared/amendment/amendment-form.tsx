import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '@/shared/form/fields';
import { RecordForm } from '@/shared/form/record-form';
import { today } from '@/shared/format/dates';
import { DocumentPicker } from '@/shared/pickers/document-picker';
import { useAmendPlan, type PlanChange } from './use-amend-plan';

interface Act {
  reason: string;
  effectiveOn: string;
}

interface Props<Values> {
  label: string;
  plan: { id: string; version: number };
  /** What is changed, above the reason and the day. */
  fields: readonly Field<Values>[];
  values: Partial<Values>;
  changes: (values: Values) => PlanChange[];
  onDone: () => void;
  onCancel: () => void;
  children?: ReactNode;
}

/** An amendment of a plan in force: what changes, why, by which document, from which day. */
export function AmendmentForm<Values extends object>({ label, plan, fields, values, changes, onDone, onCancel, children }: Props<Values>) {
  const { t } = useTranslation();
  const amend = useAmendPlan(plan);
  const [legalDocumentId, setDocument] = useState<string | null>(null);
  const act: Field<Values & Act>[] = [
    { name: 'effectiveOn', label: t('amend.from'), kind: 'day', required: true, description: t('amend.fromHint'), width: 'half' },
    { name: 'reason', label: t('amend.reason'), kind: 'text', required: true, maxLength: 2000 },
  ];
  return (
    <RecordForm<Values & Act>
      label={label}
      fields={[...(fields as readonly Field<Values & Act>[]), ...act]}
      value={{ ...values, effectiveOn: today() } as Partial<Values & Act>}
      saveLabel={t('amend.save')}
      onCancel={onCancel}
      onSave={async ({ reason, effectiveOn, ...changed }) => {
        await amend.mutateAsync({ reason, effectiveOn, legalDocumentId, changes: changes(changed as unknown as Values) });
        onDone();
      }}
    >
      <div style={{ marginTop: 12 }}>
        <DocumentPicker label={t('amend.document')} description={t('amend.documentHint')} value={legalDocumentId} onChange={setDocument} />
      </div>
      {children}
    </RecordForm>
  );
}
