import { defineReasons } from '@ringfair/platform/errors';

export const SHORTLIST_LIMITS = { lists: 100, vendors: 50 } as const;

export const shortlistReasons = defineReasons({
  SHORTLIST_LIMIT: 'There are shortlists enough; archive some that no longer serve.',
  SHORTLIST_FULL: 'A shortlist holds at most 50 vendors.',
  SHORTLIST_ARCHIVED: 'An archived shortlist does not change; take it out of the archive first.',
  SHORTLIST_VENDOR_GONE: 'Nothing is published under one of these addresses.',
});
