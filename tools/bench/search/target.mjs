import { spawn } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { scriptOf, vendorQuery } from '@ringfair/search-core';
import { areaOf, CHANNELS, INDUSTRIES, SERVICES } from '@ringfair/vendors-core';
import { createDatabase, platformDatabase } from '../../lib/environment.mjs';
import { freePort } from '../../lib/postgres.mjs';
import { root } from '../../lib/steps.mjs';
import { loadListings } from './load.mjs';
import { generateListings, generateQueries } from './vendors.mjs';

const lists = { SERVICES, CHANNELS, INDUSTRIES, areaOf };
/** Of one measurement only, thrown away with its server. */
export const benchSecret = 'a secret of this measurement only, thrown away with its server';

/** A migrated database with so many generated vendors, and the questions that are asked of it. */
export async function prepareDatabase(postgres, vendors) {
  process.env.APP_SECRET = benchSecret;
  const name = `bench_${vendors}`;
  const url = postgres.url(name);
  await createDatabase(postgres.adminUrl, name);
  const database = await platformDatabase();
  await database.bootstrap(url);
  await database.up({ url });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const started = performance.now();
  await loadListings(client, generateListings(vendors, lists), scriptOf);
  await client.end();
  console.log(
    `loaded ${vendors.toLocaleString('en')} vendors in ${Math.round((performance.now() - started) / 1000)} s`,
  );
  const { roleUrl } = await import(path.join(root, 'libs/platform/dist/database/roles.js'));
  const questions = generateQueries(96, lists, vendorQuery);
  return { url, publicUrl: roleUrl(url, benchSecret, 'app_public'), questions };
}

/**
 * The built API in a process of its own, as in production, with SQL or with its index in memory.
 * @param copies the folder in which it keeps a copy of its index; without one it keeps none
 */
export async function startApi(target, { index = false, copies } = {}) {
  const api = await startProcess(path.join(root, 'apps/api/dist/main.js'), target, {
    SEARCH_INDEX: index ? 'on' : 'off',
    LOG_LEVEL: index ? 'info' : 'error',
    ...(copies ? { SEARCH_SNAPSHOT_FOLDER: copies, SEARCH_SNAPSHOT_MINUTES: '30' } : {}),
  });
  await untilReady(api.port, api.child);
  if (index) await api.loaded;
  return api;
}

/** The index with nothing around it but node:http. */
export async function startBareIndex(target) {
  const server = await startProcess(path.join(import.meta.dirname, 'bare-index.mjs'), target, {});
  await server.loaded;
  return server;
}

/** A child that has the database and a port; `loaded` resolves with its line about the index. */
async function startProcess(file, { url }, env) {
  const port = await freePort();
  const child = spawn(process.execPath, [file], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: url,
      APP_SECRET: benchSecret,
      PORT: String(port),
      SEARCH_SNAPSHOT_MINUTES: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const loaded = new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      if (output === null) return;
      output += chunk;
      const [line] = output.match(/search index READY: [^"\n]*/) ?? [];
      if (!line) return;
      output = null;
      resolve(line);
    });
    exited.then(() => reject(new Error('the process ended before its index was loaded')));
  });
  loaded.catch(() => undefined);
  return {
    port,
    child,
    loaded,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function untilReady(port, child) {
  const giveUpAt = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error('The API did not start.');
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if (Date.now() > giveUpAt) throw new Error('The API did not become ready.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
