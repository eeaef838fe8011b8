import { defineReasons } from '@ringfair/platform/errors';

export const disputeReasons = defineReasons({
  DISPUTE_PENDING: 'The organisation disputes this listing already.',
  DISPUTE_NOBODY_KEEPS_IT: 'Nobody keeps this listing: it can simply be claimed.',
  DISPUTE_OWN_LISTING: 'The organisation keeps this listing itself.',
  DISPUTE_TOO_SOON: 'A dispute over this listing was declined less than 30 days ago.',
  DISPUTE_CLOSED: 'The dispute waits no more.',
});
