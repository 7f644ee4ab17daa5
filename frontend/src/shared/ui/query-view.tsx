import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from './page-header';
import { ProblemAlert } from './problem-alert';

interface Props<T> {
  query: UseQueryResult<T, unknown>;
  children: (data: T) => ReactNode;
  /** How many grey lines stand in for what is on its way. */
  lines?: number;
  /** The query is what the whole page shows: while there is nothing to show, the page still has a title. */
  page?: boolean;
}

/** Shows what a query brought; grey lines while it is on its way, the problem when it failed. */
export function QueryView<T>({ query, children, lines = 4, page = false }: Props<T>) {
  const { t } = useTranslation();
  const failed = (
    <div style={{ padding: 14 }}>
      <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} quiet />
    </div>
  );
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && failed}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) {
    return (
      <>
        {page && <PageHeader title={t('problem.page')} />}
        {failed}
      </>
    );
  }
  return (
    <>
      {page && <PageHeader title={t('loading')} />}
      <Waiting lines={lines} />
    </>
  );
}

/** Grey lines where something is on its way. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('loading')} style={{ padding: 14 }}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={18} mb={14} width={`${95 - ((line * 13) % 40)}%`} />
      ))}
    </div>
  );
}
