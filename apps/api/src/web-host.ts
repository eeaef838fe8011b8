import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { pathToFileURL } from 'node:url';
import type { INestApplication } from '@nestjs/common';
import type { Config } from '@ringfair/platform/config';
import { DomainError, fromPostgres } from '@ringfair/platform/errors';
import { FileUploads } from '@ringfair/platform/files';
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
  const uploads = app.get(FileUploads);
  return build.createWebHandler({
    development: config.environment !== 'production',
    apiFor: (req, res) => apiClient(executor, uploads, req, res),
  });
}

function apiClient(executor: GraphqlExecutor, uploads: FileUploads, req: Request, res: Response): ApiClient {
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
    async upload({ body, ...form }) {
      if (req.authenticationError) throw unrecognised(req.authenticationError, context.correlationId);
      try {
        const received = await uploads.accept(context.viewer, {
          ...form,
          body: Readable.fromWeb(body as NodeReadableStream),
        });
        return { ...received, refusal: received.refusal && bodyOf(received.refusal) };
      } catch (error) {
        if (error instanceof DomainError) throw new ApiError(bodyOf(error));
        throw error;
      }
    },
  };
}

const bodyOf = ({ code, reason, message, fields, details }: DomainError): ApiErrorBody => ({
  code,
  reason,
  message,
  fields,
  details,
});

const unrecognised = (error: unknown, correlationId: string): ApiError =>
  new ApiError({ code: fromPostgres(error)?.code ?? 'INTERNAL', correlationId });
