export * from './test-database.js';
export * from './viewers.js';
