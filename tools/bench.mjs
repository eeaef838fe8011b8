import fs from 'node:fs';
import path from 'node:path';
import { root, run } from './lib/steps.mjs';

/* npm run bench -- NAME ...   runs tools/bench/NAME.mjs */

const folder = path.join(root, 'tools/bench');
const names = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => path.basename(file, '.mjs'));
const [name, ...args] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`npm run bench -- ${names.join(' | ')} [options]`);
  process.exit(2);
}
const { code } = await run('node', [path.join(folder, `${name}.mjs`), ...args]);
process.exitCode = code;
