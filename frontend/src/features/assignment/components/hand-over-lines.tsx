import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { Section } from '@/shared/ui/section';
import { StatusChip } from '@/shared/ui/status-chip';
import { useHeld, type HandOver, type Held } from '../api/hand-overs';

type Line = HandOver['moved'][number] | HandOver['skipped'][number];

/** What passes to the other agency and what does not, with why. */
export function HandOverLines({ report }: { report: HandOver }) {
  const { t } = useTranslation('assignment');
  const held = useHeld([report.fromAgencyId, report.toAgencyId]);
  const columns = useColumns(held.data);
  if (report.moved.length + report.skipped.length === 0) return <EmptyState title={t('handOver.nothing')}>{t('handOver.nothingHint')}</EmptyState>;
  return (
    <>
      {report.moved.length > 0 && (
        <Section title={t('handOver.moved', { count: report.moved.length })} flush>
          <DataTable caption={t('handOver.moved', { count: report.moved.length })} rows={report.moved} rowId={({ assignmentId }) => assignmentId} columns={columns} />
        </Section>
      )}
      {report.skipped.length > 0 && (
        <Section title={t('handOver.skipped', { count: report.skipped.length })} flush>
          <DataTable
            caption={t('handOver.skipped', { count: report.skipped.length })}
            rows={report.skipped}
            rowId={({ assignmentId }) => assignmentId}
            columns={[...columns, { id: 'why', header: t('handOver.why'), cell: (line) => ('reason' in line ? t(`handOver.outcome.${line.reason}`) : '') }]}
          />
        </Section>
      )}
    </>
  );
}

function useColumns(held: Map<string, Held> | undefined): Column<Line>[] {
  const { t } = useTranslation('assignment');
  const { t: c } = useTranslation();
  return [
    {
      id: 'subject',
      header: t('subject'),
      names: true,
      cell: ({ subjectType, subjectId }) => {
        const words = held?.get(subjectId);
        return (
          <>
            <span className="meta">{t(`subjectType.${subjectType}`)} </span>
            {words?.subjectCode && <strong>{words.subjectCode}. </strong>}
            {words?.subjectStatement}
          </>
        );
      },
    },
    {
      id: 'role',
      header: t('role'),
      cell: ({ role, part }) => (
        <>
          <StatusChip tone={role === 'LEAD' ? 'done' : 'none'}>{c(`duty.${role}`)}</StatusChip> {part}
        </>
      ),
    },
    {
      id: 'plan',
      header: t('plan'),
      cell: ({ planId, planTitle }) => (
        <Link to="/plans/$planId" params={{ planId }}>
          {planTitle}
        </Link>
      ),
    },
  ];
}
