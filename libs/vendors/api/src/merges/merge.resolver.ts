import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ModerationCaseDetail } from '@ringfair/moderation-api';
import { Allow, AllowModerator, CurrentViewer, type Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import { VendorMergeInput } from './merge.inputs.js';
import { VendorDuplicates, VendorMerge } from './merge.type.js';
import { VendorMergesService } from './vendor-merges.service.js';
import { VendorReader } from '../profile/vendor.reader.js';
import { Vendor } from '../profile/vendor.type.js';

@Resolver()
export class VendorMergesResolver {
  constructor(private readonly merges: VendorMergesService) {}

  @Allow('EDITOR', { side: 'SELLS' })
  @Mutation(() => VendorMerge, {
    description:
      'Asks a moderator to unite two listings of your company; your organisation keeps one of them.',
  })
  requestVendorMerge(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which two.' }) input: VendorMergeInput,
  ): Promise<VendorMerge> {
    return this.merges.request(viewer, input);
  }

  @AllowModerator()
  @Mutation(() => VendorMerge, {
    description: 'Proposes to unite two listings; it is decided like any case.',
  })
  proposeVendorMerge(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'Which two.' }) input: VendorMergeInput,
  ): Promise<VendorMerge> {
    return this.merges.propose(viewer, input);
  }

  @AllowModerator()
  @Query(() => VendorDuplicates, {
    description:
      'Listings that may be of one company: same site, same phone, or a similar name in one country.',
  })
  vendorDuplicates(
    @CurrentViewer() viewer: Viewer,
    @Args('after', { type: () => ID, nullable: true, description: '`next` of the page before.' })
    after: string | null,
  ): Promise<VendorDuplicates> {
    return this.merges.duplicates(viewer, after);
  }
}

@Resolver(() => ModerationCaseDetail)
export class CaseVendorResolver {
  constructor(
    private readonly database: Database,
    private readonly vendors: VendorReader,
  ) {}

  @ResolveField(() => Vendor, {
    nullable: true,
    description: 'The listing it is about, while it is published.',
  })
  async vendor(
    @Parent() { vendorId }: ModerationCaseDetail,
    @Context() { viewer }: GraphqlContext,
  ): Promise<Vendor | null> {
    if (!vendorId) return null;
    const [vendor] = await this.database.read(viewer, (tx) => this.vendors.published(tx, [vendorId]));
    return vendor ?? null;
  }
}
