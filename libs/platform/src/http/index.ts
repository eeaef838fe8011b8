export * from './correlation.js';
export * from './http.module.js';
export * from './logging.js';
