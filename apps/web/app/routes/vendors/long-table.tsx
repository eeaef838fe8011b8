import { DataTable, type DataTableProps } from '@ringfair/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What of a long list comes after its beginning, one step away: without scripts too, and always on paper. */
export function FurtherRows({ list, count, children }: { list: string; count: number; children: ReactNode }) {
  const { t } = useTranslation('listing');
  return (
    <details className="listing-more">
      <summary>{t('longer.show', { list, count })}</summary>
      {children}
    </details>
  );
}

/** Cuts a long list in two; one row more is shown rather than hidden behind a line of its own. */
export function cutAfter<Row>(rows: readonly Row[], first: number): [readonly Row[], readonly Row[]] {
  return rows.length > first + 1 ? [rows.slice(0, first), rows.slice(first)] : [rows, []];
}

/** A table of which the first rows stand there, and the others one step away. */
export function LongTable<Row>({ first, ...table }: DataTableProps<Row> & { first: number }) {
  const { t } = useTranslation('listing');
  const { caption } = table;
  const [shown, rest] = cutAfter(table.rows, first);
  if (rest.length === 0) return <DataTable {...table} />;
  return (
    <div>
      <DataTable {...table} rows={shown} />
      <FurtherRows list={caption} count={rest.length}>
        <DataTable {...table} rows={rest} caption={t('longer.rest', { list: caption })} />
      </FurtherRows>
    </div>
  );
}
