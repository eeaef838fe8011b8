import { exportSections } from '@ringfair/platform/export';

const ofOwnListing = 't.vendor_id in (select v.id from vendors v where v.organization_id = $1)';

/** Reviews that the organisation wrote, those about its listing that are published, and its replies. */
export const reviewsExport = exportSections('reviews', [
  { name: 'reviews', table: 'reviews', of: 't.organization_id = $1' },
  { name: 'receivedReviews', table: 'published_reviews', of: ofOwnListing },
  { name: 'reviewReplies', table: 'review_replies', of: 't.organization_id = $1' },
]);
