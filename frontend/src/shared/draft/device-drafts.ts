import { createStore, del, delMany, get, keys, set } from 'idb-keyval';

/**
 * What somebody has typed and the server does not have yet, kept by the browser so that it outlives the page, the browser and
 * hours without network. By person and subject; gone when the person signs out or another one signs in on this machine. Figures
 * only, never anything about a child (decision "what stays on the device").
 */
const drafts = () => (store ??= createStore('mangnon-drafts', 'drafts'));
let store: ReturnType<typeof createStore> | undefined;

const keyOf = (person: string, subject: string) => `${person}/${subject}`;

export async function keepDraft(person: string, subject: string, draft: unknown): Promise<void> {
  await set(keyOf(person, subject), draft, drafts());
}

export async function readDraft(person: string, subject: string): Promise<unknown> {
  return get(keyOf(person, subject), drafts());
}

export async function forgetDraft(person: string, subject: string): Promise<void> {
  await del(keyOf(person, subject), drafts());
}

/** How many drafts this machine keeps, of whomever; 0 where the browser keeps none. */
export async function countDrafts(): Promise<number> {
  try {
    return (await keys(drafts())).length;
  } catch {
    return 0;
  }
}

/** All of them, or those of everybody but one person. */
export async function forgetDrafts(exceptOf?: string): Promise<void> {
  try {
    const all = (await keys(drafts())).filter((key): key is string => typeof key === 'string');
    await delMany(
      all.filter((key) => exceptOf === undefined || !key.startsWith(`${exceptOf}/`)),
      drafts(),
    );
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
