import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ringfair/platform/auth';
import { VendorSearchArgs } from './vendor-search.inputs.js';
import { VendorSearchService } from './vendor-search.service.js';
import { VendorSearchConnection } from './vendor-search.type.js';

@Resolver()
export class VendorSearchResolver {
  constructor(private readonly vendorSearch: VendorSearchService) {}

  @Public()
  @Query(() => VendorSearchConnection, {
    description: 'Published vendors by words and filters, with exact counts per filter value.',
  })
  vendors(@Args() args: VendorSearchArgs): Promise<VendorSearchConnection> {
    return this.vendorSearch.search(args);
  }
}
