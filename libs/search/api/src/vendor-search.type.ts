import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from '@ringfair/platform/graphql';
import type { VendorSort } from '@ringfair/search-core';
import { SearchPlace } from './places/place.type.js';
import { FacetGroupCounts, FilterEffect, RangeCounts, WordedCounts } from './search-counts.type.js';
import { VendorCard } from './vendor-card.type.js';
import { VendorSortEnum } from './vendor-search.inputs.js';

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
