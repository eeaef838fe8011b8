import { Injectable } from '@nestjs/common';
import { ModerationCases } from '@ringfair/moderation-api';
import type { Tx } from '@ringfair/platform/database';
import { invalidState, notFound } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { type VendorProfile, withFactAnswers } from '@ringfair/vendors-core';
import { claimReasons } from './claim.errors.js';
import { type ClaimRow, ClaimRepository } from './claim.repository.js';
import { DraftRepository } from '../profile/draft.repository.js';
import { readPhone } from './phone-number.js';
import { hostFacts } from '../site-check/site-facts.js';
import { VendorRepository } from '../profile/vendor.repository.js';
import type { VendorDraft } from '../profile/vendor.type.js';
import { toDraft } from '../profile/vendor-drafts.service.js';

/** What happens once a claim is proven, whichever way: the claimant gets the draft of what the listing says. */
@Injectable()
export class ClaimTakeover {
  constructor(
    private readonly vendors: VendorRepository,
    private readonly drafts: DraftRepository,
    private readonly claims: ClaimRepository,
    private readonly cases: ModerationCases,
    private readonly events: Events,
  ) {}

  /**
   * In the transaction that gave the listing away.
   * @throws DomainError INVALID_STATE when the listing names another site or phone by now: nothing is given then
   */
  async finish(tx: Tx, claim: ClaimRow): Promise<void> {
    const [listing] = await this.vendors.publishedByIds(tx, [claim.vendorId]);
    if (!listing) throw notFound('Vendor');
    if (!stillProves(claim, listing.profile)) {
      throw invalidState(claimReasons.CLAIM_LISTING_CHANGED, 'The listing has changed. Start again.');
    }
    const { vendorId, organizationId, userId } = claim;
    const profile = withFactAnswers(listing.profile, claim.answers);
    await this.drafts.insert(tx, { vendorId, organizationId, userId, profile });
    await this.endOthers(tx, claim);
    await this.events.emit(tx, {
      name: 'vendor.published',
      organizationId,
      payload: { vendorId, version: listing.version },
    });
  }

  /** What else the organisation began for this listing is not needed any more: nobody calls or reads for nothing. */
  private async endOthers(tx: Tx, { vendorId, organizationId }: ClaimRow): Promise<void> {
    for (const { id } of await this.claims.waiting(tx, vendorId, organizationId)) {
      if (await this.claims.close(tx, id, 'WITHDRAWN')) await this.cases.withdraw(tx, id);
    }
  }

  /** What the claimant has now. */
  async draft(tx: Tx, { vendorId, organizationId }: ClaimRow): Promise<VendorDraft> {
    const draft = await this.drafts.ofVendor(tx, vendorId, organizationId);
    if (!draft) throw notFound('Vendor');
    return toDraft(draft);
  }

  /** Claims of one organisation take turns, so that the second sees the first. */
  queue(tx: Tx, organizationId: string): Promise<void> {
    return this.vendors.queueOrganization(tx, organizationId);
  }
}

/** Does what was proven still stand on the listing? Documents were judged by a person who saw it. */
function stillProves(
  { method, email, domain, phone }: ClaimRow,
  { site, ...profile }: VendorProfile,
): boolean {
  const ofSite = site ? hostFacts(site).registrable : null;
  if (method === 'DNS') return ofSite === domain;
  if (method === 'PHONE')
    return readPhone(profile.phone ?? '', profile.headquarters?.country)?.number === phone;
  return method !== 'MAIL' || ofSite === hostFacts((email ?? '').replace(/^.*@/, '')).registrable;
}
