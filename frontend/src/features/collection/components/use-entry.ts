import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetDraft, keepDraft, readDraft } from '@/shared/draft/device-drafts';
import { fetchVerdict, sendChanges } from '../api/observations';
import { fetchSubmission, submissionKey, useSubmissionPulse, type Submission } from '../api/submissions';
import type { GapWords } from '../model/cells';
import { EntryStore, type EntryState } from '../model/entry-store';
import type { Edits } from '../model/sheet';

export interface EntryDesk {
  store: EntryStore;
  words: GapWords;
}

export const EntryContext = createContext<EntryDesk | null>(null);

export function useEntryDesk(): EntryDesk {
  const desk = useContext(EntryContext);
  if (!desk) throw new Error('useEntryDesk needs an EntryContext');
  return desk;
}

export function useEntryState(store: EntryStore): EntryState {
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

/** Puts a form on the desk: brings back what the browser kept, sends what is typed, and watches for others at the same form. */
export function useEntry(form: Submission, person: string): EntryDesk & { state: EntryState } {
  const { t } = useTranslation('collection');
  const queries = useQueryClient();
  const { id } = form;
  const [desk] = useState<EntryDesk>(() => {
    const words = { NO_DATA: t('gap.NO_DATA'), NOT_APPLICABLE: t('gap.NOT_APPLICABLE') };
    const keep = async (edits: Edits | null) => {
      await (edits ? keepDraft(person, id, edits) : forgetDraft(person, id));
    };
    const look = async () => {
      const now = await fetchSubmission(id);
      queries.setQueryData(submissionKey(id), now);
      return now;
    };
    return { words, store: new EntryStore(form, words, { send: (changes) => sendChanges(id, changes), look, judge: () => fetchVerdict(id), keep }) };
  });
  const { store } = desk;
  const state = useEntryState(store);

  useEffect(() => store.arrived(form), [store, form]);

  useEffect(() => {
    let gone = false;
    readDraft(person, id)
      .then((draft) => {
        if (draft && !gone) store.restore(draft as Edits);
      })
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [store, person, id]);

  useEffect(() => {
    const back = () => void store.flush();
    const away = () => void store.keepNow();
    window.addEventListener('online', back);
    window.addEventListener('pagehide', away);
    document.addEventListener('visibilitychange', away);
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('pagehide', away);
      document.removeEventListener('visibilitychange', away);
      // Leaving the page for another one of the dashboard: what is typed goes out now, and stays kept should it fail.
      void store.keepNow();
      void store.flush();
    };
  }, [store]);

  const pulse = useSubmissionPulse(form, state.saving !== 'offline').data;
  useEffect(() => {
    if (pulse !== undefined && pulse !== null && pulse > store.snapshot().form.version) void store.look().catch(() => undefined);
  }, [store, pulse]);

  return { ...desk, state };
}
