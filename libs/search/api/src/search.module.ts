import { Module } from '@nestjs/common';
import { VendorsModule } from '@ringfair/vendors-api';
import { FacetDictionary } from './facet-dictionary.js';
import { SearchProjection } from './search-projection.js';
import { SearchRepository } from './search.repository.js';
import { SqlSearchEngine } from './sql-search-engine.js';
import { Stemmer } from './stemmer.js';
import { VendorSearchResolver } from './vendor-search.resolver.js';
import { SEARCH_ENGINE, VendorSearchService } from './vendor-search.service.js';

@Module({
  imports: [VendorsModule],
  providers: [
    FacetDictionary,
    SearchProjection,
    SearchRepository,
    SqlSearchEngine,
    Stemmer,
    VendorSearchResolver,
    VendorSearchService,
    { provide: SEARCH_ENGINE, useExisting: SqlSearchEngine },
  ],
  exports: [SearchProjection, SEARCH_ENGINE],
})
export class SearchModule {}
