import { useTranslation } from 'react-i18next';
import { StatusChip } from '@/shared/ui/status-chip';
import { DayText } from '@/shared/ui/texts';
import type { Duty } from '../api/work';
import { dueWords } from '../model/deadlines';

/** A deadline in words, with its day under it. */
export function DueText({ duty }: { duty: Pick<Duty, 'state' | 'daysLate' | 'dueOn'> }) {
  const { t } = useTranslation('work');
  const { tone, key, count } = dueWords(duty);
  return (
    <span style={{ display: 'inline-block' }}>
      <StatusChip tone={tone}>{t(`due.${key}`, { count })}</StatusChip>
      <br />
      <span className="meta">
        <DayText day={duty.dueOn} />
      </span>
    </span>
  );
}
