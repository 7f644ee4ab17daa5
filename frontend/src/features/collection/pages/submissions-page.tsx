import { Checkbox, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/empty-state';
import { Filters } from '@/shared/ui/filters';
import { ListSection } from '@/shared/ui/list-section';
import { PageHeader } from '@/shared/ui/page-header';
import { useMe } from '@/shared/session/me';
import { useSubmissions, type SubmissionState } from '../api/submissions';
import { useFormColumns } from '../components/form-columns';

const route = getRouteApi('/submissions');
const states: SubmissionState[] = ['OPEN', 'SUBMITTED', 'APPROVED', 'LOCKED', 'RETURNED', 'REOPENED'];

/** The forms that one's own agency must submit, the next due first. */
export function SubmissionsPage() {
  const { t } = useTranslation('collection');
  const me = useMe().data;
  const { state, overdue, sort, cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changed: Partial<ReturnType<typeof route.useSearch>>) =>
    void navigate({ search: (before) => ({ ...before, cursor: undefined, ...changed }) });
  const forms = useSubmissions({
    mine: true,
    state: states.find((one) => one === state),
    overdue: overdue === 'true' ? true : undefined,
    sort: sort ?? 'dueAt',
    cursor,
  });
  return (
    <>
      <PageHeader title={t('mine.title')} lead={t('mine.lead', { agency: me?.agency.name ?? '' })} />
      <Filters label={t('mine.filters')}>
        <NativeSelect
          label={t('column.state')}
          value={state ?? ''}
          data={[{ value: '', label: t('control.allStates') }, ...states.map((value) => ({ value, label: t(`formState.${value}`) }))]}
          onChange={(event) => change({ state: event.currentTarget.value || undefined })}
        />
        <Checkbox label={t('mine.overdue')} checked={overdue === 'true'} onChange={(event) => change({ overdue: event.currentTarget.checked ? 'true' : undefined })} />
      </Filters>
      <ListSection
        title={t('mine.list')}
        query={forms}
        rowId={({ id }) => id}
        columns={useFormColumns({ agency: false })}
        sort={sort ?? 'dueAt'}
        onSort={(next) => change({ sort: next })}
        cursor={cursor}
        onCursor={(next) => change({ cursor: next })}
        empty={<EmptyState title={t('mine.none')}>{t('mine.noneHint')}</EmptyState>}
      />
    </>
  );
}
