import { defineReasons } from '@ringfair/platform/errors';

export const removalReasons = defineReasons({
  REMOVAL_LISTING_KEPT: 'The vendor keeps this listing itself.',
  REMOVAL_TOKEN_UNKNOWN: 'The link is not ours.',
  REMOVAL_TOKEN_EXPIRED: 'The link has expired.',
});
