import { Engagement } from '@ringfair/engagements-api';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ReviewEligibility } from './review.type.js';
import { ReviewsLoader } from './reviews.loader.js';

/** What reviews add to an engagement. */
@Resolver(() => Engagement)
export class EngagementReviewResolver {
  constructor(private readonly loader: ReviewsLoader) {}

  @ResolveField(() => ReviewEligibility, {
    nullable: true,
    description:
      'May your organisation review it, since when, and what it wrote; null for those who take no part.',
  })
  review(
    @Parent() engagement: Engagement,
    @Context() context: GraphqlContext,
  ): Promise<ReviewEligibility | null> {
    return this.loader.eligibility(context, engagement.id);
  }
}
