import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';

export type ReminderStage = Schema<'ReminderStage'>;
export type StageValues = Schema<'ReminderStageValues'>;
export type DutyKind = ReminderStage['dutyKind'];

export function useReminderStages(dutyKind: DutyKind) {
  return $api.useQuery('get', '/api/v1/reminder-stages', { params: { query: { dutyKind, sort: 'workingDays', limit: 200 } } });
}

function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/reminder-stages'] });
}

export function useAddStage() {
  return useMutation({
    mutationFn: (body: StageValues) => api.POST('/api/v1/reminder-stages', { body }),
    onSuccess: useRefresh(),
  });
}

export function useChangeStage(stage: ReminderStage) {
  const params = { path: { id: stage.id }, header: { 'If-Match': ifMatch(stage) } };
  return useMutation({
    mutationFn: (body: StageValues) => api.PATCH('/api/v1/reminder-stages/{id}', { params, body }),
    onSuccess: useRefresh(),
  });
}

export function useRemoveStage(stage: ReminderStage) {
  const params = { path: { id: stage.id }, header: { 'If-Match': ifMatch(stage) } };
  return useMutation({
    mutationFn: () => api.DELETE('/api/v1/reminder-stages/{id}', { params }),
    onSuccess: useRefresh(),
  });
}
