import { ArgsType, Field, Float, InputType, Int, registerEnumType } from '@nestjs/graphql';
import {
  COUNTED_FIELDS,
  QUERY_LIMITS,
  rangeOf,
  VENDOR_SORTS,
  type CountedField,
  type FacetGroup,
  type RangeField,
  type VendorSort,
} from '@ringfair/search-core';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CoversInput, MonthCostInput, NearInput } from './asked.inputs.js';

const { page, first, valuesPerGroup } = QUERY_LIMITS;

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
    REPLY_TIME: { description: 'Shortest measured time to reply to quick requests first.' },
    RELEVANCE: {
      description: 'Words found in the name first, then in keywords, then in texts; inside each BEST.',
    },
  },
});

function Codes(description: string): PropertyDecorator {
  return (target, property) => {
    for (const decorate of [
      Field(() => [String], { nullable: true, description }),
      IsOptional(),
      IsString({ each: true }),
      MaxLength(120, { each: true }),
      ArrayMaxSize(valuesPerGroup),
    ]) {
      decorate(target, property);
    }
  };
}

/** A filter that is an input of its own. */
function Worded(type: () => new () => object, description: string): PropertyDecorator {
  return (target, property) => {
    for (const decorate of [
      Field(type, { nullable: true, description }),
      IsOptional(),
      ValidateNested(),
      Type(type),
    ]) {
      decorate(target, property);
    }
  };
}

/** A bound of the range that the property is named after. */
function Bound(field: RangeField, description: string): PropertyDecorator {
  const { min, max, scale } = rangeOf(field);
  return (target, property) => {
    for (const decorate of [
      Field(() => (scale === 1 ? Int : Float), { nullable: true, description }),
      IsOptional(),
      scale === 1 ? IsInt() : IsNumber(),
      Min(min),
      Max(max),
    ]) {
      decorate(target, property);
    }
  };
}

@InputType({
  description:
    'Any of the values inside a field, all of the fields together. NOT_PROVIDED is a value of every list: those who did not say. Bounds leave out who did not state the figure.',
})
export class VendorFilterInput
  implements Partial<Record<FacetGroup, string[]>>, Partial<Record<RangeField, number | null>>
{
  @Codes('Services, by code.')
  service?: string[];

  @Codes('Languages of the agents, ISO 639.')
  language?: string[];

  @Codes('Countries where agents are, ISO 3166-1 alpha-2.')
  agentCountry?: string[];

  @Codes('Industries with experience, by code.')
  industry?: string[];

  @Codes('Channels, by code.')
  channel?: string[];

  @Codes('INBOUND, OUTBOUND.')
  direction?: string[];

  @Codes('SHARED, DEDICATED, HYBRID.')
  agentModel?: string[];

  @Codes('QUEUE_STATED: the order of a shared queue is said; QUEUE_NOT_NEEDED: no agents are shared.')
  queuePolicy?: string[];

  @Codes('Hours, by code.')
  coverage?: string[];

  @Codes('Regions of agents: US:Florida. Counted for the countries of agentCountry.')
  agentRegion?: string[];

  @Codes(
    'At least a part of all agents in a country: GR:50. Parts of 10, 25, 50, 75, 90, 100. Counted for the countries of agentCountry.',
  )
  agentShare?: string[];

  @Codes('Whose people sit there: OWN, SUBCONTRACTED, HOME_BASED.')
  locationKind?: string[];

  @Codes('Number of people, by band.')
  sizeBand?: string[];

  @Codes('Kinds of technology, by code.')
  technology?: string[];

  @Codes('How messages are delivered, by code.')
  deliveryMethod?: string[];

  @Codes('Preparation of agents, by code.')
  preparation?: string[];

  @Codes('OUTSOURCING, OUTSTAFFING.')
  workForm?: string[];

  @Codes('Units of the prices, by code.')
  pricingUnit?: string[];

  @Codes('Currency of the minimum spend, ISO 4217.')
  spendCurrency?: string[];

  @Codes('Certifications as stated, by standard.')
  certification?: string[];

  @Codes('Certifications whose evidence was checked, by standard.')
  certificationVerified?: string[];

  @Codes('ACTIVITY, OUTCOME, BOTH.')
  reportingModel?: string[];

  @Codes('Where data is kept, ISO 3166-1 alpha-2.')
  dataCountry?: string[];

  @Codes('LISTING_CLAIMED, LISTING_FROM_DIRECTORY, LISTING_VERIFIED.')
  standing?: string[];

  @Codes('PILOT_FREE, PILOT_PAID.')
  pilotPrice?: string[];

  @Codes(
    'Accents and regional forms of the languages, BCP 47: en-GB. Counted for the languages of `language`.',
  )
  accent?: string[];

  @Codes('Parts of the world where agents are, UN M49: 039 is Southern Europe.')
  agentArea?: string[];

  @Codes(
    'Cities of agents with where they are: GR:38.0,23.7:Athens. Counted for the countries of agentCountry.',
  )
  agentPlace?: string[];

  @Bound('ratingAtLeast', 'Mean of the reviews at least, 1 to 5.')
  ratingAtLeast?: number | null;

  @Bound('reviewsAtLeast', 'Published reviews at least.')
  reviewsAtLeast?: number | null;

  @Bound('yearsInBusinessAtLeast', 'Calendar years in business at least, 1 to 200.')
  yearsInBusinessAtLeast?: number | null;

  @Bound('serviceLevelAtLeast', 'Declared service level at least, per cent answered within 20 s.')
  serviceLevelAtLeast?: number | null;

  @Bound('asaAtMost', 'Declared mean speed of answer at most, seconds.')
  asaAtMost?: number | null;

  @Bound('holdAtMost', 'Declared hold time at most, seconds.')
  holdAtMost?: number | null;

  @Bound('waitP95AtMost', 'Declared wait of 95 of 100 callers at most, seconds.')
  waitP95AtMost?: number | null;

  @Bound('attritionAtMost', 'Declared attrition at most, per cent a year.')
  attritionAtMost?: number | null;

  @Bound(
    'minimumSpendAtMost',
    'Minimum monthly spend at most, whole units of the one currency in spendCurrency.',
  )
  minimumSpendAtMost?: number | null;

  @Bound('termMonthsAtMost', 'Term at most, months.')
  termMonthsAtMost?: number | null;

  @Bound('noticeDaysAtMost', 'Notice at most, days.')
  noticeDaysAtMost?: number | null;

  @Bound('launchDaysAtMost', 'Days to launch at most.')
  launchDaysAtMost?: number | null;

  @Bound('agentsPerWeekAtLeast', 'Agents added a week at least.')
  agentsPerWeekAtLeast?: number | null;

  @Bound('freeAgentsAtLeast', 'Free agents at least.')
  freeAgentsAtLeast?: number | null;

  @Bound('pilotDaysAtLeast', 'Days of the longest pilot at least.')
  pilotDaysAtLeast?: number | null;

  @Bound('replyMinutesAtMost', 'Measured median of the minutes to reply to quick requests at most.')
  replyMinutesAtMost?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only vendors that offer a pilot.' })
  @IsOptional()
  @IsBoolean()
  pilotOffered?: boolean | null;

  @Worded(() => NearInput, 'Agents near a place.')
  near?: NearInput | null;

  @Worded(() => CoversInput, 'Hours that must be covered.')
  covers?: CoversInput | null;

  @Worded(() => MonthCostInput, 'What a month may cost.')
  monthCost?: MonthCostInput | null;
}

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
    description: 'Mark the words that were looked for in the summaries?',
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
