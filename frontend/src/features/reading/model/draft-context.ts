import { createContext, useContext } from 'react';
import type { Correction, PlanImport } from '../api/plan-import';

export interface DraftDesk {
  draft: PlanImport;
  /** The API says that the draft may be corrected. */
  editable: boolean;
  correct: (correction: Correction) => Promise<unknown>;
}

export const DraftContext = createContext<DraftDesk | null>(null);

export function useDraft(): DraftDesk {
  const desk = useContext(DraftContext);
  if (!desk) throw new Error('useDraft needs a DraftContext');
  return desk;
}

type ListName = 'objectives' | 'indicators' | 'tasks' | 'assignments' | 'references' | 'deadlines';
type Item<L extends ListName> = PlanImport[L][number];

/** Corrections of one list of the draft; each sends the whole list, as the contract asks. */
export function useList<L extends ListName>(name: L) {
  const { draft, correct } = useDraft();
  const items = draft[name] as Item<L>[];
  const send = (list: Item<L>[]) => correct({ [name]: list });
  return {
    items,
    replace: (item: Item<L>) => send(items.map((old) => (old.id === item.id ? item : old))),
    remove: (id: string) => send(items.filter((old) => old.id !== id)),
    add: (item: Item<L>) => send([...items, item]),
  };
}

/** An id for an item that the person adds: `i25` after `i24`. */
export function nextId(prefix: string, ids: readonly string[]): string {
  const numbers = ids.map((id) => /^[a-z]+(\d+)$/.exec(id)?.[1]).map(Number).filter(Number.isFinite);
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
