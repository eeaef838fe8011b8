import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Public, type Viewer } from '@ringfair/platform/auth';
import { PageArgs } from '@ringfair/platform/graphql';
import { RfpAuthoringService } from './rfp-authoring.service.js';
import { CreateRfpInput, UpdateRfpInput } from './rfp-brief.inputs.js';
import { RfpFitService } from './rfp-fit.service.js';
import { RfpReadingService } from './rfp-reading.service.js';
import type { WholeRfp } from './rfp.entity.js';
import { CancelRfpInput, InviteVendorsInput, PublishRfpInput, RfpListArgs } from './rfp.inputs.js';
import { Rfp, RfpConnection } from './rfp.type.js';
import { readerOf } from './reader-of.js';

@Resolver(() => Rfp)
export class RfpAuthoringResolver {
  constructor(
    private readonly authoring: RfpAuthoringService,
    private readonly reading: RfpReadingService,
    private readonly fits: RfpFitService,
  ) {}

  @Public()
  @Query(() => RfpConnection, {
    description: 'Public requests that take answers now, the nearest deadline first.',
  })
  rfps(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Args() args: RfpListArgs,
  ): Promise<RfpConnection> {
    return this.fits.open(readerOf(viewer), args);
  }

  @Public()
  @Query(() => Rfp, {
    description: 'One request: a public one, an own one, or one that you were invited to.',
  })
  rfp(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Args('id', { type: () => ID, description: 'UUIDv7.' }) id: string,
  ): Promise<WholeRfp> {
    return this.reading.one(readerOf(viewer), id);
  }

  @Allow('VIEWER', { side: 'BUYS', scope: 'rfps:read' })
  @Query(() => RfpConnection, { description: 'What the active organisation asks for, the newest first.' })
  myRfps(@CurrentViewer() viewer: Viewer, @Args() args: PageArgs): Promise<RfpConnection> {
    return this.reading.own(viewer, args);
  }

  @Allow('EDITOR', { side: 'BUYS', scope: 'rfps:write' })
  @Mutation(() => Rfp, { description: 'Makes a draft that only the own organisation sees.' })
  createRfp(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateRfpInput): Promise<WholeRfp> {
    return this.authoring.create(viewer, input);
  }

  @Allow('EDITOR', { side: 'BUYS', scope: 'rfps:write' })
  @Mutation(() => Rfp, { description: 'Changes a draft.' })
  updateRfp(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateRfpInput): Promise<WholeRfp> {
    return this.authoring.update(viewer, input);
  }

  @Allow('EDITOR', { side: 'BUYS', scope: 'rfps:write' })
  @Mutation(() => Rfp, {
    description: 'Publishes a draft: its brief is fixed and answers may come in, sealed.',
  })
  publishRfp(@CurrentViewer() viewer: Viewer, @Args('input') input: PublishRfpInput): Promise<WholeRfp> {
    return this.authoring.publish(viewer, input);
  }

  @Allow('EDITOR', { side: 'BUYS', scope: 'rfps:write' })
  @Mutation(() => Rfp, {
    description: 'Gives a request up, with a reason that everyone who may read it reads.',
  })
  cancelRfp(@CurrentViewer() viewer: Viewer, @Args('input') input: CancelRfpInput): Promise<WholeRfp> {
    return this.authoring.cancel(viewer, input);
  }

  @Allow('EDITOR', { side: 'BUYS', scope: 'rfps:write' })
  @Mutation(() => Rfp, {
    description: 'Asks vendors to answer; they are told by mail once the request is published.',
  })
  inviteVendors(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: InviteVendorsInput,
  ): Promise<WholeRfp> {
    return this.authoring.invite(viewer, input);
  }
}
