import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@ringfair/platform/graphql';
import { Vendor } from '@ringfair/vendors-api';
import { MarketPricesLoader } from './market-prices.loader.js';
import { VendorMarketPrice } from './market.type.js';

@Resolver(() => Vendor)
export class VendorMarketResolver {
  constructor(private readonly loader: MarketPricesLoader) {}

  @ResolveField(() => [VendorMarketPrice], {
    description:
      'What its published prices come to for each reference month, beside other vendors of the region; the cheapest of each set of services, cheapest first.',
  })
  marketPrices(@Parent() vendor: Vendor, @Context() context: GraphqlContext): Promise<VendorMarketPrice[]> {
    return this.loader.of(context, vendor.id);
  }
}
