import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';
import { RecordForm } from '@/shared/form/record-form';
import { formatNumber } from '@/shared/format/numbers';
import { Fact, Facts } from '@/shared/ui/facts';
import { FileField } from '@/shared/ui/file-field';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { QueryView } from '@/shared/ui/query-view';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { DayText, InstantText } from '@/shared/ui/texts';
import { keepFile, useAcceptProgress, useAddFile, useRemoveFile, useReport, useReturnProgress, useReviseProgress, type Report } from '../api/work';
import { useWordFields } from '../components/progress-form';
import { reportTones } from '../components/work-lists';
import { WorkSubject } from '../components/work-subject';
import classes from './progress-report-page.module.css';

const route = getRouteApi('/progress-reports/$reportId');

/** One report of progress: what it says, said before, what became of it, and what may be done. */
export function ProgressReportPage() {
  const { reportId } = route.useParams();
  const report = useReport(reportId);
  return (
    <QueryView page query={report}>
      {(data) => <OneReport report={data} />}
    </QueryView>
  );
}

function OneReport({ report }: { report: Report }) {
  const { t } = useTranslation('work');
  const { left } = route.useSearch();
  return (
    <>
      <PageHeader title={t('report.title')} lead={`${report.agency.name} → ${report.receiver.name}`} />
      {left && <p role="alert">{t('file.left', { files: left })}</p>}
      <Section
        title={t('report.about')}
        aside={
          <>
            <SampleChip sample={report.sample} /> <StatusChip tone={reportTones[report.state]}>{t(`report.state.${report.state}`)}</StatusChip>
          </>
        }
      >
        <p>
          <WorkSubject subject={report.subject} assignmentId={report.assignmentId} />
        </p>
        <Facts>
          <Fact label={t('report.receiver')}>{report.receiver.name}</Fact>
          {report.dueOn && (
            <Fact label={t('report.duty')}>
              <DayText day={report.dueOn} />
            </Fact>
          )}
        </Facts>
        <Acts report={report} />
      </Section>
      <Section title={t('report.revisions')} flush>
        <ol className={classes.revisions} reversed start={report.revisions.length}>
          {report.revisions.map((revision) => (
            <li key={revision.number}>
              <Revision revision={revision} latest={revision.number === report.revisions.length} />
            </li>
          ))}
        </ol>
      </Section>
      <Files report={report} />
    </>
  );
}

function Acts({ report }: { report: Report }) {
  const { t } = useTranslation('work');
  const [doing, setDoing] = useState<'revise' | 'return'>();
  const accept = useAcceptProgress(report);
  const giveBack = useReturnProgress(report);
  const revise = useReviseProgress(report);
  const fields = useWordFields();
  const latest = report.revisions[0];
  const may = (act: Schema<'ProgressAct'>) => report.allowedActions.includes(act);
  if (doing === 'return') {
    return (
      <RecordForm<Schema<'ReturnProgress'>>
        label={t('report.return')}
        fields={[{ name: 'reason', label: t('reason'), kind: 'text', required: true, maxLength: 2000 }]}
        value={{}}
        saveLabel={t('report.return')}
        onCancel={() => setDoing(undefined)}
        onSave={(body) => giveBack.mutateAsync(body).then(() => setDoing(undefined))}
      />
    );
  }
  if (doing === 'revise') {
    return (
      <RecordForm<Schema<'ReviseProgress'>>
        label={t('report.revise')}
        fields={fields}
        value={latest ? { percent: latest.percent, milestone: latest.milestone, statement: latest.statement, asOf: latest.asOf } : {}}
        saveLabel={t('report.send')}
        onCancel={() => setDoing(undefined)}
        onSave={(body) => revise.mutateAsync(body).then(() => setDoing(undefined))}
      />
    );
  }
  return (
    <>
      {accept.isError && <ProblemAlert problem={accept.error} />}
      <div className={classes.acts}>
        {may('ACCEPT') && (
          <Button loading={accept.isPending} onClick={() => accept.mutate()}>
            {t('report.accept')}
          </Button>
        )}
        {may('RETURN') && (
          <Button variant="default" onClick={() => setDoing('return')}>
            {t('report.return')}
          </Button>
        )}
        {may('REVISE') && (
          <Button variant="default" onClick={() => setDoing('revise')}>
            {t('report.revise')}
          </Button>
        )}
      </div>
    </>
  );
}

function Revision({ revision, latest }: { revision: Schema<'ProgressRevision'>; latest: boolean }) {
  const { t } = useTranslation('work');
  const { percent, milestone, statement, asOf, reportedAt, reportedByName, outcome, reason, decidedAt, decidedByName } = revision;
  return (
    <>
      <p>
        <strong>{percent === null || percent === undefined ? milestone : t('report.percent', { percent: formatNumber(percent) })}</strong>{' '}
        {!latest && <span className="meta">{t('report.earlier')}</span>}
      </p>
      <p className={classes.words}>{statement}</p>
      <p className="meta">
        {t('report.asOf')} <DayText day={asOf} /> · {reportedByName} · <InstantText at={reportedAt} />
      </p>
      {outcome && decidedAt && (
        <p className={classes.outcome} data-outcome={outcome}>
          <StatusChip tone={reportTones[outcome]}>{t(`report.state.${outcome}`)}</StatusChip> {reason}{' '}
          <span className="meta">
            {decidedByName} · <InstantText at={decidedAt} />
          </span>
        </p>
      )}
    </>
  );
}

function Files({ report }: { report: Report }) {
  const { t } = useTranslation('work');
  const add = useAddFile(report.id);
  const remove = useRemoveFile(report.id);
  const may = report.allowedActions.includes('ADD_FILE');
  if (report.files.length === 0 && !may) return null;
  return (
    <Section title={t('file.title')}>
      {add.isError && <ProblemAlert problem={add.error} />}
      {remove.isError && <ProblemAlert problem={remove.error} />}
      {report.files.length > 0 && (
        <ul className={classes.files}>
          {report.files.map((file) => (
            <li key={file.id}>
              <Button variant="subtle" size="compact-md" onClick={() => void keepFile(report.id, file)}>
                {file.fileName}
              </Button>{' '}
              <span className="meta">{t('file.size', { size: formatNumber(Math.max(1, Math.round(file.bytes / 1024))) })}</span>
              {may && (
                <Button variant="subtle" color="red" size="compact-sm" aria-label={t('file.removeNamed', { name: file.fileName })} onClick={() => remove.mutate(file)}>
                  {t('file.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && <FileField label={t('file.add')} hint={t('file.hint')} accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx" disabled={add.isPending} onChoose={(file) => file && add.mutate(file)} />}
    </Section>
  );
}
