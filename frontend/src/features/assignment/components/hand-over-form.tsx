import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '@/shared/form/record-form';
import { today } from '@/shared/format/dates';
import { AgencyPicker } from '@/shared/pickers/agency-picker';
import { DocumentPicker } from '@/shared/pickers/document-picker';
import type { Agency, HandOverCommand } from '../api/hand-overs';

interface Props {
  agency: Agency;
  onPreview: (command: HandOverCommand) => Promise<unknown>;
}

/** To whom and from which day. A recorded successor and its first day are filled in. */
export function HandOverForm({ agency, onPreview }: Props) {
  const { t } = useTranslation('assignment');
  const successor = agency.successors.length === 1 ? agency.successors[0] : undefined;
  const [toAgencyId, setTo] = useState<string | null>(successor?.id ?? null);
  const [legalDocumentId, setDocument] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  return (
    <>
      <div style={{ marginBottom: 12 }}>
        <AgencyPicker
          label={t('handOver.to')}
          description={t('handOver.toHint')}
          value={toAgencyId}
          onChange={setTo}
          error={missing && !toAgencyId ? t('handOver.toNeeded') : undefined}
        />
      </div>
      <RecordForm<Pick<HandOverCommand, 'on' | 'reason'>>
        label={t('handOver.form')}
        fields={[
          { name: 'on', label: t('handOver.on'), kind: 'day', required: true, width: 'half' },
          { name: 'reason', label: t('handOver.reason'), kind: 'text', maxLength: 2000 },
        ]}
        value={{ on: successor?.effectiveOn ?? today() }}
        saveLabel={t('handOver.preview')}
        onSave={async (values) => {
          setMissing(true);
          if (toAgencyId) await onPreview({ ...values, toAgencyId, legalDocumentId });
        }}
      >
        <div style={{ marginTop: 12 }}>
          <DocumentPicker label={t('handOver.document')} value={legalDocumentId} onChange={setDocument} />
        </div>
      </RecordForm>
    </>
  );
}
