import { Button, NativeSelect } from '@mantine/core';
import { getRouteApi, Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Column } from '@/shared/ui/data-table';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { ProblemAlert } from '@/shared/ui/problem-alert';
import { StatusChip } from '@/shared/ui/status-chip';
import { InstantText } from '@/shared/ui/texts';
import { useNotices, useReading, type Notice } from '../api/notices';
import classes from './notices-page.module.css';

const route = getRouteApi('/notices');

/** What the reader's agency is told in one of the reader's roles. */
export function NoticesPage() {
  const { t } = useTranslation('notice');
  const { show, kind, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...changed }), replace: true, resetScroll: false });
  const notices = useNotices({
    unread: show === 'all' ? undefined : true,
    reminder: kind === 'reminders' ? true : kind === 'events' ? false : undefined,
    cursor,
  });
  const reading = useReading();
  const newest = cursor ? undefined : notices.data?.items[0]?.toldAt;
  const someUnread = notices.data?.items.some((notice) => !notice.readAt) ?? false;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Filters label={t('filters')}>
        <NativeSelect
          label={t('show')}
          value={show ?? 'unread'}
          data={(['unread', 'all'] as const).map((value) => ({ value, label: t(`shows.${value}`) }))}
          onChange={(event) => change({ show: event.currentTarget.value === 'all' ? 'all' : undefined })}
        />
        <NativeSelect
          label={t('kind')}
          value={kind ?? ''}
          data={[{ value: '', label: t('kinds.both') }, ...(['reminders', 'events'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))]}
          onChange={(event) => change({ kind: event.currentTarget.value || undefined })}
        />
      </Filters>
      {reading.isError && <ProblemAlert problem={reading.error} />}
      <ListSection
        title={t('list')}
        aside={
          newest &&
          someUnread && (
            <Button variant="default" size="xs" loading={reading.isPending} onClick={() => reading.mutate({ toldUntil: newest })}>
              {t('readAll')}
            </Button>
          )
        }
        query={notices}
        rowId={({ id }) => id}
        columns={useColumns(reading)}
        cursor={cursor}
        onCursor={(next) => change({ cursor: next })}
        empty={<EmptyState title={t(show === 'all' ? 'none' : 'noneUnread')}>{t('noneHint')}</EmptyState>}
      />
    </>
  );
}

function useColumns(reading: ReturnType<typeof useReading>): Column<Notice>[] {
  const { t } = useTranslation('notice');
  return [
    {
      id: 'what',
      header: t('column.what'),
      names: true,
      cell: ({ id, title, text, link, readAt }) => (
        <>
          <Link to={link as LinkProps['to']} className={readAt ? undefined : classes.unread} onClick={() => !readAt && reading.mutate({ noticeIds: [id] })}>
            {title}
          </Link>
          <p className={classes.text}>{text}</p>
        </>
      ),
    },
    { id: 'role', header: t('column.role'), width: '11rem', cell: ({ role }) => t(`roles.${role}`) },
    { id: 'at', header: t('column.at'), width: '10rem', cell: ({ toldAt }) => <InstantText at={toldAt} /> },
    {
      id: 'read',
      header: t('column.read'),
      width: '9rem',
      cell: ({ id, title, readAt }) =>
        readAt ? (
          <StatusChip tone="none">{t('read')}</StatusChip>
        ) : (
          <Button variant="default" size="xs" aria-label={t('markOne', { title })} onClick={() => reading.mutate({ noticeIds: [id] })}>
            {t('mark')}
          </Button>
        ),
    },
  ];
}
