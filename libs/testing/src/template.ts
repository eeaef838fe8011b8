import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { bootstrapRoles, migrate, roleUrl } from '@ringfair/platform/database';

export const testSecret = 'a secret of tests only, long enough to derive from';

const migrations = fileURLToPath(new URL('../../../migrations', import.meta.url));
const templateLock = 72698111;

/** The name of the migrated template; the first test file that asks makes it, the others wait. */
export async function ensureTemplate(): Promise<string> {
  const name = `template_${hashOfMigrations()}`;
  await onServer(async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await makeTemplate(client, name);
  });
  return name;
}

/** Runs one function with a superuser's connection to the server of this run. */
export async function onServer<T>(fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl('postgres') });
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

/** A database of this run's server, as superuser. */
export function serverUrl(database: string): string {
  const given = process.env['RINGFAIR_TEST_DATABASE_URL'];
  if (!given)
    throw new Error('No PostgreSQL runs for these tests: name the file *.db.spec.ts or put it under e2e/.');
  const url = new URL(given);
  url.pathname = `/${database}`;
  return url.href;
}

/** Built under another name first: a migration that fails must not leave half a template. */
async function makeTemplate(client: pg.Client, name: string): Promise<void> {
  const draft = `${name}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  const complaints: string[] = [];
  try {
    await bootstrapRoles(serverUrl(draft), testSecret);
    const ownerUrl = roleUrl(serverUrl(draft), testSecret, 'app_owner');
    await migrate({ ownerUrl, folder: migrations, log: (line) => complaints.push(line) });
  } catch (error) {
    throw new Error(['The migrations fail.', ...complaints].join('\n'), { cause: error });
  }
  await client.query(`alter database ${draft} rename to ${name}`);
}

function hashOfMigrations(): string {
  const hash = createHash('sha256');
  const files = fs.readdirSync(migrations).filter((file) => /^\d{4}-.*\.(sql|js|ts)$/.test(file));
  for (const file of files.toSorted()) hash.update(file).update(fs.readFileSync(path.join(migrations, file)));
  return hash.digest('hex').slice(0, 12);
}
