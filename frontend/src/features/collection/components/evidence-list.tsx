import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FileField } from '@/shared/ui/file-field';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { saveEvidence, useAddEvidence, useEvidence, useRemoveEvidence } from '../api/evidence';
import type { Slot } from '../model/cells';
import { useEntryDesk, useEntryState } from './use-entry';

/** The files that prove the figure of a cell. */
export function EvidenceList({ slot, editable }: { slot: Slot; editable: boolean }) {
  const { t } = useTranslation('collection');
  const { store } = useEntryDesk();
  const { form } = useEntryState(store);
  const evidence = useEvidence(form.id);
  const add = useAddEvidence(form.id);
  const remove = useRemoveEvidence(form.id);
  const { row, quality, held } = slot;
  const files = (evidence.data ?? []).filter((file) => file.measureId === row.measureId && file.cell === row.cell && file.quality === quality);
  const problem: unknown = add.error ?? remove.error;
  return (
    <section aria-label={t('evidence.title')}>
      <h3 style={{ fontWeight: 650 }}>{t('evidence.title')}</h3>
      {problem !== null && <ProblemAlert problem={problem} />}
      {files.length === 0 && <p className="meta">{t('evidence.none')}</p>}
      <ul style={{ margin: '4px 0 10px', paddingLeft: 20 }}>
        {files.map((file) => (
          <li key={file.id}>
            <Button variant="subtle" size="compact-sm" onClick={() => void saveEvidence(file)}>
              {file.fileName}
            </Button>
            {editable && (
              <Button variant="subtle" color="red" size="compact-sm" aria-label={t('evidence.removeOne', { name: file.fileName })} onClick={() => remove.mutate(file)}>
                {t('evidence.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {editable &&
        (held ? (
          <FileField
            label={t('evidence.add')}
            hint={t('evidence.hint')}
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
            disabled={add.isPending}
            onChoose={(file) => {
              if (file) add.mutate({ observationId: held.id, file });
            }}
          />
        ) : (
          <p className="meta">{t('evidence.first')}</p>
        ))}
    </section>
  );
}
