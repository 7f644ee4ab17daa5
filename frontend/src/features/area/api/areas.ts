import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';

export type Area = Schema<'Area'>;
export type AreaListItem = Schema<'AreaListItem'>;
export type AreaLevel = Schema<'AreaLevel'>;

interface Asked {
  q?: string;
  on?: string;
  level?: AreaLevel;
  parentId?: string;
  sort?: string;
  cursor?: string;
}

export function useAreas(asked: Asked) {
  return $api.useQuery('get', '/api/v1/areas', { params: { query: asked } }, { placeholderData: keepPreviousData });
}

export function useArea(id: string, on: string | undefined) {
  return $api.useQuery('get', '/api/v1/areas/{id}', { params: { path: { id }, query: { on } } });
}
