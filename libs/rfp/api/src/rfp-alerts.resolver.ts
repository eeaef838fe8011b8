import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Public, type Viewer } from '@ringfair/platform/auth';
import { AlertsEnum } from '@ringfair/search-api';
import type { Alerts } from '@ringfair/search-core';
import { RfpAlertsService } from './rfp-alerts.service.js';

/** A person's own choice; API tokens neither read nor write it. */
@Resolver()
export class RfpAlertsResolver {
  constructor(private readonly service: RfpAlertsService) {}

  @Allow('VIEWER', { side: 'SELLS' })
  @Query(() => AlertsEnum, {
    description: 'How often you are told of new open requests that fit what your organisation has published.',
  })
  rfpAlerts(@CurrentViewer() viewer: Viewer): Promise<Alerts> {
    return this.service.of(viewer);
  }

  @Allow('VIEWER', { side: 'SELLS' })
  @Mutation(() => AlertsEnum, {
    description:
      'Sets how often you are told of them, by mail and notification; others keep their own choice.',
  })
  setRfpAlerts(
    @CurrentViewer() viewer: Viewer,
    @Args('alerts', { type: () => AlertsEnum, description: 'How often.' }) alerts: Alerts,
  ): Promise<Alerts> {
    return this.service.set(viewer, alerts);
  }

  @Public()
  @Mutation(() => Boolean, {
    description: 'Ends these alerts of the person to whom the mail with this token went.',
  })
  stopRfpAlerts(
    @Args('token', { type: () => String, description: 'From the mail.' }) token: string,
  ): Promise<boolean> {
    return this.service.stop(token);
  }
}
