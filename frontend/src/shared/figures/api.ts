import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';
import type { Basis } from './basis';

export type Progress = Schema<'TargetsProgress'>;
export type TargetProgress = Schema<'TargetProgress'>;
export type YearSum = Schema<'YearSum'>;
export type SummedMeasure = Schema<'SummedMeasure'>;
export type SummedFigure = Schema<'SummedFigure'>;
export type Status = Schema<'TargetStatus'>;
export type RollUp = Schema<'RollUp'>;

export function usePlanProgress(id: string, basis: Basis, enabled = true) {
  return $api.useQuery('get', '/api/v1/plans/{id}/progress', { params: { path: { id }, query: basis } }, { enabled, placeholderData: keepPreviousData });
}

export function useIndicatorProgress(id: string, basis: Basis, enabled = true) {
  return $api.useQuery('get', '/api/v1/indicators/{id}/progress', { params: { path: { id }, query: basis } }, { enabled, placeholderData: keepPreviousData });
}

interface Asked {
  measureId: string;
  areaId: string;
  year: number;
  group: 'TOTAL' | 'CHILDREN';
  cells?: string;
}

/** One measure in one year: of an area as a whole and by cell, or of the areas directly in it. */
export function useRollUp(asked: Asked | undefined, { level, map, calendar, on }: Basis) {
  const query = asked ? { ...asked, kind: 'YEAR' as const, level, map, calendar, on } : undefined;
  return $api.useQuery('get', '/api/v1/roll-ups', { params: { query } }, { enabled: asked !== undefined, placeholderData: keepPreviousData });
}

/** The code list by which figures are told apart. */
export function useDisaggregations() {
  return $api.useQuery('get', '/api/v1/disaggregations', {}, { staleTime: Infinity });
}

/** Outlines of the areas directly in one, on the day of the map. */
export function useBoundaries(areaId: string, on: string) {
  return $api.useQuery('get', '/api/v1/boundaries', { params: { query: { areaId, on } } }, { staleTime: 3_600_000 });
}
