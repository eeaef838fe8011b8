export * from './client.js';
export { graphql } from './generated/index.js';
export type { DocumentType } from './generated/gql.js';
export * from './generated/graphql.js';
