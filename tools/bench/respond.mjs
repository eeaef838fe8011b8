import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startThrowawayPostgres } from '../lib/postgres.mjs';
import { root, run } from '../lib/steps.mjs';

const usage = 'npm run bench -- respond [--connections 8] [--seconds 8] [--json FILE]';

/*
 * Vendors change their sealed answers to requests for proposals: by the statements of the use case through pg, and by
 * the mutation over HTTP, both in turns. Each connection is a vendor with a request of its own, so that none waits for
 * another. The clients share the machine with what they measure; the ratio is what counts.
 */

const { values: options } = parseArgs({
  options: {
    connections: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '8' },
    json: { type: 'string' },
  },
});
const [connections, seconds] = [options.connections, options.seconds].map(Number);
if (![connections, seconds].every((value) => value > 0)) {
  console.error(usage);
  process.exit(2);
}
/** The API must reach this part of the same statements. */
const floor = 0.5;

const built = await run('node', [path.join(root, 'tools/setup.mjs'), '--build'], {
  capture: true,
  quiet: true,
});
if (built.code !== 0) throw new Error(built.output);
const { answeringVendors, prepareDatabase } = await import('./respond/target.mjs');
const { startApi, benchSecret } = await import('./search/target.mjs');
const { bareClient, httpClient } = await import('./respond/clients.mjs');
const { measureInTurns } = await import('./search/clients.mjs');

const postgres = await startThrowawayPostgres();
try {
  const target = await prepareDatabase(postgres, benchSecret);
  const api = await startApi(target);
  try {
    const vendors = await answeringVendors(api.port, target, 2 * connections);
    const [bare, http] = await measureInTurns(
      [() => bareClient(target, vendors.pop()), () => httpClient(api.port, vendors.pop())],
      { connections, seconds, questions: ['change the answer'] },
    );
    report(bare, http);
  } finally {
    await api.stop();
  }
} finally {
  await postgres.stop();
}

function report(bare, http) {
  const rows = [
    ['bare-sql', bare],
    ['api', http],
  ].map(([name, figures]) => ({
    case: name,
    connections,
    rps: Number(figures.rps.toFixed(1)),
    p50Ms: Number(figures.p50Ms.toFixed(2)),
    p99Ms: Number(figures.p99Ms.toFixed(2)),
    ratioToBareSql: Number((figures.rps / bare.rps).toFixed(2)),
  }));
  console.log('case         rps   p50 ms   p99 ms   ratio to the same statements');
  for (const row of rows) {
    const cells = [row.rps, row.p50Ms, row.p99Ms, row.ratioToBareSql];
    console.log(row.case.padEnd(10) + cells.map((cell) => String(cell).padStart(9)).join(''));
  }
  const [, api] = rows;
  const isReached = api.ratioToBareSql >= floor;
  console.log(`the floor of ${floor} is ${isReached ? 'reached' : 'missed'}`);
  if (options.json) fs.writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`);
  if (!isReached) process.exitCode = 1;
}
