import { keepPreviousData, useMutation } from '@tanstack/react-query';
import { $api, api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';

export type AuditEntry = Schema<'AuditEntry'>;
export type Verification = Schema<'AuditVerification'>;

interface Asked {
  stream?: string;
  streamId?: string;
  act?: string;
  from?: string;
  to?: string;
  sort?: string;
  cursor?: string;
}

export function useAuditEntries(asked: Asked) {
  return $api.useQuery('get', '/api/v1/audit-entries', { params: { query: asked } }, { placeholderData: keepPreviousData });
}

/** Walks the chain; a head noted from the service's log also finds a trail that was set back together with its head. */
export function useVerification() {
  return useMutation({
    mutationFn: async (loggedHead: string | null) => {
      const { data } = await api.POST('/api/v1/audit-entries/verification', { body: { loggedHead } });
      return data;
    },
  });
}
