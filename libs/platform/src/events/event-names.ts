/** Everything that one feature tells another: names and ids only, never content. */
export interface EventPayloads {
  'mail.queued': { mailId: string };
  'vendor.published': { vendorId: string; version: number };
  /** Sent, decided, withdrawn or over: the sources of what the profile says may be others. */
  'vendor.evidence-changed': { vendorId: string };
  /** A published price holds from this day on. */
  'vendor.price-began': { vendorId: string };
  'vendor.withdrawn': { vendorId: string };
  'vendor.removed': { vendorId: string };
  'vendor.removal-demanded': { removalId: string };
  'vendor.disputed': { disputeId: string };
  'vendor.transferred': { vendorId: string; fromOrganizationId: string; toOrganizationId: string };
  /** After vendor.withdrawn: what belonged to the merged listing belongs to the one that stays. */
  'vendor.merged': { mergedVendorId: string; keptVendorId: string };
  'access.asked': { requestId: string };
  'access.answered': { requestId: string };
  'dossier.shared': { grantId: string };
  /** One for each asked vendor. */
  'request.asked': { threadId: string };
  'request.written': { threadId: string; messageId: string };
  'request.quoted': { threadId: string };
  'request.quote-withdrawn': { threadId: string };
  'request.declined': { threadId: string };
  /** The buyer took another offer. */
  'request.closed': { threadId: string };
  'request.accepted': {
    requestId: string;
    threadId: string;
    vendorId: string;
    vendorOrganizationId: string;
    buyerOrganizationId: string;
  };
  'rfp.published': { rfpId: string };
  'rfp.opened': { rfpId: string };
  'rfp.cancelled': { rfpId: string };
  'rfp.awarded': {
    rfpId: string;
    responseId: string;
    vendorId: string;
    vendorOrganizationId: string;
    buyerOrganizationId: string;
  };
  'engagement.proposed': { engagementId: string };
  'engagement.confirmed': { engagementId: string };
  'engagement.closed': { engagementId: string };
  'review.rejected': { reviewId: string; vendorId: string };
  'review.published': { reviewId: string; vendorId: string };
  'review.replied': { reviewId: string; vendorId: string };
}

export type EventName = keyof EventPayloads;

/** One event: on emission without an id, on delivery with the id of its outbox row. */
export type RingfairEvent<Name extends EventName = EventName> = {
  [N in Name]: { name: N; organizationId: string | null; payload: EventPayloads[N] };
}[Name];

export type DeliveredEvent<Name extends EventName> = RingfairEvent<Name> & { id: string };
