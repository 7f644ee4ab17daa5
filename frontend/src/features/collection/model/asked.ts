import type { Schema } from '@/shared/api/types';
import type { Dimension } from '@/shared/figures/cell-name';
import type { Round } from '../api/rounds';
import { folded } from './find';

export type MeasureAsked = Schema<'MeasureAsked'>;
export type SourceValues = Schema<'SourceValues'>;
export type AreaLevel = SourceValues['level'];

/** What a draft asks, measure by measure; those of the plan that it leaves out stand in it unasked. */
export interface Line {
  measureId: string;
  name: string;
  code: string | null;
  words: readonly string[];
  asked: boolean;
  required: boolean;
  cells: readonly string[];
  sources: readonly SourceValues[];
}

interface PlanMeasure {
  id: string;
  name: string;
  indicatorCode?: string | null;
  disaggregations: readonly string[];
}

const FROM_COMMUNES: SourceValues[] = [{ level: 'COMMUNE', kind: 'OWN' }];

export function linesOf(round: Pick<Round, 'measures'>, plan: readonly PlanMeasure[]): Line[] {
  const asked = new Map(round.measures.map((measure) => [measure.measureId, measure]));
  const known = new Set(plan.map(({ id }) => id));
  const gone = round.measures.filter(({ measureId }) => !known.has(measureId)).map(({ measureId, name }) => ({ id: measureId, name, indicatorCode: null, disaggregations: [] }));
  return [...plan, ...gone].map(({ id, name, indicatorCode, disaggregations }) => {
    const measure = asked.get(id);
    return {
      measureId: id,
      name,
      code: indicatorCode ?? null,
      words: disaggregations,
      asked: measure !== undefined,
      required: measure?.required ?? true,
      cells: measure?.cells ?? ['TOTAL'],
      sources:
        measure?.sources.map(({ level, kind, agency, derivedCode }) => ({ level, kind, agencyId: agency?.id ?? null, derivedCode: derivedCode ?? null })) ??
        FROM_COMMUNES,
    };
  });
}

export function askedOf(lines: readonly Line[]): MeasureAsked[] {
  return lines
    .filter(({ asked }) => asked)
    .map(({ measureId, required, cells, sources }) => ({ measureId, required, cells: [...cells], sources: [...sources] }));
}

/** The ways in which a measure is told apart, by the words that it has for them. */
export function dimensionsOf(words: readonly string[], dimensions: readonly Dimension[]): Dimension[] {
  const said = new Set(words.map((word) => folded(word).trim()));
  return dimensions.filter(({ code, words: known }) => said.has(code.toLowerCase()) || known.some((word) => said.has(word)));
}

/** The dimensions that are asked in full. */
export function chosenDimensions(cells: readonly string[], dimensions: readonly Dimension[]): string[] {
  return dimensions.filter(({ code, values }) => values.every((value) => cells.includes(`${code}=${value.code}`))).map(({ code }) => code);
}

/** The cells of chosen dimensions, after the total; what crosses two dimensions, asked through the API, stays as it is. */
export function cellsOf(chosen: readonly string[], dimensions: readonly Dimension[], before: readonly string[]): string[] {
  const single = dimensions.filter(({ code }) => chosen.includes(code)).flatMap(({ code, values }) => values.map((value) => `${code}=${value.code}`));
  return ['TOTAL', ...single, ...before.filter((cell) => cell.includes(';'))];
}

/** The sources with one level's set anew, or taken out. */
export function withSource(sources: readonly SourceValues[], level: AreaLevel, source: SourceValues | null): SourceValues[] {
  const others = sources.filter((one) => one.level !== level);
  return source ? [...others, source] : others;
}
