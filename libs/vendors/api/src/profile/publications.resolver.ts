import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import { PublicationsLoader } from './publications.loader.js';
import type { PublicationRow } from './vendor.repository.js';
import { Vendor, VendorPublication } from './vendor.type.js';

@Resolver(() => Vendor)
export class VendorPublicationsResolver {
  constructor(private readonly loader: PublicationsLoader) {}

  @ResolveField(() => [VendorPublication], {
    description: 'When the listing was published, newest first; at most the last hundred times.',
  })
  publications(@Parent() vendor: Vendor, @Context() context: GraphqlContext): Promise<PublicationRow[]> {
    return this.loader.of(context, vendor.id);
  }
}
