import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CreatingInput, EditingInput, LocalDate } from '@ringfair/platform/graphql';
import {
  LONGEST_MESSAGE,
  LONGEST_NOTE,
  LONGEST_REASON,
  MOST_ASKED,
  QUOTE_UNITS,
  type QuoteUnit,
} from '@ringfair/requests-core';
import { NeedInput } from '@ringfair/search-api';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO31661Alpha2,
  IsISO4217CurrencyCode,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { QuoteUnitEnum } from './request.enums.js';

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);
const isDay = Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'is a day, YYYY-MM-DD' });

@InputType({ description: 'A vendor to ask.' })
export class AskedVendorInput {
  @Field(() => String, { description: 'Its address (slug).' })
  @IsString()
  @Length(1, 200)
  slug: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Fields of its profile that do not say what you must know; they become questions.',
  })
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(50, { each: true })
  questions: string[];
}

@InputType({ description: 'A need, put to a few vendors at once.' })
export class AskVendorsInput extends CreatingInput {
  @Field(() => String, { description: 'What it is about, in a line.' })
  @trimmed
  @IsString()
  @Length(1, 200)
  title: string;

  @Field(() => String, { nullable: true, description: 'Where you are (ISO 3166-1 alpha-2).' })
  @IsOptional()
  @IsISO31661Alpha2()
  country?: string | null;

  @Field(() => NeedInput, { description: 'What you need.' })
  @ValidateNested()
  @Type(() => NeedInput)
  need: NeedInput;

  @Field(() => String, { defaultValue: '', description: 'What else they should know.' })
  @trimmed
  @IsString()
  @MaxLength(LONGEST_NOTE)
  note: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where they may call you back: with the country code, or as it is dialled in your country.',
  })
  @IsOptional()
  @trimmed
  @IsString()
  @MaxLength(40)
  phone?: string | null;

  @Field(() => [AskedVendorInput], { description: `Whom to ask, 1 to ${MOST_ASKED}.` })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ASKED)
  @ValidateNested({ each: true })
  @Type(() => AskedVendorInput)
  vendors: AskedVendorInput[];
}

@InputType({ description: 'A message to the other side of a thread.' })
export class WriteRequestMessageInput extends CreatingInput {
  @Field(() => ID, { description: 'Which thread.' })
  @IsUUID()
  threadId: string;

  @Field(() => String, { description: 'The words.' })
  @trimmed
  @IsString()
  @Length(1, LONGEST_MESSAGE)
  body: string;
}

const Seconds = (description: string): PropertyDecorator => optionalWhole(description, 1, 3600);

function optionalWhole(description: string, least: number, most: number): PropertyDecorator {
  const decorators = [
    Field(() => Int, { nullable: true, description }),
    IsOptional(),
    IsInt(),
    Min(least),
    Max(most),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property as string));
}

function minorUnits(description: string): PropertyDecorator {
  const decorators = [
    Field(() => String, { nullable: true, description }),
    IsOptional(),
    Matches(/^\d{1,12}$/, { message: 'is a whole number of minor units' }),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property as string));
}

@InputType({ description: "A vendor's offer; it takes the place of an earlier one." })
export class QuoteRequestInput extends CreatingInput {
  @Field(() => ID, { description: 'Which thread.' })
  @IsUUID()
  threadId: string;

  @Field(() => Int, {
    description: 'The version of the thread you read; CONFLICT when it is no longer the current one.',
  })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  expectedVersion: number;

  @Field(() => QuoteUnitEnum, { description: 'What is paid for.' })
  @IsIn(QUOTE_UNITS)
  unit: QuoteUnit;

  @Field(() => String, { description: 'ISO 4217 code.' })
  @IsISO4217CurrencyCode()
  currency: string;

  @Field(() => String, {
    description: 'Minor units of the currency per unit, times 10 to the power of rateScale.',
  })
  @Matches(/^[1-9]\d{0,11}$/, { message: 'is a whole number of minor units above 0' })
  amountMinor: string;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'How many more decimals than the minor unit has, 0 to 4.',
  })
  @IsInt()
  @Min(0)
  @Max(4)
  rateScale: number;

  @Seconds('Per minute only: seconds billed at least.') firstIncrementSeconds?: number | null;

  @Seconds('Per minute only: billing step in seconds after them.') stepSeconds?: number | null;

  @minorUnits('Least payment a month in minor units.') minimumMonthlyMinor?: string | null;

  @minorUnits('Set-up fee in minor units.') setUpFeeMinor?: string | null;

  @optionalWhole('Contract length in months; 0 binds nobody.', 0, 240) termMonths?: number | null;

  @optionalWhole('Notice in days.', 0, 730) noticeDays?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day on which the work may start.' })
  @IsOptional()
  @isDay
  startsOn?: string | null;

  @Field(() => LocalDate, { description: 'Last day on which it may be accepted, within 180 days.' })
  @isDay
  validUntil: string;

  @Field(() => String, { defaultValue: '', description: 'Your own short terms, in words.' })
  @trimmed
  @IsString()
  @MaxLength(5000)
  text: string;
}

@InputType({ description: 'Ends something of a thread; the other side reads why.' })
export class EndRequestInput extends EditingInput {
  @Field(() => ID, { description: 'Which thread.' })
  @IsUUID()
  threadId: string;

  @Field(() => String, { description: 'Why, in your words: the other side reads it.' })
  @IsString()
  @Length(1, LONGEST_REASON)
  reason: string;
}

@InputType({ description: 'Accepts the quote that stands on a thread.' })
export class AcceptQuoteInput extends EditingInput {
  @Field(() => ID, { description: 'Which thread.' })
  @IsUUID()
  threadId: string;
}
