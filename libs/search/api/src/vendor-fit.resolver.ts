import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Vendor } from '@ringfair/vendors-api';
import { NeedInput } from './need.inputs.js';
import { NeedService } from './need.service.js';
import { VendorFit } from './need.type.js';

/** What search adds to a vendor. */
@Resolver(() => Vendor)
export class VendorFitResolver {
  constructor(private readonly needs: NeedService) {}

  @ResolveField(() => VendorFit, {
    nullable: true,
    description: 'How what it publishes answers a need; null while nothing of it is published.',
  })
  fit(
    @Parent() vendor: Vendor,
    @Args('need', { description: 'What is needed.' }) need: NeedInput,
  ): Promise<VendorFit | null> {
    return this.needs.fitOfVendor(vendor.id, need);
  }
}
