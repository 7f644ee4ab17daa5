import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, upload } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';

export type Evidence = Schema<'Evidence'>;

const keyOf = (submissionId: string) => ['evidence', submissionId];

/** The files that prove figures of a form. */
export function useEvidence(submissionId: string) {
  return useQuery({
    queryKey: keyOf(submissionId),
    queryFn: async () => (await api.GET('/api/v1/submissions/{id}/evidence', { params: { path: { id: submissionId } } })).data ?? [],
  });
}

export function useAddEvidence(submissionId: string) {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ observationId, file }: { observationId: string; file: File }) => {
      const form = new FormData();
      form.append('observationId', observationId);
      form.append('file', file);
      return upload<Evidence>({
        path: `/api/v1/submissions/${submissionId}/evidence`,
        form,
        idempotencyKey: keyFor([observationId, file.name, file.size, file.lastModified]),
        onProgress: () => {},
        signal: new AbortController().signal,
      });
    },
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === submissionId }),
  });
}

export function useRemoveEvidence(submissionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (evidence: Evidence) =>
      api.DELETE('/api/v1/submissions/{id}/evidence/{evidenceId}', {
        params: { path: { id: submissionId, evidenceId: evidence.id }, header: { 'If-Match': ifMatch(evidence) } },
      }),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === submissionId }),
  });
}

/** Fetches a file with the person's token and gives it to the browser to save. */
export async function saveEvidence({ id, submissionId, fileName }: Evidence): Promise<void> {
  const { data } = await api.GET('/api/v1/submissions/{id}/evidence/{evidenceId}/file', {
    params: { path: { id: submissionId, evidenceId: id } },
    parseAs: 'blob',
  });
  const address = URL.createObjectURL(data as unknown as Blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  URL.revokeObjectURL(address);
}
