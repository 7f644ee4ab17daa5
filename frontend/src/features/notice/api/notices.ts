import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';

export type Notice = Schema<'Notice'>;

interface Asked {
  unread?: boolean;
  reminder?: boolean;
  cursor?: string;
}

const EVERY_MINUTE = 60_000;

export function useNotices(asked: Asked) {
  return $api.useQuery('get', '/api/v1/notices', { params: { query: asked } }, { placeholderData: keepPreviousData });
}

/** How many are not read; asked once a minute, by a page that somebody looks at. */
export function useUnread(signedIn: boolean) {
  return $api.useQuery('get', '/api/v1/notices/count', {}, { enabled: signedIn, refetchInterval: EVERY_MINUTE, retry: false });
}

/** Marks some as read, or all that were told until a moment. */
export function useReading() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (which: { noticeIds: string[] } | { toldUntil: string }) => {
      const { data } = await api.POST('/api/v1/notices/readings', { body: which });
      return data;
    },
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['get', '/api/v1/notices'] }),
        queries.invalidateQueries({ queryKey: ['get', '/api/v1/notices/count'] }),
      ]),
  });
}
