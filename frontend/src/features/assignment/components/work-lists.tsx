import { Link } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';
import { EmptyState } from '@/shared/ui/empty-state';
import { ListSection } from '@/shared/ui/list-section';
import { StatusChip, type Tone } from '@/shared/ui/status-chip';
import { DayText, InstantText } from '@/shared/ui/texts';
import type { Duty, ObstacleItem, ProgressItem } from '../api/work';
import { DueText } from './due-text';
import { WorkSubject } from './work-subject';

interface Slice<Row> {
  items: Row[];
  nextCursor?: string | null;
  total: { value: number; kind: 'EXACT' | 'AT_LEAST' };
}

interface ListProps<Row> {
  title: string;
  hint?: ReactNode;
  query: UseQueryResult<Slice<Row>, unknown>;
  empty: string;
  emptyHint?: string;
  cursor?: string;
  onCursor: (cursor: string | undefined) => void;
  /** The page is about one assignment already. */
  plain?: boolean;
}

export const reportTones: Record<Schema<'ProgressState'>, Tone> = { REPORTED: 'time', ACCEPTED: 'good', RETURNED: 'late' };
export const obstacleTones: Record<Schema<'ObstacleState'>, Tone> = { OPEN: 'risk', ANSWERED: 'time', CLOSED: 'good' };

/** Days on which something is due, and how each stands. */
export function DutyList({ plain = false, agencies = false, ...list }: ListProps<Duty> & { agencies?: boolean }) {
  const { t } = useTranslation('work');
  const { t: c } = useTranslation();
  return (
    <ListSection
      {...list}
      rowId={({ id }) => id}
      empty={<EmptyState title={list.empty}>{list.emptyHint}</EmptyState>}
      columns={[
        plain
          ? { id: 'day', header: t('nominal'), names: true, cell: ({ nominalOn }: Duty) => <DayText day={nominalOn} /> }
          : {
              id: 'subject',
              header: t('subject'),
              names: true,
              cell: ({ subject, assignmentId, sample }: Duty) => <WorkSubject subject={subject} assignmentId={assignmentId} sample={sample} />,
            },
        ...(agencies ? [{ id: 'agency', header: t('agency'), cell: ({ agency }: Duty) => agency.name }] : []),
        ...(plain
          ? []
          : [
              {
                id: 'role',
                header: t('role'),
                cell: ({ role, part }: Duty) => (
                  <>
                    {c(`duty.${role}`)}
                    {part && <span className="meta"> {part}</span>}
                  </>
                ),
              },
            ]),
        { id: 'due', header: t('due.label'), cell: (duty: Duty) => <DueText duty={duty} /> },
        {
          id: 'report',
          header: t('report.label'),
          cell: ({ reportId, reportState, openObstacles }: Duty) => (
            <>
              {reportId && reportState ? (
                <Link to="/progress-reports/$reportId" params={{ reportId }}>
                  {t(`report.state.${reportState}`)}
                </Link>
              ) : (
                <span className="unknown">{t('report.none')}</span>
              )}
              {openObstacles > 0 && (
                <>
                  {' '}
                  <StatusChip tone="risk">{t('obstacle.count', { count: openObstacles })}</StatusChip>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** Reports of progress. */
export function ReportList({ plain = false, ...list }: ListProps<ProgressItem>) {
  const { t } = useTranslation('work');
  return (
    <ListSection
      {...list}
      rowId={({ id }) => id}
      empty={<EmptyState title={list.empty}>{list.emptyHint}</EmptyState>}
      columns={[
        {
          id: 'said',
          header: t('report.said'),
          names: true,
          cell: ({ id, percent, milestone, statement }: ProgressItem) => (
            <>
              <Link to="/progress-reports/$reportId" params={{ reportId: id }}>
                {percent === null || percent === undefined ? milestone : t('report.percent', { percent })}
              </Link>
              <br />
              <span className="meta">{statement}</span>
            </>
          ),
        },
        ...(plain ? [] : [{ id: 'subject', header: t('subject'), cell: ({ subject, assignmentId, sample }: ProgressItem) => <WorkSubject subject={subject} assignmentId={assignmentId} sample={sample} /> }]),
        { id: 'agency', header: t('agency'), cell: ({ agency }: ProgressItem) => agency.name },
        { id: 'asOf', header: t('report.asOf'), cell: ({ asOf }: ProgressItem) => <DayText day={asOf} /> },
        {
          id: 'state',
          header: t('state'),
          cell: ({ state, files }: ProgressItem) => (
            <>
              <StatusChip tone={reportTones[state]}>{t(`report.state.${state}`)}</StatusChip>
              {files > 0 && <span className="meta"> {t('file.count', { count: files })}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

/** What stands in the way, and with whom it lies. */
export function ObstacleList({ plain = false, ...list }: ListProps<ObstacleItem>) {
  const { t } = useTranslation('work');
  return (
    <ListSection
      {...list}
      rowId={({ id }) => id}
      empty={<EmptyState title={list.empty}>{list.emptyHint}</EmptyState>}
      columns={[
        {
          id: 'title',
          header: t('obstacle.label'),
          names: true,
          cell: ({ id, title }: ObstacleItem) => (
            <Link to="/obstacles/$obstacleId" params={{ obstacleId: id }}>
              {title}
            </Link>
          ),
        },
        ...(plain ? [] : [{ id: 'subject', header: t('subject'), cell: ({ subject, assignmentId, sample }: ObstacleItem) => <WorkSubject subject={subject} assignmentId={assignmentId} sample={sample} /> }]),
        { id: 'agency', header: t('obstacle.raisedBy'), cell: ({ agency }: ObstacleItem) => agency.name },
        {
          id: 'holder',
          header: t('obstacle.holder'),
          cell: ({ holder, heldSince }: ObstacleItem) => (
            <>
              {holder.name}
              <br />
              <span className="meta">
                {t('obstacle.since')} <InstantText at={heldSince} />
              </span>
            </>
          ),
        },
        { id: 'state', header: t('state'), cell: ({ state }: ObstacleItem) => <StatusChip tone={obstacleTones[state]}>{t(`obstacle.state.${state}`)}</StatusChip> },
      ]}
    />
  );
}
