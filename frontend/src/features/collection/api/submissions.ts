import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';

export type Submission = Schema<'Submission'>;
export type SubmissionListItem = Schema<'SubmissionListItem'>;
export type SubmissionState = Submission['state'];
export type SubmissionAction = Submission['allowedActions'][number];

interface Asked {
  /** Words of the agency's or the area's name. */
  q?: string;
  state?: SubmissionState;
  overdue?: boolean;
  late?: boolean;
  changed?: boolean;
  mine?: boolean;
  sort?: string;
  cursor?: string;
  limit?: number;
}

/** The forms of a round: a page holds as many as one bulk act takes. */
export function useRoundSubmissions(roundId: string, asked: Asked) {
  return $api.useQuery(
    'get',
    '/api/v1/collection-rounds/{id}/submissions',
    { params: { path: { id: roundId }, query: { ...asked, limit: 200 } } },
    { placeholderData: keepPreviousData },
  );
}

export function useSubmissions(asked: Asked) {
  return $api.useQuery('get', '/api/v1/submissions', { params: { query: asked } }, { placeholderData: keepPreviousData });
}

export function submissionKey(id: string) {
  return ['submission', id] as const;
}

export async function fetchSubmission(id: string): Promise<Submission> {
  const { data } = await api.GET('/api/v1/submissions/{id}', { params: { path: { id } } });
  if (!data) throw new Error('A form without content');
  return data;
}

export function useSubmission(id: string) {
  return useQuery({ queryKey: submissionKey(id), queryFn: () => fetchSubmission(id), staleTime: 0 });
}

const PULSE = 8_000;

/** The version of a form, asked every few seconds while it is looked at: a figure of somebody else changes it. */
export function useSubmissionPulse(form: Submission, enabled: boolean) {
  const { round, agency, area } = form;
  return useQuery({
    queryKey: ['submission-pulse', form.id],
    queryFn: async () => {
      const { data } = await api.GET('/api/v1/submissions', { params: { query: { roundId: round.id, agencyId: agency.id, areaId: area.id, limit: 1 } } });
      return data?.items[0]?.version ?? null;
    },
    enabled,
    refetchInterval: PULSE,
    retry: false,
  });
}

interface Act {
  action: 'SUBMIT' | 'APPROVE' | 'LOCK' | 'RETURN' | 'REOPEN';
  reason?: string;
  /** Of the form that the person sees. */
  version: number;
}

/** What is done with a form as a whole; the answer is the form as it is then. */
export function useSubmissionAct(form: Submission) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ action, version, reason = '' }: Act) => {
      const params = { path: { id: form.id }, header: { 'If-Match': ifMatch({ version }) } };
      switch (action) {
        case 'SUBMIT':
          return (await api.POST('/api/v1/submissions/{id}/submittal', { params })).data;
        case 'APPROVE':
          return (await api.POST('/api/v1/submissions/{id}/approval', { params })).data;
        case 'LOCK':
          return (await api.POST('/api/v1/submissions/{id}/lock', { params })).data;
        case 'RETURN':
          return (await api.POST('/api/v1/submissions/{id}/return', { params, body: { reason } })).data;
        case 'REOPEN':
          return (await api.POST('/api/v1/submissions/{id}/reopening', { params, body: { reason } })).data;
      }
    },
    onSuccess: (after) => {
      if (after) queries.setQueryData(submissionKey(form.id), after);
      return queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'submission' });
    },
  });
}

export function useOnePerson(form: Submission) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: { onePerson: boolean; reason: string }) =>
      (await api.POST('/api/v1/submissions/{id}/one-person-setting', { params: { path: { id: form.id }, header: { 'If-Match': ifMatch(form) } }, body })).data,
    onSuccess: (after) => {
      if (after) queries.setQueryData(submissionKey(form.id), after);
    },
  });
}
