import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';

export type Plan = Schema<'Plan'>;
export type PlanListItem = Schema<'PlanListItem'>;
export type PlanState = Plan['state'];

interface Asked {
  q?: string;
  areaId?: string;
  parentPlanId?: string;
  state?: PlanState;
  on?: string;
  sort?: string;
  cursor?: string;
  limit?: number;
}

export function usePlans(asked: Asked, enabled = true) {
  return $api.useQuery('get', '/api/v1/plans', { params: { query: asked } }, { placeholderData: keepPreviousData, enabled });
}

export function usePlan(id: string, on: string | undefined) {
  return $api.useQuery('get', '/api/v1/plans/{id}', { params: { path: { id }, query: { on } } }, { placeholderData: keepPreviousData });
}
