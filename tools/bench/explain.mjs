import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startThrowawayPostgres } from '../lib/postgres.mjs';
import { root, run } from '../lib/steps.mjs';

/*
 * npm run bench -- explain [--vendors 10000,100000] [--out FILE]
 *
 * What PostgreSQL does for every statement of the hot paths, as a table: the statements are those of the repositories
 * themselves, run by the role that runs them, over generated vendors. docs/query-plans.md holds its output.
 */

const { values: options } = parseArgs({
  options: { vendors: { type: 'string', default: '10000,100000' }, out: { type: 'string' } },
});
const sizes = options.vendors.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
  console.error('npm run bench -- explain [--vendors 10000,100000] [--out FILE]');
  process.exit(2);
}
const built = await run('node', [path.join(root, 'tools/setup.mjs'), '--build'], {
  capture: true,
  quiet: true,
});
if (built.code !== 0) throw new Error(built.output);
const { prepareDatabase } = await import('./search/target.mjs');
const { addListings } = await import('./explain/listings.mjs');
const { explainAll } = await import('./explain/statements.mjs');
const { tableOf } = await import('./explain/plans.mjs');

const parts = [];
const postgres = await startThrowawayPostgres();
try {
  for (const vendors of sizes) {
    const target = await prepareDatabase(postgres, vendors);
    await addListings(target.url);
    parts.push(tableOf(vendors, await explainAll(target.publicUrl)));
  }
} finally {
  await postgres.stop();
}
const text = parts.join('\n');
console.log(text);
if (options.out) fs.writeFileSync(options.out, text);
