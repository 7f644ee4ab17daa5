import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';
import { EmptyState } from '@/shared/ui/empty-state';
import { StatusChip } from '@/shared/ui/status-chip';
import { Validity } from '@/shared/ui/validity';
import classes from './responsible-list.module.css';

/** The lead first, then those who work with it. */
export function ResponsibleList({ assignments }: { assignments: readonly Schema<'AssignmentListItem'>[] }) {
  const { t } = useTranslation('indicator');
  const { t: c } = useTranslation();
  const leadFirst = [...assignments].sort((a, b) => Number(b.role === 'LEAD') - Number(a.role === 'LEAD'));
  return (
    <>
      {!assignments.some(({ role }) => role === 'LEAD') && <EmptyState title={t('noLead')} />}
      <ul className={classes.list}>
        {leadFirst.map((one) => (
          <li key={one.id}>
            <p>
              <Link to="/agencies/$agencyId" params={{ agencyId: one.agencyId }}>
                {one.agencyName}
              </Link>{' '}
              <StatusChip tone={one.role === 'LEAD' ? 'done' : 'none'}>{c(`duty.${one.role}`)}</StatusChip>
            </p>
            {one.part && <p>{t('part', { part: one.part })}</p>}
            {(one.from ?? one.until) && (
              <p className="meta">
                <Validity from={one.from} to={one.until} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
