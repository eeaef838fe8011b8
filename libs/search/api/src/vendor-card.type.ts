import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

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
