import path from 'node:path';
import { parseArgs } from 'node:util';
import { startThrowawayPostgres } from '../lib/postgres.mjs';
import { root, run } from '../lib/steps.mjs';
import { reportRatios } from './lib/report.mjs';
import { measureInTurns } from './lib/turns.mjs';

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
    reportRatios(
      { 'bare-sql': bare, api: http },
      { against: 'the same statements', floor, json: options.json, facts: { connections } },
    );
  } finally {
    await api.stop();
  }
} finally {
  await postgres.stop();
}
