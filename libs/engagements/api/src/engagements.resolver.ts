import { type EngagementSide, waitingFor } from '@ringfair/engagements-core';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { type Connection, type GraphqlContext, PageArgs } from '@ringfair/platform/graphql';
import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { factsOf, sideOf } from './engagement-facts.js';
import { CloseEngagementInput, ConfirmEngagementInput } from './engagement.inputs.js';
import {
  Engagement,
  EngagementConfirmation,
  EngagementConnection,
  EngagementPayload,
  EngagementSideEnum,
} from './engagement.type.js';
import { EngagementsLoader } from './engagements.loader.js';
import { EngagementsService } from './engagements.service.js';

@Resolver(() => Engagement)
export class EngagementsResolver {
  constructor(
    private readonly engagements: EngagementsService,
    private readonly loader: EngagementsLoader,
  ) {}

  @Allow('VIEWER', { scope: 'engagements:read' })
  @Query(() => EngagementConnection, {
    name: 'engagements',
    description: 'Engagements of the active organisation, on whichever side it stands, newest first.',
  })
  list(@CurrentViewer() viewer: Viewer, @Args() page: PageArgs): Promise<Connection<Engagement>> {
    return this.engagements.list(viewer, page);
  }

  @Allow('VIEWER', { scope: 'engagements:read' })
  @Query(() => Engagement, { description: 'One engagement of the active organisation, or NOT_FOUND.' })
  engagement(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Its id.' }, ParseUUIDPipe) id: string,
  ): Promise<Engagement> {
    return this.engagements.get(viewer, id);
  }

  @Allow('EDITOR', { scope: 'engagements:write' })
  @Mutation(() => EngagementPayload, {
    description: "Confirms for your side. Active from the moment both sides' days are the same.",
  })
  async confirmEngagement(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, from when.' }) input: ConfirmEngagementInput,
  ): Promise<EngagementPayload> {
    return { engagement: await this.engagements.confirm(viewer, input) };
  }

  @Allow('EDITOR', { scope: 'engagements:write' })
  @Mutation(() => EngagementPayload, {
    description: 'Declines a proposed engagement; the other side reads why.',
  })
  async declineEngagement(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and why.' }) input: CloseEngagementInput,
  ): Promise<EngagementPayload> {
    return { engagement: await this.engagements.decline(viewer, input) };
  }

  @Allow('EDITOR', { scope: 'engagements:write' })
  @Mutation(() => EngagementPayload, {
    description: 'Ends an active engagement today; the other side reads why.',
  })
  async endEngagement(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which, and why.' }) input: CloseEngagementInput,
  ): Promise<EngagementPayload> {
    return { engagement: await this.engagements.end(viewer, input) };
  }

  @ResolveField(() => EngagementSideEnum, { nullable: true, description: 'Your side; null for a moderator.' })
  mySide(@Parent() engagement: Engagement, @Context() { viewer }: GraphqlContext): EngagementSide | null {
    const { buyerOrganizationId, vendorOrganizationId } = engagement;
    if (!viewer || ![buyerOrganizationId, vendorOrganizationId].includes(viewer.organizationId)) return null;
    return sideOf(engagement, viewer.organizationId);
  }

  @ResolveField(() => [EngagementConfirmation], {
    description: 'Everything both sides have confirmed, oldest first; the latest of each side counts.',
  })
  confirmations(
    @Parent() engagement: Engagement,
    @Context() context: GraphqlContext,
  ): Promise<EngagementConfirmation[]> {
    return this.loader.confirmationsOf(context, engagement.id);
  }

  @ResolveField(() => EngagementSideEnum, {
    nullable: true,
    description: 'Whose move it is while it is proposed.',
  })
  async waitingFor(
    @Parent() engagement: Engagement,
    @Context() context: GraphqlContext,
  ): Promise<EngagementSide | null> {
    const confirmations = await this.loader.confirmationsOf(context, engagement.id);
    return waitingFor(factsOf(engagement, confirmations), confirmations.at(-1)?.side ?? null);
  }
}
