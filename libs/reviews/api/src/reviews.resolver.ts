import { replyEditableUntil } from '@ringfair/reviews-core';
import { Allow, AllowModerator, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { type Connection, DateTime, type GraphqlContext, PageArgs } from '@ringfair/platform/graphql';
import { Engagement } from '@ringfair/engagements-api';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ReviewModerationService } from './review-moderation.service.js';
import { ReviewStateEnum } from './review.enums.js';
import {
  CorrectReplyInput,
  DecideReviewInput,
  ReplyToReviewInput,
  SubmitReviewInput,
} from './review.inputs.js';
import {
  Review,
  ReviewConnection,
  ReviewPayload,
  ReviewReply,
  ReviewSubmission,
  ReviewSubmissionConnection,
  ReviewSubmissionPayload,
} from './review.type.js';
import { ReviewsLoader } from './reviews.loader.js';
import { ReviewsService } from './reviews.service.js';
import { VendorReviewsService } from './vendor-reviews.service.js';

@Resolver(() => ReviewSubmission)
export class ReviewsResolver {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly moderation: ReviewModerationService,
    private readonly vendorSide: VendorReviewsService,
    private readonly loader: ReviewsLoader,
  ) {}

  @Allow('VIEWER', { side: 'BUYS' })
  @Query(() => ReviewSubmissionConnection, {
    description: 'Reviews that your organisation wrote, newest first.',
  })
  myReviews(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs): Promise<Connection<ReviewSubmission>> {
    return this.reviews.mine(viewer, page);
  }

  @Allow('VIEWER', { side: 'SELLS' })
  @Query(() => ReviewConnection, { description: 'Published reviews of your listings, newest first.' })
  receivedReviews(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs): Promise<Connection<Review>> {
    return this.vendorSide.received(viewer, page);
  }

  @AllowModerator()
  @Query(() => ReviewSubmissionConnection, {
    description: "The moderators' queue: who waited longest comes first.",
  })
  reviewQueue(
    @CurrentViewer() viewer: Viewer,
    @Args() page: PageArgs,
    @Args('state', { type: () => ReviewStateEnum, defaultValue: 'PENDING', description: 'Which ones.' })
    state: string,
  ): Promise<Connection<ReviewSubmission>> {
    return this.moderation.queue(viewer, state, page);
  }

  @Allow('EDITOR', { side: 'BUYS' })
  @Mutation(() => ReviewSubmissionPayload, {
    description:
      'Reviews an engagement: once, from 30 days after its first day. A moderator decides about it.',
  })
  async submitReview(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The review.' }) input: SubmitReviewInput,
  ): Promise<ReviewSubmissionPayload> {
    return { review: await this.reviews.submit(viewer, input) };
  }

  @AllowModerator()
  @Mutation(() => ReviewSubmissionPayload, { description: 'Publishes or rejects a review, for good.' })
  async decideReview(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The decision.' }) input: DecideReviewInput,
  ): Promise<ReviewSubmissionPayload> {
    return { review: await this.moderation.decide(viewer, input) };
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => ReviewPayload, { description: 'Replies to a review of your listing; everyone reads it.' })
  async replyToReview(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The reply.' }) input: ReplyToReviewInput,
  ): Promise<ReviewPayload> {
    return { review: await this.vendorSide.reply(viewer, input) };
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => ReviewPayload, { description: 'Corrects your reply within 72 hours of writing it.' })
  async correctReviewReply(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The reply as it is to read.' }) input: CorrectReplyInput,
  ): Promise<ReviewPayload> {
    return { review: await this.vendorSide.correct(viewer, input) };
  }

  @ResolveField(() => Engagement, { nullable: true, description: 'The engagement it is about.' })
  engagement(
    @Parent() review: ReviewSubmission,
    @Context() context: GraphqlContext,
  ): Promise<Engagement | null> {
    return this.loader.engagement(context, review.engagementId);
  }
}

@Resolver(() => Review)
export class PublishedReviewResolver {
  constructor(private readonly loader: ReviewsLoader) {}

  @ResolveField(() => ReviewReply, { nullable: true, description: "The vendor's reply." })
  reply(@Parent() review: Review, @Context() context: GraphqlContext): Promise<ReviewReply | null> {
    return this.loader.reply(context, review.id);
  }
}

@Resolver(() => ReviewReply)
export class ReviewReplyResolver {
  @ResolveField(() => DateTime, { description: 'Until when the vendor may correct it.' })
  editableUntil(@Parent() reply: ReviewReply): Date {
    return new Date(replyEditableUntil(reply.repliedAt.getTime()));
  }
}
