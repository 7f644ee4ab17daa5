import { useTranslation } from 'react-i18next';
import { StatusChip, type Tone } from '@/shared/ui/status-chip';
import type { RoundState } from '../api/rounds';
import type { SubmissionState } from '../api/submissions';

const roundTones: Record<RoundState, Tone> = { DRAFT: 'draft', OPEN: 'good', CLOSED: 'closed' };
const formTones: Record<SubmissionState, Tone> = { OPEN: 'none', SUBMITTED: 'time', APPROVED: 'good', LOCKED: 'closed', RETURNED: 'risk', REOPENED: 'risk' };

export function RoundStateChip({ state }: { state: RoundState }) {
  const { t } = useTranslation('collection');
  return <StatusChip tone={roundTones[state]}>{t(`roundState.${state}`)}</StatusChip>;
}

export function SubmissionStateChip({ state }: { state: SubmissionState }) {
  const { t } = useTranslation('collection');
  return <StatusChip tone={formTones[state]}>{t(`formState.${state}`)}</StatusChip>;
}
