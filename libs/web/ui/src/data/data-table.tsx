import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell(row: Row): ReactNode;
  /** Figures are right-aligned, their unit in the header. */
  numeric?: boolean;
  /** The column that names the row: a row header, and the card's title on a phone. */
  names?: boolean;
}

export interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string;
}

/**
 * A table that becomes cards on a phone, with the same order of fields. Where a name is followed by nothing but figures
 * it stays a table, for they are read down the columns; a wide one is moved sideways, by the keyboard too.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  const figures = columns.every(({ names, numeric }, index) => (index === 0 ? names : numeric));
  return (
    <div
      className="rf-table-frame"
      {...(figures ? { role: 'group', 'aria-label': caption, tabIndex: 0 } : {})}
    >
      <table className={figures ? 'rf-table rf-table-figures' : 'rf-table rf-table-cards'}>
        <caption className="rf-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) =>
              column.header ? (
                <th key={column.key} scope="col" data-numeric={column.numeric || undefined}>
                  {column.header}
                </th>
              ) : (
                <td key={column.key} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const label = column.header ? <span className="rf-cell-label">{column.header}</span> : null;
                return column.names ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-numeric={column.numeric || undefined}>
                    {label}
                    <span className="rf-cell">{column.cell(row)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
