export * from './connection.js';
export * from './context.js';
export * from './executor.js';
export * from './format-error.js';
export * from './graphql.module.js';
export { KeptAnswers } from './kept-answers.js';
export * from './scalars.js';
