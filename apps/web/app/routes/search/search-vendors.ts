import { graphql, type SearchVendorsQuery } from '@ringfair/web-graphql';

export const SearchVendors = graphql(`
  query SearchVendors(
    $text: String
    $filter: VendorFilterInput
    $sort: VendorSort
    $first: Int!
    $page: Int
  ) {
    vendors(text: $text, filter: $filter, sort: $sort, first: $first, page: $page, highlight: true) {
      totalCount
      textIgnored
      scoredOn
      sort
      monthPricedFor
      near {
        name
        country
        region
        latitude
        longitude
      }
      pilotOfferedCount
      filterEffects {
        field
        totalCountWithout
      }
      wordedCounts {
        field
        provided
        notProvided
      }
      facets {
        group
        values {
          code
          count
          selected
        }
      }
      rangeCounts {
        field
        notProvided
        values {
          bound
          count
          selected
        }
      }
      nodes {
        id
        slug
        name
        nameHighlights {
          text
          found
        }
        passage {
          language
          parts {
            text
            found
          }
        }
        claimed
        verified
        summaries {
          language
          text
          highlights {
            text
            found
          }
        }
        agentCountries {
          country
          headCount
        }
        services
        languages
        foundedYear
        pilotOffered
        price {
          unit
          currency
          amountMinor
          rateScale
        }
        rating {
          mean
          count
        }
        score
        drawn
        replyMinutes
      }
    }
  }
`);

export const RankingDay = graphql(`
  query RankingDay {
    rankingDay {
      listings
      claimed
      drawsNewcomers
    }
  }
`);

export const SuggestVendors = graphql(`
  query SuggestVendors($prefix: String!) {
    searchSuggestions(prefix: $prefix) {
      name
      slug
    }
    filterSuggestions(prefix: $prefix, first: 6) {
      group
      code
    }
  }
`);

export const SuggestPlaces = graphql(`
  query SuggestPlaces($prefix: String!) {
    places(prefix: $prefix, first: 8) {
      text
      name
      country
      region
    }
  }
`);

export type FoundVendors = SearchVendorsQuery['vendors'];
export type FoundVendor = FoundVendors['nodes'][number];
