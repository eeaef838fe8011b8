import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

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
