import type { ReactNode } from 'react';
import { CheckIcon, ClockIcon, CrossIcon, DashedIcon, DoubleCheckIcon, LockIcon, PencilIcon, WarningIcon } from './icons';
import classes from './status-chip.module.css';

/** What a chip says in shape and colour; the word is always printed beside it. */
export type Tone = 'good' | 'risk' | 'late' | 'done' | 'none' | 'draft' | 'closed' | 'time';

const icons: Record<Tone, () => ReactNode> = {
  good: CheckIcon,
  risk: WarningIcon,
  late: CrossIcon,
  done: DoubleCheckIcon,
  none: DashedIcon,
  draft: PencilIcon,
  closed: LockIcon,
  time: ClockIcon,
};

export function StatusChip({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Mark = icons[tone];
  return (
    <span className={classes.chip} data-tone={tone}>
      <Mark />
      <span>{children}</span>
    </span>
  );
}
