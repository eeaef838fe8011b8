export * from './vendor-query.js';
export * from './query-url.js';
export * from './text-words.js';
export * from './text-query.js';
export * from './text-terms.js';
export * from './ranking.js';
export * from './search-engine.js';
export * from './naive-search.js';
