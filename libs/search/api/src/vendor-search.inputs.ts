import { ArgsType, Field, Float, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { QUERY_LIMITS, VENDOR_SORTS, type FacetGroup, type VendorSort } from '@ringfair/search-core';
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

const { rating, years, page, first, valuesPerGroup } = QUERY_LIMITS;

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
      MaxLength(40, { each: true }),
      ArrayMaxSize(valuesPerGroup),
    ]) {
      decorate(target, property);
    }
  };
}

@InputType({ description: 'Any of the values inside a field, all of the fields together.' })
export class VendorFilterInput implements Partial<Record<FacetGroup, string[]>> {
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

  @Field(() => Float, { nullable: true, description: 'Mean of the reviews at least, 1 to 5.' })
  @IsOptional()
  @IsNumber()
  @Min(rating.min)
  @Max(rating.max)
  ratingAtLeast?: number | null;

  @Field(() => Int, { nullable: true, description: 'Calendar years in business at least, 1 to 200.' })
  @IsOptional()
  @IsInt()
  @Min(years.min)
  @Max(years.max)
  yearsInBusinessAtLeast?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only vendors that offer a pilot.' })
  @IsOptional()
  @IsBoolean()
  pilotOffered?: boolean | null;
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
}
