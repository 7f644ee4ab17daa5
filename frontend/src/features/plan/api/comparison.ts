import { $api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';

export type Comparison = Schema<'NationalComparison'>;
export type CoverageView = Schema<'Coverage'>;

export function useNationalComparison(id: string, on: string | undefined) {
  return $api.useQuery('get', '/api/v1/plans/{id}/national-comparison', { params: { path: { id }, query: { on } } });
}

export function useCoverage(id: string, on: string | undefined) {
  return $api.useQuery('get', '/api/v1/plans/{id}/coverage', { params: { path: { id }, query: { on } } });
}
