import type { MergeRefusal } from '@ringfair/vendors-core';
import { defineReasons, type DomainError, invalidState, validation } from '@ringfair/platform/errors';

export const mergeReasons = defineReasons({
  LISTING_NOT_PUBLISHED: 'The listing is not published any more.',
  LISTING_MERGED: 'This listing was merged into another one.',
  TOO_MANY_REPORTS: 'Many reports about this listing wait for a moderator.',
  MERGE_SAME_LISTING: 'Both addresses lead to the same listing.',
  MERGE_NOT_YOURS: 'Your organisation keeps neither of the two listings.',
  MERGE_NEEDS_CONSENT: 'The organisation that keeps this listing must ask for the merge.',
  MERGE_INTO_UNCLAIMED: 'A listing that somebody keeps cannot go into one that nobody keeps.',
  MERGE_CIRCLE: 'The listing that is to stay was merged into the one that is to go.',
  MERGE_ASKED_ALREADY: 'A moderator looks at this merge already.',
});

export function mergeRefused(reason: MergeRefusal): DomainError {
  switch (reason) {
    case 'MERGE_SAME_LISTING':
      return validation([
        {
          path: 'input.mergeSlug',
          reason: mergeReasons.MERGE_SAME_LISTING,
          message: 'is the same listing',
        },
      ]);
    case 'MERGE_NOT_YOURS':
      return invalidState(
        mergeReasons.MERGE_NOT_YOURS,
        'Your organisation keeps neither of the two listings.',
      );
    case 'MERGE_NEEDS_CONSENT':
      return invalidState(
        mergeReasons.MERGE_NEEDS_CONSENT,
        'The organisation that keeps this listing must ask for the merge.',
      );
    case 'MERGE_INTO_UNCLAIMED':
      return invalidState(
        mergeReasons.MERGE_INTO_UNCLAIMED,
        'A listing that somebody keeps cannot go into one that nobody keeps.',
      );
  }
}
