import { ArgsType, Field, Int, registerEnumType } from '@nestjs/graphql';
import {
  COUNTED_FIELDS,
  QUERY_LIMITS,
  VENDOR_SORTS,
  type CountedField,
  type VendorSort,
} from '@ringfair/search-core';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { VendorFilterInput } from './vendor-filter.inputs.js';

const { page, first } = QUERY_LIMITS;

/** The orders of a search, for GraphQL. */
export const VendorSortEnum = Object.fromEntries(VENDOR_SORTS.map((sort) => [sort, sort])) as Record<
  VendorSort,
  VendorSort
>;
registerEnumType(VendorSortEnum, {
  name: 'VendorSort',
  description: 'Order of found vendors. No order can be paid for.',
  valuesMap: {
    BEST: { description: 'Bayesian rating, a little more for claimed and verified listings; ties by lot.' },
    RATING: { description: 'Bayesian rating; vendors without reviews last.' },
    FOUNDED: { description: 'Longest in business first; those that did not say last.' },
    NAME: { description: 'Alphabetical.' },
    REVIEWS: { description: 'Most published reviews first.' },
    SERVICE_LEVEL: { description: 'Highest declared service level (answered within 20 s) first.' },
    ASA: { description: 'Shortest declared mean wait first.' },
    HOLD_TIME: { description: 'Shortest declared hold time first.' },
    WAIT_P95: { description: 'Shortest declared wait of 95 of 100 callers first.' },
    ATTRITION: { description: 'Lowest declared attrition first.' },
    MINIMUM_SPEND: { description: 'Lowest minimum spend first; needs exactly one spendCurrency.' },
    TERM: { description: 'Shortest term first.' },
    NOTICE: { description: 'Shortest notice first.' },
    LAUNCH: { description: 'Fewest days to launch first.' },
    AGENTS_PER_WEEK: { description: 'Most agents added a week first.' },
    FREE_AGENTS: { description: 'Most free agents first.' },
    DISTANCE: { description: 'Nearest agents first; needs `near`.' },
    MONTH_COST: {
      description: 'Cheapest month of the asked volume first, in the asked currency; needs `monthCost`.',
    },
    REPLY_TIME: { description: 'Shortest measured time to reply to quick requests first.' },
    RELEVANCE: {
      description: 'Words found in the name first, then in keywords, then in texts; inside each BEST.',
    },
  },
});

@ArgsType()
export class VendorSearchArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Words in English, Russian or Greek: all needed; "together"; -without; or. At most 200 characters.',
  })
  @IsOptional()
  @IsString()
  text?: string | null;

  @Field(() => VendorFilterInput, { nullable: true, description: 'What the vendors must have.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => VendorFilterInput)
  filter?: VendorFilterInput | null;

  @Field(() => VendorSortEnum, {
    nullable: true,
    description: 'RELEVANCE by default with a text, else BEST.',
  })
  @IsOptional()
  @IsIn(VENDOR_SORTS)
  sort?: VendorSort | null;

  @Field(() => Int, { defaultValue: 20, description: 'How many, 1 to 100.' })
  @IsInt()
  @Min(first.min)
  @Max(first.max)
  first: number = 20;

  @Field(() => String, { nullable: true, description: 'Cursor of the last vendor seen, of the same search.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the page of `first` vendors, 1 to 1000; instead of `after`.',
  })
  @IsOptional()
  @IsInt()
  @Min(page.min)
  @Max(page.max)
  page?: number | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Fields of VendorFilterInput whose values are counted in facets and rangeCounts; all by default.',
  })
  @IsOptional()
  @IsIn(COUNTED_FIELDS, { each: true })
  @ArrayMaxSize(COUNTED_FIELDS.length)
  counted?: CountedField[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Mark the words that were looked for in names and summaries?',
  })
  @IsBoolean()
  highlight: boolean = false;
}

@ArgsType()
export class SearchSuggestionsArgs {
  @Field(() => String, { description: 'What was typed so far; from two letters on there are suggestions.' })
  @IsString()
  @MaxLength(QUERY_LIMITS.textCharacters)
  prefix: string;

  @Field(() => Int, { defaultValue: 8, description: 'How many, 1 to 20.' })
  @IsInt()
  @Min(1)
  @Max(20)
  first: number = 8;
}
