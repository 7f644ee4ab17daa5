import type { Schema } from '@/shared/api/types';

export const LEVELS = ['SUBMITTED', 'APPROVED', 'LOCKED'] as const satisfies readonly Schema<'FigureLevel'>[];
export const MAPS = ['NOW', 'THEN'] as const satisfies readonly Schema<'FigureMap'>[];
export const CALENDARS = ['STATISTICAL', 'ADMINISTRATIVE'] as const satisfies readonly Schema<'PeriodCalendar'>[];

/** What totals rest on: as of which day, how far figures have come, whose map, whose years, of which area. */
export interface Basis {
  on?: string;
  level: (typeof LEVELS)[number];
  map: (typeof MAPS)[number];
  calendar: (typeof CALENDARS)[number];
  /** Left out: the area of the plan. */
  areaId?: string;
}

/** The words of the address that say it; whatever is left out or unknown is what everybody in the province may see, as the map is now. */
type Words = 'on' | 'level' | 'map' | 'calendar' | 'areaId';
export type BasisSearch = Partial<Record<Words, string>>;

export function basisOf({ on, level, map, calendar, areaId }: BasisSearch): Basis {
  return {
    ...(on && { on }),
    ...(areaId && { areaId }),
    level: LEVELS.find((one) => one === level) ?? 'LOCKED',
    map: MAPS.find((one) => one === map) ?? 'NOW',
    calendar: CALENDARS.find((one) => one === calendar) ?? 'STATISTICAL',
  };
}
