/* eslint-disable jsx-a11y/no-redundant-roles -- on a phone the parts are laid out as blocks, which takes their implicit roles away */
import { createColumnHelper, tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';

const features = tableFeatures({});

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The name by which the API sorts; without it the column cannot be sorted. */
  sort?: string;
  align?: 'right';
  /** The column that names the row: a row header, and the head of its card on a phone. */
  names?: boolean;
  width?: string;
}

interface Props<Row> {
  /** What the table holds, for those who cannot see it. */
  caption: string;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  columns: readonly Column<Row>[];
  /** As in the URL: `title` or `-issuedOn`. */
  sort?: string;
  onSort?: (sort: string) => void;
}

/** A table on a desk, cards on a phone: the same rows and the same words. The order comes from the API. */
export function DataTable<Row extends object>({ caption, rows, rowId, columns, sort, onSort }: Props<Row>) {
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const definitions = useMemo(() => toDefinitions(columns), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({ features, columns: definitions, data, getRowId: rowId });
  return (
    <div className={classes.frame}>
      <table role="table" className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead role="rowgroup">
          {table.getHeaderGroups().map((group) => (
            <tr role="row" key={group.id}>
              {group.headers.map((header) => {
                const column = byId.get(header.column.id);
                return column && <HeaderCell key={header.id} column={column} sort={sort} onSort={onSort} />;
              })}
            </tr>
          ))}
        </thead>
        <tbody role="rowgroup">
          {table.getRowModel().rows.map((row) => (
            <tr role="row" key={row.id}>
              {row.getAllCells().map((cell) => {
                const column = byId.get(cell.column.id);
                if (!column) return null;
                const Cell = column.names ? 'th' : 'td';
                return (
                  <Cell
                    key={cell.id}
                    role={column.names ? 'rowheader' : 'cell'}
                    scope={column.names ? 'row' : undefined}
                    data-label={column.header}
                    data-align={column.align}
                  >
                    <table.FlexRender cell={cell} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeaderCell<Row>({ column, sort, onSort }: { column: Column<Row>; sort?: string; onSort?: (sort: string) => void }) {
  const { t } = useTranslation();
  const direction = column.sort && sort === column.sort ? 'ascending' : sort === `-${column.sort}` ? 'descending' : undefined;
  const sortable = column.sort && onSort;
  return (
    <th
      role="columnheader"
      scope="col"
      data-align={column.align}
      style={{ width: column.width }}
      aria-sort={sortable ? (direction ?? 'none') : undefined}
    >
      {sortable ? (
        <button
          type="button"
          className={classes.sort}
          title={t('table.sortBy', { column: column.header })}
          onClick={() => onSort(direction === 'ascending' ? `-${column.sort}` : (column.sort ?? ''))}
        >
          {column.header}
          <span aria-hidden="true">{direction === 'ascending' ? ' ▲' : direction === 'descending' ? ' ▼' : ' ↕'}</span>
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function toDefinitions<Row extends object>(columns: readonly Column<Row>[]): ColumnDef<typeof features, Row>[] {
  const helper = createColumnHelper<typeof features, Row>();
  return columns.map((column) =>
    helper.display({ id: column.id, header: column.header, cell: ({ row }) => column.cell(row.original) }),
  );
}
