import type { Indicator, Responsibilities } from '../api/overview';

/** The nearest year, this one included, by whose end something has to be reached, and how many targets that is. */
export function nextMilestone(indicators: readonly Indicator[], thisYear: number): { year: number; targets: number } | undefined {
  const years = indicators.flatMap(({ measures }) => measures.flatMap(({ targets }) => targets.map(({ year }) => year ?? 0)));
  const ahead = years.filter((year) => year >= thisYear);
  if (ahead.length === 0) return undefined;
  const year = Math.min(...ahead);
  return { year, targets: ahead.filter((one) => one === year).length };
}

export interface LeadCount {
  id: string;
  name: string;
  count: number;
  /** The agency is gone: somebody has to take over. */
  gone: boolean;
}

/** How many indicators each agency leads, the most first. */
export function leadsByAgency({ agencies, cells }: Responsibilities): LeadCount[] {
  const led = cells.filter(({ role, subjectType }) => role === 'LEAD' && subjectType === 'INDICATOR');
  return agencies
    .map(({ id, shortName, standing }) => ({
      id,
      name: shortName,
      count: new Set(led.filter(({ agencyId }) => agencyId === id).map(({ subjectId }) => subjectId)).size,
      gone: standing === 'DISSOLVED',
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
