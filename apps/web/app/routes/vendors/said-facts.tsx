import { Facts, NotProvided, type Fact } from '@ringfair/web-ui';
import { Mark } from './claim-sources.js';

export interface SaidFact extends Fact {
  /** The statement that it is part of; its source stands beside the value. */
  path?: string;
}

const unsaid = ({ value }: Fact) => value === null || value === undefined || value === '';

const marked = ({ label, value, path }: SaidFact): Fact => ({
  label,
  value: path ? (
    <>
      {value} <Mark path={path} quiet />
    </>
  ) : (
    value
  ),
});

/** Facts of which the missing ones, if several, stand together in one row: named, and no desert. */
export function SaidFacts({ items }: { items: readonly SaidFact[] }) {
  const missing = items.filter(unsaid);
  const said = (item: SaidFact) => (unsaid(item) ? item : marked(item));
  if (missing.length < 2) return <Facts items={items.map(said)} />;
  const names = missing.map(({ label }, index) => (
    <span key={index}>
      {index > 0 ? ', ' : null}
      {label}
    </span>
  ));
  return (
    <Facts
      items={[
        ...items.filter((item) => !unsaid(item)).map(marked),
        { label: <NotProvided />, value: <span className="listing-unsaid">{names}</span> },
      ]}
    />
  );
}
