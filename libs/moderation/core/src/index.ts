export * from './case-kinds.js';
export * from './case-machine.js';
export * from './case-reasons.js';
export * from './reason-texts.js';
export * from './routing.js';
