import type { Schema } from '@/shared/api/types';

export interface TierDue {
  tier: Schema<'SubmitterTier'>;
  day: string | null;
  time: string;
}

/** The last moment of a minute in Vietnam, as an instant; `undefined` for what is no time of day. Vietnam has no summer time. */
export function dueMoment(day: string, time: string): string | undefined {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return undefined;
  return new Date(`${day}T${time}:59+07:00`).toISOString().replace('.000', '');
}
