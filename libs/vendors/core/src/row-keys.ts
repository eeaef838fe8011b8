import type { Fields } from './shape-kinds.js';

export type Row = Readonly<Record<string, unknown>>;

/**
 * Rows of a list by what identifies them, id or code, which stands first in the shape (the keys of a stored document
 * have no order of their own); a second one that says the same is told apart by a number ("LEI#2").
 */
export function keyedRows(fields: Fields, rows: readonly Row[]): Map<string, Row> {
  const [identity = 'id'] = Object.keys(fields);
  const map = new Map<string, Row>();
  for (const row of rows) {
    const name = String(row[identity]);
    let key = name;
    for (let number = 2; map.has(key); number += 1) key = `${name}#${number}`;
    map.set(key, row);
  }
  return map;
}
