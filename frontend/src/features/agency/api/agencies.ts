import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';

export type Agency = Schema<'Agency'>;
export type AgencyListItem = Schema<'AgencyListItem'>;

export function useAgencies(asked: { q?: string; on?: string; areaId?: string; sort?: string; cursor?: string }) {
  return $api.useQuery('get', '/api/v1/agencies', { params: { query: asked } }, { placeholderData: keepPreviousData });
}

export function useAgency(id: string) {
  return $api.useQuery('get', '/api/v1/agencies/{id}', { params: { path: { id } } });
}
