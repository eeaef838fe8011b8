export * from './auth.module.js';
export * from './decorators.js';
export * from './viewer.js';
export { checkAccess } from './viewer.guard.js';
