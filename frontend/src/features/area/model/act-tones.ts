import type { Tone } from '@/shared/ui/status-chip';
import type { Reorganisation } from '../api/reorganisations';

export const actTones: Record<Reorganisation['state'], Tone> = { DRAFT: 'draft', EXECUTED: 'good', RECORDED: 'none' };
