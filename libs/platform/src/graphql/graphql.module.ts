import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Global, Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { compiledQueries } from './compiled-queries.js';
import type { GraphqlContext } from './context.js';
import { ErrorCode } from '../errors/index.js';
import { GraphqlExecutor } from './executor.js';
import { formatError } from './format-error.js';
import { KeptAnswers } from './kept-answers.js';
import { limits, maxTokens } from './limits.js';
import { ReferenceResolver, registerReasons } from './reference.resolver.js';
import { TextPipe } from './text.pipe.js';
import { InputPipe } from './validation.pipe.js';

declare global {
  namespace Express {
    interface Request {
      correlationId?: string;
    }
  }
}

/** The context of one request, over HTTP or from one of our pages. */
export const contextOf = (req: Request, res: Response, preflighted: boolean): GraphqlContext => ({
  viewer: req.viewer ?? null,
  preflighted,
  correlationId: req.correlationId ?? '',
  req,
  res,
  loaders: new Map(),
});

@Global()
@Module({
  imports: [
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      useFactory: () => {
        registerReasons();
        return options;
      },
    }),
  ],
  providers: [
    GraphqlExecutor,
    KeptAnswers,
    ReferenceResolver,
    { provide: APP_PIPE, useClass: TextPipe },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
  exports: [GraphqlExecutor, KeptAnswers],
})
export class GraphqlModule {}

/** Proxies and clients that look at the status only must see that we could not serve. */
const unavailableStatus: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http } }) {
        const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
        if (errors?.some((error) => error.extensions?.['code'] === ErrorCode.UNAVAILABLE)) http.status = 503;
      },
    };
  },
};

const options: Omit<ApolloDriverConfig, 'driver'> = {
  autoSchemaFile: true,
  sortSchema: true,
  path: '/graphql',
  introspection: true,
  // The one at /graphiql comes from our own server; Nest's would come from a CDN.
  graphiql: false,
  autoTransformHttpErrors: false,
  // Nest would make every status 200 again, the 503 of unavailableStatus too.
  preserveHttpStatusForExecutionErrors: false,
  // Cookies are worth nothing without the preflight header (ViewerGuard), so plain POSTs of other clients may come in.
  csrfPrevention: true,
  allowBatchedHttpRequests: false,
  includeStacktraceInErrorResponses: false,
  plugins: [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    compiledQueries(),
    unavailableStatus,
  ],
  validationRules: limits,
  parseOptions: { maxTokens },
  context: ({ req, res }: { req: Request; res: Response }) =>
    contextOf(req, res, Boolean(req.get('apollo-require-preflight'))),
  formatError,
};
