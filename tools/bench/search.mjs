import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startThrowawayPostgres } from '../lib/postgres.mjs';
import { root, run } from '../lib/steps.mjs';
import { measureInTurns } from './lib/turns.mjs';

/*
 * npm run bench -- search [--vendors 10000,100000] [--clients 1,8,32] [--seconds 8] [--json FILE]
 *
 * The whole search (20 results, exact total, counts of eight groups and two bounds) over generated vendors, asked all of
 * the same 96 questions by 1, 8 and 32 clients at a time: as bare SQL through pg; as GraphQL over HTTP by SQL, by the
 * index with the document sent whole, and with a persisted one; and the index with nothing but node:http around it.
 * Before that: how long the index took to load, its memory, how long a restart from its copy took, how long a search
 * takes inside the index, and how long a publication takes to be found. The clients share the machine with what they
 * measure; the ratios are what counts. 100,000 vendors take 6 minutes, a million with --clients 8 a quarter of an hour.
 */

const { values: options } = parseArgs({
  options: {
    vendors: { type: 'string', default: '10000,100000' },
    clients: { type: 'string', default: '1,8,32' },
    seconds: { type: 'string', default: '8' },
    json: { type: 'string' },
  },
});
const [sizes, connectionCounts] = [options.vendors, options.clients].map((list) =>
  list.split(',').map(Number),
);
const seconds = Number(options.seconds);
if (
  ![...sizes, ...connectionCounts].every((count) => Number.isInteger(count) && count > 0) ||
  !(seconds > 0)
) {
  console.error(
    'npm run bench -- search [--vendors 10000,100000] [--clients 1,8,32] [--seconds 8] [--json FILE]',
  );
  process.exit(2);
}
const judgedClients = 8;
/**
 * What must be reached with 8 clients, as parts of bare SQL, from so many vendors on: below, a search is cheaper than
 * HTTP.
 */
const floors = { 'api-sql': 0.9, 'api-index': 12, 'api-index-persisted': 18 };
const judgedFrom = 100_000;

const built = await run('node', [path.join(root, 'tools/setup.mjs'), '--build'], {
  capture: true,
  quiet: true,
});
if (built.code !== 0) throw new Error(built.output);
const { prepareDatabase, startApi, startBareIndex } = await import('./search/target.mjs');
const { bareClient, bareIndexClient, httpClient, persist, persisted } = await import('./search/clients.mjs');
const { measurePublishing } = await import('./search/publishing.mjs');

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
  const { questions } = target;
  const copies = fs.mkdtempSync(path.join(os.tmpdir(), 'ringfair-bench-'));
  const started = [];
  try {
    const bySql = await startApi(target);
    started.push(bySql);
    const byIndex = await startApi(target, { index: true, copies });
    started.push(byIndex);
    const bare = await startBareIndex(target);
    started.push(bare);
    await persist(byIndex.port, questions);
    console.log(`\n${vendors.toLocaleString('en')} vendors, ${questions.length} questions`);
    console.log(`${await byIndex.loaded}; ${memoryOf(byIndex.child.pid)} MB resident in the API`);
    console.log(`started again from its copy: ${await startAgain(target, copies)}`);
    const { meanMs, mostMs } = await (await fetch(`http://127.0.0.1:${bare.port}/times`)).json();
    console.log(`a search inside the index: mean ${round(meanMs, 2)} ms, longest ${round(mostMs, 1)} ms`);
    const published = await measurePublishing(byIndex.port, target);
    console.log(
      `published to searchable: p50 ${round(published.p50Ms, 0)} ms, p99 ${round(published.p99Ms, 0)} ms`,
    );
    console.log('case                clients      rps   p50 ms   p99 ms   ratio to bare SQL');
    for (const connections of connectionCounts) {
      const sides = {
        'bare-sql': () => bareClient(target),
        'api-sql': () => httpClient(bySql.port, questions),
        'api-index': () => httpClient(byIndex.port, questions),
        'api-index-persisted': () => httpClient(byIndex.port, questions, persisted),
        'bare-index': () => bareIndexClient(bare.port),
      };
      const figures = await measureInTurns(Object.values(sides), { connections, seconds, questions });
      Object.keys(sides).forEach((name, side) =>
        report(name, vendors, connections, figures[side], figures[0]),
      );
    }
  } finally {
    for (const child of started) await child.stop();
    fs.rmSync(copies, { recursive: true });
  }
  if (vendors >= judgedFrom && connectionCounts.includes(judgedClients)) judge(vendors);
}

/** What a second process says of its index once the first one has left a copy. */
async function startAgain(target, copies) {
  while (!fs.existsSync(path.join(copies, 'search-index.bin')))
    await new Promise((done) => setTimeout(done, 100));
  const again = await startApi(target, { index: true, copies });
  await again.stop();
  return again.loaded;
}

function judge(vendors) {
  for (const [name, floor] of Object.entries(floors)) {
    const ratio = results.find(
      (row) => row.case === name && row.vendors === vendors && row.connections === judgedClients,
    )?.ratioToBareSql;
    const isReached = ratio >= floor;
    console.log(
      `${name}: ${ratio ?? 'no answer, none'} of bare SQL; the floor of ${floor} is ${isReached ? 'reached' : 'missed'}`,
    );
    if (!isReached) process.exitCode = 1;
  }
}

/** Resident memory of a process in MB (Linux), else unknown. */
function memoryOf(pid) {
  try {
    const [, kilobytes] = fs.readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return 'unknown';
  }
}

function report(name, vendors, connections, { fault, ...figures }, bare) {
  const start = name.padEnd(20) + String(connections).padStart(9);
  if (fault) return console.log(`${start}   no answer: ${fault.message}`);
  const row = {
    case: name,
    vendors,
    connections,
    rps: round(figures.rps, 1),
    p50Ms: round(figures.p50Ms, 1),
    p99Ms: round(figures.p99Ms, 1),
    ratioToBareSql: bare.fault ? null : round(figures.rps / bare.rps, 2),
  };
  results.push(row);
  const cells = [row.rps, row.p50Ms, row.p99Ms, row.ratioToBareSql ?? '-'];
  console.log(start + cells.map((cell) => String(cell).padStart(9)).join(''));
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}
