import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schema } from '@/shared/api/types';
import { Section } from '@/shared/ui/section';
import classes from '../pages/overview-page.module.css';

const SHOWN = 7;
const inOrder = new Intl.Collator('vi', { numeric: true });

/** What the reader's own agency has to see done. */
export function LedByUs({ agencyId, led }: { agencyId: string; led: readonly Schema<'AssignmentListItem'>[] }) {
  const { t } = useTranslation('overview');
  const sorted = [...led].sort((a, b) => inOrder.compare(a.planTitle, b.planTitle) || inOrder.compare(a.subjectCode ?? '', b.subjectCode ?? ''));
  return (
    <Section
      title={t('ledByUs')}
      flush
      aside={
        <Link to="/assignments" search={{ agencyId }}>
          {t('seeAll')}
        </Link>
      }
    >
      <ul className={classes.list}>
        {sorted.slice(0, SHOWN).map(({ id, subjectType, subjectId, subjectCode, subjectStatement, part, planId }) => (
          <li key={id}>
            {subjectType === 'INDICATOR' ? (
              <Link to="/indicators/$indicatorId" params={{ indicatorId: subjectId }} className={classes.work}>
                {subjectCode && `${subjectCode}. `}
                {subjectStatement}
              </Link>
            ) : (
              <Link to="/plans/$planId" params={{ planId }} className={classes.work}>
                {subjectCode && `${subjectCode}. `}
                {subjectStatement}
              </Link>
            )}
            {part && <p className="meta">{part}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
