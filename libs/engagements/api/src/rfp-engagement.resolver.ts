import type { GraphqlContext } from '@ringfair/platform/graphql';
import { Rfp } from '@ringfair/rfp-api';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Engagement } from './engagement.type.js';
import { EngagementsLoader } from './engagements.loader.js';

/** What engagements add to a request. */
@Resolver(() => Rfp)
export class RfpEngagementResolver {
  constructor(private readonly loader: EngagementsLoader) {}

  @ResolveField(() => Engagement, {
    nullable: true,
    description: 'The work that the award opened; null before it, and for everybody but its two sides.',
  })
  engagement(@Parent() rfp: Rfp, @Context() context: GraphqlContext): Promise<Engagement | null> {
    return this.loader.ofRfp(context, rfp.id);
  }
}
