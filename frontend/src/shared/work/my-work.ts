import { $api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';

export type MyWork = Schema<'MyWork'>;

/** How much waits for the reader's agency, counted by the API. */
export function useMyWork() {
  return $api.useQuery('get', '/api/v1/my-work', {});
}

/** Whether nothing at all waits. */
export function nothingWaits(work: MyWork): boolean {
  return work.late + work.dueSoon + work.returned + work.toDecide + work.toAnswer + work.toClose === 0;
}
