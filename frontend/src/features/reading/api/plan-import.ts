import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import { ifMatch } from '@/shared/api/versions';
import type { Schema } from '@/shared/api/types';

export type PlanImport = Schema<'PlanImport'>;
export type DraftIndicator = Schema<'DraftIndicator'>;
export type DraftTarget = Schema<'DraftTarget'>;
export type DraftAssignment = Schema<'DraftAssignment'>;
export type Correction = Partial<Pick<PlanImport, 'document' | 'objectives' | 'indicators' | 'tasks' | 'assignments' | 'references' | 'deadlines'>>;
export type LeadDecision = Schema<'LeadDecision'>;
type Acceptance = Schema<'AcceptPlanImport'>;

const path = '/api/v1/plan-imports/{id}' as const;
const keyOf = (id: string) => ['get', path, { params: { path: { id } } }];

export function usePlanImport(id: string) {
  return $api.useQuery('get', path, { params: { path: { id } } }, { staleTime: Infinity });
}

/** Corrects the draft: whole lists, on the version that the person is looking at. */
export function useCorrectDraft(draft: PlanImport) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (correction: Correction) => {
      const { data } = await api.PATCH(path, {
        params: { path: { id: draft.id }, header: { 'If-Match': ifMatch(draft) } },
        body: correction,
        headers: { 'Content-Type': 'application/merge-patch+json' },
      });
      return data;
    },
    onSuccess: (changed) => queries.setQueryData(keyOf(draft.id), changed),
  });
}

export function useDiscardDraft(draft: PlanImport) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api.POST('/api/v1/plan-imports/{id}/discard', {
        params: { path: { id: draft.id }, header: { 'If-Match': ifMatch(draft) } },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(draft.id) }),
  });
}

export function useAcceptDraft(draft: PlanImport) {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: async (acceptance: Acceptance) => {
      const { data } = await api.POST('/api/v1/plan-imports/{id}/acceptance', {
        params: { path: { id: draft.id }, header: { 'If-Match': ifMatch(draft), 'Idempotency-Key': keyFor(acceptance) } },
        body: acceptance,
      });
      return data;
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}
