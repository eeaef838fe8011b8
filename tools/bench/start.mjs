import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../lib/postgres.mjs';
import { root } from '../lib/steps.mjs';

/*
 * npm run bench -- start           a new copy of the committed project: packages installed, then started twice
 * npm run bench -- start --built   the same without the time for npm's packages: node_modules is copied first
 * Prints the seconds from `npm start` to the first answered page. Fails when the warm start takes over 10 s.
 */

const warmLimit = 10;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ringfair-bench-'));
try {
  await finished(spawn('git', ['clone', '--quiet', root, folder], { stdio: 'inherit' }));
  if (process.argv.includes('--built')) {
    fs.cpSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  const cold = await timeStart();
  console.log(
    `cold start: ${cold.toFixed(1)} s to the first answered page (packages, build, migrations, demo data)`,
  );
  const warm = await timeStart();
  console.log(`warm start: ${warm.toFixed(1)} s to the first answered page`);
  if (warm > warmLimit) {
    console.error(`The warm start took more than ${warmLimit} s.`);
    process.exitCode = 1;
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

async function timeStart() {
  const port = await freePort();
  // Not this project's own tools: a new machine does not have them.
  const PATH = process.env.PATH.split(path.delimiter)
    .filter((entry) => !entry.startsWith(root))
    .join(path.delimiter);
  const env = { ...process.env, PATH, PORT: String(port), DATABASE_URL: '' };
  const started = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk));
  while (!(await answers(port))) {
    if (npm.exitCode !== null) throw new Error(output);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const seconds = (performance.now() - started) / 1000;
  process.kill(-npm.pid, 'SIGINT');
  await finished(npm);
  return seconds;
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/en`, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}

function finished(child) {
  return new Promise((resolve, reject) => {
    if (child.exitCode !== null) return resolve();
    child.once('error', reject).once('close', resolve);
  });
}
