import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Public, type Viewer } from '@ringfair/platform/auth';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import {
  bestSource,
  checksOf,
  isDocumented,
  STATEMENT_RULES,
  type StatementRule,
} from '@ringfair/vendors-core';
import { SubmitEvidenceInput, WithdrawEvidenceInput } from './evidence.inputs.js';
import { EvidenceService } from './evidence.service.js';
import { ClaimProvenance, EvidenceRuleType, VendorEvidence } from './evidence.type.js';
import { ProvenanceLoader, type SeenVersion } from './provenance.loader.js';
import { Vendor, VendorDraft, VendorVersion } from '../profile/vendor.type.js';

@Resolver()
export class EvidenceResolver {
  constructor(private readonly evidence: EvidenceService) {}

  @Public()
  @Query(() => [EvidenceRuleType], {
    description:
      'For each kind of statement: its best mark, accepted documents, what a moderator compares, how long it holds.',
  })
  evidenceRules(): EvidenceRuleType[] {
    return STATEMENT_RULES.map(toRule);
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
    description: 'The source of each statement, today.',
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
    description: 'The source of each statement of the draft, once it is published as it is.',
  })
  provenance(@Parent() draft: VendorDraft, @Context() context: GraphqlContext): Promise<ClaimProvenance[]> {
    return this.loader.ofDraft(context, draft.vendorId);
  }
}

@Resolver(() => VendorVersion)
export class VersionProvenanceResolver {
  constructor(private readonly provenance: ProvenanceLoader) {}

  @ResolveField(() => [ClaimProvenance], {
    name: 'provenance',
    description:
      'The source of each statement then: when the answer was sent that shows it, else when it was published.',
  })
  ofVersion(@Parent() version: SeenVersion, @Context() context: GraphqlContext): Promise<ClaimProvenance[]> {
    return this.provenance.seen(context, version);
  }
}

const undocumented = { accepts: [], checks: [], holdsMonths: null, mostMonths: null };

function toRule(rule: StatementRule): EvidenceRuleType {
  const { claim, path } = rule;
  const documents = isDocumented(rule) ? { ...rule, checks: checksOf(rule) } : undocumented;
  return { ...documents, claim, path, best: bestSource(rule) };
}
