import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { $api } from '@/shared/api/client';
import { Deadline } from '@/shared/ui/deadline';
import { Section } from '@/shared/ui/section';
import classes from './my-forms-summary.module.css';

const SHOWN = 5;
/** Of these the agency itself has the next step. */
const waiting = ['OPEN', 'RETURNED', 'REOPENED', 'SUBMITTED'];

/** The next forms that one's own agency has to submit; nothing at all where there is none. */
export function MyFormsSummary() {
  const { t } = useTranslation();
  const forms = $api.useQuery('get', '/api/v1/submissions', { params: { query: { mine: true, sort: 'dueAt', limit: 100 } } });
  const open = (forms.data?.items ?? []).filter(({ state, round }) => waiting.includes(state) && round.state === 'OPEN');
  if (open.length === 0) return null;
  const late = open.filter(({ times }) => times.overdue).length;
  return (
    <Section
      title={t('myForms.title', { count: open.length })}
      hint={late > 0 ? t('myForms.late', { count: late }) : undefined}
      flush
      aside={<Link to="/submissions">{t('myForms.all')}</Link>}
    >
      <ul className={classes.list}>
        {open.slice(0, SHOWN).map(({ id, round, area, state, times, cells }) => (
          <li key={id}>
            <span>
              <Link to="/submissions/$submissionId" params={{ submissionId: id }}>
                {round.title}
              </Link>
              <span className="meta">
                {area.name} · {state === 'SUBMITTED' ? t('myForms.submitted') : t('myForms.filled', { filled: cells.filled, asked: cells.asked })}
              </span>
            </span>
            <Deadline dueAt={times.dueAt} done={Boolean(times.firstApprovedAt)} late={times.late} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
