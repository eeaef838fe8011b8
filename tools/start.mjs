import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import {
  loadEnvironment,
  openDatabase,
  clusterFolder,
  platformDatabase,
  stateFolder,
} from './lib/environment.mjs';
import { removeCluster, startPostgres } from './lib/postgres.mjs';
import { root } from './lib/steps.mjs';

/*
 * npm start               the whole product on http://localhost:3000 (PORT), with a database of its own
 * npm start -- --reset    deletes that database first
 * npm start -- --no-demo  leaves the demo data out
 * DATABASE_URL=... npm start    on a PostgreSQL server of yours
 */

const serverLog = path.join(stateFolder, 'server.log');
let demoStamp = path.join(clusterFolder, 'demo');
let opening;
let postgres;
let server;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
try {
  await start();
} catch (error) {
  console.error(error.message);
  await stop(1);
}

async function start() {
  const options = process.argv.slice(2);
  const unknown = options.find((option) => !['--reset', '--no-demo'].includes(option));
  if (unknown) throw new Error(`Unknown option ${unknown}. Known: npm start -- --reset --no-demo`);
  loadEnvironment();
  process.env.NODE_ENV ??= 'development';
  const port = Number((process.env.PORT ??= '3000'));
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is ${process.env.PORT}; a number from 1 to 65535 is expected.`);
  }
  await checkConfiguration();
  if (await isBusy(port)) {
    throw new Error(
      `Port ${port} is busy. Stop what uses it, or take another one: PORT=${port + 1} npm start`,
    );
  }
  if (options.includes('--reset')) await reset();
  const embedded = !process.env.DATABASE_URL;
  if (!embedded) demoStamp = path.join(stateFolder, `demo-${digest(process.env.DATABASE_URL)}`);
  opening = openDatabase({ exclusive: true });
  postgres = await opening;
  if (stopping) return;
  if (postgres) void keepAlive();
  const isNew = await prepareDatabase();
  const production = process.env.NODE_ENV === 'production';
  if (isNew && !production && !options.includes('--no-demo')) markDemo('wanted');
  if (demoState() === 'wanted') await loadDemoData();
  if (stopping) return;
  await serve(port);
  if (!stopping) await introduce(port, embedded);
}

/** Before anything is started: the platform names each wrong variable and what it expects. */
async function checkConfiguration() {
  const { loadConfig } = await import(path.join(root, 'libs/platform/dist/config/config.js'));
  loadConfig({ DATABASE_URL: 'postgres://embedded/ringfair', ...process.env });
}

async function reset() {
  if (process.env.DATABASE_URL) {
    throw new Error('--reset deletes the embedded database only; DATABASE_URL names a server of yours.');
  }
  console.log('Deleting the database ...');
  await removeCluster(clusterFolder, console.log);
  fs.rmSync(path.join(stateFolder, 'files'), { recursive: true, force: true });
}

/** @returns whether the database was empty until now */
async function prepareDatabase() {
  const database = await platformDatabase();
  await database.bootstrap();
  const applied = await database.up();
  if (applied.length > 0) console.log(`Migrations: ${applied.length} applied`);
  return applied.some((name) => name.startsWith('0001-'));
}

/** Fictional companies, once per database; the command itself may be repeated after a crash. */
async function loadDemoData() {
  const program = path.join(root, 'apps/cli/dist/main.js');
  if (!fs.existsSync(program)) return;
  console.log('Loading the demo data, once ...');
  const child = spawn(process.execPath, [program, 'demo'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // The logins follow below, with the addresses.
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => /^Demo data|^\s+[\d\w]/.test(line) && !line.includes('@') && console.log(line));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (stopping) return;
  if (code !== 0) throw new Error('The demo data could not be loaded; see above.');
  markDemo('loaded');
}

function markDemo(state) {
  fs.mkdirSync(path.dirname(demoStamp), { recursive: true });
  fs.writeFileSync(demoStamp, state);
}

function demoState() {
  return fs.existsSync(demoStamp) ? fs.readFileSync(demoStamp, 'utf8') : undefined;
}

async function serve(port) {
  const log = fs.openSync(serverLog, 'w');
  const program = path.join(root, 'apps/api/dist/main.js');
  // A group of its own: Ctrl-C reaches this process alone, which then stops server and database in their order.
  server = spawn(
    process.execPath,
    ['--import', path.join(root, 'tools/lib/end-with-parent.mjs'), program, '--with-worker'],
    {
      cwd: root,
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: path.join(root, '.ringfair/compile-cache') },
    },
  );
  fs.closeSync(log);
  server.exited = new Promise((resolve) => server.once('error', resolve).once('exit', resolve));
  let ended = false;
  void server.exited.then(() => {
    ended = true;
    if (!stopping && server.answered) void fail('The server ended unexpectedly.');
  });
  while (!ended && !stopping) {
    if (await answers(port)) return void (server.answered = true);
    await pause(40);
  }
  if (!stopping) throw new Error(`The server did not start.\n${endOf(serverLog)}`);
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

/** Should PostgreSQL die, it comes back on the same port, and the server finds it there again. */
async function keepAlive() {
  const deaths = [];
  for (;;) {
    await postgres.exited;
    if (stopping) return;
    deaths.push(Date.now());
    if (deaths.length > 5 && Date.now() - deaths.at(-5) < 60_000) {
      return void fail(`PostgreSQL keeps ending.\n${endOf(postgres.logFile)}`);
    }
    console.log('PostgreSQL ended unexpectedly; starting it again.');
    try {
      postgres = await startPostgres({ folder: clusterFolder, port: postgres.port, log: console.log });
    } catch (error) {
      return void fail(error.message);
    }
  }
}

async function introduce(port, embedded) {
  const address = process.env.PUBLIC_URL ?? `http://localhost:${port}`;
  const lines = [
    '',
    `  Ringfair      ${address}`,
    `  GraphQL       ${address}/graphql   (try it at ${address}/graphiql)`,
    `  Mailbox       ${address}/dev/mail`,
    ...(await logins()),
    `  Database      ${embedded ? `embedded PostgreSQL, port ${postgres.port}; npm start -- --reset begins anew` : 'DATABASE_URL'}`,
    `  Log           ${path.relative(process.cwd(), serverLog)}`,
    '',
    '  Stop with Ctrl-C.',
    '',
  ];
  console.log(lines.join('\n'));
}

/** One login per role, as the demo data left them. */
async function logins() {
  if (demoState() !== 'loaded') return [];
  const { demoLogins } = await import(path.join(root, 'apps/cli/dist/demo/logins.js'));
  const people = Object.values(demoLogins);
  return [
    `  Demo logins   password of all: ${people[0].password}`,
    ...people.map(({ role, email }) => `                ${role.padEnd(10)} ${email}`),
  ];
}

async function fail(message) {
  console.error(message);
  await stop(1);
}

async function stop(code) {
  if (stopping) {
    // Asked twice: PostgreSQL recovers from its log at the next start.
    for (const child of [server, postgres]) if (child?.pid) killQuietly(child.pid, 'SIGKILL');
    process.exit(1);
  }
  stopping = true;
  if (server ?? opening) console.log('Stopping ... (Ctrl-C again to force)');
  if (server) {
    server.kill('SIGTERM');
    await server.exited;
  }
  // Asked to end while PostgreSQL was just starting: it is stopped as soon as it can be.
  postgres ??= await opening?.catch(() => undefined);
  await postgres?.stop();
  process.exit(code);
}

function killQuietly(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}

function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function isBusy(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(true));
    probe.listen(port, () => probe.close(() => resolve(false)));
  });
}

function endOf(file) {
  return fs.readFileSync(file, 'utf8').trim().split('\n').slice(-30).join('\n');
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
