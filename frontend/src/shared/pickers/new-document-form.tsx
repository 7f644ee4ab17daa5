import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';
import { RecordForm } from '@/shared/form/record-form';
import { useDocumentKinds } from '@/shared/ui/enumerations';

type Values = Schema<'LegalDocumentValues'>;

interface Props {
  onRecorded: (id: string) => void;
  onCancel: () => void;
}

/** Records a legal document that Măng Non does not know yet. */
export function NewDocumentForm({ onRecorded, onCancel }: Props) {
  const { t } = useTranslation();
  const keyFor = useIdempotencyKey();
  const record = useMutation({
    mutationFn: (body: Values) => api.POST('/api/v1/legal-documents', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }),
  });
  return (
    <RecordForm<Values>
      label={t('picker.newDocument')}
      fields={[
        { name: 'kind', label: t('documentField.kind'), kind: 'choice', required: true, options: useDocumentKinds() },
        { name: 'number', label: t('documentField.number'), kind: 'line', maxLength: 60 },
        { name: 'issuedOn', label: t('documentField.issuedOn'), kind: 'day' },
        { name: 'title', label: t('documentField.title'), kind: 'text', required: true, maxLength: 2000 },
        { name: 'issuer', label: t('documentField.issuer'), kind: 'line', width: 'full', maxLength: 300 },
      ]}
      value={{ kind: 'QUYET_DINH' }}
      onCancel={onCancel}
      onSave={async (values) => {
        const { data } = await record.mutateAsync(values);
        if (data) onRecorded(data.id);
      }}
    />
  );
}
