import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Public, type Viewer } from '@ringfair/platform/auth';
import { CompareService } from './compare.service.js';
import { ComparedVendorsArgs, VendorComparison } from './compare.type.js';

@Resolver()
export class CompareResolver {
  constructor(private readonly comparisons: CompareService) {}

  @Public()
  @Query(() => VendorComparison, { description: 'Published vendors side by side over every field.' })
  comparedVendors(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Args() { slugs }: ComparedVendorsArgs,
  ): Promise<VendorComparison> {
    return this.comparisons.compare(viewer, slugs);
  }
}
