import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Public, type Viewer } from '@ringfair/platform/auth';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import {
  AnswerVendorDisputeInput,
  ConfirmVendorClaimCodeInput,
  ConfirmVendorClaimInput,
  ConfirmVendorRemovalInput,
  DisputeVendorListingInput,
  RequestVendorClaimInput,
  RequestVendorRemovalInput,
} from './claim.inputs.js';
import { ClaimChecksService } from './claim-checks.service.js';
import { ClaimOptionsService } from './claim-options.service.js';
import {
  VendorClaim,
  VendorClaimOptions,
  VendorDispute,
  VendorRemovalAsked,
  VendorRemovalResult,
} from './claim.type.js';
import { VendorDraft } from '../profile/vendor.type.js';
import { VendorClaimsService } from './vendor-claims.service.js';
import { VendorDisputesService } from './vendor-disputes.service.js';
import { VendorRemovalsService } from '../removals/vendor-removals.service.js';

const claimId = { type: () => ID, description: 'Id of the claim.' };
const disputeId = { type: () => ID, description: 'Id of the dispute.' };

@Resolver()
export class ClaimsResolver {
  constructor(
    private readonly options: ClaimOptionsService,
    private readonly claims: VendorClaimsService,
    private readonly checks: ClaimChecksService,
    private readonly disputes: VendorDisputesService,
    private readonly removals: VendorRemovalsService,
  ) {}

  @Public()
  @Query(() => VendorClaimOptions, {
    description:
      'In which ways a listing can be claimed, why not in the others, and what is doubtful about it.',
  })
  vendorClaimOptions(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Args('slug', { type: () => String, description: 'Address of the listing.' }) slug: string,
  ): Promise<VendorClaimOptions> {
    return this.options.of(viewer, slug);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => VendorClaim, { description: 'Begins a claim on an unclaimed listing.' })
  requestVendorClaim(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RequestVendorClaimInput,
  ): Promise<VendorClaim> {
    return this.claims.request(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => VendorDraft, { description: 'Takes over the listing that the mailed link belongs to.' })
  confirmVendorClaim(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ConfirmVendorClaimInput,
  ): Promise<VendorDraft> {
    return this.claims.confirm(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => VendorClaim, { description: 'Looks for the TXT record now; once in ten seconds.' })
  checkVendorClaim(
    @CurrentViewer() viewer: Viewer,
    @Args('claimId', claimId) id: string,
  ): Promise<VendorClaim> {
    return this.checks.check(viewer, id);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => VendorClaim, { description: 'Takes over the listing by the spoken code; five tries.' })
  confirmVendorClaimCode(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ConfirmVendorClaimCodeInput,
  ): Promise<VendorClaim> {
    return this.claims.confirmCode(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => VendorClaim, { description: 'Takes a waiting claim back.' })
  withdrawVendorClaim(
    @CurrentViewer() viewer: Viewer,
    @Args('claimId', claimId) id: string,
  ): Promise<VendorClaim> {
    return this.claims.withdraw(viewer, id);
  }

  @Allow('VIEWER', { side: 'SELLS' })
  @Query(() => VendorDispute, { description: 'A dispute that your organisation has a side in.' })
  vendorDispute(@CurrentViewer() viewer: Viewer, @Args('id', disputeId) id: string): Promise<VendorDispute> {
    return this.disputes.one(viewer, id);
  }

  @Allow('VIEWER', { side: 'SELLS' })
  @Query(() => [VendorDispute], {
    description: 'Open disputes over the listing that your organisation keeps.',
  })
  disputesOverMyListing(@CurrentViewer() viewer: Viewer): Promise<VendorDispute[]> {
    return this.disputes.against(viewer);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => VendorDispute, { description: 'Says with documents that a claimed listing is yours.' })
  disputeVendorListing(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: DisputeVendorListingInput,
  ): Promise<VendorDispute> {
    return this.disputes.open(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => VendorDispute, { description: "States the keeper's side." })
  answerVendorDispute(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: AnswerVendorDisputeInput,
  ): Promise<VendorDispute> {
    return this.disputes.answer(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => VendorDispute, { description: 'Takes a dispute back.' })
  withdrawVendorDispute(
    @CurrentViewer() viewer: Viewer,
    @Args('disputeId', disputeId) id: string,
  ): Promise<VendorDispute> {
    return this.disputes.withdraw(viewer, id);
  }

  @Public()
  @Mutation(() => VendorRemovalAsked, {
    description: 'Asks for the removal of a listing that nobody keeps; the mailed link confirms the address.',
  })
  async requestVendorRemoval(
    @Args('input') input: RequestVendorRemovalInput,
    @Context() { req }: GraphqlContext,
  ): Promise<VendorRemovalAsked> {
    await this.removals.request(input, req.ip ?? '');
    return { accepted: true };
  }

  @Public()
  @Mutation(() => VendorRemovalResult, {
    description: "Answers the mail: at the site's domain the listing is gone at once.",
  })
  async confirmVendorRemoval(
    @Args('input') input: ConfirmVendorRemovalInput,
    @Context() { req }: GraphqlContext,
  ): Promise<VendorRemovalResult> {
    return { outcome: await this.removals.confirm(input.token, req.ip ?? '') };
  }
}
