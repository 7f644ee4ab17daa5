import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/shared/format/dates';
import { daysLeft, isPast } from '@/shared/format/deadlines';
import { StatusChip, type Tone } from './status-chip';

interface Props {
  dueAt: string;
  /** Done, in time or not: what is left to run is of no interest any more. */
  done?: boolean;
  /** The server's word: late is judged there. */
  late?: boolean;
}

/** How much time is left, in words, with the moment under it; red only when late, amber within three days. */
export function Deadline({ dueAt, done = false, late = false }: Props) {
  const { t } = useTranslation();
  const left = daysLeft(dueAt);
  const over = late || isPast(dueAt);
  const [tone, words]: [Tone, string] = done
    ? late
      ? ['late', t('deadline.doneLate')]
      : ['good', t('deadline.doneInTime')]
    : over
      ? ['late', left === 0 ? t('deadline.overToday') : t('deadline.over', { count: -left })]
      : [left <= 3 ? 'time' : 'none', left === 0 ? t('deadline.today') : t('deadline.left', { count: left })];
  return (
    <span style={{ display: 'inline-block' }}>
      <StatusChip tone={tone}>{words}</StatusChip>
      <br />
      <time className="meta" dateTime={dueAt}>
        {formatInstant(dueAt)}
      </time>
    </span>
  );
}
