import { keepPreviousData, useMutation, useQueryClient } from '@tanstack/react-query';
import { $api, api } from '@/shared/api/client';
import type { Schema } from '@/shared/api/types';
import { ifMatch } from '@/shared/api/versions';

export type Mail = Schema<'Mail'>;
export type MailState = Mail['state'];

export function useMails(asked: { state?: MailState; cursor?: string }) {
  return $api.useQuery('get', '/api/v1/mails', { params: { query: asked } }, { placeholderData: keepPreviousData });
}

export function useSendAgain() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (mail: Mail) =>
      api.POST('/api/v1/mails/{id}/resending', { params: { path: { id: mail.id }, header: { 'If-Match': ifMatch(mail) } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['get', '/api/v1/mails'] }),
  });
}
