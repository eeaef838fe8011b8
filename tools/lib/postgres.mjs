import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { choosePlace, rememberedPlace } from './postgres-place.mjs';

/**
 * A real PostgreSQL out of npm packages: one folder is one cluster, and one process at a time owns it.
 * PostgreSQL refuses to run as root; started by root it runs as `postgres` or `nobody`.
 */

const SUPERUSER = 'postgres';
const TUNING = {
  durable: { shared_buffers: '256MB', max_connections: '100', wal_compression: 'on' },
  throwaway: {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '4GB',
    shared_buffers: '256MB',
    max_connections: '300',
    autovacuum: 'off',
  },
};

/**
 * Starts (and on first use creates) the cluster in `folder`.
 * @param {{ folder: string, throwaway?: boolean, port?: number, log?: (line: string) => void }} options
 * @returns {Promise<{ adminUrl: string, url: (database: string) => string, port: number, pid: number,
 *   data: string, logFile: string, exited: Promise<void>, stop: () => Promise<void> }>}
 */
export async function startPostgres({ folder, throwaway = false, port, log = () => {} }) {
  fs.mkdirSync(folder, { recursive: true });
  if (!isWritable(folder)) {
    throw new Error(`${folder} belongs to another user. Start Ringfair as that user, or delete the folder.`);
  }
  const ownership = own(folder);
  const place = choosePlace(folder, throwaway, log);
  const password = readOrCreatePassword(folder);
  await recover(place, log);
  if (!fs.existsSync(path.join(place.data, 'PG_VERSION'))) createCluster(place, password, throwaway, log);
  const { child, chosenPort } = await launchPatiently(place, throwaway, port);
  const watchdog = guard(child.pid, throwaway ? [place.home, folder] : []);
  const exited = new Promise((resolve) => child.once('exit', () => resolve())).then(watchdog.dismiss);
  const url = (database) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${chosenPort}/${database}`;
  return {
    adminUrl: url('postgres'),
    url,
    port: chosenPort,
    pid: child.pid,
    data: place.data,
    logFile: place.logFile,
    exited,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill(throwaway ? 'SIGQUIT' : 'SIGINT');
      await exited;
      ownership.end();
      if (throwaway)
        for (const each of [place.home, folder]) fs.rmSync(each, { recursive: true, force: true });
    },
  };
}

/** A cluster for one test run in the system's temporary folder; removed when stopped or when its owner dies. */
export function startThrowawayPostgres(log) {
  return startPostgres({
    folder: fs.mkdtempSync(path.join(os.tmpdir(), 'ringfair-test-')),
    throwaway: true,
    log,
  });
}

/** Where a running server of this folder listens, or undefined. */
export function findRunning(folder) {
  const place = rememberedPlace(folder);
  const found = place && readPostmaster(place.data);
  if (!found || !isServerOf(found.pid, place.data) || found.status !== 'ready') return undefined;
  const password = fs.readFileSync(path.join(folder, 'password'), 'utf8').trim();
  return { pid: found.pid, adminUrl: `postgres://${SUPERUSER}:${password}@127.0.0.1:${found.port}/postgres` };
}

/** Stops whatever an earlier run left behind in this folder and deletes the data. */
export async function removeCluster(folder, log = () => {}) {
  if (fs.existsSync(folder)) own(folder);
  const place = rememberedPlace(folder);
  if (place) {
    await recover(place, log);
    fs.rmSync(place.home, { recursive: true, force: true });
  }
  fs.rmSync(folder, { recursive: true, force: true });
}

/** A TCP port of 127.0.0.1 that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// --- creating ---

function isWritable(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function readOrCreatePassword(folder) {
  const file = path.join(folder, 'password');
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8').trim();
}

function createCluster(place, password, throwaway, log) {
  log('Creating the database cluster ...');
  const fresh = `${place.data}.new`;
  const passwordFile = path.join(place.home, 'initdb-password');
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.uid !== undefined) fs.chownSync(passwordFile, place.uid, place.gid);
  const result = run(place, 'initdb', [
    `--pgdata=${fresh}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${characterLocale()}`,
    '--no-instructions',
    ...(throwaway ? ['--no-sync'] : []),
  ]);
  fs.rmSync(passwordFile, { force: true });
  if (result.status !== 0) throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`);
  fs.renameSync(fresh, place.data);
}

/** The text-search parser asks the C library what a letter is: plain C would know only ASCII. */
function characterLocale() {
  const known = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? '';
  const names = known.split('\n').map((name) => name.trim());
  const wanted = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'];
  return wanted.find((name) => names.includes(name)) ?? (process.platform === 'linux' ? 'C.UTF-8' : 'C');
}

function run(place, program, args) {
  const { uid, gid } = place;
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
  return spawnSync(path.join(place.bin, program), args, { uid, gid, cwd: place.home, env, encoding: 'utf8' });
}

// --- starting ---

/** The backends of a killed server may live a moment longer and hold its shared memory: try again until they left. */
async function launchPatiently(place, throwaway, port) {
  const giveUpAt = Date.now() + 20_000;
  for (;;) {
    const chosenPort = port ?? (await freePort());
    const logStart = fs.existsSync(place.logFile) ? fs.statSync(place.logFile).size : 0;
    const child = launch(place, throwaway, chosenPort);
    if (await becameReady(child, place)) return { child, chosenPort };
    const complaint = fs.readFileSync(place.logFile, 'utf8').slice(logStart).trim();
    const passing = /still in use|Address already in use|could not bind/.test(complaint);
    if (!passing || Date.now() > giveUpAt) throw new Error(`PostgreSQL did not start:\n${complaint}`);
    await pause(100);
  }
}

function launch(place, throwaway, port) {
  const settings = {
    ...TUNING[throwaway ? 'throwaway' : 'durable'],
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = fs.openSync(place.logFile, 'a');
  const { uid, gid } = place;
  // Detached: Ctrl-C in the terminal must reach the API first, and the database only after it has drained.
  const child = spawn(path.join(place.bin, 'postgres'), ['-D', place.data, ...args], {
    uid,
    gid,
    cwd: place.home,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  fs.closeSync(log);
  return child;
}

async function becameReady(child, place) {
  let failed = false;
  child.once('error', (error) => {
    failed = true;
    fs.appendFileSync(place.logFile, `${error.message}\n`);
  });
  child.once('exit', () => (failed = true));
  while (!failed) {
    const found = readPostmaster(place.data);
    if (found?.pid === child.pid && found.status === 'ready') return true;
    await pause(15);
  }
  return false;
}

/** Ends the server when its owner dies without a word: a closed pipe is the one signal that kill -9 cannot withhold. */
function guard(pid, leftovers) {
  if (process.platform === 'win32') return { dismiss() {} };
  const signal = leftovers.length > 0 ? 'QUIT' : 'INT';
  const tidy =
    leftovers.length > 0 ? 'while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done; rm -rf -- "$@"' : ':';
  const script = `trap '' INT TERM HUP; pid=$1; shift; read -r _ || { kill -${signal} "$pid"; ${tidy}; }`;
  const child = spawn('/bin/sh', ['-c', script, 'ringfair-watchdog', String(pid), ...leftovers], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.on('error', () => {});
  child.stdin.on('error', () => {});
  child.unref();
  child.stdin.unref?.();
  return { dismiss: () => child.stdin.end('dismissed\n') };
}

// --- owning and recovering ---

/** One process at a time: a second one would take the first one's server for an orphan and stop it. */
function own(folder) {
  const file = path.join(folder, 'owner');
  const [pid, script] = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  if (pid && Number(pid) !== process.pid && isAlive(Number(pid)) && commandOf(Number(pid)).includes(script)) {
    throw new Error(`Ringfair already runs in this folder (process ${pid}). Stop that one first.`);
  }
  fs.writeFileSync(file, `${process.pid}\n${path.basename(process.argv[1] ?? 'node')}\n`);
  return { end: () => fs.rmSync(file, { force: true }) };
}

/** Stops a server that an earlier, killed owner left behind, and disarms a postmaster.pid that names a stranger. */
async function recover(place, log) {
  const found = readPostmaster(place.data);
  if (!found || !isAlive(found.pid)) return;
  if (isServerOf(found.pid, place.data)) {
    log('Stopping a PostgreSQL that an earlier run left behind ...');
    await stopProcess(found.pid);
    return;
  }
  // After a reboot the number may belong to somebody else. The parent's own number counts as stale, and keeping
  // the other lines lets PostgreSQL still check that nobody uses the old shared memory.
  const file = path.join(place.data, 'postmaster.pid');
  const [, ...rest] = fs.readFileSync(file, 'utf8').split('\n');
  fs.writeFileSync(file, [process.pid, ...rest].join('\n'));
}

async function stopProcess(pid) {
  const started = Date.now();
  process.kill(pid, 'SIGINT');
  let harder = false;
  while (isAlive(pid)) {
    if (!harder && Date.now() - started > 10_000) harder = process.kill(pid, 'SIGQUIT');
    if (Date.now() - started > 30_000) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
    await pause(30);
  }
}

/** postmaster.pid, by line: process, data folder, start time, port, socket folder, address, shared memory, status. */
function readPostmaster(data) {
  let lines;
  try {
    lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() };
}

const isServerOf = (pid, data) => commandOf(pid).includes(data);

function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
