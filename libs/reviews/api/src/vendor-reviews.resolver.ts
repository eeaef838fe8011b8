import { type Connection, type GraphqlContext, PageArgs } from '@ringfair/platform/graphql';
import { Vendor } from '@ringfair/vendors-api';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Review, ReviewConnection, ReviewSummary } from './review.type.js';
import { ReviewsLoader } from './reviews.loader.js';

/** What reviews add to a vendor. */
@Resolver(() => Vendor)
export class VendorReviewsResolver {
  constructor(private readonly loader: ReviewsLoader) {}

  @ResolveField(() => ReviewConnection, {
    description: 'Published reviews by verified clients, newest first.',
  })
  reviews(
    @Parent() vendor: Vendor,
    @Args() page: PageArgs,
    @Context() context: GraphqlContext,
  ): Promise<Connection<Review>> {
    return this.loader.reviewsOf(context, vendor.id, page);
  }

  @ResolveField(() => ReviewSummary, { description: 'What its published reviews add up to.' })
  rating(@Parent() vendor: Vendor, @Context() context: GraphqlContext): Promise<ReviewSummary> {
    return this.loader.rating(context, vendor.id);
  }
}
