import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { $api, api } from '@/shared/api/client';
import { everyPage } from '@/shared/api/every-page';
import { useDisaggregations } from '@/shared/figures/api';
import type { Dimension } from '@/shared/figures/cell-name';

/** Plans in force: those whose measures a round may ask. */
export function usePlansInForce(q: string | undefined, enabled: boolean) {
  return $api.useQuery('get', '/api/v1/plans', { params: { query: { q, state: 'IN_FORCE', limit: 50 } } }, { enabled });
}

export function usePlanTitle(id: string | null) {
  return $api.useQuery('get', '/api/v1/plans/{id}', { params: { path: { id: id ?? '' } } }, { enabled: id !== null });
}

export function useReportingDuties(planId: string | null) {
  return $api.useQuery(
    'get',
    '/api/v1/plans/{id}/reporting-duties',
    { params: { path: { id: planId ?? '' }, query: { limit: 200 } } },
    { enabled: planId !== null },
  );
}

/** Every measure of a plan with what it is told apart by, under its indicator's number. */
export function usePlanMeasures(planId: string) {
  return useQuery({
    queryKey: ['plan', planId, 'measures'],
    queryFn: async () => {
      const indicators = await everyPage(async (cursor) => {
        const { data } = await api.GET('/api/v1/plans/{id}/indicators', { params: { path: { id: planId }, query: { cursor, limit: 200 } } });
        return data;
      });
      return indicators.flatMap(({ code, measures }) => measures.map((measure) => ({ ...measure, indicatorCode: code })));
    },
  });
}

const NONE: Dimension[] = [];

/** The words for a cell such as `SEX=FEMALE`. */
export function useDimensionIndex(): ReadonlyMap<string, Dimension> {
  const dimensions = useDisaggregations().data ?? NONE;
  return useMemo(() => new Map(dimensions.map((dimension) => [dimension.code, dimension])), [dimensions]);
}
