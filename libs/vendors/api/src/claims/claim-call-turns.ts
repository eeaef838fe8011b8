import { Injectable } from '@nestjs/common';
import { ModerationCases } from '@ringfair/moderation-api';
import type { Tx } from '@ringfair/platform/database';
import { type ClaimCallRow, ClaimCallRepository } from './claim-call.repository.js';
import { ClaimLetters } from './claim-letters.js';
import { type ClaimRow, ClaimRepository } from './claim.repository.js';
import { LetterRepository, type Recipient } from '../letter.repository.js';
import { type PublishedVendorRow, VendorRepository } from '../profile/vendor.repository.js';

/** Nobody else has the turn so long: longer than the service may take to answer. */
const MINUTES_OF_A_TURN = 3;

/** A claim whose code is to be spoken, as it stands in the database now. */
export interface Turn {
  claim: ClaimRow;
  calls: ClaimCallRow[];
  listing: PublishedVendorRow;
  claimant: Recipient;
}

/** How a claim by phone comes to its next call, and how it ends: with an answer, or on the moderators' desk. */
@Injectable()
export class ClaimCallTurns {
  constructor(
    private readonly claims: ClaimRepository,
    private readonly calls: ClaimCallRepository,
    private readonly vendors: VendorRepository,
    private readonly recipients: LetterRepository,
    private readonly cases: ModerationCases,
    private readonly letters: ClaimLetters,
  ) {}

  /** null: somebody else has the turn, or there is nothing to call for any more. */
  async begin(tx: Tx, claimId: string): Promise<Turn | null> {
    if (!(await this.calls.takeTurn(tx, claimId, MINUTES_OF_A_TURN))) return null;
    const claim = await this.claims.byId(tx, claimId);
    if (!claim) return null;
    const [listing] = await this.vendors.publishedByIds(tx, [claim.vendorId]);
    const members = await this.recipients.members(tx, claim.organizationId);
    const claimant = members.find(({ userId }) => userId === claim.userId);
    // A claimant who has left, or a listing that is gone: nobody is called for it; the claim expires.
    if (!listing || !claimant) {
      await this.calls.schedule(tx, claimId, null);
      return null;
    }
    return { claim, listing, claimant, calls: await this.calls.ofClaim(tx, claimId) };
  }

  /** Somebody has heard the code. */
  async answered(tx: Tx, claimId: string): Promise<void> {
    await this.claims.noteCall(tx, claimId);
    await this.calls.schedule(tx, claimId, null);
  }

  /** The desk gets the case that it would have had without a service, and the claimant learns it. */
  async leaveToModerator(tx: Tx, { claim, listing, claimant }: Turn): Promise<void> {
    if (!(await this.calls.toModerator(tx, claim.id))) return;
    await this.cases.open(tx, {
      kind: 'CLAIM_PHONE',
      subjectId: claim.id,
      title: listing.name,
      vendorId: listing.id,
      locale: claimant.locale,
      recipient: { email: claimant.email, locale: claimant.locale },
      organizationId: claim.organizationId,
      fileIds: [],
    });
    await this.letters.notReached(tx, claim, listing.slug);
  }
}
