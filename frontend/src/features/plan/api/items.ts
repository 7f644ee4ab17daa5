import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';
import type { Plan } from './plans';

export type ObjectiveValues = Schema<'ObjectiveValues'>;
export type TaskValues = Schema<'TaskValues'>;
export type DutyValues = Schema<'ReportingDutyValues'>;
export type FundingValues = Schema<'FundingSourceValues'>;
export type IndicatorValues = Schema<'IndicatorValues'>;

interface Existing {
  id: string;
  version: number;
}

const patch = { 'Content-Type': 'application/merge-patch+json' };
const at = ({ id, version }: Existing) => ({ path: { id }, header: { 'If-Match': ifMatch({ version }) } });

/** Adds, changes and removes what a draft consists of. Every answer changes the plan too, so its page is asked for anew. */
export function useDraftItems(plan: Plan) {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  const act = useMutation({ mutationFn: (send: () => Promise<unknown>) => send(), onSuccess: () => queries.invalidateQueries() });
  const run = act.mutateAsync;
  const adding = (body: unknown) => ({ path: { id: plan.id }, header: { 'Idempotency-Key': keyFor([plan.id, plan.version, body]) } });
  return {
    addObjective: (body: ObjectiveValues) => run(() => api.POST('/api/v1/plans/{id}/objectives', { params: adding(body), body })),
    changeObjective: (item: Existing, body: ObjectiveValues) => run(() => api.PATCH('/api/v1/objectives/{id}', { params: at(item), headers: patch, body })),
    removeObjective: (item: Existing) => run(() => api.DELETE('/api/v1/objectives/{id}', { params: at(item) })),
    addTask: (body: TaskValues) => run(() => api.POST('/api/v1/plans/{id}/tasks', { params: adding(body), body })),
    changeTask: (item: Existing, body: TaskValues) => run(() => api.PATCH('/api/v1/tasks/{id}', { params: at(item), headers: patch, body })),
    removeTask: (item: Existing) => run(() => api.DELETE('/api/v1/tasks/{id}', { params: at(item) })),
    addDuty: (body: DutyValues) => run(() => api.POST('/api/v1/plans/{id}/reporting-duties', { params: adding(body), body })),
    changeDuty: (item: Existing, body: DutyValues) => run(() => api.PATCH('/api/v1/reporting-duties/{id}', { params: at(item), headers: patch, body })),
    removeDuty: (item: Existing) => run(() => api.DELETE('/api/v1/reporting-duties/{id}', { params: at(item) })),
    addFunding: (body: FundingValues) => run(() => api.POST('/api/v1/plans/{id}/funding-sources', { params: adding(body), body })),
    changeFunding: (item: Existing, body: FundingValues) => run(() => api.PATCH('/api/v1/funding-sources/{id}', { params: at(item), headers: patch, body })),
    removeFunding: (item: Existing) => run(() => api.DELETE('/api/v1/funding-sources/{id}', { params: at(item) })),
    addIndicator: (body: IndicatorValues) => run(() => api.POST('/api/v1/plans/{id}/indicators', { params: adding(body), body })),
  };
}
