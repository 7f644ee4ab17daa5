import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { $api, api, download, upload } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';

export type FigureImport = Schema<'FigureImport'>;
export type FigureImportFinding = Schema<'FigureImportFinding'>;
export type FigureImportListItem = Schema<'FigureImportListItem'>;

const path = '/api/v1/figure-imports/{id}' as const;
const working = ['CHECKING', 'APPLYING'];

/** Asks again while the server works on it. */
export function useFigureImport(id: string | undefined) {
  return $api.useQuery(
    'get',
    path,
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined, refetchInterval: ({ state }) => (state.data && working.includes(state.data.state) ? 1500 : false) },
  );
}

export function useFindings(id: string, cursor: string | undefined) {
  return $api.useQuery(
    'get',
    '/api/v1/figure-imports/{id}/findings',
    { params: { path: { id }, query: { cursor } } },
    { placeholderData: keepPreviousData },
  );
}

export function useFigureImports(submissionId: string, cursor: string | undefined) {
  return $api.useQuery(
    'get',
    '/api/v1/figure-imports',
    { params: { query: { submissionId, cursor } } },
    { placeholderData: keepPreviousData },
  );
}

export function useFormHead(id: string) {
  return $api.useQuery('get', '/api/v1/submissions/{id}', { params: { path: { id } } });
}

/** Sends a file to be checked. `share` is how much of it has left. */
export function useSendFigures(submissionId: string) {
  const [share, setShare] = useState(0);
  const keyFor = useIdempotencyKey();
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: (file: File) => {
      setShare(0);
      const form = new FormData();
      form.append('file', file);
      return upload<FigureImport>({
        path: `/api/v1/submissions/${submissionId}/figure-imports`,
        form,
        idempotencyKey: keyFor([submissionId, file.name, file.size, file.lastModified]),
        onProgress: setShare,
        signal: new AbortController().signal,
      });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/figure-imports'] }),
  });
  return { ...mutation, share };
}

export function useApplyFigures(seen: FigureImport) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api.POST('/api/v1/figure-imports/{id}/application', {
        params: { path: { id: seen.id }, header: { 'If-Match': ifMatch(seen) } },
      }),
    onSettled: () => queries.invalidateQueries(),
  });
}

export function useMarkedFile(id: string) {
  return useMutation({ mutationFn: () => download({ path: `/api/v1/figure-imports/${id}/marked-file`, accept: '*/*' }) });
}
