import path from 'node:path';
import { parseArgs } from 'node:util';
import { startThrowawayPostgres } from '../lib/postgres.mjs';
import { root, run } from '../lib/steps.mjs';
import { reportRatios } from './lib/report.mjs';
import { measureInTurns } from './lib/turns.mjs';

/*
 * npm run bench -- vendor-page [--vendors 200] [--connections 8] [--seconds 8] [--json FILE]
 *
 * The page of a vendor with ten reviews: as one JSON query through pg, and as our own pages' document over HTTP,
 * asked by visitors while nothing is written (api), and each time as if for the first time (api-first). The clients
 * share the machine with what they measure; the ratio is what counts.
 */

const { values: options } = parseArgs({
  options: {
    vendors: { type: 'string', default: '200' },
    connections: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '8' },
    json: { type: 'string' },
  },
});
const [vendors, connections, seconds] = [options.vendors, options.connections, options.seconds].map(Number);
if (![vendors, connections, seconds].every((value) => value > 0)) {
  console.error('npm run bench -- vendor-page [--vendors 200] [--connections 8] [--seconds 8] [--json FILE]');
  process.exit(2);
}
/** The API must reach this part of one JSON query. */
const floor = 0.5;

const built = await run('node', [path.join(root, 'tools/setup.mjs'), '--build'], {
  capture: true,
  quiet: true,
});
if (built.code !== 0) throw new Error(built.output);
const { prepareTarget } = await import('./vendor-page/target.mjs');
const { startApi } = await import('./search/target.mjs');
const { bareClient, httpClient } = await import('./vendor-page/clients.mjs');

const postgres = await startThrowawayPostgres();
try {
  const target = await prepareTarget(postgres, vendors);
  const api = await startApi(target);
  try {
    await visitEach(() => httpClient(api.port, target, false), target.slugs.length);
    const [bare, http, first] = await measureInTurns(
      [
        () => bareClient(target),
        () => httpClient(api.port, target, false),
        () => httpClient(api.port, target, true),
      ],
      { connections, seconds, questions: target.slugs },
    );
    reportRatios(
      { 'bare-json': bare, api: http, 'api-first': first },
      { against: 'one JSON query', floor, json: options.json, facts: { vendors, connections } },
    );
  } finally {
    await api.stop();
  }
} finally {
  await postgres.stop();
}

/** Every page once, so that none of them is asked for the first time while it is measured. */
async function visitEach(open, count) {
  const client = open();
  for (let number = 0; number < count; number += 1) await client.ask(number);
  client.close();
}
