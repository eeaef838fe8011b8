import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startThrowawayPostgres } from '../lib/postgres.mjs';
import { root, run } from '../lib/steps.mjs';

/*
 * npm run bench -- search [--vendors 10000,100000] [--seconds 8] [--json FILE]
 *
 * The whole search (20 results, exact total, counts of all filters) over generated vendors, asked the same 96
 * questions by 1, 8 and 32 clients at a time: as bare SQL through pg, and as GraphQL over HTTP. The clients share
 * the machine with what they measure; the ratios are what counts.
 */

const { values: options } = parseArgs({
  options: {
    vendors: { type: 'string', default: '10000,100000' },
    seconds: { type: 'string', default: '8' },
    json: { type: 'string' },
  },
});
const sizes = options.vendors.split(',').map(Number);
const seconds = Number(options.seconds);
if (!sizes.every((size) => Number.isInteger(size) && size > 0) || !(seconds > 0)) {
  console.error('npm run bench -- search [--vendors 10000,100000] [--seconds 8] [--json FILE]');
  process.exit(2);
}
const connectionCounts = [1, 8, 32];
/** The API must reach this part of bare SQL with 8 clients, from so many vendors on: below, a search is cheaper than HTTP. */
const floor = 0.9;
const judgedFrom = 100_000;

const built = await run('node', [path.join(root, 'tools/setup.mjs'), '--build'], {
  capture: true,
  quiet: true,
});
if (built.code !== 0) throw new Error(built.output);
const { prepareDatabase, startApi } = await import('./search/target.mjs');
const { bareClient, httpClient, measureInTurns } = await import('./search/clients.mjs');

const results = [];
const postgres = await startThrowawayPostgres();
try {
  for (const vendors of sizes) await benchOf(vendors);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await postgres.stop();
}
if (options.json) fs.writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);

async function benchOf(vendors) {
  const target = await prepareDatabase(postgres, vendors);
  const api = await startApi(target);
  console.log(`\n${vendors.toLocaleString('en')} vendors, ${target.questions.length} questions`);
  console.log('case       clients      rps   p50 ms   p99 ms   ratio to bare SQL');
  try {
    for (const connections of connectionCounts) {
      const [bare, http] = await measureInTurns(
        [() => bareClient(target), () => httpClient(api.port, target.questions)],
        { connections, seconds, questions: target.questions },
      );
      report('bare-sql', vendors, connections, bare, bare);
      report('api-sql', vendors, connections, http, bare);
    }
  } finally {
    await api.stop();
  }
  const judged = results.find(
    (row) => row.case === 'api-sql' && row.vendors === vendors && row.connections === 8,
  );
  if (vendors < judgedFrom) return;
  const verdict = judged.ratioToBareSql >= floor ? 'reached' : 'missed';
  console.log(
    `API with 8 clients: ${judged.ratioToBareSql} of bare SQL; the floor of ${floor} is ${verdict}`,
  );
}

function report(name, vendors, connections, figures, bare) {
  const row = {
    case: name,
    vendors,
    connections,
    rps: round(figures.rps, 1),
    p50Ms: round(figures.p50Ms, 1),
    p99Ms: round(figures.p99Ms, 1),
    ratioToBareSql: round(figures.rps / bare.rps, 2),
  };
  results.push(row);
  const cells = [row.connections, row.rps, row.p50Ms, row.p99Ms, row.ratioToBareSql];
  console.log(name.padEnd(9) + cells.map((cell) => String(cell).padStart(9)).join(''));
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}
