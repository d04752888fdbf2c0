import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** One column: its heading, and what it shows of a row. */
export interface Column<Row> {
  key: string;
  label: string;
  /** Lines figures up at the end of the line, in figures of one width. */
  numeric?: boolean;
  cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  caption: ReactNode;
  /** Keeps the caption for screen readers where a heading above says the same. */
  captionHidden?: boolean;
  columns: Array<Column<Row>>;
  rows: Row[];
  rowKey: (row: Row) => string;
  /**
   * What happens where the table does not fit: `stack` turns each row into a
   * card (lists of things), `scroll` lets the table move inside its own region
   * (figures to compare); `scroll` needs an `id`.
   */
  narrow?: 'stack' | 'scroll';
  id?: string;
  /** The last row, for totals: one cell for each column. */
  total?: ReactNode[];
}

/** A table with real headers; the first column names the row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, narrow = 'stack', id, total } = props;
  const captionId = id ? `${id}-caption` : undefined;
  const numberClass = (column: Column<Row>) => (column.numeric ? 'tl-number' : undefined);
  const table = (
    <table className={classNames('tl-table', narrow === 'stack' && 'tl-table--stack')} role="table">
      <caption className={captionHidden ? 'govuk-visually-hidden' : 'tl-table__caption'} id={captionId}>
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" className={numberClass(column)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row" role="rowheader" className={numberClass(column)}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} role="cell" className={numberClass(column)} data-label={column.label}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {total ? (
        <tfoot role="rowgroup">
          <tr role="row">
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row" role="rowheader">
                  {total[index]}
                </th>
              ) : (
                <td key={column.key} role="cell" className={numberClass(column)} data-label={column.label}>
                  {total[index]}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
  if (narrow === 'stack') return table;
  // The region takes focus so that the keyboard can scroll it.
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="tl-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
      {table}
    </div>
  );
}
