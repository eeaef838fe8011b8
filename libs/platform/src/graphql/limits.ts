import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { ValidationRule } from 'graphql';

/** Tokens of one document, for the parser. */
export const maxTokens = 4_000;

/** What one document may ask for. As validation rules they end as 400, before anything runs. */
export const limits = [
  maxDepthRule({ n: 12, flattenFragments: true, ignoreIntrospection: true }),
  maxAliasesRule({ n: 30 }),
  costLimitRule({
    maxCost: 20_000,
    objectCost: 2,
    scalarCost: 1,
    depthCostFactor: 1.3,
    ignoreIntrospection: true,
  }),
] as unknown as ValidationRule[];
