import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api, upload } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';

export type BoundaryReport = Schema<'BoundaryReport'>;
export type BoundaryImport = Schema<'BoundaryImport'>;

export interface ShapeFile {
  file: File;
  areaId: string;
  level: Schema<'AreaLevel'>;
  validFrom: string;
  source: string;
  sample: boolean;
}

export function useBoundaryImports(cursor: string | undefined) {
  return $api.useQuery('get', '/api/v1/boundary-imports', { params: { query: { cursor } } }, { placeholderData: keepPreviousData });
}

/** The nation, whose provinces a file may show. */
export function useNation() {
  return $api.useQuery('get', '/api/v1/areas', { params: { query: { level: 'NATION', limit: 1 } } }, { staleTime: Infinity });
}

/** Sends the shapes: to be told what the file holds, or to store it. */
export function useSendShapes<T extends BoundaryReport | BoundaryImport>(dryRun: boolean) {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: ({ file, areaId, level, validFrom, source, sample }: ShapeFile) => {
      const form = new FormData();
      form.append('file', file);
      const asked = new URLSearchParams({ areaId, level, validFrom, source, sample: String(sample), dryRun: String(dryRun) });
      return upload<T>({
        path: `/api/v1/boundary-imports?${asked}`,
        form,
        idempotencyKey: keyFor([file.name, file.size, file.lastModified, asked.toString()]),
        onProgress: () => {},
        signal: new AbortController().signal,
      });
    },
    onSuccess: () => (dryRun ? undefined : queries.invalidateQueries()),
  });
}

export function useRemoveBoundaries() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (taken: BoundaryImport) =>
      api.DELETE('/api/v1/boundary-imports/{id}', { params: { path: { id: taken.id }, header: { 'If-Match': ifMatch(taken) } } }),
    onSuccess: () => queries.invalidateQueries(),
  });
}
