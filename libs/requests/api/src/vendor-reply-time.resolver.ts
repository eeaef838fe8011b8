import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Database } from '@ringfair/platform/database';
import { DateTime, type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import { Vendor } from '@ringfair/vendors-api';
import DataLoader from 'dataloader';
import { ReplyTimeRepository, type ReplyTimeRow } from './reply-time.repository.js';

const REPLY_TIMES = Symbol('reply times');

@ObjectType({
  description:
    'How soon a vendor replies to quick requests: measured here over 90 days, from at least three buyers. What was left without a reply for a day counts as slower than any reply.',
})
export class VendorReplyTime {
  @Field(() => Int, { description: 'Median of the minutes to the first message, quote or refusal.' })
  medianMinutes: number;

  @Field(() => Int, { description: 'Requests that were counted.' })
  requestCount: number;

  @Field(() => Int, { description: 'Buyers that sent them.' })
  buyerCount: number;

  @Field(() => DateTime, { description: 'When it was measured.' })
  measuredAt: Date;
}

/** What quick requests add to a listing. */
@Resolver(() => Vendor)
export class VendorReplyTimeResolver {
  constructor(
    private readonly database: Database,
    private readonly replyTimes: ReplyTimeRepository,
  ) {}

  @ResolveField(() => VendorReplyTime, {
    nullable: true,
    description: 'How soon it replies to quick requests; null: not measured yet, or mostly silent.',
  })
  replyTime(@Parent() vendor: Vendor, @Context() context: GraphqlContext): Promise<VendorReplyTime | null> {
    const make = () =>
      new DataLoader<string, ReplyTimeRow | null>(async (ids) => {
        const rows = await this.database.read(context.viewer, (tx) => this.replyTimes.of(tx, ids));
        return ids.map((id) => rows.find(({ vendorId }) => vendorId === id) ?? null);
      });
    return loaderOf(context, REPLY_TIMES, make).load(vendor.id);
  }
}
