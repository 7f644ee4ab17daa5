import type { Schema } from '@/shared/api/types';

type PlanImport = Schema<'PlanImport'>;

/** What of a draft points at a place of the document. */
export type MarkKind = 'document' | 'objective' | 'indicator' | 'target' | 'task' | 'assignment' | 'reference' | 'deadline' | 'warning';

export interface Mark {
  id: string;
  kind: MarkKind;
  start: number;
  end: number;
}

/** A run of characters that the same marks cover; the last of `ids` is the innermost. */
export interface Segment {
  start: number;
  end: number;
  ids: string[];
  kind: MarkKind | undefined;
}

/** A line of the document, or a row of a table: its cells, each cut into segments. */
export interface Line {
  start: number;
  cells: Segment[][];
}

export const warningId = (index: number) => `warning-${index}`;

/** Every place of the document that an item of the draft was read from, as far as the place lies within the text. */
export function marksOf(draft: PlanImport): Mark[] {
  const marks: Mark[] = [];
  const add = (kind: MarkKind, id: string, source?: Schema<'DraftSource'> | null) => {
    if (source && source.start >= 0 && source.end > source.start && source.end <= draft.text.length) {
      marks.push({ id, kind, start: source.start, end: source.end });
    }
  };
  draft.warnings.forEach((warning, index) => add('warning', warningId(index), warning.source));
  for (const objective of draft.objectives) add('objective', objective.id, objective.source);
  for (const indicator of draft.indicators) {
    add('indicator', indicator.id, indicator.source);
    for (const target of indicator.targets) add('target', target.id, target.source);
  }
  for (const task of draft.tasks) add('task', task.id, task.source);
  for (const assignment of draft.assignments) add('assignment', assignment.id, assignment.source);
  for (const reference of draft.references) add('reference', reference.id, reference.source);
  for (const deadline of draft.deadlines) add('deadline', deadline.id, deadline.source);
  return marks;
}

/** Cuts a text into lines and runs, so that marks may nest and overlap. A warning never hides the item it is about. */
export function linesOf(text: string, marks: readonly Mark[]): Line[] {
  const outerFirst = [...marks].sort((a, b) => weight(b) - weight(a));
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let start = 0;
  return text.split('\n').map((line) => {
    let cellStart = start;
    const cells = line.split('\t').map((cell) => {
      const segments = segmentsOf(cellStart, cellStart + cell.length, edges, outerFirst);
      cellStart += cell.length + 1;
      return segments;
    });
    const result = { start, cells };
    start += line.length + 1;
    return result;
  });
}

/** The longer, the further out; warnings furthest. */
function weight({ kind, start, end }: Mark): number {
  return (kind === 'warning' ? 1e9 : 0) + end - start;
}

function segmentsOf(from: number, to: number, edges: readonly number[], outerFirst: readonly Mark[]): Segment[] {
  const here = outerFirst.filter((mark) => mark.start < to && mark.end > from);
  const cuts = [from, ...edges.filter((edge) => edge > from && edge < to), to];
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to;
    const covering = here.filter((mark) => mark.start <= start && mark.end >= end);
    return { start, end, ids: covering.map(({ id }) => id), kind: covering.at(-1)?.kind };
  });
}
