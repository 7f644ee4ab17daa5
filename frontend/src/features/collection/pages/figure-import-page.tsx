import { Button, Progress } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/format/numbers';
import type { Column } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { ExportButtons } from '@/shared/ui/export-buttons';
import { FileField } from '@/shared/ui/file-field';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { QueryView } from '@/shared/ui/query-view';
import { SampleChip } from '@/shared/ui/sample-chip';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { InstantText } from '@/shared/ui/texts';
import { useFigureImport, useFigureImports, useFormHead, useSendFigures, type FigureImportListItem } from '../api/figure-imports';
import { ImportResult, stateTone } from '../components/import-result';

const route = getRouteApi('/submissions/$submissionId/import');
const LIMIT = 40 * 1024 * 1024;

/** Fills a form in from a file: its own template, a check that stores nothing, then storing it. The file's address brings one back to it. */
export function FigureImportPage() {
  const { t } = useTranslation('figure-import');
  const { submissionId } = route.useParams();
  const { importId, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const result = useFigureImport(importId);
  return (
    <QueryView query={useFormHead(submissionId)} page>
      {({ round, agency, area }) => (
        <>
          <PageHeader
            title={t('title')}
            lead={t('lead')}
            trail={
              <Link to="/submissions/$submissionId" params={{ submissionId }}>
                {`${round.title} – ${area.name} (${agency.name})`}
              </Link>
            }
            chip={<SampleChip sample={round.sample} />}
          />
          <Section title={t('template')} hint={t('templateHint')}>
            <ExportButtons path={`/api/v1/submissions/${submissionId}/template`} />
          </Section>
          <Send submissionId={submissionId} onSent={(id) => void navigate({ search: { importId: id }, resetScroll: false })} />
          {importId && (
            <QueryView query={result}>
              {(found) => (
                <ImportResult
                  result={found}
                  cursor={cursor}
                  onCursor={(next) => void navigate({ search: { importId, cursor: next }, resetScroll: false })}
                />
              )}
            </QueryView>
          )}
          <Earlier submissionId={submissionId} />
        </>
      )}
    </QueryView>
  );
}

function Send({ submissionId, onSent }: { submissionId: string; onSent: (id: string) => void }) {
  const { t } = useTranslation('figure-import');
  const [file, setFile] = useState<File>();
  const send = useSendFigures(submissionId);
  const tooLarge = file !== undefined && file.size > LIMIT;
  return (
    <Section title={t('choose')} hint={t('chooseHint')}>
      {send.isError && <ProblemAlert problem={send.error} />}
      <FileField
        id="figures-file"
        label={t('pick')}
        hint={file ? `${file.name} · ${formatNumber(Math.ceil(file.size / 1024))} KB` : t('noFile')}
        accept=".xlsx,.csv,text/csv"
        disabled={send.isPending}
        onChoose={(chosen) => {
          send.reset();
          setFile(chosen);
        }}
      />
      {tooLarge && <p role="alert">{t('tooLarge')}</p>}
      {send.isPending && <Progress value={send.share * 100} aria-label={t('progress')} my={8} />}
      <Button
        mt={12}
        disabled={!file || tooLarge}
        loading={send.isPending}
        onClick={() => file && send.mutate(file, { onSuccess: ({ id }) => onSent(id) })}
      >
        {t('send')}
      </Button>
    </Section>
  );
}

function Earlier({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation('figure-import');
  const { importId, earlier } = route.useSearch();
  const navigate = route.useNavigate();
  const columns: Column<FigureImportListItem>[] = [
    {
      id: 'file',
      header: t('file'),
      names: true,
      cell: ({ id, fileName }) => (
        <Link to="/submissions/$submissionId/import" params={{ submissionId }} search={{ importId: id }} aria-label={t('open', { file: fileName })}>
          {fileName}
        </Link>
      ),
    },
    { id: 'state', header: t('state'), cell: ({ state }) => <StatusChip tone={stateTone[state]}>{t(`states.${state}`)}</StatusChip> },
    { id: 'changes', header: t('count.changes'), align: 'right', cell: ({ counts }) => formatNumber(counts.changes) },
    { id: 'refused', header: t('count.refused'), align: 'right', cell: ({ counts }) => formatNumber(counts.refused + counts.conflicts) },
    { id: 'at', header: t('at'), cell: ({ importedAt }) => <InstantText at={importedAt} /> },
    { id: 'by', header: t('by'), cell: ({ importedBy }) => importedBy },
  ];
  return (
    <ListSection
      title={t('earlier')}
      query={useFigureImports(submissionId, earlier)}
      rowId={({ id }) => id}
      columns={columns}
      cursor={earlier}
      onCursor={(next) => void navigate({ search: { importId, earlier: next }, resetScroll: false })}
      empty={<EmptyState title={t('none')} />}
    />
  );
}
