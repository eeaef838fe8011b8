import { Module } from '@nestjs/common';
import { VendorsModule } from '@ringfair/vendors-api';
import { CurrencyRateRepository } from './currency-rate.repository.js';
import { CurrencyRatesService } from './currency-rates.service.js';
import { MarketPricesLoader } from './market-prices.loader.js';
import { MarketProjection } from './market-projection.js';
import { MarketRepository } from './market.repository.js';
import { MarketResolver } from './market.resolver.js';
import { MarketService } from './market.service.js';
import { PriceDaysService } from './price-days.service.js';
import { VendorMarketResolver } from './vendor-market.resolver.js';

@Module({
  imports: [VendorsModule],
  providers: [
    CurrencyRateRepository,
    CurrencyRatesService,
    MarketPricesLoader,
    MarketProjection,
    MarketRepository,
    MarketResolver,
    MarketService,
    PriceDaysService,
    VendorMarketResolver,
  ],
  exports: [CurrencyRatesService, MarketPricesLoader, MarketProjection],
})
export class MarketModule {}
