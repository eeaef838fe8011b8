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

/** A table that becomes cards on a phone, with the same order of fields. */
export function DataTable<Row>({ caption, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <div className="rf-table-frame">
      <table className="rf-table">
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
