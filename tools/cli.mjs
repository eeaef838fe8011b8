import path from 'node:path';
import { loadEnvironment, openDatabase, platformDatabase } from './lib/environment.mjs';
import { root, run } from './lib/steps.mjs';

/* npm run cli -- COMMAND ...   the operator's commands, on DATABASE_URL or on the database of `npm start` */

const built = await run('node', ['tools/setup.mjs', '--build']);
if (built.code !== 0) process.exit(built.code);
loadEnvironment();
const postgres = await openDatabase();
// The command itself decides what an interruption means; the database waits for its end.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
try {
  const database = await platformDatabase();
  await database.bootstrap();
  await database.up();
  const program = path.join(root, 'apps/cli/dist/main.js');
  const { code } = await run('node', [program, ...process.argv.slice(2)], {
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
  });
  process.exitCode = code;
} finally {
  await postgres?.stop();
}
