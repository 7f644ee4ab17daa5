import { Link } from '@tanstack/react-router';
import classes from './lead-bars.module.css';

/** Agencies with the number of indicators that each leads, as bars; the numbers stand beside them. */
export function LeadBars({ leads }: { leads: readonly { id: string; name: string; count: number }[] }) {
  const most = Math.max(...leads.map(({ count }) => count));
  return (
    <ul className={classes.bars}>
      {leads.map(({ id, name, count }) => (
        <li key={id}>
          <Link to="/agencies/$agencyId" params={{ agencyId: id }}>
            {name}
          </Link>
          <span className={classes.track}>
            <span className={classes.bar} style={{ width: `${(count / most) * 100}%` }} />
          </span>
          <span className={classes.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
