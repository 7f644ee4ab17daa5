import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StatusChip } from '@/shared/ui/status-chip';
import type { Responsibilities } from '../api/plan-parts';
import classes from './leads.module.css';

/** Who leads a subject on the day shown; says so when nobody does. */
export function Leads({ responsibilities, subjectId }: { responsibilities: Responsibilities | undefined; subjectId: string }) {
  const { t } = useTranslation('plan');
  if (!responsibilities) return null;
  const leads = responsibilities.cells.filter((cell) => cell.subjectId === subjectId && cell.role === 'LEAD');
  const nameOf = (id: string) => responsibilities.agencies.find((agency) => agency.id === id);
  if (leads.length === 0) return <StatusChip tone="risk">{t('noLead')}</StatusChip>;
  return (
    <span className={classes.leads}>
      {t('leads')}{' '}
      {leads.map((cell, index) => {
        const agency = nameOf(cell.agencyId);
        return (
          <span key={cell.assignmentId}>
            {index > 0 && '; '}
            <Link to="/agencies/$agencyId" params={{ agencyId: cell.agencyId }}>
              {agency?.shortName ?? agency?.name}
            </Link>
            {cell.part && ` (${cell.part})`}
            {agency?.standing === 'DISSOLVED' && ` ${t('dissolved')}`} ·{' '}
            <Link to="/work/$assignmentId" params={{ assignmentId: cell.assignmentId }} aria-label={t('workOf', { agency: agency?.name ?? '' })} className="no-print">
              {t('work')}
            </Link>
          </span>
        );
      })}
    </span>
  );
}
