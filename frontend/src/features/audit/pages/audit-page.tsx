import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Column } from '@/shared/ui/data-table';
import { DayField } from '@/shared/ui/day-field';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { StatusChip } from '@/shared/ui/status-chip';
import { InstantText } from '@/shared/ui/texts';
import { useAuditEntries, type AuditEntry } from '../api/audit-entries';
import { Verification } from '../components/verification';
import classes from './audit-page.module.css';

const route = getRouteApi('/audit');
/** What is entered in the trail, in the order in which it is offered to search for. */
const acts = [
  'drafted',
  'revised',
  'issued',
  'amended',
  'closed',
  'replaced',
  'discarded',
  'removed',
  'recorded',
  'changed',
  'created',
  'added',
  'imported',
  'corrected',
  'accepted',
  'established',
  'loaded',
  'assigned',
  'ended',
  'responsibilities-changed',
  'responsibilities-handed-over',
] as const;

/** Who did what, when and from which agency, in the reader's province. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { streamId, act, from, to, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...changed }), replace: true, resetScroll: false });
  const entries = useAuditEntries({ streamId, act, from, to, cursor });
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Verification />
      <Filters label={t('filters')}>
        <DayField label={t('from')} value={from} onChange={(day) => change({ from: day ?? undefined })} />
        <DayField label={t('to')} value={to} onChange={(day) => change({ to: day ?? undefined })} />
        <NativeSelect
          label={t('column.act')}
          value={act ?? ''}
          data={[{ value: '', label: t('all') }, ...acts.map((value) => ({ value, label: t(`acts.${value}`) }))]}
          onChange={(event) => change({ act: event.currentTarget.value || undefined })}
        />
      </Filters>
      <ListSection
        title={t('list')}
        query={entries}
        rowId={({ id }) => id}
        columns={useColumns()}
        cursor={cursor}
        onCursor={(next) => change({ cursor: next })}
        empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
      />
    </>
  );
}

function useColumns(): Column<AuditEntry>[] {
  const { t } = useTranslation('audit');
  return [
    { id: 'at', header: t('column.at'), names: true, width: '11rem', cell: ({ recordedAt }) => <InstantText at={recordedAt} /> },
    {
      id: 'who',
      header: t('column.who'),
      cell: ({ actor, actorName, actorAgencyCode }) => (
        <>
          {actorName ?? (actor === 'system' ? t('system') : actor)} {actorAgencyCode && <span className={classes.meta}>{actorAgencyCode}</span>}
        </>
      ),
    },
    {
      id: 'act',
      header: t('column.act'),
      cell: ({ act, subjectKind, stream, streamNumber }) => (
        <>
          {t(`acts.${act}`, { defaultValue: act })}: {t(`subjects.${subjectKind}`, { defaultValue: subjectKind })}{' '}
          <span className={classes.meta}>{t('on', { stream: t(`subjects.${stream}`, { defaultValue: stream }), number: streamNumber })}</span>
        </>
      ),
    },
    {
      id: 'details',
      header: t('column.details'),
      cell: ({ details, reason }) => (
        <>
          {reason && <p>{reason}</p>}
          {Object.keys(details).length > 0 && (
            <details>
              <summary>{t('fields', { count: Object.keys(details).length })}</summary>
              <code className={classes.json}>{JSON.stringify(details, null, 1)}</code>
            </details>
          )}
        </>
      ),
    },
    {
      id: 'seal',
      header: t('column.seal'),
      align: 'right',
      cell: ({ sealNumber }) =>
        sealNumber === null || sealNumber === undefined ? <StatusChip tone="none">{t('unsealed')}</StatusChip> : `#${sealNumber}`,
    },
  ];
}
