import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '@/shared/api/client';
import { everyPage } from '@/shared/api/every-page';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';

export type Agency = Schema<'Agency'>;
export type HandOver = Schema<'HandOver'>;
export type HandOverCommand = Schema<'HandOverResponsibilities'>;
export type Held = Schema<'AssignmentListItem'>;

export function useAgency(id: string) {
  return $api.useQuery('get', '/api/v1/agencies/{id}', { params: { path: { id } } });
}

export function useHandOver(id: string) {
  return $api.useQuery('get', '/api/v1/handovers/{id}', { params: { path: { id } } });
}

/** The report that handing over would give; nothing is stored. */
export function usePreview(agencyId: string) {
  return useMutation({
    mutationFn: async (body: HandOverCommand) => {
      const { data } = await api.POST('/api/v1/agencies/{id}/handover', { params: { path: { id: agencyId }, query: { dryRun: true } }, body });
      return data;
    },
  });
}

export function useHandOverAll(agencyId: string) {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: async (body: HandOverCommand) => {
      const { data } = await api.POST('/api/v1/agencies/{id}/handover', {
        params: { path: { id: agencyId }, header: { 'Idempotency-Key': keyFor([agencyId, body]) } },
        body,
      });
      return data;
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** What both agencies answer for, with the words of each subject: the report itself names subjects by their ids. */
export function useHeld(agencyIds: readonly string[]) {
  return useQuery({
    queryKey: ['assignments of', ...agencyIds],
    queryFn: async () => {
      const each = await Promise.all(
        agencyIds.map((agencyId) =>
          everyPage(async (cursor) => {
            const { data } = await api.GET('/api/v1/assignments', { params: { query: { agencyId, cursor, limit: 200 } } });
            return data;
          }),
        ),
      );
      return new Map(each.flat().map((one) => [one.subjectId, one]));
    },
  });
}
