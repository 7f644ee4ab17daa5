import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/format/numbers';
import { DataTable } from '@/shared/ui/data-table';
import { Fact, Facts } from '@/shared/ui/facts';
import { FileField } from '@/shared/ui/file-field';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { QueryView } from '@/shared/ui/query-view';
import { Section } from '@/shared/ui/section';
import { DayText, InstantText } from '@/shared/ui/texts';
import { useFileReport, useSendActs, useUndoFile, type FilePreview, type FileReport } from '../api/reorganisations';
import classes from '../components/act-form.module.css';
import { Effects } from '../components/act-preview';
import { UndoDialog } from '../components/undo-dialog';

const route = getRouteApi('/reorganisation-import');
const counts = ['rows', 'acts', 'begun', 'ended', 'changed'] as const;

/** Many acts at once, as a resolution of a whole country brings them: tried first, then carried out as a whole or not at all. */
export function ReorganisationImportPage() {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  const { importId } = route.useSearch();
  const navigate = route.useNavigate();
  const [file, setFile] = useState<File>();
  const preview = useSendActs<FilePreview>(true);
  const send = useSendActs<FileReport>(false);
  const report = useFileReport(importId);
  const problem = send.error ?? preview.error;
  return (
    <>
      <PageHeader title={t('actFile.title')} trail={<Link to="/reorganisations">{t('act.title')}</Link>} lead={t('actFile.lead')} />
      <Section title={t('actFile.choose')} hint={t('actFile.form')}>
        {problem && (
          <ProblemAlert
            problem={problem}
            placeOf={({ pointer }) => {
              const [, line, column] = (pointer ?? '').split('/');
              if (!line) return undefined;
              return column ? t('import.inColumn', { line, column }) : t('import.inLine', { line });
            }}
          />
        )}
        <div className={classes.buttons}>
          <FileField
            id="acts-file"
            label={t('import.pick')}
            hint={file?.name ?? t('import.noFile')}
            accept=".csv,text/csv"
            onChoose={(chosen) => {
              preview.reset();
              send.reset();
              setFile(chosen);
            }}
          />
          <Button variant="default" disabled={!file} loading={preview.isPending} onClick={() => file && preview.mutate(file)}>
            {t('import.preview')}
          </Button>
          <Button
            disabled={!file || !preview.data || Boolean(send.data)}
            loading={send.isPending}
            onClick={() => file && send.mutate(file, { onSuccess: ({ id }) => void navigate({ search: { importId: id } }) })}
          >
            {t('actFile.send')}
          </Button>
        </div>
      </Section>
      <div role="status">
        {preview.data && !send.data && (
          <Section title={t('import.would')} flush>
            <Counts counted={preview.data.counts} />
            <Effects effects={preview.data.effects} />
            <DataTable
              caption={t('act.list')}
              rows={preview.data.acts}
              rowId={({ line }) => String(line)}
              columns={[
                { id: 'title', header: t('act.list'), names: true, cell: ({ title }) => title },
                { id: 'line', header: t('import.line'), align: 'right', cell: ({ line }) => formatNumber(line) },
                { id: 'kind', header: t('act.kind'), cell: ({ kind }) => c(`reorganisation.${kind}`) },
                { id: 'on', header: t('act.effectiveOn'), cell: ({ effectiveOn }) => <DayText day={effectiveOn} /> },
                { id: 'changes', header: t('act.changes'), align: 'right', cell: ({ changes }) => formatNumber(changes) },
              ]}
            />
          </Section>
        )}
      </div>
      {importId && <QueryView query={report}>{(data) => <Report report={data} />}</QueryView>}
    </>
  );
}

function Counts({ counted }: { counted: FilePreview['counts'] }) {
  const { t } = useTranslation('area');
  return (
    <div className={classes.head}>
      <Facts>
        {counts.map((count) => (
          <Fact key={count} label={t(`actFile.count.${count}`)}>
            {formatNumber(counted[count])}
          </Fact>
        ))}
      </Facts>
    </div>
  );
}

function Report({ report }: { report: FileReport }) {
  const { t } = useTranslation('area');
  const undo = useUndoFile(report);
  return (
    <Section
      title={t(report.undoneAt ? 'actFile.undone' : 'actFile.done', { file: report.fileName })}
      hint={<InstantText at={report.undoneAt ?? report.importedAt} />}
      flush
      aside={report.allowedActions.includes('UNDO') && <UndoDialog detail={t('actFile.undoDetail')} onUndo={(reason) => undo.mutateAsync(reason)} />}
    >
      <Counts counted={report.counts} />
      <Effects effects={report.effects} />
      <p className={classes.head}>
        <Link to="/reorganisations" search={{ importId: report.id }}>
          {t('actFile.acts')}
        </Link>
      </p>
    </Section>
  );
}
