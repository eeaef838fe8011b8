import { Module } from '@nestjs/common';
import { MarketModule } from '@ringfair/market-api';
import { VendorsModule } from '@ringfair/vendors-api';
import { AskedWords } from './asked-words.js';
import { Cards } from './cards.js';
import { CompareController } from './compare.controller.js';
import { CompareRepository } from './compare.repository.js';
import { CompareResolver } from './compare.resolver.js';
import { CompareService } from './compare.service.js';
import { ComparedRows } from './compared-rows.js';
import { ListedVendorsRepository } from './listed-vendors.repository.js';
import { ListedVendorsService } from './listed-vendors.service.js';
import { MissedSearchesResolver } from './missed-searches.resolver.js';
import { MissedSearchesService } from './missed-searches.service.js';
import { NeedGlances } from './need-glances.js';
import { NeedRepository } from './need.repository.js';
import { NeedResolver } from './need.resolver.js';
import { NeedService } from './need.service.js';
import { FacetDictionary } from './facet-dictionary.js';
import { IndexFeed } from './memory/index-feed.js';
import { IndexSnapshots } from './memory/index-snapshots.js';
import { IndexSources } from './memory/index-source.js';
import { IndexedSearchEngine } from './memory/indexed-search-engine.js';
import { Gazetteer } from './places/gazetteer.js';
import { PlacesResolver } from './places/places.resolver.js';
import { RankingDayRepository } from './ranking-day.repository.js';
import { RankingDays } from './ranking-days.js';
import { RankingDayService } from './ranking-day.service.js';
import { SavedSearchDigestsService } from './saved-search-digests.service.js';
import { SavedSearchFinder } from './saved-search-finder.js';
import { SavedSearchRepository } from './saved-search.repository.js';
import { SavedSearchResolver } from './saved-search.resolver.js';
import { SavedSearchService } from './saved-search.service.js';
import { SearchDemandRepository } from './search-demand.repository.js';
import { SearchDemandService } from './search-demand.service.js';
import { SearchMetrics } from './search-metrics.js';
import { SearchProjection } from './search-projection.js';
import { SearchWords } from './search-words.js';
import { SearchRepository } from './search.repository.js';
import { shortlistExport } from './shortlist-export.js';
import { ShortlistRepository } from './shortlist.repository.js';
import { ShortlistResolver } from './shortlist.resolver.js';
import { ShortlistService } from './shortlist.service.js';
import { SqlSearchEngine } from './sql-search-engine.js';
import { Stemmer } from './stemmer.js';
import { VendorFitResolver } from './vendor-fit.resolver.js';
import { VendorSearchResolver } from './vendor-search.resolver.js';
import { SEARCH_ENGINE, VendorSearchService } from './vendor-search.service.js';

@Module({
  imports: [MarketModule, VendorsModule],
  controllers: [CompareController],
  providers: [
    AskedWords,
    Cards,
    CompareRepository,
    CompareResolver,
    CompareService,
    ComparedRows,
    FacetDictionary,
    Gazetteer,
    ListedVendorsRepository,
    ListedVendorsService,
    MissedSearchesResolver,
    MissedSearchesService,
    NeedGlances,
    NeedRepository,
    NeedResolver,
    NeedService,
    PlacesResolver,
    RankingDayRepository,
    RankingDays,
    RankingDayService,
    SavedSearchDigestsService,
    SavedSearchFinder,
    SavedSearchRepository,
    SavedSearchResolver,
    SavedSearchService,
    SearchDemandRepository,
    SearchDemandService,
    SearchMetrics,
    SearchProjection,
    SearchRepository,
    SearchWords,
    shortlistExport,
    ShortlistRepository,
    ShortlistResolver,
    ShortlistService,
    SqlSearchEngine,
    Stemmer,
    VendorFitResolver,
    VendorSearchResolver,
    VendorSearchService,
    IndexFeed,
    IndexSnapshots,
    IndexSources,
    IndexedSearchEngine,
    { provide: SEARCH_ENGINE, useExisting: IndexedSearchEngine },
  ],
  exports: [ComparedRows, Gazetteer, ListedVendorsService, SearchProjection, SEARCH_ENGINE],
})
export class SearchModule {}
