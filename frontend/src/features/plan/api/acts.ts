import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';
import type { Plan } from './plans';

export type IssuePlan = Schema<'IssuePlan'>;
export type ClosePlan = Schema<'ClosePlan'>;
export type DraftPlan = Schema<'DraftPlan'>;
export type DocumentValues = Schema<'LegalDocumentValues'>;

/** Everything that is shown of plans may have changed with an act. */
function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries();
}

export function useIssuePlan(plan: Plan) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: IssuePlan) =>
      api.POST('/api/v1/plans/{id}/issuance', { params: { path: { id: plan.id }, header: { 'If-Match': ifMatch(plan) } }, body }),
    onSuccess: refresh,
  });
}

export function useClosePlan(plan: Plan) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: ClosePlan) =>
      api.POST('/api/v1/plans/{id}/closure', { params: { path: { id: plan.id }, header: { 'If-Match': ifMatch(plan) } }, body }),
    onSuccess: refresh,
  });
}

export function useRevisePlan(plan: Plan) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: Partial<DraftPlan>) =>
      api.PATCH('/api/v1/plans/{id}', {
        params: { path: { id: plan.id }, header: { 'If-Match': ifMatch(plan) } },
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: body as DraftPlan,
      }),
    onSuccess: refresh,
  });
}

export function useDiscardPlan(plan: Plan) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/plans/{id}', { params: { path: { id: plan.id }, header: { 'If-Match': ifMatch(plan) } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/plans'] }),
  });
}

/** Records the document, then drafts the plan that it issues. */
export function useDraftPlan() {
  const refresh = useRefresh();
  const documentKey = useIdempotencyKey();
  const planKey = useIdempotencyKey();
  return useMutation({
    mutationFn: async ({ document, plan }: { document: DocumentValues; plan: Omit<DraftPlan, 'legalDocumentId'> }) => {
      const recorded = await api.POST('/api/v1/legal-documents', { params: { header: { 'Idempotency-Key': documentKey(document) } }, body: document });
      const body = { ...plan, legalDocumentId: recorded.data?.id ?? '' };
      const drafted = await api.POST('/api/v1/plans', { params: { header: { 'Idempotency-Key': planKey(body) } }, body });
      return drafted.data;
    },
    onSuccess: refresh,
  });
}
