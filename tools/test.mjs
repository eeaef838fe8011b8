import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './lib/chromium.mjs';
import { root, run, Tally } from './lib/steps.mjs';

/*
 * node tools/test.mjs                      everything of `npm test`
 * node tools/test.mjs libs/rfp award       the specs whose path contains one of these
 * node tools/test.mjs --unit|--db|--api|--web|--e2e|--start|--static [pattern ...]   (--start: not part of npm test)
 * node tools/test.mjs libs/rfp -- -t 'cannot'   what follows -- goes to Jest
 */

const kinds = ['unit', 'db', 'api', 'web'];
const known = [...kinds, 'e2e', 'start', 'static'];
const separator = process.argv.indexOf('--');
const own = process.argv.slice(2, separator < 0 ? undefined : separator);
const forJest = separator < 0 ? [] : process.argv.slice(separator + 1);
const flags = own.filter((arg) => arg.startsWith('--')).map((flag) => flag.slice(2));
const patterns = own
  .filter((arg) => !arg.startsWith('--'))
  .map((pattern) => path.relative(root, path.resolve(root, pattern)));

const unknown = flags.filter((flag) => !known.includes(flag));
if (unknown.length > 0) {
  console.error(`Unknown: --${unknown.join(', --')}. Known: --${known.join(' --')}`);
  process.exit(2);
}
const everything = own.length === 0;
const wanted = new Set(flags.flatMap((flag) => (flag === 'e2e' ? ['api', 'web'] : [flag])));
if (wanted.size === 0) for (const kind of patterns.length > 0 ? [...kinds, 'start'] : kinds) wanted.add(kind);
if (everything) wanted.add('static');

const tally = new Tally();
const specs = findSpecs().filter(({ kind, file }) => wanted.has(kind) && matches(file));
if (specs.length === 0 && !wanted.has('static')) {
  console.error(`No spec matches ${own.join(' ')}.`);
  process.exit(2);
}

if (wanted.has('static')) await checkStatically();
const inProcess = specs.filter(({ kind }) => !['web', 'start'].includes(kind));
if (inProcess.length > 0) await tally.step('tests: unit, database, API', () => jest(inProcess));
await testInBrowser(specs.filter(({ kind }) => kind === 'web'));
await testStart(specs.filter(({ kind }) => kind === 'start'));
tally.finish();

function matches(file) {
  return patterns.length === 0 || patterns.some((pattern) => file.includes(pattern));
}

function findSpecs() {
  const found = fs.globSync('{apps,libs,e2e,migrations}/**/*.spec.{ts,tsx}', {
    cwd: root,
    exclude: (name) => /(^|[/\\])(node_modules|dist|build|\.react-router)$/.test(String(name)),
  });
  return found
    .map((file) => ({ file: file.split(path.sep).join('/'), kind: kindOf(file) }))
    .sort((a, b) => a.file.localeCompare(b.file));
}

function kindOf(file) {
  if (file.startsWith('e2e/web/')) return 'web';
  if (file.startsWith('e2e/start/')) return 'start';
  if (file.startsWith('e2e/')) return 'api';
  return /\.db\.spec\.tsx?$/.test(file) ? 'db' : 'unit';
}

async function checkStatically() {
  await tally.step('generated documents', () => succeeds('node', ['tools/codegen.mjs', '--check']));
  await tally.step('types', () => succeeds('node', ['tools/typecheck.mjs']));
  // Side by side, for each of them uses one core.
  await Promise.all([tally.step('lint', lint), graphAndFormat()]);
}

async function lint() {
  // Without nx's project graph the boundary rule is skipped with a mere warning.
  await run('nx', ['show', 'projects'], { capture: true, quiet: true });
  const { code, output } = await run('eslint', ['.', '--max-warnings', '0'], { capture: true });
  const skipped = /No cached ProjectGraph|rule will be skipped/i.test(output);
  if (skipped) console.error('The rule on module boundaries was skipped: no project graph.');
  return code === 0 && !skipped;
}

async function graphAndFormat() {
  const graph = ['--config', '.dependency-cruiser.mjs', 'apps', 'libs', 'e2e'];
  await tally.step('import graph', () => succeeds('depcruise', graph));
  await tally.step('format', () => succeeds('prettier', ['--check', '.', '--log-level', 'warn']));
}

async function succeeds(command, args) {
  return (await run(command, args)).code === 0;
}

async function testInBrowser(browserSpecs) {
  if (browserSpecs.length === 0 || process.env.RINGFAIR_SKIP_BROWSER) return;
  const chromium = findChromium();
  if (!chromium && process.env.RINGFAIR_REQUIRE_BROWSER) {
    await tally.step('tests: browser', () => ({ passed: 0, failed: 1, note: 'no Chromium found' }));
    return;
  }
  if (!chromium) {
    console.log(
      '\nNo Chromium found: the browser tests are left out. Set RINGFAIR_CHROMIUM to its path to run them.',
    );
    return;
  }
  const env = { RINGFAIR_CHROMIUM: chromium };
  if (await build()) await tally.step('tests: browser', () => jest(browserSpecs, ['--maxWorkers=2'], env));
}

/** These start the built product with databases of its own, and kill both. */
async function testStart(startSpecs) {
  if (startSpecs.length === 0 || !(await build())) return;
  await tally.step('tests: start and crash', () =>
    jest(startSpecs, ['--maxWorkers=2'], { RINGFAIR_TEST_DATABASE: 'none' }),
  );
}

function build() {
  return tally.step('build', async () => (await run('node', ['tools/setup.mjs', '--build'])).code === 0);
}

async function jest(selected, more = [], env = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ringfair-results-'));
  const report = path.join(folder, 'results.json');
  const needsDatabase = selected.some(({ kind }) => kind !== 'unit');
  await run(
    'jest',
    [
      '--runTestsByPath',
      ...selected.map(({ file }) => file),
      '--json',
      `--outputFile=${report}`,
      ...more,
      ...forJest,
    ],
    {
      env: {
        ...env,
        NODE_ENV: 'test',
        NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
        ...(needsDatabase ? {} : { RINGFAIR_TEST_DATABASE: 'none' }),
      },
    },
  );
  const results = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : undefined;
  fs.rmSync(folder, { recursive: true, force: true });
  if (!results) return { passed: 0, failed: 1, note: 'Jest gave no results' };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTotalTestSuites } =
    results;
  return {
    passed: numPassedTests,
    failed: numFailedTests + numRuntimeErrorTestSuites,
    note: `${numTotalTestSuites} files, ${numPassedTests} tests${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}`,
  };
}
