import type { GraphqlContext } from '@ringfair/platform/graphql';
import { RequestThread } from '@ringfair/requests-api';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Engagement } from './engagement.type.js';
import { EngagementsLoader } from './engagements.loader.js';

/** What engagements add to a thread of a quick request. */
@Resolver(() => RequestThread)
export class RequestEngagementResolver {
  constructor(private readonly loader: EngagementsLoader) {}

  @ResolveField(() => Engagement, {
    nullable: true,
    description: 'The work that the accepted quote opened; null before it.',
  })
  engagement(
    @Parent() thread: RequestThread,
    @Context() context: GraphqlContext,
  ): Promise<Engagement | null> {
    return this.loader.ofThread(context, thread.id);
  }
}
