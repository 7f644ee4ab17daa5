import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '@/shared/form/record-form';
import { AgencyPicker } from '@/shared/pickers/agency-picker';
import { useDuties } from '@/shared/ui/enumerations';
import { useAssign, type AssignResponsibility, type Subject } from '../api/assignments';

type Form = Omit<AssignResponsibility, 'agencyId' | 'subjectId' | 'subjectType'>;

/** Makes an agency answer for a subject. A second lead is refused by the API, which names who leads already. */
export function AssignDialog({ subject, on, onClose }: { subject: Subject; on: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('assignment');
  return (
    <Modal opened onClose={onClose} title={t('assign')} size="lg">
      <AssignForm subject={subject} on={on} onDone={onClose} />
    </Modal>
  );
}

function AssignForm({ subject, on, onDone }: { subject: Subject; on: string | undefined; onDone: () => void }) {
  const { t } = useTranslation('assignment');
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const assign = useAssign();
  return (
    <>
      <p style={{ marginBottom: 12 }}>
        {subject.code && <strong>{subject.code}. </strong>}
        {subject.statement}
      </p>
      <div style={{ marginBottom: 12 }}>
        <AgencyPicker label={t('agency')} value={agencyId} onChange={setAgencyId} on={on} error={missing && !agencyId ? t('agencyNeeded') : undefined} />
      </div>
      <RecordForm<Form>
        label={t('assign')}
        fields={[
          { name: 'role', label: t('role'), kind: 'choice', required: true, options: useDuties(), width: 'half' },
          { name: 'part', label: t('part'), kind: 'line', description: t('partHint'), width: 'half' },
          { name: 'from', label: t('from'), kind: 'day', description: t('fromHint'), width: 'half' },
          { name: 'until', label: t('until'), kind: 'day', width: 'half' },
        ]}
        value={{ role: 'LEAD' }}
        saveLabel={t('assign')}
        onCancel={onDone}
        onSave={async (values) => {
          setMissing(true);
          if (!agencyId) return;
          await assign.mutateAsync({ ...values, agencyId, subjectId: subject.id, subjectType: subject.type });
          onDone();
        }}
      />
    </>
  );
}
