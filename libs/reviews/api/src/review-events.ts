import type { Tx } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Mailer } from '@ringfair/platform/mail';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ReviewParties, ReviewRepository } from './review.repository.js';
import { ReviewMail } from './reviews.mails.js';

type Template = (typeof ReviewMail)[keyof typeof ReviewMail];
type Told = 'client' | 'vendor';

/** Who hears of what, by mail: the vendor of a published review, the client of every decision and of a reply. */
@Injectable()
export class ReviewEvents implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly mailer: Mailer,
    private readonly reviews: ReviewRepository,
  ) {}

  onModuleInit(): void {
    this.events.onDelivered('review.published', 'mail-review-to-vendor', (tx, { id, payload }) =>
      this.tell(tx, id, payload.reviewId, 'vendor', ReviewMail['review-received']),
    );
    this.events.onDelivered('review.published', 'mail-review-published', (tx, { id, payload }) =>
      this.tell(tx, id, payload.reviewId, 'client', ReviewMail['review-published']),
    );
    this.events.onDelivered('review.rejected', 'mail-review-rejected', (tx, { id, payload }) =>
      this.tell(tx, id, payload.reviewId, 'client', ReviewMail['review-rejected']),
    );
    this.events.onDelivered('review.replied', 'mail-review-replied', (tx, { id, payload }) =>
      this.tell(tx, id, payload.reviewId, 'client', ReviewMail['review-replied']),
    );
  }

  private async tell(
    tx: Tx,
    eventId: string,
    reviewId: string,
    who: Told,
    template: Template,
  ): Promise<void> {
    const parties = await this.reviews.parties(tx, reviewId);
    const organization = who === 'client' ? parties?.clientOrganizationId : parties?.vendorOrganizationId;
    if (!parties || !organization) return;
    const link = template === 'review-replied' ? `/vendors/${parties.vendorSlug}` : '/reviews';
    for (const { userId, email, name, locale } of await this.reviews.recipients(tx, organization)) {
      const params = { name, ...wordsOf(parties) };
      await this.mailer.enqueue(tx, {
        template,
        to: email,
        locale,
        params,
        link,
        dedupeKey: `${eventId}:${template}:${userId}`,
      });
    }
  }
}

const wordsOf = ({ vendorName, title, overall, decisionReason }: ReviewParties) => ({
  vendor: vendorName,
  title,
  overall,
  reason: decisionReason ?? '',
});
