import { Fragment } from 'react';
import { Mark } from './claim-sources.js';

/**
 * Rows of which everything but the name is the same, put together: each group stands where its first row stood.
 * `factsOf` gives what must be the same.
 */
export function grouped<Row, Facts>(
  rows: readonly Row[],
  factsOf: (row: Row) => Facts,
): { facts: Facts; rows: Row[] }[] {
  const groups = new Map<string, { facts: Facts; rows: Row[] }>();
  for (const row of rows) {
    const facts = factsOf(row);
    const key = JSON.stringify(facts);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { facts, rows: [row] });
  }
  return [...groups.values()];
}

/** The names of a group's rows, each with its own source. */
export function GroupNames({ names }: { names: readonly { name: string; path: string }[] }) {
  return names.map(({ name, path }, index) => (
    <Fragment key={path}>
      {index > 0 ? ', ' : null}
      {name} <Mark path={path} quiet />
    </Fragment>
  ));
}
