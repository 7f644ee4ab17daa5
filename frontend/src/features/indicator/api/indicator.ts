import { useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';

export type Indicator = Schema<'Indicator'>;
export type Measure = Schema<'Measure'>;
export type Target = Schema<'Target'>;
export type IndicatorValues = Schema<'IndicatorValues'>;
export type MeasureValues = Schema<'MeasureValues'>;
export type TargetValues = Schema<'TargetValues'>;

export function useIndicator(id: string, on: string | undefined) {
  return $api.useQuery('get', '/api/v1/indicators/{id}', { params: { path: { id }, query: { on } } });
}

export function usePlanOf(indicator: Indicator) {
  return $api.useQuery('get', '/api/v1/plans/{id}', { params: { path: { id: indicator.planId } } });
}

/** Who answers for the indicator on the day. */
export function useAssignments(indicatorId: string, on: string | undefined) {
  return $api.useQuery('get', '/api/v1/assignments', {
    params: { query: { subjectType: 'INDICATOR', subjectId: indicatorId, on, limit: 200 } },
  });
}

/** Changes an indicator of a draft; lists are sent whole. */
export function useChangeIndicator(indicator: Indicator) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<IndicatorValues>) =>
      api.PATCH('/api/v1/indicators/{id}', {
        params: { path: { id: indicator.id }, header: { 'If-Match': ifMatch(indicator) } },
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: body as IndicatorValues,
      }),
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useRemoveIndicator(indicator: Indicator) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api.DELETE('/api/v1/indicators/{id}', { params: { path: { id: indicator.id }, header: { 'If-Match': ifMatch(indicator) } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plan', indicator.planId] }),
  });
}

/** The measure of the nation's catalogue that a code names, with what the nation wants to reach. */
export function useCatalogueMeasure(code: string | null | undefined) {
  const found = $api.useQuery(
    'get',
    '/api/v1/catalogue-measures',
    { params: { query: { q: code ?? '', limit: 20 } } },
    { enabled: Boolean(code), staleTime: Infinity },
  );
  return found.data?.items.find((measure) => measure.code === code);
}
