import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Public } from '../auth/decorators.js';
import type { Viewer } from '../auth/viewer.js';
import { PageArgs } from '../graphql/connection.js';
import { MarkNotificationsReadInput, NotificationConnection } from './notification.type.js';
import { MOST_COUNTED, NotificationsService } from './notifications.service.js';

/** What a person was told is for that person: API tokens neither read nor write it. */
@Resolver()
export class NotificationsResolver {
  constructor(private readonly service: NotificationsService) {}

  @Allow('VIEWER')
  @Query(() => NotificationConnection, {
    description: 'What you were told in the active organisation in the last 90 days, the newest first.',
  })
  notifications(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs): Promise<NotificationConnection> {
    return this.service.page(viewer, page);
  }

  @Public()
  @Query(() => Int, {
    description: `How many of your notifications are unread, counted to ${MOST_COUNTED}; 0 for visitors and API tokens.`,
  })
  unreadNotificationCount(@CurrentViewer({ optional: true }) viewer: Viewer | null): Promise<number> {
    return this.service.unread(viewer);
  }

  @Allow('VIEWER')
  @Mutation(() => Int, { description: 'Marks as read; returns how many are still unread.' })
  markNotificationsRead(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: MarkNotificationsReadInput,
  ): Promise<number> {
    return this.service.markRead(viewer, input);
  }
}
