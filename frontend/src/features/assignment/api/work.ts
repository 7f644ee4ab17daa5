import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api, upload } from '@/shared/api/client';
import { newKey, useIdempotencyKey } from '@/shared/api/idempotency';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';

export type Duty = Schema<'DutyListItem'>;
export type ProgressItem = Schema<'ProgressListItem'>;
export type Report = Schema<'ProgressReport'>;
export type Obstacle = Schema<'Obstacle'>;
export type ObstacleItem = Schema<'ObstacleListItem'>;
export type Schedule = Schema<'AssignmentSchedule'>;
export type Score = Schema<'AgencyScore'>;
export type WorkSubject = Schema<'WorkSubject'>;
type Whose = Schema<'WhoseWork'>;

interface DutiesAsked {
  whose?: Whose;
  agencyId?: string;
  assignmentId?: string;
  state?: Schema<'DutyState'>[];
  until?: string;
  inForce?: boolean;
  cursor?: string;
  limit?: number;
}

export function useDuties(query: DutiesAsked) {
  return $api.useQuery('get', '/api/v1/duties', { params: { query } }, { placeholderData: keepPreviousData });
}

interface ReportsAsked {
  whose?: Whose;
  assignmentId?: string;
  state?: Schema<'ProgressState'>;
  toDecide?: boolean;
  cursor?: string;
  limit?: number;
}

export function useReports(query: ReportsAsked) {
  return $api.useQuery('get', '/api/v1/progress-reports', { params: { query } }, { placeholderData: keepPreviousData });
}

interface ObstaclesAsked {
  assignmentId?: string;
  waiting?: 'TO_ANSWER' | 'TO_CLOSE';
  state?: Schema<'ObstacleState'>[];
  cursor?: string;
  limit?: number;
}

export function useObstacles(query: ObstaclesAsked) {
  return $api.useQuery('get', '/api/v1/obstacles', { params: { query } }, { placeholderData: keepPreviousData });
}

export function useScores(query: { from?: string; until?: string }) {
  return $api.useQuery('get', '/api/v1/agency-scores', { params: { query } }, { placeholderData: keepPreviousData });
}

export function useAssignment(id: string) {
  return $api.useQuery('get', '/api/v1/assignments/{id}', { params: { path: { id } } });
}

export function useSchedule(id: string) {
  return $api.useQuery('get', '/api/v1/assignments/{id}/schedule', { params: { path: { id } } });
}

export function useReport(id: string) {
  return $api.useQuery('get', '/api/v1/progress-reports/{id}', { params: { path: { id } } });
}

export function useObstacle(id: string) {
  return $api.useQuery('get', '/api/v1/obstacles/{id}', { params: { path: { id } } });
}

export function useSetSchedule(schedule: Schedule) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'UpdateSchedulePatch'>) =>
      api.PATCH('/api/v1/assignments/{id}/schedule', {
        params: { path: { id: schedule.assignmentId }, header: { 'If-Match': ifMatch(schedule) } },
        body,
        headers: { 'Content-Type': 'application/merge-patch+json' },
      }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Reports; files follow one by one, and what did not go through is named with the report, which stands. */
export function useReportProgress() {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: async ({ body, files }: { body: Schema<'ReportProgress'>; files: readonly File[] }) => {
      const { data } = await api.POST('/api/v1/progress-reports', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body });
      if (!data) throw new Error('no report');
      return { report: data, left: await sendFiles(data.id, files) };
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useReviseProgress(report: Report) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'ReviseProgress'>) =>
      api.POST('/api/v1/progress-reports/{id}/revision', { params: { path: { id: report.id }, header: { 'If-Match': ifMatch(report) } }, body }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useAcceptProgress(report: Report) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api.POST('/api/v1/progress-reports/{id}/acceptance', { params: { path: { id: report.id }, header: { 'If-Match': ifMatch(report) } } }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useReturnProgress(report: Report) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'ReturnProgress'>) =>
      api.POST('/api/v1/progress-reports/{id}/return', { params: { path: { id: report.id }, header: { 'If-Match': ifMatch(report) } }, body }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useAddFile(reportId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => sendFile(reportId, file),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useRemoveFile(reportId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: Schema<'ProgressFile'>) =>
      api.DELETE('/api/v1/progress-reports/{id}/files/{fileId}', {
        params: { path: { id: reportId, fileId: file.id }, header: { 'If-Match': ifMatch(file) } },
      }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** The file as it was sent, handed to the browser to keep. */
export async function keepFile(reportId: string, file: Schema<'ProgressFile'>): Promise<void> {
  const { data } = await api.GET('/api/v1/progress-reports/{id}/files/{fileId}/file', {
    params: { path: { id: reportId, fileId: file.id } },
    parseAs: 'blob',
  });
  const address = URL.createObjectURL(data as unknown as Blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.fileName;
  link.click();
  URL.revokeObjectURL(address);
}

export function useRaiseObstacle() {
  const queries = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: async (body: Schema<'RaiseObstacle'>) => {
      const { data } = await api.POST('/api/v1/obstacles', { params: { header: { 'Idempotency-Key': keyFor(body) } }, body });
      return data;
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** The acts on one obstacle. */
export function useObstacleActs(obstacle: Obstacle) {
  const queries = useQueryClient();
  const params = { path: { id: obstacle.id }, header: { 'If-Match': ifMatch(obstacle) } };
  const done = { onSuccess: () => queries.invalidateQueries() };
  return {
    answer: useMutation({ mutationFn: (body: Schema<'AnswerObstacle'>) => api.POST('/api/v1/obstacles/{id}/answer', { params, body }), ...done }),
    forward: useMutation({ mutationFn: (body: Schema<'ForwardObstacle'>) => api.POST('/api/v1/obstacles/{id}/forwarding', { params, body }), ...done }),
    close: useMutation({ mutationFn: () => api.POST('/api/v1/obstacles/{id}/closure', { params }), ...done }),
    reopen: useMutation({ mutationFn: (body: Schema<'ReopenObstacle'>) => api.POST('/api/v1/obstacles/{id}/reopening', { params, body }), ...done }),
  };
}

async function sendFiles(reportId: string, files: readonly File[]): Promise<string[]> {
  const left: string[] = [];
  for (const file of files) {
    try {
      await sendFile(reportId, file);
    } catch {
      left.push(file.name);
    }
  }
  return left;
}

async function sendFile(reportId: string, file: File): Promise<Schema<'ProgressFile'>> {
  const form = new FormData();
  form.append('file', file);
  return upload({
    path: `/api/v1/progress-reports/${reportId}/files`,
    form,
    idempotencyKey: newKey(),
    onProgress: () => {},
    signal: new AbortController().signal,
  });
}
