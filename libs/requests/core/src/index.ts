export * from './asking.js';
export * from './quote.js';
export * from './request-thread.js';
