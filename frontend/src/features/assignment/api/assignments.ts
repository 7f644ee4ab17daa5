import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';

export type Matrix = Schema<'Responsibilities'>;
export type Cell = Schema<'ResponsibilityCell'>;
export type Subject = Schema<'ResponsibilitySubject'>;
export type AssignResponsibility = Schema<'AssignResponsibility'>;
export type EndAssignment = Schema<'EndAssignment'>;

export function useMatrix(planId: string, on: string | undefined) {
  return $api.useQuery(
    'get',
    '/api/v1/plans/{id}/responsibilities',
    { params: { path: { id: planId }, query: { on } } },
    { placeholderData: keepPreviousData },
  );
}

export function useAssignments(asked: { agencyId?: string; on?: string; sort?: string; cursor?: string }) {
  return $api.useQuery('get', '/api/v1/assignments', { params: { query: asked } }, { placeholderData: keepPreviousData });
}

export function usePlans() {
  return $api.useQuery('get', '/api/v1/plans', { params: { query: { sort: '-issuedOn', limit: 200 } } });
}

export function useAssign() {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: AssignResponsibility) => api.POST('/api/v1/assignments', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useEndAssignment(cell: Cell) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: EndAssignment) =>
      api.POST('/api/v1/assignments/{id}/end', { params: { path: { id: cell.assignmentId }, header: { 'If-Match': ifMatch(cell) } }, body }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useRemoveAssignment(cell: Cell) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/assignments/{id}', { params: { path: { id: cell.assignmentId }, header: { 'If-Match': ifMatch(cell) } } }),
    onSuccess: () => queries.invalidateQueries(),
  });
}
