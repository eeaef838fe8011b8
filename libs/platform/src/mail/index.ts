export * from './define-mails.js';
export * from './mail.module.js';
export * from './mailer.js';
export * from './render.js';
export * from './stop-links.js';
