import { parseNumber } from '@/shared/format/numbers';
import type { Terms } from '../api/reorganisations';

export type Kind = Terms['kind'];
type AreaType = NonNullable<Terms['successors'][number]['type']>;

/** A unit as it was, in the form: everything typed is text. */
export interface Before {
  unitId: string | null;
  /** Of a merger: it gives a part only and goes on; the part in per cent, empty when nobody knows. */
  partial: boolean;
  share: string;
}

/** A unit as it will be: one that exists, or a new one. */
export interface After {
  existing: boolean;
  unitId: string | null;
  share: string;
  name: string;
  code: string;
  type: string;
  parentId: string | null;
}

export interface ActDraft {
  subject: Terms['subject'];
  kind: Kind;
  documentNumber: string;
  documentDate: string | null;
  effectiveOn: string | null;
  note: string;
  before: Before[];
  after: After[];
}

export const KINDS = ['MERGE', 'SPLIT', 'RENAME', 'MOVE', 'UPGRADE', 'CLOSE'] as const satisfies readonly Kind[];

export const newBefore = (): Before => ({ unitId: null, partial: false, share: '' });
export const newAfter = (existing = false): After => ({ existing, unitId: null, share: '', name: '', code: '', type: '', parentId: null });

/** The same unit goes on, described anew. */
export const goesOn = (kind: Kind): boolean => kind === 'RENAME' || kind === 'MOVE' || kind === 'UPGRADE';

/** An empty form of a kind, with as many units as such an act has at least. */
export function draftOf(kind: Kind, kept?: Partial<ActDraft>): ActDraft {
  return {
    subject: 'AREA',
    documentNumber: '',
    documentDate: null,
    effectiveOn: null,
    note: '',
    ...kept,
    kind,
    before: kind === 'MERGE' ? [newBefore(), newBefore()] : [newBefore()],
    after: kind === 'CLOSE' ? [] : kind === 'SPLIT' ? [newAfter(), newAfter()] : [newAfter()],
  };
}

/** Per cent as typed; `undefined` for what is no number. Nobody knows an empty one. */
export function shareOf(typed: string): number | null | undefined {
  const number = parseNumber(typed);
  return typeof number === 'number' ? Number((number / 100).toFixed(6)) : number;
}

export interface DraftFault {
  /** The control's id. */
  at: string;
  fault: 'required' | 'notANumber';
}

/** What is missing before the server can be asked; the rules are the server's. */
export function faultsOf(draft: ActDraft): DraftFault[] {
  const faults: DraftFault[] = [];
  if (!draft.effectiveOn) faults.push({ at: 'effectiveOn', fault: 'required' });
  draft.before.forEach(({ unitId, share }, index) => {
    if (!unitId) faults.push({ at: `predecessors-${index}-unitId`, fault: 'required' });
    if (shareOf(share) === undefined) faults.push({ at: `predecessors-${index}-share`, fault: 'notANumber' });
  });
  draft.after.forEach((unit, index) => {
    if (unit.existing && !goesOn(draft.kind) && !unit.unitId) faults.push({ at: `successors-${index}-unitId`, fault: 'required' });
    if (!unit.existing && !goesOn(draft.kind) && unit.name.trim() === '') faults.push({ at: `successors-${index}-name`, fault: 'required' });
    if (shareOf(unit.share) === undefined) faults.push({ at: `successors-${index}-share`, fault: 'notANumber' });
  });
  return faults;
}

/** What is sent. A draft with faults has no terms. */
export function termsOf(draft: ActDraft): Terms {
  const words = (text: string) => text.trim().normalize('NFC') || undefined;
  const areas = draft.subject === 'AREA';
  const [first] = draft.before;
  return {
    subject: draft.subject,
    kind: draft.kind,
    documentNumber: words(draft.documentNumber),
    documentDate: draft.documentDate ?? undefined,
    effectiveOn: draft.effectiveOn ?? '',
    note: words(draft.note),
    predecessors: draft.before.map(({ unitId, partial, share }) => ({
      unitId: unitId ?? '',
      ...(draft.kind === 'MERGE' && partial ? { partial: true, share: shareOf(share) ?? undefined } : {}),
    })),
    successors: draft.after.map((unit) => {
      const described = !unit.existing || goesOn(draft.kind);
      return {
        unitId: goesOn(draft.kind) ? (first?.unitId ?? undefined) : unit.existing ? (unit.unitId ?? undefined) : undefined,
        ...(draft.kind === 'SPLIT' || draft.kind === 'CLOSE' ? { share: shareOf(unit.share) ?? undefined } : {}),
        ...(described && {
          ...(areas ? { name: words(unit.name), type: (unit.type || undefined) as AreaType | undefined } : { shortName: words(unit.name) }),
          code: words(unit.code),
          ...(areas ? { parentId: unit.parentId ?? undefined } : { areaId: unit.parentId ?? undefined }),
        }),
      };
    }),
  };
}

/** `/successors/0/share` as the id of the control that holds it. */
export function controlOf(pointer: string | null | undefined): string | undefined {
  const [list, index, field] = (pointer ?? '').split('/').filter(Boolean);
  if (!list) return undefined;
  if (list !== 'predecessors' && list !== 'successors') return list;
  const names: Record<string, string> = { shortName: 'name', areaId: 'parentId', partial: 'share' };
  return `${list}-${index ?? '0'}-${names[field ?? ''] ?? field ?? (list === 'predecessors' ? 'unitId' : 'name')}`;
}
