import { DomainError, ErrorCode, defineReasons, invalidState, notFound } from '@ringfair/platform/errors';
import { vendorReasons } from '../vendors.errors.js';

export const claimReasons = defineReasons({
  CLAIM_SITE_FREE_MAIL: 'The site stands at a mail provider, where addresses prove nothing.',
  CLAIM_PHONE_MISSING: 'The listing names no phone.',
  CLAIM_PHONE_NOT_CALLABLE: 'The listed phone is no number that a moderator can call without a surcharge.',
  CLAIM_PENDING: 'A claim of this kind waits already.',
  CLAIM_CLOSED: 'The claim waits no more.',
  CLAIM_EXPIRED: 'The claim has expired.',
  CLAIM_CODE_WRONG: 'The code is not the one that was spoken.',
  CLAIM_CODE_EXHAUSTED: 'The code was wrong too often; the claim is over.',
  CLAIM_LISTING_CHANGED: 'The listing names another site or phone by now than the one that was proven.',
  CLAIM_DOCUMENTS_MISSING: 'A claim by documents needs at least one document and an explanation.',
  LISTING_REMOVED: 'The listing was removed at the wish of its owner.',
});

/** Its address leads nowhere any more, and says why. */
export const removedListing = (): DomainError =>
  new DomainError(ErrorCode.NOT_FOUND, {
    reason: claimReasons.LISTING_REMOVED,
    message: 'This listing was removed at the wish of its owner.',
  });

/** Somebody keeps it: the way on is a dispute. */
export const taken = (): DomainError =>
  new DomainError(ErrorCode.CONFLICT, {
    reason: vendorReasons.LISTING_CLAIMED,
    message: 'Somebody keeps this listing already. If it is yours, say so with documents: open a dispute.',
    details: { disputable: true },
  });

/** The organisation keeps another one: the way on is a merge. */
export const keepsAnother = (slug: string | null): DomainError =>
  new DomainError(ErrorCode.CONFLICT, {
    reason: vendorReasons.ORGANIZATION_HAS_LISTING,
    message: 'Your organisation keeps a listing already. If both are yours, ask for them to be merged.',
    details: { mergeable: true, ...(slug ? { slug } : {}) },
  });

/** How the database answers to a proof. */
export type ClaimOutcome =
  'CLAIMED' | 'UNKNOWN' | 'EXPIRED' | 'CLOSED' | 'TAKEN' | 'HAS_LISTING' | 'WRONG' | 'EXHAUSTED';

/** The refusal that an outcome other than CLAIMED stands for. */
export function claimOutcomeRefusal(outcome: ClaimOutcome, triesLeft: number | null = null): DomainError {
  switch (outcome) {
    case 'TAKEN':
      return taken();
    case 'HAS_LISTING':
      return keepsAnother(null);
    case 'EXPIRED':
      return invalidState(claimReasons.CLAIM_EXPIRED, 'The claim has expired. Start again.');
    case 'CLOSED':
      return invalidState(claimReasons.CLAIM_CLOSED, 'The claim waits no more. Start again.');
    case 'WRONG':
      return new DomainError(ErrorCode.VALIDATION, {
        reason: claimReasons.CLAIM_CODE_WRONG,
        message: 'This is not the code that was spoken.',
        fields: [{ path: 'input.code', reason: claimReasons.CLAIM_CODE_WRONG, message: 'Wrong code.' }],
        details: { attemptsLeft: triesLeft ?? 0 },
      });
    case 'EXHAUSTED':
      return invalidState(claimReasons.CLAIM_CODE_EXHAUSTED, 'The code was wrong five times. Start again.');
    default:
      return notFound('Claim');
  }
}
