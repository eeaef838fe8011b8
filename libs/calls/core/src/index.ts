export * from './call-rules.js';
export * from './declared-waits.js';
export * from './stopwatch.js';
