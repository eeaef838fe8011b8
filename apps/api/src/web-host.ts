import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { INestApplication } from '@nestjs/common';
import type { Config } from '@ringfair/platform/config';
import { fromPostgres } from '@ringfair/platform/errors';
import { contextOf, GraphqlExecutor } from '@ringfair/platform/graphql';
import { type ApiClient, ApiError, type ApiErrorBody } from '@ringfair/web-graphql/client';
import type { Request, RequestHandler, Response } from 'express';
import type { DocumentNode } from 'graphql';

declare global {
  namespace Express {
    interface Request {
      /** Why it could not be found out who asks. */
      authenticationError?: unknown;
    }
  }
}

interface WebBuild {
  createWebHandler(options: {
    apiFor(req: Request, res: Response): ApiClient;
    development: boolean;
  }): RequestHandler;
}

/** The built pages, asking the API in process: same schema, guards and errors, without the way over HTTP. */
export async function loadWeb(
  folder: string,
  app: INestApplication,
  config: Config,
): Promise<RequestHandler> {
  const build = (await import(pathToFileURL(path.join(folder, 'server/index.js')).href)) as WebBuild;
  const executor = app.get(GraphqlExecutor);
  return build.createWebHandler({
    development: config.environment !== 'production',
    apiFor: (req, res) => apiClient(executor, req, res),
  });
}

function apiClient(executor: GraphqlExecutor, req: Request, res: Response): ApiClient {
  // Pages check the Origin of every form themselves.
  const context = contextOf(req, res, true);
  return {
    async request(document, variables?) {
      if (req.authenticationError) throw unrecognised(req.authenticationError, context.correlationId);
      const result = await executor.execute(document as unknown as DocumentNode, { ...variables }, context);
      const error = result.errors?.[0];
      if (error)
        throw new ApiError({ message: error.message, ...(error.extensions as unknown as ApiErrorBody) });
      return result.data as never;
    },
  };
}

const unrecognised = (error: unknown, correlationId: string): ApiError =>
  new ApiError({ code: fromPostgres(error)?.code ?? 'INTERNAL', correlationId });
