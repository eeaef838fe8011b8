import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';

/** Tokens of one document, for the parser. */
export const maxTokens = 4_000;

// Reported like any other validation error, it ends as 400; thrown, as armor does by default, as 500.
const report = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** What one document may ask for, decided before anything runs. */
export const limits = [
  maxDepthRule({ n: 12, flattenFragments: true, ignoreIntrospection: true, ...report }),
  maxAliasesRule({ n: 30, ...report }),
  costLimitRule({
    maxCost: 20_000,
    objectCost: 2,
    scalarCost: 1,
    depthCostFactor: 1.3,
    ignoreIntrospection: true,
    ...report,
  }),
] as unknown as ValidationRule[];
