import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** Variables may be left out where the operation requires none. */
export type VariablesArgument<V> = Record<never, never> extends V ? [variables?: V] : [variables: V];

/**
 * How pages ask the API. The API implements it in process on its own schema, guards and error formatter;
 * refusals are thrown as `ApiError`. Cookies that a mutation sets go onto the response of the same request.
 */
export interface ApiClient {
  request<R, V>(document: TypedDocumentNode<R, V>, ...variables: VariablesArgument<V>): Promise<R>;
}
