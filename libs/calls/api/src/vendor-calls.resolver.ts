import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import { Vendor } from '@ringfair/vendors-api';
import { OwnVendorCalls, VendorCallFigures } from './call.type.js';
import { CallsLoader } from './calls.loader.js';

/** What calls add to a vendor. */
@Resolver(() => Vendor)
export class VendorCallsResolver {
  constructor(private readonly loader: CallsLoader) {}

  @ResolveField(() => [VendorCallFigures], {
    description:
      "Calls by at least three buyers, its own line and its clients' projects apart; empty below three.",
  })
  callFigures(@Parent() vendor: Vendor, @Context() context: GraphqlContext): Promise<VendorCallFigures[]> {
    return this.loader.figuresOf(context, vendor.id);
  }

  @ResolveField(() => [OwnVendorCalls], {
    description:
      "Your own organisation's calls, its own line and its clients' projects apart; empty without any.",
  })
  ownCalls(@Parent() vendor: Vendor, @Context() context: GraphqlContext): Promise<OwnVendorCalls[]> {
    return this.loader.ownOf(context, vendor.id);
  }
}
