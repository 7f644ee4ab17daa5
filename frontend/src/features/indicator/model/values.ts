import type { Indicator, Measure, MeasureValues, Target, TargetValues } from '../api/indicator';

/** What is shown of a measure as what may be sent back: ids stay, so that nothing is made anew that is only changed. */
export function valuesOf(measure: Measure): MeasureValues {
  const { id, name, unit, unitText, numerator, denominator, direction, aggregation, disaggregations, catalogueCode, implementsMeasureId } = measure;
  return {
    id,
    name,
    unit,
    unitText,
    numerator,
    denominator,
    direction,
    aggregation,
    disaggregations,
    catalogueCode,
    implementsMeasureId,
    targets: measure.targets.map(targetValuesOf),
  };
}

export function targetValuesOf(target: Target): TargetValues {
  const { id, year, yearFrom, baseYear, comparator, baseComparator, value, upper, scope, change, direction } = target;
  return { id, year, yearFrom, baseYear, comparator, baseComparator, value, upper, scope, change, direction };
}

/** All measures of an indicator with one replaced, added (no id yet) or, when `changed` is null, removed. */
export function measuresWith(indicator: Indicator, id: string | null, changed: MeasureValues | null): MeasureValues[] {
  const all = indicator.measures.map(valuesOf);
  if (id === null) return changed ? [...all, changed] : all;
  return all.flatMap((measure) => (measure.id === id ? (changed ? [changed] : []) : [measure]));
}
