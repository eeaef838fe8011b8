export * from './correlation.js';
export * from './error-handler.js';
export * from './http.module.js';
export * from './logging.js';
