import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import type { Viewer } from '../auth/viewer.js';
import type { GraphqlContext } from './context.js';
import { GraphqlExecutor } from './executor.js';
import { formatError } from './format-error.js';
import { limits, maxTokens } from './limits.js';
import { ReferenceResolver, registerReasons } from './reference.resolver.js';
import { TextPipe } from './text.pipe.js';
import { InputPipe } from './validation.pipe.js';

declare global {
  // Express types its request through this namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace Express {
    interface Request {
      viewer?: Viewer | null;
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
@Module({})
export class GraphqlModule {
  /** @param schemaFile where the printed schema is written; none when absent */
  static for(schemaFile?: string): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          useFactory: () => {
            registerReasons();
            return options(schemaFile);
          },
        }),
      ],
      providers: [
        GraphqlExecutor,
        ReferenceResolver,
        { provide: APP_PIPE, useClass: TextPipe },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
      exports: [GraphqlExecutor],
    };
  }
}

function options(schemaFile?: string): Omit<ApolloDriverConfig, 'driver'> {
  return {
    autoSchemaFile: schemaFile ?? true,
    sortSchema: true,
    path: '/graphql',
    introspection: true,
    playground: false,
    // Cookies are worth nothing without the preflight header (ViewerGuard), so plain POSTs of other clients may come in.
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
    validationRules: limits,
    parseOptions: { maxTokens },
    context: ({ req, res }: { req: Request; res: Response }) =>
      contextOf(req, res, Boolean(req.get('apollo-require-preflight'))),
    formatError,
  };
}
