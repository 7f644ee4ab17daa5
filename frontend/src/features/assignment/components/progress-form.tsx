import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';
import type { Field } from '@/shared/form/fields';
import { RecordForm } from '@/shared/form/record-form';
import { formatDay, today } from '@/shared/format/dates';
import { FileField } from '@/shared/ui/file-field';
import { useReportProgress, type Duty } from '../api/work';
import classes from './progress-form.module.css';

type ReportProgress = Schema<'ReportProgress'>;

const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx';

/** What every wording of a report says. */
export function useWordFields(): Field<Schema<'ReviseProgress'>>[] {
  const { t } = useTranslation('work');
  return [
    { name: 'percent', label: t('report.percentField'), description: t('report.percentHint'), kind: 'number' },
    { name: 'milestone', label: t('report.milestone'), description: t('report.milestoneHint'), kind: 'line' },
    { name: 'asOf', label: t('report.asOf'), kind: 'day', required: true },
    { name: 'statement', label: t('report.statement'), kind: 'text', required: true },
  ];
}

/** Says how far an assignment is, with its evidence. What was typed stays when the session has to be renewed. */
export function ProgressForm({ assignmentId, duties, onCancel }: { assignmentId: string; duties: readonly Duty[]; onCancel: () => void }) {
  const { t } = useTranslation('work');
  const navigate = useNavigate();
  const report = useReportProgress();
  const words = useWordFields();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [left, setLeft] = useState<readonly string[]>([]);
  const open = duties.filter(({ state }) => state === 'OPEN' || state === 'LATE');
  return (
    <>
      {left.length > 0 && <p role="alert">{t('file.left', { files: left.join(', ') })}</p>}
      <RecordForm<ReportProgress>
        label={t('report.new')}
        fields={[
          {
            name: 'dutyId',
            label: t('report.duty'),
            description: t('report.dutyHint'),
            kind: 'choice',
            width: 'full',
            options: open.map(({ id, dueOn }) => ({ value: id, label: t('report.dutyOf', { day: formatDay(dueOn) }) })),
          },
          ...words,
        ]}
        value={{ assignmentId, asOf: today() }}
        saveLabel={t('report.send')}
        onCancel={onCancel}
        onSave={async (body) => {
          const { report: made, left: notSent } = await report.mutateAsync({ body, files });
          setLeft(notSent);
          await navigate({ to: '/progress-reports/$reportId', params: { reportId: made.id }, search: notSent.length > 0 ? { left: notSent.join(', ') } : {} });
        }}
      >
        <div className={classes.files}>
          <FileField label={t('file.add')} hint={t('file.hint')} accept={ACCEPTED} onChoose={(file) => file && setFiles((before) => [...before, file])} />
          {files.length > 0 && (
            <ul className={classes.list}>
              {files.map((file, place) => (
                <li key={`${file.name}-${place}`}>
                  {file.name}{' '}
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t('file.removeNamed', { name: file.name })}
                    onClick={() => setFiles((before) => before.filter((_, at) => at !== place))}
                  >
                    {t('file.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      </RecordForm>
    </>
  );
}
