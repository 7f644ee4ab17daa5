import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';

export type PlanChange = Omit<Schema<'AmendPlanChange'>, 'values'> & { values?: object | null };
export type Amendment = Omit<Schema<'AmendPlan'>, 'changes'> & { changes: PlanChange[] };

/** Changes a plan in force: with a reason, the document that says so, and the day from which it holds. */
export function useAmendPlan(plan: { id: string; version: number }) {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (amendment: Amendment) =>
      api.POST('/api/v1/plans/{id}/amendments', {
        params: { path: { id: plan.id }, header: { 'If-Match': ifMatch(plan), 'Idempotency-Key': keyFor(amendment) } },
        // The contract says of the values only that they are JSON; their generated type is empty.
        body: amendment as Schema<'AmendPlan'>,
      }),
    onSuccess: () => queries.invalidateQueries(),
  });
}
