import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '@/shared/ui/empty-state';
import { ListSection } from '@/shared/ui/list-section';
import { StatusChip } from '@/shared/ui/status-chip';
import { Validity } from '@/shared/ui/validity';
import { useAssignments } from '../api/assignments';

const route = getRouteApi('/assignments');

/** Everything that one agency answers for, over all plans. */
export function AgencyAssignments({ agencyId, on }: { agencyId: string; on: string | undefined }) {
  const { t } = useTranslation('assignment');
  const { t: c } = useTranslation();
  const { cursor } = route.useSearch();
  const navigate = route.useNavigate();
  const assignments = useAssignments({ agencyId, on, cursor });
  return (
    <ListSection
      title={t('ofAgency')}
      query={assignments}
      rowId={({ id }) => id}
      cursor={cursor}
      onCursor={(next) => void navigate({ search: (before) => ({ ...before, cursor: next }), resetScroll: false })}
      empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
      columns={[
        {
          id: 'subject',
          header: t('subject'),
          names: true,
          cell: ({ id, planTitle, subjectType, subjectCode, subjectStatement }) => (
            <>
              <span className="meta">{t(`subjectType.${subjectType}`)} </span>
              <Link to="/work/$assignmentId" params={{ assignmentId: id }}>
                {subjectCode && `${subjectCode}. `}
                {subjectStatement ?? planTitle}
              </Link>
            </>
          ),
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
        { id: 'validity', header: t('validity'), cell: ({ from, until }) => <Validity from={from} to={until} /> },
      ]}
    />
  );
}
