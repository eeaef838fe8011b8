export * from './event-names.js';
export * from './events.js';
export * from './events.module.js';
