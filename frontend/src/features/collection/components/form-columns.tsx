import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/shared/format/dates';
import type { Column } from '@/shared/ui/data-table';
import { Deadline } from '@/shared/ui/deadline';
import { StatusChip } from '@/shared/ui/status-chip';
import type { SubmissionListItem } from '../api/submissions';
import { usePeriodName } from './period-name';
import { SubmissionStateChip } from './state-chips';

/** What a list says of a form; the control room names it by its agency, one's own list by its round. */
export function useFormColumns({ agency: byAgency }: { agency: boolean }): Column<SubmissionListItem>[] {
  const { t } = useTranslation('collection');
  const periodName = usePeriodName();
  const name: Column<SubmissionListItem> = {
    id: 'name',
    header: byAgency ? t('column.agency') : t('column.round'),
    sort: byAgency ? 'area' : undefined,
    names: true,
    cell: ({ id, round, period, agency, area, onePerson }) => (
      <>
        <Link to="/submissions/$submissionId" params={{ submissionId: id }}>
          {byAgency ? agency.name : round.title}
        </Link>
        {(byAgency ? !agency.name.includes(area.name) : true) && (
          <>
            <br />
            <span className="meta">{byAgency ? area.name : `${periodName(period)} · ${area.name}`}</span>
          </>
        )}
        {onePerson && (
          <>
            <br />
            <span className="meta">{t('form.onePerson')}</span>
          </>
        )}
      </>
    ),
  };
  return [
    name,
    {
      id: 'state',
      header: t('column.state'),
      sort: 'state',
      cell: ({ state, returnReason }) => (
        <>
          <SubmissionStateChip state={state} />
          {(state === 'RETURNED' || state === 'REOPENED') && returnReason && <div className="meta">{returnReason}</div>}
        </>
      ),
    },
    {
      id: 'due',
      header: t('column.due'),
      sort: 'dueAt',
      cell: ({ times }) => <Deadline dueAt={times.dueAt} done={Boolean(times.firstApprovedAt)} late={times.late} />,
    },
    {
      id: 'cells',
      header: t('column.filled'),
      align: 'right',
      cell: ({ cells }) => t('form.filled', { filled: cells.filled, asked: cells.asked }),
    },
    {
      id: 'changed',
      header: t('column.changed'),
      cell: ({ cells }) => cells.changedSinceApproval > 0 && <StatusChip tone="risk">{t('form.changed', { count: cells.changedSinceApproval })}</StatusChip>,
    },
    {
      id: 'times',
      header: t('column.times'),
      cell: ({ times }) => (
        <span className="meta">
          {times.submittedAt && <span style={{ display: 'block' }}>{t('form.submittedAt', { at: formatInstant(times.submittedAt) })}</span>}
          {times.approvedAt && <span style={{ display: 'block' }}>{t('form.approvedAt', { at: formatInstant(times.approvedAt) })}</span>}
          {times.returns > 0 && <span style={{ display: 'block' }}>{t('form.returns', { count: times.returns })}</span>}
        </span>
      ),
    },
  ];
}
