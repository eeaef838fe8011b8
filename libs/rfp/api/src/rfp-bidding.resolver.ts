import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { PageArgs } from '@ringfair/platform/graphql';
import type { WholeResponse } from './response.entity.js';
import { SubmitResponseInput, WithdrawResponseInput } from './response.inputs.js';
import { RfpResponse } from './response.type.js';
import { RfpBiddingService } from './rfp-bidding.service.js';
import { RfpReadingService } from './rfp-reading.service.js';
import { RfpConnection } from './rfp.type.js';

@Resolver(() => RfpResponse)
export class RfpBiddingResolver {
  constructor(
    private readonly bidding: RfpBiddingService,
    private readonly reading: RfpReadingService,
  ) {}

  @Allow('VIEWER', { side: 'SELLS', scope: 'rfps:read' })
  @Query(() => RfpConnection, {
    description:
      'Requests that the active organisation was invited to or has answered, the latest deadline first.',
  })
  receivedRfps(@CurrentViewer() viewer: Viewer, @Args() args: PageArgs): Promise<RfpConnection> {
    return this.reading.received(viewer, args);
  }

  @Allow('VIEWER', { side: 'SELLS', scope: 'rfps:read' })
  @Query(() => RfpResponse, { nullable: true, description: 'The own answer to a request; null without one.' })
  async myResponse(
    @CurrentViewer() viewer: Viewer,
    @Args('rfpId', { type: () => ID, description: 'The request.' }) rfpId: string,
  ): Promise<WholeResponse | null> {
    const { id } = await this.reading.one(viewer, rfpId);
    return (await this.bidding.ownOf(viewer, [id]))[0] ?? null;
  }

  @Allow('EDITOR', { side: 'SELLS', scope: 'responses:write' })
  @Mutation(() => RfpResponse, {
    description:
      'Sends a sealed answer, or changes it, until the deadline. Nobody but the own organisation reads it before.',
  })
  submitResponse(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SubmitResponseInput,
  ): Promise<WholeResponse> {
    return this.bidding.submit(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS', scope: 'responses:write' })
  @Mutation(() => RfpResponse, {
    description: 'Takes the own answer back; the buyer never learns that there was one.',
  })
  withdrawResponse(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WithdrawResponseInput,
  ): Promise<WholeResponse> {
    return this.bidding.withdraw(viewer, input);
  }
}
