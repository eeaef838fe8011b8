import { conflict, DomainError, defineReasons, ErrorCode, invalidState } from '@ringfair/platform/errors';

export const sharingReasons = defineReasons({
  ACCESS_VENDOR_UNCLAIMED: 'Nobody keeps this listing, so nobody can answer.',
  ACCESS_OF_OWN_LISTING: 'An organisation does not ask itself.',
  ACCESS_ASKED_ALREADY: 'Your organisation has asked for it, and the vendor has not answered yet.',
  ACCESS_ASKED_TOO_OFTEN: 'Your organisation has asked many vendors today.',
  ACCESS_REQUEST_CLOSED: 'The request was answered or withdrawn already.',
  SHARING_WITHOUT_LISTING: 'Your organisation keeps no listing yet.',
  REFERENCE_WITHOUT_CONSENT: 'The contact has not agreed to be named, or the consent is not recorded.',
  REFERENCE_LIMIT: 'There are references enough; delete some that no longer serve.',
  DOSSIER_ITEM_LIMIT: 'There are items enough; remove some that no longer serve.',
  DOSSIER_SHARED_ALREADY: 'The dossier is shared with this organisation; change that grant.',
  DOSSIER_BUYER_UNKNOWN: 'No organisation that buys has this code.',
});

export const requestClosed = (): DomainError =>
  invalidState(sharingReasons.ACCESS_REQUEST_CLOSED, 'The request was answered or withdrawn already.');

export const withoutListing = (): DomainError =>
  invalidState(sharingReasons.SHARING_WITHOUT_LISTING, 'Your organisation keeps no listing yet.');

export const askedAlready = (): DomainError =>
  new DomainError(ErrorCode.CONFLICT, {
    reason: sharingReasons.ACCESS_ASKED_ALREADY,
    message: 'Your organisation has asked for it already.',
  });

export const askedTooOften = (): DomainError =>
  new DomainError(ErrorCode.RATE_LIMITED, {
    reason: sharingReasons.ACCESS_ASKED_TOO_OFTEN,
    message: 'Your organisation has asked many vendors today.',
  });

export const sharedAlready = (): DomainError =>
  new DomainError(ErrorCode.CONFLICT, {
    reason: sharingReasons.DOSSIER_SHARED_ALREADY,
    message: 'The dossier is shared with this organisation already.',
  });

/** @throws DomainError CONFLICT when somebody else was first */
export function sameVersion(row: { version: number }, expectedVersion: number): void {
  if (row.version !== expectedVersion) throw conflict(row.version);
}

/** What one listing can have. */
export const MOST_REFERENCES = 50;
export const MOST_ITEMS = 100;

export const tooManyReferences = (): DomainError =>
  invalidState(sharingReasons.REFERENCE_LIMIT, `At most ${MOST_REFERENCES} references.`);

export const tooManyItems = (): DomainError =>
  invalidState(sharingReasons.DOSSIER_ITEM_LIMIT, `At most ${MOST_ITEMS} items.`);
