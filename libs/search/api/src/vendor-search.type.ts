import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from '@ringfair/platform/graphql';
import type { VendorSort } from '@ringfair/search-core';
import { SearchPlace } from './places/place.type.js';
import { VendorSortEnum } from './vendor-search.inputs.js';

@ObjectType({ description: 'What published reviews say of a vendor.' })
export class VendorRating {
  @Field(() => Float, { description: 'Plain mean of 1 to 5 stars; filters by rating compare it.' })
  mean: number;

  @Field(() => Int, { description: 'Number of published reviews.' })
  count: number;
}

@ObjectType({ description: 'A part of a text.' })
export class HighlightedPart {
  @Field(() => String, { description: 'The part as it is; never markup.' })
  text: string;

  @Field(() => Boolean, { description: 'Is it one of the words that were looked for?' })
  found: boolean;
}

@ObjectType({ description: 'A vendor that may be meant.' })
export class VendorSuggestion {
  @Field(() => String, { description: 'Name of the vendor.' })
  name: string;

  @Field(() => String, { description: 'Name in addresses: /vendors/SLUG.' })
  slug: string;
}

@ObjectType({ description: 'A value of a filter that may be meant.' })
export class FilterSuggestionType {
  @Field(() => String, { description: 'Field of VendorFilterInput.' })
  group: string;

  @Field(() => String, { description: 'The code to filter by.' })
  code: string;
}

@ObjectType({ description: 'A short part of what a vendor says of itself, in which words were found.' })
export class VendorPassage {
  @Field(() => String, { description: 'en, ru or el.' })
  language: string;

  @Field(() => [HighlightedPart], { description: 'The passage in parts; an ellipsis where it was cut.' })
  parts: HighlightedPart[];
}

@ObjectType({ description: 'The beginning of what a vendor says of itself, in one language.' })
export class VendorCardSummary {
  @Field(() => String, { description: 'en, ru or el.' })
  language: string;

  @Field(() => String, { description: 'At most 280 characters.' })
  text: string;

  @Field(() => [HighlightedPart], {
    nullable: true,
    description: 'The same text in parts; null unless `highlight` was asked for and there are words.',
  })
  highlights: HighlightedPart[] | null;
}

@ObjectType({ description: 'Where agents are.' })
export class VendorCardCountry {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country: string;

  @Field(() => Int, { nullable: true, description: 'Known agents there; null: not provided.' })
  headCount: number | null;
}

@ObjectType({
  description: 'The first published rate of a vendor. Units differ: not to be compared as it is.',
})
export class VendorCardPrice {
  @Field(() => String, { description: 'Pricing unit, by code.' })
  unit: string;

  @Field(() => String, { description: 'ISO 4217.' })
  currency: string;

  @Field(() => String, {
    description: 'Amount per unit: minor units of the currency divided by 10^rateScale.',
  })
  amountMinor: string;

  @Field(() => Int, { description: 'Decimal places of amountMinor below the minor unit.' })
  rateScale: number;
}

@ObjectType({ description: 'A found vendor, as much as a list shows. All of it is published.' })
export class VendorCard {
  @Field(() => ID, { description: 'Id of the vendor.' })
  id: string;

  @Field(() => String, { description: 'Name in addresses: /vendors/SLUG.' })
  slug: string;

  @Field(() => String, { description: 'Name of the vendor.' })
  name: string;

  @Field(() => [HighlightedPart], {
    nullable: true,
    description: 'The name in parts; null unless `highlight` was asked for and there are words.',
  })
  nameHighlights: HighlightedPart[] | null;

  @Field(() => Boolean, {
    description: 'An organisation keeps this listing; otherwise it comes from a directory.',
  })
  claimed: boolean;

  @Field(() => Boolean, { description: 'Some claim of it was checked.' })
  verified: boolean;

  @Field(() => [VendorCardSummary], { description: 'Beginning of the summary, per language.' })
  summaries: VendorCardSummary[];

  @Field(() => VendorPassage, {
    nullable: true,
    description:
      'Where in its texts the words stand; null when its name or a summary here has them, or no text does, and unless `highlight` was asked for.',
  })
  passage: VendorPassage | null;

  @Field(() => String, { nullable: true, description: 'Country of the headquarters; null: not provided.' })
  headquartersCountry: string | null;

  @Field(() => [VendorCardCountry], { description: 'Countries of all agents, most agents first.' })
  agentCountries: VendorCardCountry[];

  @Field(() => [String], { description: 'Services, by code.' })
  services: string[];

  @Field(() => [String], { description: 'Languages of the agents, ISO 639.' })
  languages: string[];

  @Field(() => [String], { description: 'Channels, by code.' })
  channels: string[];

  @Field(() => Int, { nullable: true, description: 'Year of founding; null: not provided.' })
  foundedYear: number | null;

  @Field(() => Boolean, { description: 'Does it offer a pilot?' })
  pilotOffered: boolean;

  @Field(() => VendorCardPrice, { nullable: true, description: 'First published rate; null: not provided.' })
  price: VendorCardPrice | null;

  @Field(() => VendorRating, { nullable: true, description: 'null: no reviews yet.' })
  rating: VendorRating | null;

  @Field(() => Float, {
    description:
      'Stars in the default order: mean weighed by number, age and verification of reviews, and additions.',
  })
  score: number;

  @Field(() => Boolean, {
    description: 'A newcomer in a place of the default order that the lot of the day gives; no better score.',
  })
  drawn: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Measured median of the minutes to its first reply to quick requests; null: not measured.',
  })
  replyMinutes: number | null;
}

@ObjectType({ description: 'A value of a facet and how many results it would have.' })
export class FacetValueCount {
  @Field(() => String, { description: 'The code to filter by; NOT_PROVIDED: those who did not say.' })
  code: string;

  @Field(() => Int, { description: 'Results with it, under all filters but those of its own group.' })
  count: number;

  @Field(() => Boolean, { description: 'Is it filtered by?' })
  selected: boolean;
}

@ObjectType({ description: 'Counted values of one filter; most results first.' })
export class FacetGroupCounts {
  @Field(() => String, { description: 'Field of VendorFilterInput.' })
  group: string;

  @Field(() => [FacetValueCount], { description: 'Values with results, and the selected ones.' })
  values: FacetValueCount[];
}

@ObjectType({ description: 'How many results a bound would have.' })
export class BoundCount {
  @Field(() => Float, { description: 'At least or at most so much, as the name of the field says.' })
  bound: number;

  @Field(() => Int, { description: 'Results with it, under all other filters.' })
  count: number;

  @Field(() => Boolean, { description: 'Is it filtered by?' })
  selected: boolean;
}

@ObjectType({ description: 'Counts of a filter by a bound.' })
export class RangeCounts {
  @Field(() => String, { description: 'Field of VendorFilterInput.' })
  field: string;

  @Field(() => [BoundCount], { description: 'Bounds to choose from, and the one asked for.' })
  values: BoundCount[];

  @Field(() => Int, { description: 'Results under all other filters that did not state the figure.' })
  notProvided: number;
}

@ObjectType({ description: 'What one filter keeps out.' })
export class FilterEffect {
  @Field(() => String, { description: 'Field of VendorFilterInput.' })
  field: string;

  @Field(() => Int, { description: 'Results there would be without this filter alone.' })
  totalCountWithout: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of near, covers and monthCost: results under all other filters that did not provide what would tell; null for others.',
  })
  notProvided: number | null;
}

@ObjectType({
  description: 'How many could be held against a filter by place, hours or the price of a month.',
})
export class WordedCounts {
  @Field(() => String, { description: 'near, covers or monthCost.' })
  field: string;

  @Field(() => Int, {
    description:
      'Results under all other filters that say what would tell: where agents are, their usual week, a price that a month can be reckoned from.',
  })
  provided: number;

  @Field(() => Int, { description: 'Results under all other filters that do not.' })
  notProvided: number;
}

@ObjectType({ description: 'Found vendors with exact counts.' })
export class VendorSearchConnection extends ConnectionOf(VendorCard, 'VendorCard') {
  @Field(() => Int, { description: 'All results of the search.' })
  totalCount: number;

  @Field(() => [FacetGroupCounts], { description: 'Counts per filter value.' })
  facets: FacetGroupCounts[];

  @Field(() => [RangeCounts], { description: 'Counts per filter by a bound.' })
  rangeCounts: RangeCounts[];

  @Field(() => [WordedCounts], {
    description: 'Counts of the filters by place, hours and the price of a month, set or not.',
  })
  wordedCounts: WordedCounts[];

  @Field(() => Int, { description: 'Results that offer a pilot, under all other filters.' })
  pilotOfferedCount: number;

  @Field(() => [FilterEffect], { description: 'For each filter that is set, what loosening it would bring.' })
  filterEffects: FilterEffect[];

  @Field(() => SearchPlace, { nullable: true, description: 'What the place of `near` was taken for.' })
  near: SearchPlace | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Contacts of the month that `monthCost` was priced for: the next step above those asked for.',
  })
  monthPricedFor: number | null;

  @Field(() => Boolean, { description: 'The text held only signs, so that all vendors are meant.' })
  textIgnored: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Day (UTC, YYYY-MM-DD) as of which scores were counted; null before the first one.',
  })
  scoredOn: string | null;

  @Field(() => VendorSortEnum, { description: 'The order that was used.' })
  sort: VendorSort;

  @Field(() => String, {
    description: 'Number of the last change of published listings that is in this answer; only ever grows.',
  })
  position: string;
}
