import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';

export type PlanImportListItem = Schema<'PlanImportListItem'>;

export function usePlanImports(asked: { sort?: string; cursor?: string }) {
  return $api.useQuery('get', '/api/v1/plan-imports', { params: { query: asked } }, { placeholderData: keepPreviousData });
}
