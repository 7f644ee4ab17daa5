import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LeadCount } from '../model/milestones';
import classes from './lead-bars.module.css';

/** Agencies with the number of indicators that each leads, as bars; the numbers stand beside them. */
export function LeadBars({ leads }: { leads: readonly LeadCount[] }) {
  const { t } = useTranslation('overview');
  const most = Math.max(...leads.map(({ count }) => count));
  return (
    <ul className={classes.bars}>
      {leads.map(({ id, name, count, gone }) => (
        <li key={id}>
          <span>
            <Link to="/agencies/$agencyId" params={{ agencyId: id }}>
              {name}
            </Link>{' '}
            {gone && <span className="meta">{t('gone')}</span>}
          </span>
          <span className={classes.track}>
            <span className={classes.bar} style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className={classes.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
