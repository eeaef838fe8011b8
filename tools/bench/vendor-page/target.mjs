import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { createDatabase, platformDatabase } from '../../lib/environment.mjs';
import { root } from '../../lib/steps.mjs';
import { benchSecret } from '../search/target.mjs';
import { loadVendors } from './load.mjs';

/** A migrated database with so many vendors, their addresses, and the document that our own page asks with. */
export async function prepareTarget(postgres, vendors) {
  process.env.APP_SECRET = benchSecret;
  const url = postgres.url('bench_page');
  await createDatabase(postgres.adminUrl, 'bench_page');
  const database = await platformDatabase();
  await database.bootstrap(url);
  await database.up({ url });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await loadVendors(client, vendors);
  await client.end();
  const { roleUrl } = await import(path.join(root, 'libs/platform/dist/database/roles.js'));
  const slugs = Array.from({ length: vendors }, (_unused, index) => `vendor-${index + 1}`);
  return { url, publicUrl: roleUrl(url, benchSecret, 'app_public'), slugs, ...pageDocument() };
}

/** The page's own operation out of the manifest of persisted documents. */
function pageDocument() {
  const file = path.join(root, 'apps/web/persisted-documents.json');
  const documents = Object.entries(JSON.parse(fs.readFileSync(file, 'utf8')));
  const [id, document] = documents.find(([, text]) => text.includes('query VendorPage('));
  return { id, document };
}
