import { NestFactory } from '@nestjs/core';
import { AppModule } from '@ringfair/api/app.module';
import { ConfigError, loadConfig } from '@ringfair/platform/config';
import { Worker } from '@ringfair/platform/jobs';
import { Logger } from 'nestjs-pino';

/** Runs the jobs, without HTTP; any number of these work side by side. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.for(loadConfig(process.env)), {
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await app.get(Worker).start();
}

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : (error.stack ?? error.message)}\n`);
  process.exitCode = 1;
});
