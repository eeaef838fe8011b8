export * from './app.js';
export * from './client.js';
export * from './tables.js';
export * from './cases.js';
export * from './journey.js';
export * from './sharing.js';
export * from './moderation.js';
export * from './requests.js';
