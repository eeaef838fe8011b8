import path from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { pathToFileURL } from 'node:url';
import type { INestApplication } from '@nestjs/common';
import type { Config } from '@ringfair/platform/config';
import { DomainError, fromPostgres } from '@ringfair/platform/errors';
import { FileUploads } from '@ringfair/platform/files';
import { contextOf, type GraphqlContext, GraphqlExecutor } from '@ringfair/platform/graphql';
import { ListedVendorsService } from '@ringfair/search-api';
import { DirectoryUploadsService } from '@ringfair/vendors-api';
import {
  type ApiClient,
  ApiError,
  type ApiErrorBody,
  type ListedVendors,
} from '@ringfair/web-graphql/client';
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
    listings: ListedVendors;
    publicUrl: string;
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
    listings: app.get(ListedVendorsService),
    publicUrl: config.publicUrl.replace(/\/+$/, ''),
    development: config.environment !== 'production',
    apiFor: (req, res) => apiClient(app, executor, req, res),
  });
}

function apiClient(app: INestApplication, executor: GraphqlExecutor, req: Request, res: Response): ApiClient {
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
    upload: ({ body, ...form }) =>
      refused(req, context, async () => {
        const received = await app.get(FileUploads).accept(context.viewer, { ...form, body: streamOf(body) });
        return { ...received, refusal: received.refusal && bodyOf(received.refusal) };
      }),
    importDirectory: ({ contentType, body }) =>
      refused(req, context, () =>
        app.get(DirectoryUploadsService).accept(context.viewer, { contentType, body: streamOf(body) }),
      ),
  };
}

const streamOf = (body: ReadableStream<Uint8Array> | null): Readable =>
  body ? Readable.fromWeb(body as NodeReadableStream) : Readable.from([]);

/** What is done without GraphQL, with its refusals. */
async function refused<T>(req: Request, context: GraphqlContext, run: () => Promise<T>): Promise<T> {
  if (req.authenticationError) throw unrecognised(req.authenticationError, context.correlationId);
  try {
    return await run();
  } catch (error) {
    if (error instanceof DomainError) throw new ApiError(bodyOf(error));
    throw error;
  }
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
