import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';

export type BulkAnswer = Pick<Schema<'BulkAnswer'>, 'done'> & { results: Pick<Schema<'BulkResult'>, 'submissionId' | 'problem'>[] };

interface Item {
  submissionId: string;
  version: number;
  /** Of RETURN. */
  reason: string;
}

export interface BulkAct {
  act: 'LOCK' | 'RETURN' | 'APPROVE' | 'REMIND';
  items: Item[];
}

/** One act on many forms; each item is answered by itself. */
export function useBulkAct(roundId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ act, items }: BulkAct): Promise<BulkAnswer | undefined> => {
      const params = { path: { id: roundId } };
      const plain = items.map(({ submissionId, version }) => ({ submissionId, version }));
      if (act === 'REMIND') {
        const { data } = await api.POST('/api/v1/collection-rounds/{id}/reminders', { params, body: { submissionIds: items.map(({ submissionId }) => submissionId) } });
        return data && { done: data.reminded, results: data.results };
      }
      if (act === 'LOCK') return (await api.POST('/api/v1/collection-rounds/{id}/locks', { params, body: { items: plain } })).data;
      if (act === 'APPROVE') return (await api.POST('/api/v1/collection-rounds/{id}/approvals', { params, body: { items: plain } })).data;
      return (await api.POST('/api/v1/collection-rounds/{id}/returns', { params, body: { items } })).data;
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}
