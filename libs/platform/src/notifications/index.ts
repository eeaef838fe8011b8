export * from './notification-kinds.js';
export { NotificationRepository } from './notification.repository.js';
export * from './notifications.module.js';
export * from './notifier.js';
