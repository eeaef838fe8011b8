export * from './app.js';
export * from './client.js';
