import { ArgsType, Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { QUERY_LIMITS } from '@ringfair/search-core';
import { ArrayMaxSize, IsArray, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

@ObjectType({ description: 'A place that a search can be made around. Cities: GeoNames, CC BY 4.0.' })
export class SearchPlace {
  @Field(() => String, { description: 'How a search names it.' })
  text: string;

  @Field(() => String, { description: 'Name of the city; empty where none is near.' })
  name: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2; empty where no city is near.' })
  country: string;

  @Field(() => String, { nullable: true, description: 'State of the USA.' })
  region: string | null;

  @Field(() => Float, { description: 'Degrees, WGS 84.' })
  latitude: number;

  @Field(() => Float, { description: 'Degrees, WGS 84.' })
  longitude: number;
}

/** Of several needs at once. */
const MOST_NAMED = 100;

@ArgsType()
export class NamedPlacesArgs {
  @Field(() => [String], {
    description: `Places as a search or a need names them ("Athens, GR", or latitude and longitude), at most ${MOST_NAMED}.`,
  })
  @IsArray()
  @ArrayMaxSize(MOST_NAMED)
  @IsString({ each: true })
  @MaxLength(QUERY_LIMITS.placeCharacters, { each: true })
  texts: string[];
}

@ArgsType()
export class PlacesArgs {
  @Field(() => String, {
    description: 'What was typed so far, in Latin, Cyrillic or Greek letters; from two letters on.',
  })
  @IsString()
  @MaxLength(QUERY_LIMITS.placeCharacters)
  prefix: string;

  @Field(() => Int, { defaultValue: 8, description: 'How many, 1 to 20.' })
  @IsInt()
  @Min(1)
  @Max(20)
  first: number = 8;
}
