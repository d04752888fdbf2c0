/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   rows laid out as cards lose their native roles in some browsers, so the roles are said outright */
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

const numberClass = <Row,>(column: Column<Row>) => (column.numeric ? 'tl-number' : undefined);

/** One row: the first cell is its header, the others say their column where the header row is out of sight. */
function TableRow<Row>({ columns, cells }: { columns: Array<Column<Row>>; cells: ReactNode[] }) {
  return (
    <tr role="row">
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row" role="rowheader" className={numberClass(column)}>
            {cells[index]}
          </th>
        ) : (
          <td key={column.key} role="cell" className={numberClass(column)} data-label={column.label}>
            {cells[index]}
          </td>
        ),
      )}
    </tr>
  );
}

/** A table with real headers; the first column names the row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, narrow = 'stack', id, total } = props;
  const captionId = id ? `${id}-caption` : undefined;
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
          <TableRow key={rowKey(row)} columns={columns} cells={columns.map((column) => column.cell(row))} />
        ))}
      </tbody>
      {total ? (
        <tfoot role="rowgroup">
          <TableRow columns={columns} cells={total} />
        </tfoot>
      ) : null}
    </table>
  );
  if (narrow === 'stack') return table;
  // The region takes focus so that the keyboard can scroll it.
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table wider than the screen is scrolled from the keyboard
    <div className="tl-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
      {table}
    </div>
  );
}
