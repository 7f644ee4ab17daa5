import { useQuery } from '@tanstack/react-query';
import { $api, api } from '@/shared/api/client';
import { everyPage } from '@/shared/api/every-page';
import type { Schema } from '@/shared/api/types';

export type Objective = Schema<'Objective'>;
export type Task = Schema<'Task'>;
export type ReportingDuty = Schema<'ReportingDuty'>;
export type FundingSource = Schema<'FundingSource'>;
export type Indicator = Schema<'Indicator'>;
export type Responsibilities = Schema<'Responsibilities'>;
export type Amendment = Schema<'PlanAmendment'>;

/** What a plan consists of, whole: a plan page shows all of it, and prints it. */
export function useObjectives(id: string, on: string | undefined) {
  return useQuery({
    queryKey: ['plan', id, 'objectives', on],
    queryFn: () =>
      everyPage(async (cursor) => {
        const { data } = await api.GET('/api/v1/plans/{id}/objectives', { params: { path: { id }, query: { on, cursor, limit: 200 } } });
        return data;
      }),
  });
}

export function useTasks(id: string, on: string | undefined) {
  return useQuery({
    queryKey: ['plan', id, 'tasks', on],
    queryFn: () =>
      everyPage(async (cursor) => {
        const { data } = await api.GET('/api/v1/plans/{id}/tasks', { params: { path: { id }, query: { on, cursor, limit: 200 } } });
        return data;
      }),
  });
}

export function useReportingDuties(id: string, on: string | undefined) {
  return useQuery({
    queryKey: ['plan', id, 'reporting-duties', on],
    queryFn: () =>
      everyPage(async (cursor) => {
        const { data } = await api.GET('/api/v1/plans/{id}/reporting-duties', { params: { path: { id }, query: { on, cursor, limit: 200 } } });
        return data;
      }),
  });
}

export function useFundingSources(id: string, on: string | undefined) {
  return useQuery({
    queryKey: ['plan', id, 'funding-sources', on],
    queryFn: () =>
      everyPage(async (cursor) => {
        const { data } = await api.GET('/api/v1/plans/{id}/funding-sources', { params: { path: { id }, query: { on, cursor, limit: 200 } } });
        return data;
      }),
  });
}

export function useIndicators(id: string, on: string | undefined) {
  return useQuery({
    queryKey: ['plan', id, 'indicators', on],
    queryFn: () =>
      everyPage(async (cursor) => {
        const { data } = await api.GET('/api/v1/plans/{id}/indicators', { params: { path: { id }, query: { on, cursor, limit: 200 } } });
        return data;
      }),
  });
}

export function useAmendments(id: string) {
  return useQuery({
    queryKey: ['plan', id, 'amendments'],
    queryFn: () =>
      everyPage(async (cursor) => {
        const { data } = await api.GET('/api/v1/plans/{id}/amendments', { params: { path: { id }, query: { cursor, limit: 200 } } });
        return data;
      }),
  });
}

export function useResponsibilities(id: string, on: string | undefined) {
  return $api.useQuery('get', '/api/v1/plans/{id}/responsibilities', { params: { path: { id }, query: { on } } });
}
