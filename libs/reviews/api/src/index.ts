export { ReviewModerationService } from './review-moderation.service.js';
export { ReviewsModule } from './reviews.module.js';
export { ReviewsService } from './reviews.service.js';
export { VendorReviewsService } from './vendor-reviews.service.js';
