import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import { EmptyState } from '@/shared/ui/empty-state';
import { QueryView } from '@/shared/ui/query-view';

interface Props<T> {
  query: UseQueryResult<T, unknown>;
  children: (data: T) => ReactNode;
  lines?: number;
}

/** Totals that came, or in words that they are out of the reader's reach: that is no fault, and there is a way on. */
export function FiguresView<T>({ query, children, lines }: Props<T>) {
  const { t } = useTranslation('figures');
  if (query.isError && query.error instanceof ApiProblem && query.error.status === 404) {
    return <EmptyState title={t('outOfReach')}>{t('outOfReachHint')}</EmptyState>;
  }
  return (
    <QueryView query={query} lines={lines}>
      {children}
    </QueryView>
  );
}
