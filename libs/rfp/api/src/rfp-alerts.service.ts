import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { notFound } from '@ringfair/platform/errors';
import { StopLinks } from '@ringfair/platform/mail';
import type { Alerts } from '@ringfair/search-core';
import { RfpAlertRepository } from './rfp-alert.repository.js';
import { RFP_ALERTS } from './rfp-alert.mails.js';

/** Whether a person is told of new open requests that fit the organisation's listing: each person's own choice. */
@Injectable()
export class RfpAlertsService {
  constructor(
    private readonly database: Database,
    private readonly alerts: RfpAlertRepository,
    private readonly stopLinks: StopLinks,
  ) {}

  of(viewer: Viewer): Promise<Alerts> {
    return this.database.read(viewer, (tx) => this.alerts.alertsOf(tx, viewer));
  }

  set(viewer: Viewer, alerts: Alerts): Promise<Alerts> {
    return this.database.run(viewer, async (tx) => {
      await this.alerts.setAlerts(tx, viewer, alerts);
      return alerts;
    });
  }

  /** Ends these alerts of the person to whom the mail went, in every organisation. */
  async stop(token: string): Promise<boolean> {
    const userId = this.stopLinks.userOf(RFP_ALERTS, token);
    if (!userId) throw notFound('Alerts');
    await this.database.asAuth((tx) => this.alerts.stop(tx, userId));
    return true;
  }
}
