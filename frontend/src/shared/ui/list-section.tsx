import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DataTable, type Column } from './data-table';
import { ExportList } from './export-list';
import { Pager } from './pager';
import { QueryView } from './query-view';
import { Section } from './section';

interface Slice<Row> {
  items: Row[];
  nextCursor?: string | null;
  total: { value: number; kind: 'EXACT' | 'AT_LEAST' };
}

interface Props<Row> {
  title: string;
  hint?: ReactNode;
  aside?: ReactNode;
  query: UseQueryResult<Slice<Row>, unknown>;
  rowId: (row: Row) => string;
  columns: readonly Column<Row>[];
  empty: ReactNode;
  sort?: string;
  onSort?: (sort: string) => void;
  cursor?: string;
  onCursor: (cursor: string | undefined) => void;
}

/** A list of the API as a card: table, the whole list as a file, what to do when it is empty, and the way to the next page. */
export function ListSection<Row extends object>({ title, hint, aside, query, rowId, columns, empty, sort, onSort, cursor, onCursor }: Props<Row>) {
  return (
    <Section
      title={title}
      hint={hint}
      aside={
        <>
          {aside}
          <ExportList list={query.data} />
        </>
      }
      flush
    >
      <QueryView query={query}>
        {(page) =>
          page.items.length === 0 && !cursor ? (
            empty
          ) : (
            <>
              <DataTable caption={title} rows={page.items} rowId={rowId} columns={columns} sort={sort} onSort={onSort} />
              <Pager shown={page.items.length} total={page.total} cursor={cursor} nextCursor={page.nextCursor} onCursor={onCursor} />
            </>
          )
        }
      </QueryView>
    </Section>
  );
}
