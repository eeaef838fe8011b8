import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type CaseDecision,
  type CaseFact,
  type CaseHandler,
  ModerationCases,
} from '@ringfair/moderation-api';
import { reasonsOf } from '@ringfair/moderation-core';
import { Database, type Tx } from '@ringfair/platform/database';
import { notFound } from '@ringfair/platform/errors';
import { Jobs } from '@ringfair/platform/jobs';
import { keepershipRules } from '@ringfair/vendors-core';
import { claimOutcomeRefusal } from './claim.errors.js';
import { type ClaimRow, ClaimRepository } from './claim.repository.js';
import { ClaimSecrets } from './claim-secrets.js';
import { ClaimTakeover } from './claim-takeover.js';
import { readPhone } from './phone-number.js';
import { type PublishedVendorRow, VendorRepository } from '../profile/vendor.repository.js';

const MOST_IN_A_RUN = 200;

/** Claims that a moderator has a part in: the call to the listed phone, and the documents. */
@Injectable()
export class ClaimCases implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly cases: ModerationCases,
    private readonly claims: ClaimRepository,
    private readonly vendors: VendorRepository,
    private readonly secrets: ClaimSecrets,
    private readonly takeover: ClaimTakeover,
  ) {}

  onModuleInit(): void {
    this.cases.handle('CLAIM_PHONE', this.phone);
    this.cases.handle('CLAIM_DOCUMENTS', this.documents);
    this.jobs.every('vendor-claim-expiry', '*/15 * * * *', () => this.expire());
  }

  /** Claims that were not proven in time are closed, and nobody is left with a call to make. */
  async expire(): Promise<void> {
    const overdue = await this.database.asWorker(null, (tx) => this.claims.overdue(tx, MOST_IN_A_RUN));
    for (const { id, organizationId } of overdue) {
      await this.database.asWorker(organizationId, async (tx) => {
        if (await this.claims.close(tx, id, 'EXPIRED')) await this.cases.withdraw(tx, id);
      });
    }
  }

  /** The code is shown while the claim waits and to moderators only; the claimant hears it on the listed phone. */
  private readonly phone: CaseHandler = {
    templates: reasonsOf('CLAIM_PHONE'),
    rules: async (_tx, _id, locale) => keepershipRules('CLAIM_PHONE', locale),
    present: async (tx, id) => {
      const { claim, listing } = await this.subject(tx, id);
      const code = claim.state === 'PENDING' ? this.secrets.phoneCode(id) : null;
      const calls = await this.claims.callsInVain(tx, id);
      const display = readPhone(claim.phone ?? '')?.display ?? claim.phone;
      return [
        { label: 'claimPhone', said: null, known: display },
        { label: 'claimCode', said: null, known: code },
        ...(calls > 0 ? [{ label: 'claimCalls', said: null, known: String(calls) }] : []),
        ...listed(listing),
      ];
    },
    apply: async (tx, id, decision) => {
      if (decision.outcome === 'DECLINED') return this.decline(tx, id);
      const { claim, listing } = await this.subject(tx, id);
      if (listing?.claimed) throw claimOutcomeRefusal('TAKEN');
      if (claim.state !== 'PENDING') throw claimOutcomeRefusal('CLOSED');
      await this.claims.noteCall(tx, id);
    },
  };

  private readonly documents: CaseHandler = {
    templates: reasonsOf('CLAIM_DOCUMENTS'),
    rules: async (_tx, _id, locale) => keepershipRules('CLAIM_DOCUMENTS', locale),
    present: async (tx, id) => {
      const { claim, listing } = await this.subject(tx, id);
      return [{ label: 'claimExplanation', said: claim.explanation, known: null }, ...listed(listing)];
    },
    apply: (tx, id, decision) => this.decideDocuments(tx, id, decision),
  };

  private async decideDocuments(tx: Tx, id: string, { outcome }: CaseDecision): Promise<void> {
    if (outcome === 'DECLINED') return this.decline(tx, id);
    const accepted = await this.claims.accept(tx, id);
    const claim = await this.claims.byId(tx, id);
    if (accepted.outcome !== 'CLAIMED' || !claim) throw claimOutcomeRefusal(accepted.outcome);
    await this.takeover.finish(tx, claim);
  }

  private async decline(tx: Tx, id: string): Promise<void> {
    if (!(await this.claims.close(tx, id, 'DECLINED'))) throw claimOutcomeRefusal('CLOSED');
  }

  private async subject(
    tx: Tx,
    id: string,
  ): Promise<{ claim: ClaimRow; listing: PublishedVendorRow | undefined }> {
    const claim = await this.claims.byId(tx, id);
    if (!claim) throw notFound('Claim');
    const [listing] = await this.vendors.publishedByIds(tx, [claim.vendorId]);
    return { claim, listing };
  }
}

/** What everyone reads of the listing, beside what is said. */
export function listed(listing: PublishedVendorRow | undefined): CaseFact[] {
  const profile = listing?.profile;
  const place = profile?.headquarters;
  return [
    { label: 'listingName', said: null, known: listing?.name ?? null },
    { label: 'listingSite', said: null, known: profile?.site ?? null },
    {
      label: 'listingPlace',
      said: null,
      known: place ? JSON.stringify({ headquarters: place }) : null,
    },
  ];
}
