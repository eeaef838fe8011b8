import { type ClaimSourceFragment, graphql } from '@ringfair/web-graphql';
import { DateText, ProvenanceMark, type Provenance } from '@ringfair/web-ui';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import './claim-sources.css';

/** What a page asks of each source that its marks show. */
export const ClaimSourceParts = graphql(`
  fragment ClaimSource on ClaimProvenance {
    path
    source
    asOf
    expiresAt
  }
`);

export type ClaimSource = ClaimSourceFragment;

const Sources = createContext<ReadonlyMap<string, ClaimSource>>(new Map());

/** Where the marks below find the sources of what they stand beside: `Vendor.provenance`. */
export function ClaimSources({
  sources,
  children,
}: {
  sources: readonly ClaimSource[];
  children: React.ReactNode;
}) {
  return <Sources value={new Map(sources.map((source) => [source.path, source]))}>{children}</Sources>;
}

/** Path of a row that its code names; a second row of the same code is named by its number, as in the API. */
export function pathOfRow<Row>(
  field: string,
  rows: readonly Row[],
  row: Row,
  codeOf: (row: Row) => string,
): string {
  const code = codeOf(row);
  const before = rows.slice(0, rows.indexOf(row)).filter((one) => codeOf(one) === code).length;
  return `${field}.${code}${before > 0 ? `#${before + 1}` : ''}`;
}

const STRENGTH: readonly Provenance[] = ['DECLARED', 'EVIDENCE', 'VERIFIED', 'MEASURED'];

/** Of a list as a whole no more is shown than of its least shown row. */
function weakestBelow(sources: ReadonlyMap<string, ClaimSource>, path: string): ClaimSource | undefined {
  const rows = [...sources.values()].filter((row) => row.path.startsWith(`${path}.`));
  return rows.toSorted((a, b) => STRENGTH.indexOf(a.source) - STRENGTH.indexOf(b.source))[0];
}

/** Who says it, since when and until when; what nobody has shown is declared. */
export function Mark({ path, quiet }: { path: string; quiet?: boolean }) {
  const { t } = useTranslation('common');
  const sources = useContext(Sources);
  const found = sources.get(path) ?? weakestBelow(sources, path);
  const source = found?.source ?? 'DECLARED';
  return (
    <span className="listing-mark">
      <ProvenanceMark value={source} quiet={quiet && source === 'DECLARED'} />
      {found?.asOf && source !== 'DECLARED' ? <DateText value={found.asOf} /> : null}
      {found?.expiresAt ? (
        <>
          {' '}
          {t('provenance.until')} <DateText value={found.expiresAt} />
        </>
      ) : null}
    </span>
  );
}
