import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Public, type Viewer } from '@ringfair/platform/auth';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import { checksOf, EVIDENCE_RULES } from '@ringfair/vendors-core';
import { SubmitEvidenceInput, WithdrawEvidenceInput } from './evidence.inputs.js';
import { EvidenceService } from './evidence.service.js';
import { ClaimProvenance, EvidenceRuleType, VendorEvidence } from './evidence.type.js';
import { ProvenanceLoader } from './provenance.loader.js';
import { Vendor, VendorDraft } from './vendor.type.js';

@Resolver()
export class EvidenceResolver {
  constructor(private readonly evidence: EvidenceService) {}

  @Public()
  @Query(() => [EvidenceRuleType], {
    description:
      'For each kind of statement: accepted documents, what a moderator compares, how long it holds.',
  })
  evidenceRules(): EvidenceRuleType[] {
    return EVIDENCE_RULES.map((rule) => ({ ...rule, checks: checksOf(rule) }));
  }

  @Allow('EDITOR', { side: 'SELLS', scope: 'profile:write' })
  @Mutation(() => VendorEvidence, {
    description: 'Sends a document for a statement of your draft; a moderator compares the two.',
  })
  submitEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SubmitEvidenceInput,
  ): Promise<VendorEvidence> {
    return this.evidence.submit(viewer, input);
  }

  @Allow('EDITOR', { side: 'SELLS', scope: 'profile:write' })
  @Mutation(() => VendorEvidence, { description: 'Takes evidence back; the statement is declared again.' })
  withdrawEvidence(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WithdrawEvidenceInput,
  ): Promise<VendorEvidence> {
    return this.evidence.withdraw(viewer, input);
  }
}

@Resolver(() => Vendor)
export class VendorProvenanceResolver {
  constructor(private readonly provenance: ProvenanceLoader) {}

  @ResolveField(() => [ClaimProvenance], {
    name: 'provenance',
    description: 'The source of each statement that can have one, today.',
  })
  ofVendor(@Parent() vendor: Vendor, @Context() context: GraphqlContext): Promise<ClaimProvenance[]> {
    return this.provenance.published(context, vendor.id);
  }
}

@Resolver(() => VendorDraft)
export class DraftEvidenceResolver {
  constructor(
    private readonly service: EvidenceService,
    private readonly loader: ProvenanceLoader,
  ) {}

  @ResolveField(() => [VendorEvidence], { description: 'Documents that you sent, newest first.' })
  evidence(@Parent() draft: VendorDraft, @Context() { viewer }: GraphqlContext): Promise<VendorEvidence[]> {
    return viewer ? this.service.ofDraft(viewer, draft.vendorId) : Promise.resolve([]);
  }

  @ResolveField(() => [ClaimProvenance], {
    description:
      'The source of each statement of the draft that can have one, once it is published as it is.',
  })
  provenance(@Parent() draft: VendorDraft, @Context() context: GraphqlContext): Promise<ClaimProvenance[]> {
    return this.loader.ofDraft(context, draft.vendorId);
  }
}
