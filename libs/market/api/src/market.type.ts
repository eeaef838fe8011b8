import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { MonthUnknown, OutlierReason, PriceJudgement, ReferenceVolume } from '@ringfair/market-core';
import { DateTime, LocalDate, Money } from '@ringfair/platform/graphql';
import { ServiceEnum } from '@ringfair/vendors-api';
import type { Service } from '@ringfair/vendors-core';
import {
  MonthUnknownEnum,
  OutlierReasonEnum,
  PriceJudgementEnum,
  ReferenceVolumeEnum,
} from './market.enums.js';

@ObjectType({ description: 'The middle of what vendors publish for the same month of work, in euro.' })
export class MarketCell {
  @Field(() => ServiceEnum, { nullable: true, description: 'Of this service; null: of all.' })
  service: Service | null;

  @Field(() => String, {
    nullable: true,
    description: 'With agents in this country (ISO 3166-1); null: in any.',
  })
  country: string | null;

  @Field(() => Int, { description: 'Vendors in it.' })
  n: number;

  @Field(() => Money, {
    nullable: true,
    description: 'A quarter pays less; null with fewer than five vendors.',
  })
  firstQuartile: Money | null;

  @Field(() => Money, { nullable: true, description: 'Half pays less; null with fewer than five vendors.' })
  median: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'A quarter pays more; null with fewer than five vendors.',
  })
  thirdQuartile: Money | null;
}

@ObjectType({ description: 'The work of a reference month.' })
export class ReferenceMonth {
  @Field(() => ReferenceVolumeEnum, { description: 'Its name.' })
  reference: ReferenceVolume;

  @Field(() => Int, { description: 'Contacts a month.' })
  contacts: number;

  @Field(() => Int, { description: 'Mean seconds of talk.' })
  talkSeconds: number;

  @Field(() => Int, { description: 'Mean seconds on hold.' })
  holdSeconds: number;

  @Field(() => Int, { description: 'Mean seconds of work after the contact.' })
  wrapUpSeconds: number;
}

@ObjectType({ description: 'What published prices come to for the same month of work.' })
export class Market {
  @Field(() => ReferenceMonth, { description: 'The work that is priced.' })
  month: ReferenceMonth;

  @Field(() => MarketCell, { description: 'All of them together.' })
  whole: MarketCell;

  @Field(() => [MarketCell], { description: 'By service or country, most vendors first.' })
  cells: MarketCell[];

  @Field(() => DateTime, { description: 'When it was computed.' })
  asOf: Date;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the rates; null: prices in euro only.' })
  ratesDay: string | null;
}

@ObjectType({ description: 'The other vendors that a price is judged beside, in euro.' })
export class ComparedVendors {
  @Field(() => Int, { description: 'How many, each once with its cheapest price.' })
  n: number;

  @Field(() => [String], {
    description:
      'They have agents in one of these countries (ISO 3166-1), those of the price; empty where too few have.',
  })
  countries: string[];

  @Field(() => [String], {
    description: 'Then in one of these parts of the world (UN M49: 039 is Southern Europe); else empty.',
  })
  areas: string[];

  @Field(() => Money, {
    nullable: true,
    description: 'A quarter pays less; null with fewer than five vendors.',
  })
  firstQuartile: Money | null;

  @Field(() => Money, { nullable: true, description: 'Half pays less; null with fewer than five vendors.' })
  median: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'A quarter pays more; null with fewer than five vendors.',
  })
  thirdQuartile: Money | null;
}

@ObjectType({
  description:
    "A vendor's published price for a reference month beside other vendors of the same services and region.",
})
export class VendorMarketPrice {
  @Field(() => ReferenceVolumeEnum, { description: 'The work that is priced.' })
  reference: ReferenceVolume;

  @Field(() => [ServiceEnum], { description: 'What the price is for.' })
  services: Service[];

  @Field(() => String, { description: "Row of the profile's prices that is cheapest for these services." })
  priceId: string;

  @Field(() => Money, { description: 'Cost of the month in the currency of the price, without VAT.' })
  cost: Money;

  @Field(() => Money, { description: 'Part of it that rests on assumptions, because the vendor is silent.' })
  estimated: Money;

  @Field(() => [MonthUnknownEnum], {
    description: 'What is not known of the month, and so neither in its cost nor taken out of it.',
  })
  unknown: MonthUnknown[];

  @Field(() => Money, { nullable: true, description: 'In euro; null without a rate.' })
  euro: Money | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Day of the rates by which it is compared; null: prices in euro only.',
  })
  ratesDay: string | null;

  @Field(() => PriceJudgementEnum, { description: 'Beside other vendors.' })
  judgement: PriceJudgement['kind'];

  @Field(() => [OutlierReasonEnum], { description: 'Why it is flagged.' })
  reasons: OutlierReason[];

  @Field(() => ComparedVendors, {
    description: 'The others: of the same country, or of the same part of the world where those are too few.',
  })
  others: ComparedVendors;
}
