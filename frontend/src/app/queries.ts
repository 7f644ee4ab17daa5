import { QueryClient } from '@tanstack/react-query';
import { Unreachable } from '@/shared/api/problem';

/** The cache of what the API said. Only silence is worth asking again; a refusal stays a refusal. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        retry: (failures, error) => error instanceof Unreachable && failures < 2,
        retryDelay: (failures) => 600 * (failures + 1),
      },
      mutations: { networkMode: 'always' },
    },
  });
}
