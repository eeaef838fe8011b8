import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '@ringfair/platform/database';
import { Jobs } from '@ringfair/platform/jobs';
import { DIGESTS_FROM_HOUR, isoDay, lastDigestOn, type Told } from '@ringfair/search-core';
import { VendorReader } from '@ringfair/vendors-api';
import { type DueAlert, type NewRequest, RfpAlertRepository } from './rfp-alert.repository.js';
import { RfpDigestWriter } from './rfp-digest-writer.js';
import { RfpFitService } from './rfp-fit.service.js';
import { openRfps, type OpenRequestLot, RfpReadingRepository } from './rfp-reading.repository.js';
import { MOST_MATCHED } from './rfp-reading.service.js';

/** A publication that is just being committed is told with the next digest, not missed by this one. */
const SETTLED_MS = 60_000;

interface News {
  requests: NewRequest[];
  lots: OpenRequestLot[];
}

/**
 * Tells vendors of new open requests that fit them. Hourly: what was due while the worker was away is made up for. What
 * is told is what anybody can read: requests are looked at without a viewer, so that invitations and drafts cannot be
 * among them, and nothing is known of answers.
 */
@Injectable()
export class RfpDigestsService implements OnModuleInit {
  private readonly logger = new Logger(RfpDigestsService.name);

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly alerts: RfpAlertRepository,
    private readonly rfps: RfpReadingRepository,
    private readonly fits: RfpFitService,
    private readonly vendors: VendorReader,
    private readonly writer: RfpDigestWriter,
  ) {}

  onModuleInit(): void {
    this.jobs.every('rfp-digests', '27 * * * *', () => this.run());
  }

  async run(now = new Date()): Promise<void> {
    if (now.getUTCHours() < DIGESTS_FROM_HOUR) return;
    for (const alerts of ['DAILY', 'WEEKLY'] as const) await this.tellAll(alerts, now);
  }

  private async tellAll(alerts: Told, now: Date): Promise<void> {
    const today = isoDay(now);
    const digest = {
      alerts,
      today,
      lastOn: lastDigestOn(alerts, today),
      until: new Date(now.getTime() - SETTLED_MS),
    };
    const { people, since } = await this.database.asWorker(null, (tx) =>
      this.alerts.due(tx, alerts, digest.lastOn),
    );
    if (!since) return;
    const news = await this.newsSince(since);
    for (const person of people) {
      try {
        await this.database.asWorker(null, (tx) => this.tell(tx, person, digest, news));
      } catch (error) {
        // One that fails is tried again in an hour and keeps no other one waiting.
        this.logger.error({ err: error }, `digest of requests for ${person.userId}`);
      }
    }
  }

  private newsSince(since: Date): Promise<News> {
    return this.database.read(null, async (tx) => {
      const requests = await this.alerts.publishedSince(tx, since, MOST_MATCHED);
      const ids = requests.map(({ id }) => id);
      return { requests, lots: await this.rfps.lotsOf(tx, openRfps({ ids }), MOST_MATCHED) };
    });
  }

  private async tell(
    tx: Tx,
    person: DueAlert,
    digest: { alerts: Told; lastOn: string; today: string; until: Date },
    { requests, lots }: News,
  ): Promise<void> {
    const toldAt = await this.alerts.tell(tx, person, digest);
    const member = await this.alerts.member(tx, person);
    const profile = await this.vendors.publishedProfile(tx, person.organizationId);
    if (!toldAt || !member || !profile) return;
    const fitting = new Set(this.fits.idsOf(lots, { profile, claimed: true }, ['FITS'], digest.until));
    const fresh = requests.filter(
      ({ id, publishedAt }) => fitting.has(id) && publishedAt > toldAt && publishedAt <= digest.until,
    );
    if (fresh.length > 0) await this.writer.write(tx, { ...person, ...member }, fresh, digest);
  }
}
