import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';

export type Round = Schema<'CollectionRound'>;
export type RoundListItem = Schema<'CollectionRoundListItem'>;
export type RoundState = Round['state'];
export type DraftRound = Schema<'DraftRound'>;

interface Asked {
  state?: RoundState;
  planId?: string;
  year?: number;
  sort?: string;
  cursor?: string;
}

export function useRounds(asked: Asked) {
  return $api.useQuery('get', '/api/v1/collection-rounds', { params: { query: asked } }, { placeholderData: keepPreviousData });
}

export function useRound(id: string) {
  return $api.useQuery('get', '/api/v1/collection-rounds/{id}', { params: { path: { id } } });
}

/** The answer is the round as it is now; what is made of rounds elsewhere is asked anew. */
function useArrived() {
  const queries = useQueryClient();
  return (answer: { data?: Round } | undefined) => {
    const round = answer?.data;
    if (round) queries.setQueryData($api.queryOptions('get', '/api/v1/collection-rounds/{id}', { params: { path: { id: round.id } } }).queryKey, round);
    return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== '/api/v1/collection-rounds/{id}' });
  };
}

export function useDraftRound() {
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: DraftRound) => api.POST('/api/v1/collection-rounds', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body }),
    onSuccess: useArrived(),
  });
}

export function useReviseRound(round: Pick<Round, 'id' | 'version'>) {
  return useMutation({
    mutationFn: (body: Partial<DraftRound>) =>
      api.PATCH('/api/v1/collection-rounds/{id}', {
        params: { path: { id: round.id }, header: { 'If-Match': ifMatch(round) } },
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: body as DraftRound,
      }),
    onSuccess: useArrived(),
  });
}

export function useOpenRound(round: Round) {
  return useMutation({
    mutationFn: () => api.POST('/api/v1/collection-rounds/{id}/opening', { params: { path: { id: round.id }, header: { 'If-Match': ifMatch(round) } } }),
    onSuccess: useArrived(),
  });
}

export function useCloseRound(round: Round) {
  return useMutation({
    mutationFn: (reason: string | null) =>
      api.POST('/api/v1/collection-rounds/{id}/closure', {
        params: { path: { id: round.id }, header: { 'If-Match': ifMatch(round) } },
        body: { reason },
      }),
    onSuccess: useArrived(),
  });
}

export function useDiscardRound(round: Round) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/collection-rounds/{id}', { params: { path: { id: round.id }, header: { 'If-Match': ifMatch(round) } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/collection-rounds'] }),
  });
}
