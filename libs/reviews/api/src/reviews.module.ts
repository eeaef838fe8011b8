import { EngagementsModule } from '@ringfair/engagements-api';
import { Module } from '@nestjs/common';
import { EngagementReviewResolver } from './engagement-review.resolver.js';
import { MergedVendorReviews } from './merged-vendor-reviews.js';
import { PublishedReviewRepository } from './published-review.repository.js';
import { ReviewEvents } from './review-events.js';
import { ReviewModerationService } from './review-moderation.service.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewsLoader } from './reviews.loader.js';
import { PublishedReviewResolver, ReviewReplyResolver, ReviewsResolver } from './reviews.resolver.js';
import { ReviewsService } from './reviews.service.js';
import { VendorReviewsResolver } from './vendor-reviews.resolver.js';
import { VendorReviewsService } from './vendor-reviews.service.js';
import { reviewsExport } from './reviews-export.js';

@Module({
  imports: [EngagementsModule],
  providers: [
    reviewsExport,
    ReviewsResolver,
    PublishedReviewResolver,
    ReviewReplyResolver,
    VendorReviewsResolver,
    EngagementReviewResolver,
    ReviewsService,
    ReviewModerationService,
    VendorReviewsService,
    ReviewsLoader,
    ReviewRepository,
    PublishedReviewRepository,
    ReviewEvents,
    MergedVendorReviews,
  ],
})
export class ReviewsModule {}
