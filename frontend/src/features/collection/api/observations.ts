import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';
import type { CellChange } from '../model/cells';

export type ChangesAnswer = Schema<'ObservationChanges'>;
export type Verdict = Schema<'Verdict'>;
export type Revision = Schema<'ObservationRevision'>;

/** All or nothing: what is refused and what somebody else changed comes back as a problem that names every such cell. */
export async function sendChanges(submissionId: string, changes: CellChange[]): Promise<ChangesAnswer | undefined> {
  const { data } = await api.POST('/api/v1/submissions/{id}/observation-changes', { params: { path: { id: submissionId } }, body: { changes } });
  return data;
}

export async function fetchVerdict(submissionId: string): Promise<Verdict | undefined> {
  const { data } = await api.GET('/api/v1/submissions/{id}/verdict', { params: { path: { id: submissionId } } });
  return data;
}

interface Of {
  submissionId: string;
  measureId?: string;
  cell?: string;
  limit: number;
}

/** Who changed what, the latest first. */
export function useRevisions({ submissionId, measureId, cell, limit }: Of, version: number) {
  return useQuery({
    queryKey: ['revisions', submissionId, measureId, cell, limit, version],
    queryFn: async () => {
      const { data } = await api.GET('/api/v1/submissions/{id}/revisions', { params: { path: { id: submissionId }, query: { measureId, cell, limit } } });
      return data ?? { items: [], total: { value: 0, kind: 'EXACT' as const } };
    },
  });
}
