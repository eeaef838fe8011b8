import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { type GraphqlContext, loaderOf } from '@ringfair/platform/graphql';
import {
  completenessOf,
  hintsOf,
  localDeadline,
  phaseOf,
  publishingProblems,
  type RfpPhase,
} from '@ringfair/rfp-core';
import DataLoader from 'dataloader';
import { briefOf } from './brief-of.js';
import { readerOf } from './reader-of.js';
import type { WholeResponse } from './response.entity.js';
import { RfpResponse } from './response.type.js';
import { RfpAuthoringService } from './rfp-authoring.service.js';
import { RfpBiddingService } from './rfp-bidding.service.js';
import type { WholeRfp } from './rfp.entity.js';
import { RfpPhaseEnum } from './rfp.enums.js';
import { Rfp, RfpCompleteness, RfpHint, RfpInvitation, RfpProblem, RfpWeights } from './rfp.type.js';

const OWN_RESPONSES = Symbol('own responses by request');
const INVITATIONS = Symbol('invitations by request');

/** Fields of a request that are computed, or that depend on who asks. */
@Resolver(() => Rfp)
export class RfpFieldsResolver {
  constructor(
    private readonly authoring: RfpAuthoringService,
    private readonly bidding: RfpBiddingService,
  ) {}

  @ResolveField(() => RfpPhaseEnum, { description: 'Where it stands at this moment.' })
  phase(@Parent() rfp: WholeRfp): RfpPhase {
    return phaseOf(rfp, new Date());
  }

  @ResolveField(() => String, {
    nullable: true,
    description: "The deadline on the buyer's wall clock: 2026-12-01T17:00.",
  })
  deadlineLocal(@Parent() { deadline, deadlineTimeZone }: WholeRfp): string | null {
    return deadline && deadlineTimeZone ? localDeadline(deadline, deadlineTimeZone) : null;
  }

  @ResolveField(() => RfpWeights, { description: 'How answers are judged.' })
  weights(@Parent() { weightPrice, weightQuality, weightFit }: WholeRfp): RfpWeights {
    return { price: weightPrice, quality: weightQuality, fit: weightFit };
  }

  @ResolveField(() => Boolean, { description: 'Does it belong to the active organisation?' })
  mine(@CurrentViewer({ optional: true }) viewer: Viewer | null, @Parent() rfp: WholeRfp): boolean {
    return ownerOf(viewer, rfp) !== null;
  }

  @ResolveField(() => RfpCompleteness, {
    description: 'How much of what vendors will ask the brief already answers.',
  })
  completeness(@Parent() rfp: WholeRfp): RfpCompleteness {
    return completenessOf(briefOf(rfp));
  }

  @ResolveField(() => [RfpHint], { description: 'Advice on the brief; to its own organisation only.' })
  hints(@CurrentViewer({ optional: true }) viewer: Viewer | null, @Parent() rfp: WholeRfp): RfpHint[] {
    return ownerOf(viewer, rfp) ? hintsOf(briefOf(rfp)) : [];
  }

  @ResolveField(() => [RfpProblem], { description: 'What still stands between a draft and its publication.' })
  publishingProblems(@Parent() rfp: WholeRfp): RfpProblem[] {
    return rfp.state === 'DRAFT' ? publishingProblems(briefOf(rfp)) : [];
  }

  @ResolveField(() => [RfpInvitation], {
    description: 'Which vendors were asked; to the own organisation only.',
  })
  async invitations(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Context() context: GraphqlContext,
    @Parent() rfp: WholeRfp,
  ): Promise<RfpInvitation[]> {
    const owner = ownerOf(viewer, rfp);
    if (!owner) return [];
    const make = () =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await this.authoring.invitationsOf(owner, ids);
        return ids.map((id) => rows.filter(({ rfpId }) => rfpId === id));
      });
    return loaderOf(context, INVITATIONS, make).load(rfp.id);
  }

  @ResolveField(() => RfpResponse, { nullable: true, description: "The active organisation's own answer." })
  async myResponse(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Context() context: GraphqlContext,
    @Parent() rfp: WholeRfp,
  ): Promise<WholeResponse | null> {
    const reader = readerOf(viewer);
    if (!reader?.sells) return null;
    const make = () =>
      new DataLoader(async (ids: readonly string[]) => {
        const rows = await this.bidding.ownOf(reader, ids);
        return ids.map((id) => rows.find(({ rfpId }) => rfpId === id) ?? null);
      });
    return loaderOf(context, OWN_RESPONSES, make).load(rfp.id);
  }
}

function ownerOf(viewer: Viewer | null, rfp: WholeRfp): Viewer | null {
  const reader = readerOf(viewer);
  return reader?.organizationId === rfp.organizationId ? reader : null;
}
