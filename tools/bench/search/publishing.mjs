import http from 'node:http';
import pg from 'pg';
import { post } from '../lib/http.mjs';

const rounds = 200;

/**
 * How long it takes until what was published is in the answers of another process: a listing is written as a
 * publication writes it, then the API is asked until the change is in.
 * @returns {Promise<{ p50Ms: number, p99Ms: number }>}
 */
export async function measurePublishing(port, { url }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const times = [];
  for (let round = 1; round <= rounds; round += 1) {
    const started = performance.now();
    const { rows } = await client.query(
      `update vendor_search set position = nextval('vendor_search_position') where vendor_id = $1 returning position`,
      [`00000000-0000-7000-8000-${(1 + (round % 50)).toString(16).padStart(12, '0')}`],
    );
    while ((await positionOf(agent, port)) < Number(rows[0].position));
    times.push(performance.now() - started);
  }
  agent.destroy();
  await client.end();
  times.sort((a, b) => a - b);
  return { p50Ms: times[rounds / 2], p99Ms: times[Math.floor(rounds * 0.99)] };
}

async function positionOf(agent, port) {
  const body = JSON.stringify({ query: '{ vendors(first: 1, counted: []) { position } }' });
  return Number(JSON.parse(await post(agent, port, body)).data.vendors.position);
}
