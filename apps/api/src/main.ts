import path from 'node:path';
import { ConfigError, loadConfig } from '@ringfair/platform/config';
import { Worker } from '@ringfair/platform/jobs';
import { createApp } from './create-app.js';

/** Serves the API and the pages; with `--with-worker` the jobs too, in the same process. */
async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const app = await createApp(config, { webBuild: path.resolve(import.meta.dirname, '../../web/build') });
  if (process.argv.includes('--with-worker')) await app.get(Worker).start();
  await app.listen(config.port);
}

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : (error.stack ?? error.message)}\n`);
  process.exitCode = 1;
});
