import type { Indicator, IndicatorValues, Measure, MeasureValues, Target, TargetValues } from '../api/indicator';
import { valuesOf } from './values';

/** Ids of what an amendment in the making has added: they live on this page only. */
const NEW = 'new:';
let added = 0;
const newId = () => `${NEW}${(added += 1)}`;
const isNew = (id: string | null | undefined) => id?.startsWith(NEW) ?? false;

/** The indicator as it will read with some values changed: what is shown while an amendment is being made. */
export function applied(indicator: Indicator, changed: Partial<IndicatorValues>): Indicator {
  return {
    ...indicator,
    code: changed.code === undefined ? indicator.code : changed.code,
    statement: changed.statement ?? indicator.statement,
    measures: changed.measures ? changed.measures.map((values) => shownMeasure(indicator, values)) : indicator.measures,
  };
}

function shownMeasure(indicator: Indicator, values: MeasureValues): Measure {
  const before = indicator.measures.find(({ id }) => id === values.id);
  return {
    ...values,
    id: values.id ?? newId(),
    aggregation: values.aggregation ?? before?.aggregation ?? 'LATEST',
    disaggregations: values.disaggregations ?? [],
    targets: (values.targets ?? []).map(shownTarget),
    warnings: [],
  };
}

function shownTarget(values: TargetValues): Target {
  return { ...values, id: values.id ?? newId(), change: values.change ?? 'LEVEL', warnings: [] };
}

/** What is sent for the working copy: whole lists, without the ids that only this page knows. */
export function sentOf(copy: Indicator): IndicatorValues {
  const measures = copy.measures.map(valuesOf).map((measure) => ({
    ...measure,
    id: isNew(measure.id) ? null : measure.id,
    aggregation: isNew(measure.id) ? null : measure.aggregation,
    targets: (measure.targets ?? []).map((target) => ({ ...target, id: isNew(target.id) ? null : target.id })),
  }));
  return { code: copy.code, statement: copy.statement, measures };
}

export type Difference =
  | { kind: 'statement' | 'code'; before: string; after: string }
  | { kind: 'measureAdded' | 'measureRemoved' | 'measureChanged'; id: string; name: string }
  | { kind: 'targetAdded' | 'targetRemoved' | 'targetChanged'; id: string; year: string };

/** What an amendment in the making changes, in the order of the page. */
export function differences(before: Indicator, after: Indicator): Difference[] {
  const found: Difference[] = [];
  if ((before.code ?? '') !== (after.code ?? '')) found.push({ kind: 'code', before: before.code ?? '–', after: after.code ?? '–' });
  if (before.statement !== after.statement) found.push({ kind: 'statement', before: before.statement, after: after.statement });
  for (const measure of after.measures) {
    const old = before.measures.find(({ id }) => id === measure.id);
    if (!old) {
      found.push({ kind: 'measureAdded', id: measure.id, name: measure.name });
      continue;
    }
    if (!same({ ...valuesOf(old), targets: [] }, { ...valuesOf(measure), targets: [] })) found.push({ kind: 'measureChanged', id: measure.id, name: measure.name });
    found.push(...targetDifferences(old.targets, measure.targets));
  }
  for (const old of before.measures) {
    if (!after.measures.some(({ id }) => id === old.id)) found.push({ kind: 'measureRemoved', id: old.id, name: old.name });
  }
  return found;
}

function targetDifferences(before: readonly Target[], after: readonly Target[]): Difference[] {
  const year = (target: Target) => String(target.year ?? '–');
  const changed = after.flatMap((target): Difference[] => {
    const old = before.find(({ id }) => id === target.id);
    if (!old) return [{ kind: 'targetAdded', id: target.id, year: year(target) }];
    return same({ ...old, warnings: [] }, { ...target, warnings: [] }) ? [] : [{ kind: 'targetChanged', id: target.id, year: year(target) }];
  });
  const removed = before.filter(({ id }) => !after.some((target) => target.id === id));
  return [...changed, ...removed.map((target): Difference => ({ kind: 'targetRemoved', id: target.id, year: year(target) }))];
}

/** Nothing and null are one: a form knows no difference. */
function same(a: object, b: object): boolean {
  const plain = (value: object) => JSON.stringify(Object.entries(value).filter(([, one]) => one !== null && one !== undefined).sort(([x], [y]) => x.localeCompare(y)));
  return plain(a) === plain(b);
}
