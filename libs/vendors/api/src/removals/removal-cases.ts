import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type CaseDecision, ModerationCases } from '@ringfair/moderation-api';
import { reasonsOf } from '@ringfair/moderation-core';
import { Database, type Tx } from '@ringfair/platform/database';
import { invalidState, notFound } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { Jobs } from '@ringfair/platform/jobs';
import { keepershipRules } from '@ringfair/vendors-core';
import { listed } from '../claims/claim-cases.js';
import { ClaimLetters } from '../claims/claim-letters.js';
import { removalReasons } from './removal.errors.js';
import { RemovalRepository } from './removal.repository.js';
import { VendorRepository } from '../profile/vendor.repository.js';

/** Demands from addresses that prove nothing: a moderator decides. */
@Injectable()
export class RemovalCases implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly events: Events,
    private readonly cases: ModerationCases,
    private readonly removals: RemovalRepository,
    private readonly vendors: VendorRepository,
    private readonly letters: ClaimLetters,
  ) {}

  onModuleInit(): void {
    this.cases.handle('REMOVAL', {
      templates: reasonsOf('REMOVAL'),
      rules: async (_tx, _id, locale) => keepershipRules('REMOVAL', locale),
      present: async (tx, id) => {
        const demand = await this.removals.byId(tx, id);
        if (!demand) throw notFound('Removal');
        const [listing] = await this.vendors.publishedByIds(tx, [demand.vendorId]);
        return [
          { label: 'removalPerson', said: demand.name, known: null },
          { label: 'removalRole', said: demand.role, known: null },
          { label: 'removalEmail', said: demand.email, known: listing?.profile.email ?? null },
          { label: 'removalReason', said: demand.reason, known: null },
          { label: 'removalMessage', said: demand.message, known: null },
          ...listed(listing),
        ];
      },
      apply: (tx, id, decision) => this.apply(tx, id, decision),
    });
    this.events.onDelivered('vendor.removal-demanded', 'ask-a-moderator', (tx, { payload }) =>
      this.open(tx, payload.removalId),
    );
    this.events.onDelivered('vendor.removed', 'forget-the-site', async (tx, { payload }) => {
      await this.removals.forgetSite(tx, payload.vendorId);
      await this.letters.removed(tx, payload.vendorId);
    });
    this.jobs.every('vendor-removals-forgotten', '17 3 * * *', async () => {
      await this.database.asWorker(null, (tx) => this.removals.forget(tx));
    });
  }

  private async open(tx: Tx, id: string): Promise<void> {
    const demand = await this.removals.byId(tx, id);
    const listing = demand && (await this.vendors.byId(tx, demand.vendorId));
    if (!demand || !listing || demand.state !== 'CONFIRMED') return;
    await this.cases.open(tx, {
      kind: 'REMOVAL',
      subjectId: id,
      title: listing.name,
      vendorId: listing.id,
      locale: demand.locale,
      recipient: demand.email ? { email: demand.email, locale: demand.locale } : null,
      organizationId: null,
      fileIds: [],
    });
  }

  private async apply(tx: Tx, id: string, decision: CaseDecision): Promise<void> {
    const { outcome, vendor } = await this.removals.decide(tx, id, decision.outcome === 'ACCEPTED');
    if (outcome === 'UNKNOWN') throw notFound('Removal');
    if (outcome === 'KEPT') {
      throw invalidState(removalReasons.REMOVAL_LISTING_KEPT, 'Somebody keeps the listing by now.');
    }
    if (outcome === 'REMOVED') {
      await this.removals.forgetSite(tx, vendor);
      await this.events.emit(tx, {
        name: 'vendor.withdrawn',
        organizationId: null,
        payload: { vendorId: vendor },
      });
    }
  }
}
