import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import {
  createDatabase,
  loadEnvironment,
  migrationsFolder,
  openDatabase,
  platformDatabase,
} from './lib/environment.mjs';
import { startThrowawayPostgres } from './lib/postgres.mjs';
import { run } from './lib/steps.mjs';

/*
 * npm run migrate               applies what is missing (also: -- up)
 * npm run migrate -- down [N]   takes back the last N (1)
 * npm run migrate -- redo       takes back the last one and applies it again
 * npm run migrate -- snapshot   writes migrations/schema.sql
 * npm run migrate -- --check    up, down to nothing, up on a new server; fails when schema.sql is stale
 */

const [command = 'up', count = '1'] = process.argv.slice(2);
const snapshotFile = path.join(migrationsFolder, 'schema.sql');
const commands = { up, down, redo, snapshot, '--check': check };

if (!Object.hasOwn(commands, command) || !/^[1-9]\d*$/.test(count)) {
  console.error('npm run migrate [-- up | down N | redo | snapshot | --check]');
  process.exit(2);
}
// An installed product is built already and has no compiler.
if (process.env.NODE_ENV !== 'production') {
  const built = await run('npm', ['run', 'build', '--silent', '--workspace', 'libs/platform']);
  if (built.code !== 0) process.exit(1);
}
try {
  await commands[command]();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function up() {
  return onDatabase(async (database) => report('Applied', await database.up()));
}

function down() {
  return onDatabase(async (database) => report('Taken back', await database.down({ count: Number(count) })));
}

function redo() {
  return onDatabase(async (database) => {
    report('Taken back', await database.down({ count: 1 }));
    report('Applied', await database.up());
  });
}

async function snapshot() {
  await onThrowaway(async (database, url) => {
    await database.up({ url });
    fs.writeFileSync(snapshotFile, await database.snapshot(url));
  });
}

/** Each migration goes both ways, leaves nothing behind, and leads to the schema that was reviewed. */
async function check() {
  await onThrowaway(async (database, url) => {
    report('Applied', await database.up({ url }));
    const first = await database.snapshot(url);
    report('Taken back', await database.down({ url }));
    const left = await leftovers(url);
    if (left.length > 0) throw new Error(`Taken back all migrations, yet these remain: ${left.join(', ')}`);
    report('Applied', await database.up({ url }));
    if ((await database.snapshot(url)) !== first)
      throw new Error('Up, down and up leads to another schema than up.');
    if (!fs.existsSync(snapshotFile) || fs.readFileSync(snapshotFile, 'utf8') !== first) {
      throw new Error('migrations/schema.sql is stale: run `npm run migrate -- snapshot` and commit it.');
    }
  });
}

async function onDatabase(work) {
  loadEnvironment();
  const postgres = await openDatabase();
  try {
    const database = await platformDatabase();
    await database.bootstrap();
    await work(database);
  } finally {
    await postgres?.stop();
  }
}

async function onThrowaway(work) {
  process.env.APP_SECRET = 'a secret of this check only, thrown away with its server';
  const postgres = await startThrowawayPostgres();
  try {
    await createDatabase(postgres.adminUrl, 'ringfair');
    const url = postgres.url('ringfair');
    const database = await platformDatabase();
    await database.bootstrap(url);
    await work(database, url);
  } finally {
    await postgres.stop();
  }
}

async function leftovers(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`
    select format('%s %s', case relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, oid::regclass) as name
    from pg_class
    where relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relkind in ('r', 'p', 'v', 'm', 'S')
      and relname not like 'schema\\_migrations%'
    union all
    select format('function %s', oid::regprocedure) from pg_proc p
    where pronamespace in ('public'::regnamespace, 'app'::regnamespace)
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`);
  await client.end();
  return rows.map(({ name }) => name);
}

function report(what, names) {
  console.log(`${what}: ${names.length > 0 ? names.join(', ') : 'nothing'}`);
}
