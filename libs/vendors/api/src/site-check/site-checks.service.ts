import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { CONFIG, type Config } from '@ringfair/platform/config';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, invalidState, notFound } from '@ringfair/platform/errors';
import { Jobs } from '@ringfair/platform/jobs';
import type { SiteFacts } from '@ringfair/vendors-core';
import type { RecheckSiteInput } from './site-check.inputs.js';
import { type LeasedCheck, SiteCheckRepository, type SiteCheckRow } from './site-check.repository.js';
import { SiteVisitor } from './site-visitor.js';
import { VendorRepository } from '../profile/vendor.repository.js';
import { vendorReasons } from '../vendors.errors.js';

/** A site is looked at again after so many days. */
const EVERY_DAYS = 30;
/** Checks kept of one listing: a year of them. */
const KEPT = 12;
const PER_RUN = 20;
/** Sites visited at the same time; a host never more than once. */
const AT_ONCE = 3;
const LEASE_SECONDS = 300;
const HOUR = 3_600_000;

/** Visits to vendors' sites: asked for by the clock and by vendors, made by the worker, only where they are switched on. */
@Injectable()
export class SiteChecksService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly jobs: Jobs,
    private readonly checks: SiteCheckRepository,
    private readonly vendors: VendorRepository,
    private readonly visitor: SiteVisitor,
  ) {}

  onModuleInit(): void {
    if (this.config.siteChecks) this.jobs.every('site-checks', '* * * * *', () => this.run());
  }

  /** Puts the vendor's own site into the queue before all others. */
  async recheck(viewer: Viewer, input: RecheckSiteInput): Promise<SiteCheckRow> {
    if (!this.config.siteChecks) {
      throw invalidState(vendorReasons.SITE_CHECKS_OFF, 'Website checks are switched off here.');
    }
    return this.database.run(viewer, async (tx) => {
      const { idempotencyKey, vendorId } = input;
      const id = await this.idempotency.once(tx, viewer, 'recheckSite', idempotencyKey, { vendorId }, () =>
        this.ask(tx, viewer, vendorId),
      );
      const check = await this.checks.byId(tx, id);
      if (!check) throw notFound('Check');
      return check;
    });
  }

  /** One round of the clock: what is due is queued, some of the queue is visited. */
  async run(): Promise<void> {
    const leased = await this.database.asWorker(null, async (tx) => {
      await this.checks.enqueueDue(tx, EVERY_DAYS, PER_RUN);
      return this.checks.lease(tx, PER_RUN, LEASE_SECONDS);
    });
    const hosts = [
      ...Map.groupBy(leased, ({ site, id }) => (site === null ? id : new URL(site).host)).values(),
    ];
    const visitHosts = async (): Promise<void> => {
      for (let host = hosts.shift(); host; host = hosts.shift()) {
        for (const check of host) await this.visit(check);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, visitHosts));
  }

  /** Writes what a visit found, and forgets the oldest checks of the listing. */
  async record(vendorId: string, site: string, facts: SiteFacts, id: string = newId()): Promise<void> {
    await this.database.asWorker(null, async (tx) => {
      await this.checks.record(tx, { id, vendorId, site }, facts);
      await this.checks.trim(tx, vendorId, KEPT);
    });
  }

  private async visit({ id, vendorId, site }: LeasedCheck): Promise<void> {
    if (site === null) return this.database.asWorker(null, (tx) => this.checks.drop(tx, id));
    const facts = await this.visitor.visit(site, new Date().toISOString().slice(0, 10));
    await this.record(vendorId, site, facts, id);
  }

  private async ask(tx: Tx, viewer: Viewer, vendorId: string): Promise<string> {
    const vendor = await this.vendors.lockOwn(tx, vendorId, viewer.organizationId);
    if (!vendor) throw notFound('Vendor');
    const [published] = await this.vendors.publishedByIds(tx, [vendorId]);
    if (!published?.profile.site) {
      throw invalidState(vendorReasons.SITE_NOT_PUBLISHED, 'The published profile names no site.');
    }
    const last = await this.checks.lastAsked(tx, vendorId, viewer.organizationId);
    if (last && last.getTime() > Date.now() - HOUR) throw lately();
    const waiting = await this.checks.waiting(tx, vendorId);
    return waiting?.id ?? this.checks.ask(tx, vendorId, viewer.organizationId);
  }
}

const lately = (): DomainError =>
  new DomainError(ErrorCode.RATE_LIMITED, {
    reason: vendorReasons.SITE_RECHECKED_LATELY,
    message: 'A site is checked at most once an hour.',
  });
