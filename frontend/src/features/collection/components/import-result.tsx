import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/format/numbers';
import type { Column } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { Fact, Facts } from '@/shared/ui/facts';
import { ListSection } from '@/shared/ui/list-section';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { Section } from '@/shared/ui/section';
import { StatusChip, type Tone } from '@/shared/ui/status-chip';
import { useApplyFigures, useFindings, useMarkedFile, type FigureImport, type FigureImportFinding } from '../api/figure-imports';

const counts = ['rows', 'changes', 'unchanged', 'refused', 'conflicts', 'errors', 'warnings'] as const;
const severityTone: Record<FigureImportFinding['severity'], Tone> = { REFUSED: 'late', CONFLICT: 'late', ERROR: 'risk', WARNING: 'none' };
export const stateTone: Record<FigureImport['state'], Tone> = {
  CHECKING: 'time',
  REFUSED: 'late',
  CHECKED: 'draft',
  APPLYING: 'time',
  APPLIED: 'done',
  INTERRUPTED: 'risk',
};

interface Props {
  result: FigureImport;
  cursor: string | undefined;
  onCursor: (cursor: string | undefined) => void;
}

/** What a file would do to the form, or did: how many cells, what stands against it, and storing it. */
export function ImportResult({ result, cursor, onCursor }: Props) {
  const { t } = useTranslation('figure-import');
  const apply = useApplyFigures(result);
  const marked = useMarkedFile(result.id);
  const faulty = result.findings.length > 0;
  return (
    <>
      <Section
        title={t('result')}
        hint={result.fileName}
        aside={<StatusChip tone={stateTone[result.state]}>{t(`states.${result.state}`)}</StatusChip>}
      >
        <div role="status">
          <Standing result={result} />
        </div>
        {apply.isError && <ProblemAlert problem={apply.error} />}
        {marked.isError && <ProblemAlert problem={marked.error} quiet />}
        <Facts>
          {counts.map((count) => (
            <Fact key={count} label={t(`count.${count}`)}>
              {formatNumber(result.counts[count])}
            </Fact>
          ))}
        </Facts>
        <Group mt={14}>
          {result.allowedActions.includes('APPLY') && (
            <Button onClick={() => apply.mutate()} loading={apply.isPending}>
              {t('apply')}
            </Button>
          )}
          {faulty && result.fileKept && (
            <Button variant="default" onClick={() => marked.mutate()} loading={marked.isPending}>
              {t('marked')}
            </Button>
          )}
        </Group>
      </Section>
      {faulty && <Findings id={result.id} cursor={cursor} onCursor={onCursor} />}
    </>
  );
}

function Standing({ result }: { result: FigureImport }) {
  const { t } = useTranslation('figure-import');
  const { state, counts: found, refusal } = result;
  if (refusal) {
    return (
      <Alert color="red" title={t('refused')} mb={14}>
        {refusal.detail}
      </Alert>
    );
  }
  if (state === 'CHECKING' || state === 'APPLYING') return <p>{t('rowsRead', { rows: formatNumber(result.rowsRead) })}</p>;
  if (state === 'APPLIED') return <p>{t(found.formsApplied > 0 ? 'applied' : 'notApplied')}</p>;
  if (found.formsFaulty > 0 || found.refused > 0) return <p>{t('faulty')}</p>;
  return found.changes === 0 ? <p>{t('nothingNew')}</p> : null;
}

function Findings({ id, cursor, onCursor }: { id: string; cursor: string | undefined; onCursor: Props['onCursor'] }) {
  const { t } = useTranslation('figure-import');
  const columns: Column<FigureImportFinding>[] = [
    { id: 'place', header: t('place'), names: true, cell: ({ address, row }) => address ?? row ?? t('wholeForm') },
    {
      id: 'severity',
      header: t('severity'),
      cell: ({ severity }) => <StatusChip tone={severityTone[severity]}>{t(`severities.${severity}`)}</StatusChip>,
    },
    { id: 'what', header: t('what'), cell: ({ detail }) => detail },
  ];
  return (
    <ListSection
      title={t('findings')}
      query={useFindings(id, cursor)}
      rowId={(finding) => finding.id}
      columns={columns}
      cursor={cursor}
      onCursor={onCursor}
      empty={<EmptyState title={t('noFindings')} />}
    />
  );
}
