import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AuthenticateMiddleware } from '@ringfair/identity-api';
import type { Config } from '@ringfair/platform/config';
import { KeptAnswers } from '@ringfair/platform/graphql';
import { Metrics } from '@ringfair/platform/metrics';
import { correlate, handleHttpError, logRequests } from '@ringfair/platform/http';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { graphiql } from './graphiql.js';
import { loadWeb } from './web-host.js';

export interface AppOptions {
  /** Folder of the built web front; the pages are left out when absent. */
  webBuild?: string;
}

const ofApi = /^\/(graphql|files|dossiers|directory-imports|exports|healthz|readyz|metrics)(\/|$)/;

/** The whole application, initialised but not listening. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.for(config), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.set('etag', false);
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  app.use(correlate);
  app.use(logRequests(config));
  app.use(app.get(Metrics).middleware);
  // The pages send a Content-Security-Policy of their own, with a nonce.
  app.use(helmet({ contentSecurityPolicy: false, crossOriginEmbedderPolicy: false }));
  app.use('/graphiql', graphiql);
  app.use(recognise(app));
  app.useBodyParser('json', { limit: '1mb' });
  app.use('/graphql', app.get(KeptAnswers).middleware);
  if (options.webBuild) {
    const web = await loadWeb(options.webBuild, app, config);
    app.use((req: Request, res: Response, next: NextFunction) =>
      ofApi.test(req.path) ? next() : web(req, res, next),
    );
  }
  // Before Nest adds its own last stop: what fails up to here (who asks, body, pages) ends in our form.
  app.use(handleHttpError);
  await app.init();
  app.enableShutdownHooks();
  return app;
}

/** Who asks; on pages a database that is away must end as a page, so the failure waits for the first question. */
function recognise(app: NestExpressApplication) {
  const middleware = app.get(AuthenticateMiddleware);
  return (req: Request, res: Response, next: NextFunction) => {
    // Metrics have a token of their own.
    if (req.path.startsWith('/assets/') || req.path === '/metrics') return next();
    middleware.use(req, res, (error?: unknown) => {
      if (!error || ofApi.test(req.path)) return next(error);
      req.authenticationError = error;
      next();
    });
  };
}
