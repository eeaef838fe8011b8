import { Args, Query, Resolver } from '@nestjs/graphql';
import type { ReferenceVolume } from '@ringfair/market-core';
import { CurrentViewer, Public, type Viewer } from '@ringfair/platform/auth';
import { ServiceEnum } from '@ringfair/vendors-api';
import type { Service } from '@ringfair/vendors-core';
import { type MarketGrouping, MarketGroupingEnum, ReferenceVolumeEnum } from './market.enums.js';
import { MarketService } from './market.service.js';
import { Market } from './market.type.js';

@Resolver()
export class MarketResolver {
  constructor(private readonly market: MarketService) {}

  @Public()
  @Query(() => Market, {
    name: 'market',
    description: 'Median and quartiles of published prices for the same work.',
  })
  overview(
    @CurrentViewer({ optional: true }) viewer: Viewer | null,
    @Args('reference', { type: () => ReferenceVolumeEnum, description: 'The work that is priced.' })
    reference: ReferenceVolume,
    @Args('by', { type: () => MarketGroupingEnum, description: 'What the rows are.' }) by: MarketGrouping,
    @Args('service', { type: () => ServiceEnum, nullable: true, description: 'For one service only.' })
    service: Service | null,
    @Args('country', {
      type: () => String,
      nullable: true,
      description: 'Agents in one country (ISO 3166-1) only.',
    })
    country: string | null,
  ): Promise<Market> {
    return this.market.overview(viewer, by, {
      reference,
      service: service ?? null,
      country: country ?? null,
    });
  }
}
