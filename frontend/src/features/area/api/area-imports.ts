import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, upload } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';

export type AreaImportPreview = Schema<'AreaImportPreview'>;

export function useAreaImports(cursor: string | undefined) {
  return $api.useQuery('get', '/api/v1/area-imports', { params: { query: { cursor } } }, { placeholderData: keepPreviousData });
}

/** Sends the file: to be told what it would do, or to do it. */
export function useSendAreas(dryRun: boolean) {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return upload<AreaImportPreview>({
        path: `/api/v1/area-imports${dryRun ? '?dryRun=true' : ''}`,
        form,
        idempotencyKey: keyFor([file.name, file.size, file.lastModified, dryRun]),
        onProgress: () => {},
        signal: new AbortController().signal,
      });
    },
    onSuccess: () => (dryRun ? undefined : queries.invalidateQueries()),
  });
}
