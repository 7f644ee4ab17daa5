import type { Tone } from '@/shared/ui/status-chip';
import type { Status, SummedMeasure, TargetProgress, YearSum } from './api';

export const tones: Record<Status, Tone> = {
  ACHIEVED: 'done',
  ON_TRACK: 'good',
  AT_RISK: 'risk',
  OFF_TRACK: 'late',
  MISSED: 'late',
  NO_DATA: 'none',
  NO_DIRECTION: 'draft',
};

/** The worst first: what a leader has to look at. */
export const STATUSES = ['MISSED', 'OFF_TRACK', 'AT_RISK', 'NO_DATA', 'NO_DIRECTION', 'ON_TRACK', 'ACHIEVED'] as const satisfies readonly Status[];

/**
 * Of the targets of one measure and population group the one that counts now: the nearest milestone whose year is not closed,
 * else the last that was to be reached; a target without a year counts while no other does.
 */
export function currentTargets<T extends Pick<TargetProgress, 'measureId' | 'scope' | 'status'>>(targets: readonly T[], lastClosedYear: number): T[] {
  const kept = new Map<string, T>();
  for (const target of targets) {
    const key = `${target.measureId} ${target.scope ?? ''}`;
    const held = kept.get(key);
    if (!held || nearer(target.status.milestoneYear, held.status.milestoneYear, lastClosedYear)) kept.set(key, target);
  }
  return targets.filter((target) => kept.get(`${target.measureId} ${target.scope ?? ''}`) === target);
}

function nearer(year: number | null | undefined, held: number | null | undefined, lastClosedYear: number): boolean {
  if (year === null || year === undefined) return false;
  if (held === null || held === undefined) return true;
  const ahead = year > lastClosedYear;
  if (ahead !== held > lastClosedYear) return ahead;
  return ahead ? year < held : year > held;
}

export function countByStatus(targets: readonly Pick<TargetProgress, 'status'>[]): Record<Status, number> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of targets) counts[status.status] += 1;
  return counts;
}

export interface Bullet {
  actual: number | undefined;
  expected: number | undefined;
  target: number;
  max: number;
  tone: 'good' | 'risk' | 'late' | 'done';
}

/** What a bullet bar draws of a target, in what is judged: the level itself, or the wished fall or rise in per cent. */
export function bulletOf({ status }: Pick<TargetProgress, 'status'>, unit: SummedMeasure['unit']): Bullet {
  const { newest, base, elapsed } = status;
  const target = status.goal ?? status.value;
  const expected = base && typeof elapsed === 'number' ? base.judged + (target - base.judged) * Math.min(1, Math.max(0, elapsed)) : undefined;
  const top = Math.max(target, status.upper ?? target, newest?.judged ?? 0, expected ?? 0);
  const room = top > 0 ? top * 1.15 : 1;
  const whole = unit === 'PERCENT' && status.change === 'LEVEL' && top <= 100 ? 100 : Infinity;
  const tone = tones[status.status];
  return {
    actual: newest?.judged,
    expected,
    target,
    max: Math.min(room, whole),
    tone: tone === 'good' || tone === 'risk' || tone === 'late' ? tone : 'done',
  };
}

/** The years that have a figure. */
export function figuresOf(series: readonly YearSum[]): { year: number; value: number; estimated: boolean }[] {
  return series.flatMap(({ year, value, quality }) => (typeof value === 'number' ? [{ year, value, estimated: quality === 'ESTIMATED' }] : []));
}
