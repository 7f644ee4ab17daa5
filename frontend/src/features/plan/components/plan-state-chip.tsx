import { useTranslation } from 'react-i18next';
import { StatusChip, type Tone } from '@/shared/ui/status-chip';
import type { PlanState } from '../api/plans';

const tones: Record<PlanState, Tone> = { DRAFT: 'draft', IN_FORCE: 'good', CLOSED: 'closed', REPLACED: 'closed' };

export function PlanStateChip({ state }: { state: PlanState }) {
  const { t } = useTranslation('plan');
  return <StatusChip tone={tones[state]}>{t(`state.${state}`)}</StatusChip>;
}
