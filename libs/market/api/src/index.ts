export { CurrencyRatesService } from './currency-rates.service.js';
export { PriceExtraEnum } from './market.enums.js';
export { MarketPricesLoader } from './market-prices.loader.js';
export { MarketModule } from './market.module.js';
export { MarketProjection } from './market-projection.js';
