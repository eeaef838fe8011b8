import { Injectable } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type DocumentNode, execute, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { GraphqlContext } from './context.js';
import { formatError } from './format-error.js';

export interface InProcessResult {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/** Runs documents of our own pages in process: the same schema, guards, pipes and error formatter as over HTTP. */
@Injectable()
export class GraphqlExecutor {
  constructor(private readonly schemaHost: GraphQLSchemaHost) {}

  async execute(
    document: DocumentNode,
    variables: Record<string, unknown>,
    context: GraphqlContext,
  ): Promise<InProcessResult> {
    const result = (await execute({
      schema: this.schemaHost.schema,
      document,
      variableValues: variables,
      contextValue: context,
    })) as ExecutionResult<Record<string, unknown>>;
    return {
      ...(result.data === undefined ? {} : { data: result.data }),
      ...(result.errors ? { errors: result.errors.map((error) => formatError(error.toJSON(), error)) } : {}),
    };
  }
}
