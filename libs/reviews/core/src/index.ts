export * from './moderation-machine.js';
export * from './review-score.js';
export * from './submission-rules.js';
