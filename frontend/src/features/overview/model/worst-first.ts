import type { TargetProgress } from '@/shared/figures/api';

const ORDER = ['MISSED', 'OFF_TRACK', 'AT_RISK'];

/** The targets that need somebody, the worst first; otherwise in the order of the plan. */
export function worstFirst<T extends Pick<TargetProgress, 'status'>>(targets: readonly T[]): T[] {
  const rank = ({ status }: T) => ORDER.indexOf(status.status);
  return targets.filter((target) => rank(target) >= 0).sort((a, b) => rank(a) - rank(b));
}
