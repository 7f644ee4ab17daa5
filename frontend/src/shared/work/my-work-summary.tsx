import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/format/numbers';
import { EmptyState } from '@/shared/ui/empty-state';
import { QueryView } from '@/shared/ui/query-view';
import { Section } from '@/shared/ui/section';
import { StatusChip, type Tone } from '@/shared/ui/status-chip';
import { nothingWaits, useMyWork, type MyWork } from './my-work';
import classes from './my-work-summary.module.css';

const kinds: readonly { key: keyof MyWork; tone: Tone }[] = [
  { key: 'late', tone: 'late' },
  { key: 'returned', tone: 'late' },
  { key: 'dueSoon', tone: 'time' },
  { key: 'toDecide', tone: 'risk' },
  { key: 'toAnswer', tone: 'risk' },
  { key: 'toClose', tone: 'none' },
];

/** What waits for the reader's agency today, each with its number and the way to it; and what is late below it. */
export function MyWorkSummary() {
  const { t } = useTranslation();
  const work = useMyWork();
  return (
    <Section title={t('myWork.title')} flush aside={<Link to="/work">{t('myWork.all')}</Link>}>
      <QueryView query={work} lines={2}>
        {(data) => (
          <>
            {nothingWaits(data) ? (
              <EmptyState title={t('myWork.none')}>{t('myWork.noneHint')}</EmptyState>
            ) : (
              <ul className={classes.list}>
                {kinds
                  .filter(({ key }) => data[key] > 0)
                  .map(({ key, tone }) => (
                    <li key={key}>
                      <Link to="/work" hash={key}>
                        {t(`myWork.${key}`)}
                      </Link>
                      <StatusChip tone={tone}>{formatNumber(data[key])}</StatusChip>
                    </li>
                  ))}
              </ul>
            )}
            {data.lateBelow > 0 && (
              <p className={classes.below}>
                <Link to="/work" search={{ view: 'below' }}>
                  {t('myWork.lateBelow', { count: data.lateBelow })}
                </Link>
              </p>
            )}
          </>
        )}
      </QueryView>
    </Section>
  );
}
