import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/format/numbers';
import { DataTable } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { Fact, Facts } from '@/shared/ui/facts';
import { FileField } from '@/shared/ui/file-field';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { InstantText } from '@/shared/ui/texts';
import { useAreaImports, useSendAreas, type AreaImportPreview } from '../api/area-imports';
import classes from './directory-import-page.module.css';

const route = getRouteApi('/directory-import');
const counts = ['rows', 'created', 'changed', 'unchanged', 'links', 'doubts'] as const;

/** Keeps the list of areas: first what a file would do, then doing it, with a report of what is doubtful. */
export function DirectoryImportPage() {
  const { t } = useTranslation('area');
  const [file, setFile] = useState<File>();
  const preview = useSendAreas(true);
  const send = useSendAreas(false);
  const report = send.data ?? preview.data;
  const problem = send.error ?? preview.error;
  return (
    <>
      <PageHeader title={t('import.title')} lead={t('import.lead')} />
      <Section title={t('import.choose')} hint={t('import.form')}>
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
        <div className={classes.choose}>
          <FileField
            id="areas-file"
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
          <Button disabled={!file || !preview.data || Boolean(send.data)} loading={send.isPending} onClick={() => file && send.mutate(file)}>
            {t('import.send')}
          </Button>
        </div>
      </Section>
      <div role="status">{report && <Report report={report} done={Boolean(send.data)} />}</div>
      <Earlier />
    </>
  );
}

function Report({ report, done }: { report: AreaImportPreview; done: boolean }) {
  const { t } = useTranslation('area');
  const { t: c } = useTranslation();
  return (
    <Section title={t(done ? 'import.done' : 'import.would')} flush>
      <div className={classes.counts}>
        <Facts>
          {counts.map((count) => (
            <Fact key={count} label={t(`import.count.${count}`)}>
              {formatNumber(report.counts[count])}
            </Fact>
          ))}
        </Facts>
      </div>
      {report.doubts.length === 0 ? (
        <EmptyState title={t('import.noDoubts')} />
      ) : (
        <DataTable
          caption={t('import.doubts')}
          rows={report.doubts}
          rowId={({ line, key }) => `${line}${key}`}
          columns={[
            {
              id: 'name',
              names: true,
              header: t('column.name'),
              cell: ({ areaId, name }) =>
                areaId ? (
                  <Link to="/areas/$areaId" params={{ areaId }}>
                    {name}
                  </Link>
                ) : (
                  name
                ),
            },
            { id: 'line', header: t('import.line'), align: 'right', cell: ({ line }) => formatNumber(line) },
            { id: 'doubt', header: t('doubtful'), cell: ({ doubt }) => doubt },
          ]}
        />
      )}
      {report.counts.doubts > report.doubts.length && (
        <p className={`${classes.counts} meta`}>{c('pager.shown', { shown: report.doubts.length, total: formatNumber(report.counts.doubts) })}</p>
      )}
    </Section>
  );
}

function Earlier() {
  const { t } = useTranslation('area');
  const { cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const imports = useAreaImports(cursor);
  return (
    <ListSection
      title={t('import.earlier')}
      query={imports}
      rowId={({ id }) => id}
      cursor={cursor}
      onCursor={(next) => void navigate({ search: { cursor: next }, resetScroll: false })}
      empty={<EmptyState title={t('import.none')} />}
      columns={[
        { id: 'file', header: t('import.file'), names: true, cell: ({ fileName }) => fileName },
        { id: 'at', header: t('import.at'), cell: ({ importedAt }) => <InstantText at={importedAt} /> },
        { id: 'by', header: t('import.by'), cell: ({ importedBy }) => (importedBy === 'system' ? 'Măng Non' : importedBy) },
        { id: 'created', header: t('import.count.created'), align: 'right', cell: ({ counts: own }) => formatNumber(own.created) },
        { id: 'changed', header: t('import.count.changed'), align: 'right', cell: ({ counts: own }) => formatNumber(own.changed) },
        {
          id: 'doubts',
          header: t('import.count.doubts'),
          align: 'right',
          cell: ({ counts: own }) => (own.doubts > 0 ? <StatusChip tone="risk">{formatNumber(own.doubts)}</StatusChip> : '0'),
        },
      ]}
    />
  );
}
