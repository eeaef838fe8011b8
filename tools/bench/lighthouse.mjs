import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from '../lib/chromium.mjs';
import { freePort } from '../lib/postgres.mjs';
import { root, run, toolEnvironment } from '../lib/steps.mjs';

/*
 * npm run bench -- lighthouse [--pages vendors,vendor] [--languages en,ru,el] [--runs 3] [--json FILE]
 *
 * The product as `npm start` builds and starts it, with its demo data, seen by Lighthouse as a phone on a slow line
 * (its mobile preset, throttling simulated). Each figure is the median of the runs: one run swings by several points
 * while the machine does something else. Fails when a score is under 95.
 */

const floor = 95;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Pages that ask robots not to list them: one of countless filters, or what one buyer needs. They get no SEO score. */
const unlisted = ['filtered', 'need'];
const need = 'country=GR&when=ON_THE_JOB&when=NIGHTS&calls=60&service=TELEPHONE_ANSWERING&language=el';
/** Paths without their language; `:vendor` is the first listing that the search shows. */
const pages = {
  home: '',
  vendors: '/vendors',
  filtered: '/vendors?service=TELEPHONE_ANSWERING&industry=HEALTHCARE',
  vendor: '/vendors/:vendor',
  need: `/need?${need}`,
  market: '/market',
  calculator: '/calculators/staffing?contacts=100',
};

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: Object.keys(pages).join() },
    languages: { type: 'string', default: 'en' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});
const chosen = options.pages.split(',');
const runs = Number(options.runs);
if (!chosen.every((name) => name in pages) || !(runs > 0)) {
  console.error(
    `npm run bench -- lighthouse [--pages ${Object.keys(pages).join()}] [--languages en,ru,el] [--runs 3] [--json FILE]`,
  );
  process.exit(2);
}
const chromium = findChromium();
if (!chromium) throw new Error('No Chromium was found; RINGFAIR_CHROMIUM names one.');

const built = await run('node', [path.join(root, 'tools/setup.mjs'), '--build'], {
  capture: true,
  quiet: true,
});
if (built.code !== 0) throw new Error(built.output);

const state = fs.mkdtempSync(path.join(os.tmpdir(), 'ringfair-lighthouse-'));
const product = await startProduct();
try {
  const results = [];
  for (const language of options.languages.split(',')) {
    for (const name of chosen) results.push(await measure(language, name));
  }
  report(results);
} finally {
  await product.stop();
  fs.rmSync(state, { recursive: true, force: true });
}

/** What `npm start` runs, with data and port of its own. */
async function startProduct() {
  const port = await freePort();
  const child = spawn('node', [path.join(root, 'tools/start.mjs')], {
    cwd: root,
    env: toolEnvironment({ RINGFAIR_STATE: state, PORT: String(port), DATABASE_URL: '', PUBLIC_URL: '' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('Stop with Ctrl-C')) resolve();
    });
    void exited.then(() => reject(new Error(output)));
  });
  const url = `http://localhost:${port}`;
  const vendor = /\/en\/vendors\/([\da-z-]+)"/.exec(await (await fetch(`${url}/en/vendors`)).text())?.[1];
  return {
    url,
    vendor,
    stop: () => {
      child.kill('SIGINT');
      return exited;
    },
  };
}

async function measure(language, name) {
  const url = `${product.url}/${language}${pages[name].replace(':vendor', product.vendor)}`;
  // A page just compiled says nothing of the ones that follow.
  for (let count = 0; count < 5; count += 1) await (await fetch(url)).text();
  const reports = [];
  for (let count = 0; count < runs; count += 1) reports.push(await lighthouse(url));
  const judged = categories.filter((category) => category !== 'seo' || !unlisted.includes(name));
  const scores = Object.fromEntries(
    judged.map((category) => [
      category,
      median(reports.map((seen) => seen.categories[category].score * 100)),
    ]),
  );
  const timings = Object.fromEntries(
    [
      'first-contentful-paint',
      'largest-contentful-paint',
      'total-blocking-time',
      'cumulative-layout-shift',
    ].map((audit) => [audit, median(reports.map((seen) => seen.audits[audit].numericValue))]),
  );
  return {
    language,
    page: name,
    url: url.slice(product.url.length),
    scores,
    timings,
    faults: faultsOf(reports[0], judged),
  };
}

/** A browser of its own for each run, so that nothing is in its cache. */
async function lighthouse(url) {
  const file = path.join(state, 'report.json');
  const flags = [
    '--headless=new',
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
  ];
  const { code, output } = await run(
    'lighthouse',
    [
      url,
      ...['--quiet', '--no-enable-error-reporting', '--output=json', `--output-path=${file}`],
      ...[`--only-categories=${categories.join()}`, `--chrome-flags=${flags.join(' ')}`],
    ],
    { env: { CHROME_PATH: chromium }, capture: true, quiet: true },
  );
  if (code !== 0) throw new Error(output);
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** What takes points away, or would save the most. */
function faultsOf({ audits, categories: seen }, judged) {
  const weighted = judged.flatMap((category) => seen[category].auditRefs).filter(({ weight }) => weight > 0);
  const failed = weighted
    .map(({ id }) => audits[id])
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ title, displayValue }) => [title, displayValue].filter(Boolean).join(': '));
  const savings = Object.values(audits)
    .filter(
      ({ details, metricSavings }) => details && Math.max(0, ...Object.values(metricSavings ?? {})) >= 100,
    )
    .map(({ title, metricSavings }) => `${title}: ${JSON.stringify(metricSavings)}`);
  return [...failed, ...savings];
}

function report(results) {
  const columns = ['performance', 'accessibility', 'practices', 'SEO', 'FCP s', 'LCP s', 'TBT ms', 'CLS'];
  console.log('page'.padEnd(16) + columns.map((column) => column.padStart(14)).join(''));
  for (const { language, page, scores, timings } of results) {
    const [fcp, lcp, tbt, cls] = Object.values(timings);
    const cells = [
      ...categories.map((category) => scores[category]?.toFixed(0) ?? '-'),
      ...[fcp, lcp].map((milliseconds) => (milliseconds / 1000).toFixed(2)),
      tbt.toFixed(0),
      cls.toFixed(3),
    ];
    console.log(`${language} ${page}`.padEnd(16) + cells.map((cell) => cell.padStart(14)).join(''));
  }
  for (const { language, page, faults } of results)
    for (const fault of faults) console.log(`${language} ${page}: ${fault}`);
  const low = results.filter(({ scores }) => Object.values(scores).some((score) => score < floor));
  console.log(
    low.length === 0
      ? `all scores are ${floor} or more`
      : `under ${floor}: ${low.map(({ url }) => url).join(' ')}`,
  );
  if (low.length > 0) process.exitCode = 1;
  if (options.json) fs.writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
