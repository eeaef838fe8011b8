import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import type { ProfileSuggestion } from '@ringfair/vendors-core';
import { RecheckSiteInput } from './site-check.inputs.js';
import { SiteCheckLoader } from './site-check.loader.js';
import type { SiteCheckRow } from './site-check.repository.js';
import { ProfileSuggestionType, SiteCheck } from './site-check.type.js';
import { SiteChecksService } from './site-checks.service.js';
import { Vendor, VendorDraft } from '../profile/vendor.type.js';

@Resolver(() => Vendor)
export class VendorSiteCheckResolver {
  constructor(
    private readonly loader: SiteCheckLoader,
    private readonly checks: SiteChecksService,
  ) {}

  @ResolveField(() => SiteCheck, {
    nullable: true,
    description: 'The last visit to its site; null while there was none, or it names no site.',
  })
  siteCheck(@Parent() vendor: Vendor, @Context() context: GraphqlContext): Promise<SiteCheckRow | null> {
    return this.loader.latest(context, vendor.id);
  }

  @Allow('EDITOR', { side: 'SELLS', scope: 'profile:write' })
  @Mutation(() => SiteCheck, {
    description: "Has your organisation's site looked at again; at most once an hour.",
  })
  recheckSite(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RecheckSiteInput,
  ): Promise<SiteCheckRow> {
    return this.checks.recheck(viewer, input);
  }
}

@Resolver(() => VendorDraft)
export class DraftSuggestionsResolver {
  constructor(private readonly loader: SiteCheckLoader) {}

  @ResolveField(() => [ProfileSuggestionType], {
    description: 'What the empty fields could take over from your site and from the directory.',
  })
  suggestions(
    @Parent() draft: VendorDraft,
    @Context() context: GraphqlContext,
  ): Promise<ProfileSuggestion[]> {
    return this.loader.suggestions(context, draft.vendorId);
  }

  @ResolveField(() => [SiteCheck], {
    description: 'Visits to your site, newest first; one that waits comes before all.',
  })
  siteChecks(@Parent() draft: VendorDraft, @Context() context: GraphqlContext): Promise<SiteCheckRow[]> {
    return this.loader.history(context, draft.vendorId);
  }
}
