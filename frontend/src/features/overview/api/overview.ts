import { useQuery } from '@tanstack/react-query';
import { $api, api } from '@/shared/api/client';
import { everyPage } from '@/shared/api/every-page';
import type { Schema } from '@/shared/api/types';
import { today } from '@/shared/format/dates';

export type PlanListItem = Schema<'PlanListItem'>;
export type Indicator = Schema<'Indicator'>;
export type Responsibilities = Schema<'Responsibilities'>;

/** Plans in force for an area, the latest first. */
export function usePlansInForce(areaId: string | undefined) {
  return $api.useQuery(
    'get',
    '/api/v1/plans',
    { params: { query: { state: 'IN_FORCE', areaId, sort: '-effectiveOn', limit: 6 } } },
    { enabled: areaId !== undefined },
  );
}

export function useAllPlansInForce() {
  return $api.useQuery('get', '/api/v1/plans', { params: { query: { state: 'IN_FORCE', sort: '-effectiveOn', limit: 10 } } });
}

/** Drafts within the reader's reach: work that waits. */
export function useDrafts() {
  return $api.useQuery('get', '/api/v1/plans', { params: { query: { state: 'DRAFT', limit: 5 } } });
}

/** What an agency leads today. */
export function useLed(agencyId: string | undefined) {
  return $api.useQuery(
    'get',
    '/api/v1/assignments',
    { params: { query: { agencyId, role: 'LEAD', on: today(), limit: 50 } } },
    { enabled: agencyId !== undefined },
  );
}

export function useWaitingImports(enabled: boolean) {
  return $api.useQuery('get', '/api/v1/plan-imports', { params: { query: { status: 'DRAFT', sort: '-importedAt', limit: 5 } } }, { enabled });
}

export function useIndicators(planId: string) {
  return useQuery({
    queryKey: ['plan', planId, 'indicators', undefined],
    queryFn: () =>
      everyPage(async (cursor) => {
        const { data } = await api.GET('/api/v1/plans/{id}/indicators', { params: { path: { id: planId }, query: { cursor, limit: 200 } } });
        return data;
      }),
  });
}

export function useResponsibilities(planId: string) {
  return $api.useQuery('get', '/api/v1/plans/{id}/responsibilities', { params: { path: { id: planId }, query: {} } });
}

export function useDuties(planId: string) {
  return $api.useQuery('get', '/api/v1/plans/{id}/reporting-duties', { params: { path: { id: planId }, query: { limit: 200 } } });
}

export function useCoverage(planId: string) {
  return $api.useQuery('get', '/api/v1/plans/{id}/coverage', { params: { path: { id: planId }, query: {} } });
}
