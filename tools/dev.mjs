import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { loadEnvironment, openDatabase, platformDatabase } from './lib/environment.mjs';
import { root, run } from './lib/steps.mjs';

/* npm run dev   as npm start, but builds and restarts when a source changes, and logs to the terminal */

const ignored = /(^|[/\\])(node_modules|dist|build|generated|\.react-router)([/\\]|$)|\.spec\.tsx?$/;
let server;
let stopping = false;

if (!(await build())) process.exit(1);
loadEnvironment();
const postgres = await openDatabase({ exclusive: true });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
await restart();
for (const folder of ['apps', 'libs', 'migrations']) watch(path.join(root, folder));
console.log(
  `http://localhost:${process.env.PORT ?? 3000} is built and restarted after each change. Stop with Ctrl-C.`,
);

function watch(folder) {
  let timer;
  fs.watch(folder, { recursive: true }, (_event, file) => {
    if (!file || ignored.test(file)) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      console.log(`${file} changed`);
      if (await build()) await restart();
    }, 200);
  });
}

async function build() {
  return (await run('node', ['tools/setup.mjs', '--build'])).code === 0;
}

async function restart() {
  await end();
  if (stopping) return;
  const database = await platformDatabase();
  await database.bootstrap();
  await database.up();
  server = spawn(process.execPath, [path.join(root, 'apps/api/dist/main.js'), '--with-worker'], {
    cwd: root,
    detached: true,
    stdio: 'inherit',
  });
}

async function end() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const exited = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await exited;
}

async function stop() {
  if (stopping) process.exit(1);
  stopping = true;
  await end();
  await postgres?.stop();
  process.exit(0);
}
