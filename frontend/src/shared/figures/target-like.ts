import type { TargetLike } from '@/shared/ui/target-text';
import type { SummedMeasure, TargetProgress } from './api';

/** What is to be reached, as it was judged: EQ has become "at least" or "at most" where a way is better. */
export function targetLike(status: TargetProgress['status'], measure: Pick<SummedMeasure, 'unit' | 'unitText'>): TargetLike {
  return {
    comparator: status.kept ? 'KEEP' : status.comparator,
    baseComparator: status.comparator,
    value: status.value,
    upper: status.upper,
    unit: status.change === 'LEVEL' ? measure.unit : 'PERCENT',
    unitText: status.change === 'LEVEL' ? measure.unitText : null,
    change: status.change,
    direction: status.wish,
    baseYear: status.changeSince,
  };
}
