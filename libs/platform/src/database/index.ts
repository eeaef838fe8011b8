export * from './bootstrap.js';
export * from './database.js';
export * from './database.module.js';
export * from './idempotency.js';
export * from './ids.js';
export * from './migrate.js';
export * from './roles.js';
export * from './snapshot.js';
export { Tx } from './tx.js';
