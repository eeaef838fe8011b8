export * from './calendar.js';
export * from './engagement-machine.js';
