import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api, upload } from '@/shared/api/client';
import { useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';

export type Reorganisation = Schema<'ReorganisationView'>;

export type Terms = Schema<'RecordReorganisation'>;
export type Preview = Schema<'ReorganisationPreview'>;
export type Effect = Schema<'ReorganisationEffect'>;
export type FilePreview = Schema<'ReorganisationFilePreview'>;
export type FileReport = Schema<'ReorganisationImport'>;

interface Asked {
  kind?: Terms['kind'];
  state?: Reorganisation['state'];
  importId?: string;
  cursor?: string;
}

export function useReorganisations(asked: Asked, enabled = true) {
  return $api.useQuery('get', '/api/v1/reorganisations', { params: { query: asked } }, { placeholderData: keepPreviousData, enabled });
}

export function useReorganisation(id: string) {
  return $api.useQuery('get', '/api/v1/reorganisations/{id}', { params: { path: { id } } });
}

/** What the draft would do; tried anew each time, since the directory may have changed. */
export function usePreview(id: string, enabled: boolean) {
  return $api.useQuery('get', '/api/v1/reorganisations/{id}/preview', { params: { path: { id } } }, { enabled, staleTime: 0 });
}

export function useRecord() {
  const keyFor = useIdempotencyKey();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: Terms) => {
      const { data } = await api.POST('/api/v1/reorganisations', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body });
      if (!data) throw new Error('no answer');
      return data;
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useDiscard(act: Reorganisation) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/reorganisations/{id}', { params: { path: { id: act.id }, header: { 'If-Match': ifMatch(act) } } }),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === '/api/v1/reorganisations' }),
  });
}

export function useExecute(act: Reorganisation) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.POST('/api/v1/reorganisations/{id}/execution', { params: { path: { id: act.id }, header: { 'If-Match': ifMatch(act) } } }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useUndo(act: Reorganisation) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      api.POST('/api/v1/reorganisations/{id}/undoing', { params: { path: { id: act.id }, header: { 'If-Match': ifMatch(act) } }, body: { reason } }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Sends a file of acts: to be told what it would do, or to do it. */
export function useSendActs<T extends FilePreview | FileReport>(dryRun: boolean) {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return upload<T>({
        path: `/api/v1/reorganisation-imports${dryRun ? '?dryRun=true' : ''}`,
        form,
        idempotencyKey: keyFor([file.name, file.size, file.lastModified, dryRun]),
        onProgress: () => {},
        signal: new AbortController().signal,
      });
    },
    onSuccess: () => (dryRun ? undefined : queries.invalidateQueries()),
  });
}

export function useFileReport(id: string | undefined) {
  return $api.useQuery('get', '/api/v1/reorganisation-imports/{id}', { params: { path: { id: id ?? '' } } }, { enabled: id !== undefined });
}

export function useUndoFile(report: FileReport) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      api.POST('/api/v1/reorganisation-imports/{id}/undoing', { params: { path: { id: report.id }, header: { 'If-Match': ifMatch(report) } }, body: { reason } }),
    onSuccess: () => queries.invalidateQueries(),
  });
}
