import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ringfair/platform/auth';
import { RankingDay } from './ranking-day.type.js';
import { SearchSuggestionsArgs, VendorSearchArgs } from './vendor-search.inputs.js';
import { VendorSearchService } from './vendor-search.service.js';
import { FilterSuggestionType, VendorSuggestion } from './suggestion.type.js';
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

  @Public()
  @Query(() => RankingDay, {
    nullable: true,
    description: 'The day whose scores are in force; null before the first one.',
  })
  rankingDay(): Promise<RankingDay | null> {
    return this.vendorSearch.rankingDay();
  }

  @Public()
  @Query(() => [VendorSuggestion], {
    description: 'Published vendors whose names begin like what was typed, best first.',
  })
  searchSuggestions(@Args() args: SearchSuggestionsArgs): Promise<VendorSuggestion[]> {
    return this.vendorSearch.suggest(args);
  }

  @Public()
  @Query(() => [FilterSuggestionType], {
    description:
      'Values of filters that are called by what was typed, in English, Russian or Greek: services, industries, technology, languages, channels, certificates, countries, hours.',
  })
  filterSuggestions(@Args() args: SearchSuggestionsArgs): FilterSuggestionType[] {
    return this.vendorSearch.suggestFilters(args);
  }
}
