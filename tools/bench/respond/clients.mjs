import { randomUUID } from 'node:crypto';
import http from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { root } from '../../lib/steps.mjs';
import { post } from '../lib/http.mjs';
import { submit } from './target.mjs';

const built = (file) => import(path.join(root, 'libs', file));
const [{ Idempotency }, { RfpBiddingRepository }, { RfpResponsesRepository }] = await Promise.all([
  built('platform/dist/database/idempotency.js'),
  built('rfp/api/dist/rfp-bidding.repository.js'),
  built('rfp/api/dist/rfp-responses.repository.js'),
]);
const [idempotency, bidding, responses] = [
  new Idempotency(),
  new RfpBiddingRepository(),
  new RfpResponsesRepository(),
];

/** The rows that the use case reads through entities. */
const READ_RFP = [
  'select * from rfps where id = $1',
  'select * from rfp_lots where rfp_id = $1 order by position',
  'select * from rfp_requirements where rfp_id = $1 order by position',
];

/** What the repositories run, on a bare connection. */
const statementsOn = (client) => ({
  query: async (text, values = []) => (await client.query(text, [...values])).rows,
  one: async (text, values = []) => (await client.query(text, [...values])).rows[0],
  execute: async (text, values = []) => (await client.query(text, [...values])).rowCount ?? 0,
});

const SETTINGS = `select set_config('app.user_id', $1, true), set_config('app.organization_id', $2, true)`;

/** Changes an answer by the statements of the use case, as the role and the person that it runs as. */
export async function bareClient({ userUrl }, { vendor, answer, version }) {
  const client = new pg.Client({ connectionString: userUrl });
  client.on('error', () => {});
  await client.connect();
  const tx = statementsOn(client);
  const { organizationId, userId } = vendor;
  const inTransaction = async (begin, work) => {
    await client.query(begin);
    await client.query(SETTINGS, [userId, organizationId]);
    const result = await work();
    await client.query('commit');
    return result;
  };
  const change = async (input) => {
    for (const text of READ_RFP) await client.query(text, [input.rfpId]);
    const [own] = await responses.own(tx, organizationId, [input.rfpId]);
    const listing = await bidding.ownVendor(tx, organizationId);
    if (!(await bidding.change(tx, own.id, input.expectedVersion, listing, input.message)))
      throw new Error('another version');
    await bidding.replaceParts(tx, { organizationId }, own.id, input, 'EUR');
    return own.id;
  };
  return {
    ask: async () => {
      const input = { ...answer, expectedVersion: version, idempotencyKey: randomUUID() };
      await inTransaction('begin', () =>
        idempotency.once(tx, vendor, 'submitResponse', input.idempotencyKey, input, () => change(input)),
      );
      const [own] = await inTransaction('begin transaction read only', () =>
        responses.own(tx, organizationId, [input.rfpId]),
      );
      version = own.version;
    },
    close: () => client.end(),
  };
}

/** Changes an answer by the mutation, on one connection that is kept. */
export function httpClient(port, { vendor, answer, version }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const headers = vendor.headers();
  return {
    ask: async () => {
      const input = { ...answer, expectedVersion: version, idempotencyKey: randomUUID() };
      const text = await post(agent, port, JSON.stringify({ query: submit, variables: { input } }), headers);
      const { data, errors } = JSON.parse(text);
      if (errors) throw new Error(text.slice(0, 500));
      version = data.submitResponse.version;
    },
    close: () => agent.destroy(),
  };
}
