import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from '@apollo/server';
import { type DocumentNode, type GraphQLSchema, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** A document is worth compiling when it comes again and again; one-off documents never are. */
const COMPILED_FROM = 3;
const MOST_KEPT = 200;
const LONGEST = 20_000;

interface Known {
  seen: number;
  /** null: can't be compiled. */
  compiled?: CompiledQuery | null;
}

/**
 * Runs queries that come often as compiled functions: the same resolvers, guards and pipes, without walking the
 * document each time. Whatever is not a plain success is left to the usual executor, which words the errors:
 * queries only read, so asking twice does no harm.
 */
export function compiledQueries(): ApolloServerPlugin {
  const documents = new Map<string, Known>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation(context): Promise<GraphQLResponse | null> {
          const compiled = compiledFor(documents, context);
          if (!compiled) return null;
          const { data, errors } = await compiled.query(
            undefined,
            context.contextValue,
            (context.request.variables ?? {}) as Record<string, unknown>,
          );
          if (errors || !data) return null;
          return { http: context.response.http, body: { kind: 'single', singleResult: { data } } };
        },
      };
    },
  };
}

function compiledFor(
  documents: Map<string, Known>,
  { queryHash, operationName, operation, document, schema, source }: GraphQLRequestContext<object>,
): CompiledQuery | null {
  if (!document || !queryHash || operation?.operation !== OperationTypeNode.QUERY) return null;
  if ((source?.length ?? 0) > LONGEST) return null;
  const key = `${queryHash} ${operationName ?? ''}`;
  const known = documents.get(key) ?? { seen: 0 };
  known.seen += 1;
  // The one asked for last is forgotten last.
  documents.delete(key);
  documents.set(key, known);
  if (documents.size > MOST_KEPT) documents.delete(documents.keys().next().value ?? '');
  if (known.seen >= COMPILED_FROM && known.compiled === undefined) {
    known.compiled = compile(schema, document, operationName ?? undefined);
  }
  return known.compiled ?? null;
}

function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledQuery | null {
  try {
    const compiled = compileQuery(schema, document, operationName);
    return isCompiledQuery(compiled) ? compiled : null;
  } catch {
    return null;
  }
}
