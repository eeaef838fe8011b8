import { Injectable } from '@nestjs/common';
import { hashSecret } from '@ringfair/identity-api';
import { ModerationCases } from '@ringfair/moderation-api';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, type Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, invalidState, notFound } from '@ringfair/platform/errors';
import { claimOutcomeRefusal } from './claim.errors.js';
import type {
  ConfirmVendorClaimCodeInput,
  ConfirmVendorClaimInput,
  RequestVendorClaimInput,
} from './claim.inputs.js';
import { ClaimRepository } from './claim.repository.js';
import { ClaimSecrets } from './claim-secrets.js';
import { ClaimStart } from './claim-start.js';
import { ClaimTakeover } from './claim-takeover.js';
import { toClaim } from './claim-view.js';
import type { VendorClaim } from './claim.type.js';
import type { VendorDraft } from '../profile/vendor.type.js';
import { vendorReasons } from '../vendors.errors.js';

/** An unclaimed listing comes to the organisation that proves that it is its own. */
@Injectable()
export class VendorClaimsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly claims: ClaimRepository,
    private readonly start: ClaimStart,
    private readonly takeover: ClaimTakeover,
    private readonly secrets: ClaimSecrets,
    private readonly cases: ModerationCases,
  ) {}

  request(viewer: Viewer, input: RequestVendorClaimInput): Promise<VendorClaim> {
    return this.database.run(viewer, async (tx) => {
      await this.takeover.queue(tx, viewer.organizationId);
      const { idempotencyKey, ...asked } = input;
      const id = await this.idempotency.once(tx, viewer, 'requestVendorClaim', idempotencyKey, asked, () =>
        this.start.begin(tx, viewer, input),
      );
      return this.claim(tx, viewer, id);
    });
  }

  /** Of several claimants with valid links the first one wins: the database locks the listing. */
  confirm(viewer: Viewer, input: ConfirmVendorClaimInput): Promise<VendorDraft> {
    return this.database.run(viewer, async (tx) => {
      const { outcome, vendor } = await this.claims.confirm(tx, hashSecret(input.token));
      if (outcome === 'UNKNOWN') throw unknownLink();
      if (outcome === 'EXPIRED') {
        throw invalidState(vendorReasons.CLAIM_TOKEN_EXPIRED, 'The link has expired. Ask for a new one.');
      }
      const claim = vendor && (await this.claims.confirmed(tx, vendor, viewer.organizationId));
      if (outcome !== 'CLAIMED' || !claim) throw claimOutcomeRefusal(outcome);
      await this.takeover.finish(tx, claim);
      return this.takeover.draft(tx, claim);
    });
  }

  /** A wrong code counts even though it is refused: the try is committed before the refusal. */
  async confirmCode(viewer: Viewer, input: ConfirmVendorClaimCodeInput): Promise<VendorClaim> {
    const { claimId, code } = input;
    const result = await this.database.run(viewer, async (tx) => {
      const tried = await this.claims.tryCode(tx, claimId, this.secrets.codeHash(claimId, code));
      if (tried.outcome === 'CLAIMED' || tried.outcome === 'EXHAUSTED')
        await this.cases.withdraw(tx, claimId);
      const claim = await this.claims.ofOrganization(tx, claimId, viewer.organizationId);
      if (tried.outcome === 'CLAIMED' && claim) await this.takeover.finish(tx, claim);
      return { ...tried, claim };
    });
    if (result.outcome !== 'CLAIMED' || !result.claim) {
      throw claimOutcomeRefusal(result.outcome, result.triesLeft);
    }
    return toClaim(result.claim, this.secrets);
  }

  /** The claimant takes it back, to try another way. */
  withdraw(viewer: Viewer, claimId: string): Promise<VendorClaim> {
    return this.database.run(viewer, async (tx) => {
      await this.claim(tx, viewer, claimId);
      if (!(await this.claims.close(tx, claimId, 'WITHDRAWN'))) throw claimOutcomeRefusal('CLOSED');
      await this.cases.withdraw(tx, claimId);
      return this.claim(tx, viewer, claimId);
    });
  }

  private async claim(tx: Tx, viewer: Viewer, id: string): Promise<VendorClaim> {
    const row = await this.claims.ofOrganization(tx, id, viewer.organizationId);
    if (!row) throw notFound('Claim');
    return toClaim(row, this.secrets);
  }
}

const unknownLink = (): DomainError =>
  new DomainError(ErrorCode.NOT_FOUND, {
    reason: vendorReasons.CLAIM_TOKEN_UNKNOWN,
    message: 'The link is not ours, or another organisation asked for it.',
  });
