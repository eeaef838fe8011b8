import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { findRunning, startPostgres } from './postgres.mjs';
import { root } from './steps.mjs';

/** Data, secret and logs of this checkout; RINGFAIR_STATE names another folder, as the tests of `npm start` do. */
export const stateFolder = path.resolve(process.env.RINGFAIR_STATE ?? path.join(root, '.ringfair'));
export const clusterFolder = path.join(stateFolder, 'postgres');
export const migrationsFolder = path.join(root, 'migrations');

/** Reads .env when there is one; what the shell sets goes first. Outside production a secret is made once and kept. */
export function loadEnvironment() {
  const file = path.join(root, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
  for (const [name, value] of Object.entries(process.env)) if (value === '') delete process.env[name];
  if (!process.env.APP_SECRET && process.env.NODE_ENV !== 'production')
    process.env.APP_SECRET = developmentSecret();
  process.env.FILES_FOLDER ??= path.join(stateFolder, 'files');
  process.env.SEARCH_SNAPSHOT_FOLDER ??= path.join(stateFolder, 'search-index');
}

function developmentSecret() {
  const file = path.join(stateFolder, 'secret');
  fs.mkdirSync(stateFolder, { recursive: true });
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}

/**
 * Makes DATABASE_URL point to a server that runs: the given one, the embedded one of a running `npm start`
 * (unless `exclusive`), or an embedded one started for this process.
 * @returns {Promise<Awaited<ReturnType<typeof startPostgres>> | undefined>} the server that the caller must stop
 */
export async function openDatabase({ exclusive = false, log = console.log } = {}) {
  if (process.env.DATABASE_URL) return undefined;
  const running = exclusive ? undefined : findRunning(clusterFolder);
  const postgres = running ? undefined : await startPostgres({ folder: clusterFolder, log });
  const address = new URL((running ?? postgres).adminUrl);
  await createDatabase(address.href, 'ringfair');
  address.pathname = '/ringfair';
  process.env.DATABASE_URL = address.href;
  return postgres;
}

export async function createDatabase(adminUrl, name) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** The platform's own code for roles and migrations, past its barrel: without Nest it loads five times as fast. */
export async function platformDatabase() {
  const load = (name) => import(path.join(root, 'libs/platform/dist/database', `${name}.js`));
  const [{ bootstrapRoles }, { migrate }, { roleUrl }, { schemaSnapshot }] = await Promise.all(
    ['bootstrap', 'migrate', 'roles', 'snapshot'].map(load),
  );
  const { DATABASE_URL, APP_SECRET } = process.env;
  const ownerUrl = (url = DATABASE_URL) => roleUrl(url, APP_SECRET, 'app_owner');
  return {
    bootstrap: (url = DATABASE_URL) => bootstrapRoles(url, APP_SECRET),
    up: (options = {}) =>
      migrate({ ownerUrl: ownerUrl(options.url), folder: migrationsFolder, log: console.log, ...options }),
    down: (options = {}) =>
      migrate({
        ownerUrl: ownerUrl(options.url),
        folder: migrationsFolder,
        log: console.log,
        direction: 'down',
        ...options,
      }),
    snapshot: (url) => schemaSnapshot(ownerUrl(url)),
  };
}
