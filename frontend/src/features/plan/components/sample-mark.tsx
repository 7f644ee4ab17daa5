import { SampleChip } from '@/shared/ui/sample-chip';
import { usePlanDesk } from '../model/plan-desk';

/** Marks an item as demonstration data where its plan is none; a demonstration plan is marked once in each of its parts. */
export function SampleMark({ sample }: { sample: boolean }) {
  const { plan } = usePlanDesk();
  return <SampleChip sample={sample && !plan.sample} />;
}
