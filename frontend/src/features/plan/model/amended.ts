import type { Amendment } from '../api/plan-parts';

/** The amendments in effect on the day shown that touched any of the items, also by adding to them or taking from them. */
export function amendmentsOf(amendments: readonly Amendment[], ids: ReadonlySet<string>, on: string): Amendment[] {
  return amendments.filter(
    ({ effectiveOn, changes }) =>
      effectiveOn <= on &&
      changes.some(({ itemId, before, after }) =>
        [itemId, before?.['measureId'], after?.['measureId'], before?.['indicatorId'], after?.['indicatorId']].some(
          (id) => typeof id === 'string' && ids.has(id),
        ),
      ),
  );
}

/** The last day on which the item read as it was issued; none where an amendment brought it in, or holds from the plan's first day. */
export function originalDay(amendments: readonly Amendment[], itemId: string, firstDay: string | null | undefined): string | undefined {
  const added = amendments.some(({ changes }) => changes.some((change) => change.itemId === itemId && change.act === 'ADD'));
  const first = amendments.map(({ effectiveOn }) => effectiveOn).sort()[0];
  if (added || !first || (firstDay && first <= firstDay)) return undefined;
  const day = new Date(`${first}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}
