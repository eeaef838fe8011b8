import { Field, InputType, Int } from '@nestjs/graphql';
import { MOST_HOURS, QUERY_LIMITS } from '@ringfair/search-core';
import { OpenHoursType } from '@ringfair/vendors-api';
import type { OpenHours } from '@ringfair/vendors-core';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';

const { radiusKm, contactsPerMonth, monthCost } = QUERY_LIMITS;

@InputType({ description: 'Agents at most so far from a place.' })
export class NearInput {
  @Field(() => String, {
    description: 'A city as `places` names it ("Athens, GR"), or latitude and longitude ("37.98, 23.73").',
  })
  @IsString()
  @MaxLength(200)
  place: string;

  @Field(() => Int, { description: 'Kilometres over the ground, 1 to 20,000.' })
  @IsInt()
  @Min(radiusKm.min)
  @Max(radiusKm.max)
  radiusKm: number;
}

@InputType({
  description: 'Somebody answers in all these hours of a usual week, by the offset of the two zones today.',
})
export class CoversInput {
  @Field(() => String, { description: 'Time zone of the hours, IANA.' })
  @IsString()
  @MaxLength(64)
  timeZone: string;

  @Field(() => [OpenHoursType], { description: `Hours that must be covered; at most ${MOST_HOURS} rows.` })
  @IsArray()
  @ArrayMaxSize(MOST_HOURS)
  @ValidateNested({ each: true })
  @Type(() => OpenHoursType)
  hours: OpenHours[];
}

@InputType({
  description:
    'One month of so many contacts costs at most so much, without VAT, under the cheapest published price. The volume is priced as the next step of a fixed ladder: see monthPricedFor.',
})
export class MonthCostInput {
  @Field(() => Int, { description: 'Contacts a month, 1 to 50,000.' })
  @IsInt()
  @Min(contactsPerMonth.min)
  @Max(contactsPerMonth.max)
  contacts: number;

  @Field(() => Int, { description: 'Whole units of the currency.' })
  @IsInt()
  @Min(monthCost.min)
  @Max(monthCost.max)
  amount: number;

  @Field(() => String, { description: 'ISO 4217; other currencies are compared by the latest rates.' })
  @IsString()
  @MaxLength(3)
  currency: string;
}
