import { DateText, ProvenanceMark, type Provenance } from '@ringfair/web-ui';
import { createContext, useContext } from 'react';

export interface ClaimSource {
  path: string;
  source: Provenance;
  /** When it was declared, sent, decided or measured. */
  asOf: string | null;
}

const Sources = createContext<ReadonlyMap<string, ClaimSource>>(new Map());

export function ClaimSources({
  sources,
  children,
}: {
  sources: readonly ClaimSource[];
  children: React.ReactNode;
}) {
  return <Sources value={new Map(sources.map((source) => [source.path, source]))}>{children}</Sources>;
}

/** Who says it, and since when; what nobody has shown is declared. */
export function Mark({ path, quiet }: { path: string; quiet?: boolean }) {
  const found = useContext(Sources).get(path);
  const source = found?.source ?? 'DECLARED';
  return (
    <span className="listing-mark">
      <ProvenanceMark value={source} quiet={quiet && source === 'DECLARED'} />
      {found?.asOf && source !== 'DECLARED' ? <DateText value={found.asOf} /> : null}
    </span>
  );
}
