import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '@ringfair/api/app.module';
import { type Config, ConfigError, loadConfig } from '@ringfair/platform/config';
import { Command } from 'commander';
import { demoCommand } from './demo/index.js';
import { grantModeratorCommand } from './grant-moderator.js';
import { importDirectoryCommand } from './import-directory.js';
import { importRatesCommand } from './import-rates.js';
import { importOrganizationCommand } from './import-organization.js';

let application: INestApplicationContext | undefined;

const config = (): Config => loadConfig({ LOG_LEVEL: 'warn', ...process.env });

/** The application without HTTP, started by the commands that need it. */
const app = async (): Promise<INestApplicationContext> => {
  application ??= await NestFactory.createApplicationContext(AppModule.for(config()), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  return application;
};

const program = new Command('ringfair')
  .description("The operator's commands. Each says what it did; none asks back.")
  .addCommand(grantModeratorCommand(config))
  .addCommand(importDirectoryCommand(app))
  .addCommand(importRatesCommand(app))
  .addCommand(importOrganizationCommand(app))
  .addCommand(demoCommand(app, config));

try {
  await program.parseAsync();
} catch (error) {
  console.error(
    error instanceof ConfigError || process.env['DEBUG'] === undefined ? (error as Error).message : error,
  );
  process.exitCode = 1;
} finally {
  await application?.close();
}
