import { Facts, NotProvided, type Fact } from '@ringfair/web-ui';

const unsaid = ({ value }: Fact) => value === null || value === undefined || value === '';

/** Facts of which the missing ones, if several, stand together in one row: named, and no desert. */
export function SaidFacts({ items }: { items: readonly Fact[] }) {
  const missing = items.filter(unsaid);
  if (missing.length < 2) return <Facts items={items} />;
  const names = missing.map(({ label }, index) => (
    <span key={index}>
      {index > 0 ? ', ' : null}
      {label}
    </span>
  ));
  return (
    <Facts
      items={[
        ...items.filter((item) => !unsaid(item)),
        { label: <NotProvided />, value: <span className="listing-unsaid">{names}</span> },
      ]}
    />
  );
}
