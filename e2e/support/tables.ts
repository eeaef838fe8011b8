import type { TestDatabase } from '@ringfair/testing';
import type { Tx } from '@ringfair/platform/database';
import type { Viewer } from '@ringfair/platform/auth';

/** Who looks: a member of an organisation, nobody, or the worker (for every organisation's events). */
export type Onlooker =
  | { as: 'app_user'; viewer: Pick<Viewer, 'userId' | 'organizationId'> }
  | { as: 'app_public' }
  | { as: 'app_worker' };

export type Row = Record<string, unknown>;

/** Runs raw SQL as the role itself, as an attacker would who got hold of its connection. */
export function asOnlooker<T>(db: TestDatabase, onlooker: Onlooker, fn: (tx: Tx) => Promise<T>): Promise<T> {
  if (onlooker.as === 'app_public') return db.database.read(null, fn);
  if (onlooker.as === 'app_user') return db.database.run(onlooker.viewer as Viewer, fn);
  return db.database.asWorker(null, fn);
}

/** Every table of the product, the job queue's included. */
export async function tablesOf(db: TestDatabase): Promise<string[]> {
  const { rows } = await db.owner.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relkind in ('r', 'p') and not relispartition
       and relnamespace in (select oid from pg_namespace where nspname in ('public', 'app', 'pgboss')) order by 1`,
  );
  return rows.map((row) => row.name);
}

/** Columns of a table that a role may use so. */
export async function grantedColumns(
  db: TestDatabase,
  role: string,
  table: string,
  privilege: 'SELECT' | 'INSERT' | 'UPDATE',
): Promise<string[]> {
  const { rows } = await db.owner.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
       and has_column_privilege($2, attrelid, attname, $3) and has_schema_privilege($2, $4, 'USAGE')
     order by attnum`,
    [table, role, privilege, table.includes('.') ? table.split('.')[0] : 'public'],
  );
  return rows.map((row) => row.name);
}

/** All rows of a table that the onlooker can read, with the columns it can read. */
export async function visibleRows(db: TestDatabase, onlooker: Onlooker, table: string): Promise<Row[]> {
  const columns = await grantedColumns(db, onlooker.as, table, 'SELECT');
  if (columns.length === 0) return [];
  const list = columns.map((name) => `"${name}"`).join(', ');
  return asOnlooker(db, onlooker, (tx) => tx.query<Row>(`select ${list} from ${table}`));
}

/** Everything that the onlooker can read anywhere, as one text per table. */
export async function everythingVisible(
  db: TestDatabase,
  onlooker: Onlooker,
): Promise<Record<string, string>> {
  const dump: Record<string, string> = {};
  for (const table of await tablesOf(db)) {
    const rows = await visibleRows(db, onlooker, table);
    if (rows.length > 0)
      dump[table] = rows
        .map((row) => JSON.stringify(row))
        .sort()
        .join('\n');
  }
  return dump;
}
