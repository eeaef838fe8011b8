import fs from 'node:fs';
import path from 'node:path';
import { root } from './lib/steps.mjs';

/*
 * node tools/lock.mjs           after a change of packages: where each one lies in the public registry
 * node tools/lock.mjs --check   fails when an address is missing or names another host
 *
 * npm leaves the addresses out (.npmrc), lest they name the registry of whoever installed last; without them it asks
 * for the description of every package first, which takes half as long again. With the public registry's it replaces the host by
 * the registry that it is set to.
 */

const file = path.join(root, 'package-lock.json');
const before = fs.readFileSync(file, 'utf8');
const lock = JSON.parse(before);
for (const [folder, entry] of Object.entries(lock.packages)) {
  if (entry.link || !entry.integrity) continue;
  const name = entry.name ?? folder.split('node_modules/').at(-1);
  const archive = `${name.split('/').at(-1)}-${entry.version}.tgz`;
  // In the place where npm itself writes it, behind the version.
  const { version, resolved: _other, ...rest } = entry;
  const resolved = `https://registry.npmjs.org/${name}/-/${archive}`;
  lock.packages[folder] = { ...(entry.name ? { name: entry.name } : {}), version, resolved, ...rest };
}
const after = `${JSON.stringify(lock, null, 2)}\n`;
if (before !== after && process.argv.includes('--check')) {
  console.error('package-lock.json lacks addresses of packages: run `node tools/lock.mjs`.');
  process.exitCode = 1;
} else if (before !== after) fs.writeFileSync(file, after);
