import { Global, Module } from '@nestjs/common';
import { NotificationRepository } from './notification.repository.js';
import { NotificationsResolver } from './notifications.resolver.js';
import { NotificationsService } from './notifications.service.js';
import { Notifier } from './notifier.js';

@Global()
@Module({
  providers: [NotificationRepository, NotificationsResolver, NotificationsService, Notifier],
  exports: [Notifier],
})
export class NotificationsModule {}
