import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { type Connection, PageArgs } from '@ringfair/platform/graphql';
import {
  AskForAccessInput,
  DeclineAccessRequestInput,
  WithdrawAccessRequestInput,
} from './access-request.inputs.js';
import type { AccessKind, AccessRequestRow, AccessSide } from './access-request.repository.js';
import {
  AccessKindEnum,
  AccessRequest,
  AccessRequestConnection,
  AccessSideEnum,
} from './access-request.type.js';
import { AccessRequestsService } from './access-requests.service.js';

/** What buyers ask of vendors. */
@Resolver()
export class AccessRequestsResolver {
  constructor(private readonly requests: AccessRequestsService) {}

  @Allow('VIEWER')
  @Query(() => AccessRequestConnection, {
    description: 'Requests for access that your organisation has part in.',
  })
  accessRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('side', { type: () => AccessSideEnum, description: 'Did you ask, or were you asked?' })
    side: AccessSide,
    @Args('kind', { type: () => AccessKindEnum, description: 'What was asked for.' }) kind: AccessKind,
    @Args() page: PageArgs,
  ): Promise<Connection<AccessRequestRow>> {
    return this.requests.list(viewer, { side, kind }, page);
  }

  @Allow('EDITOR', { side: 'BUYS' })
  @Mutation(() => AccessRequest, { description: 'Asks a vendor to let you speak with its references.' })
  requestReferences(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AskForAccessInput,
  ): Promise<AccessRequestRow> {
    return this.requests.ask(viewer, 'REFERENCES', input);
  }

  @Allow('EDITOR', { side: 'BUYS' })
  @Mutation(() => AccessRequest, { description: 'Asks a vendor for its due-diligence dossier.' })
  requestDossier(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AskForAccessInput,
  ): Promise<AccessRequestRow> {
    return this.requests.ask(viewer, 'DOSSIER', input);
  }

  @Allow('EDITOR', { side: 'BUYS' })
  @Mutation(() => AccessRequest, { description: 'Takes back a request that waits for its answer.' })
  withdrawAccessRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WithdrawAccessRequestInput,
  ): Promise<AccessRequestRow> {
    return this.requests.withdraw(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => AccessRequest, { description: 'Declines a request with a reason.' })
  declineAccessRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DeclineAccessRequestInput,
  ): Promise<AccessRequestRow> {
    return this.requests.decline(viewer, input);
  }
}
