export * from './domain-error.js';
export * from './error-code.js';
export * from './postgres-errors.js';
export * from './reasons.js';
