import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Locale } from '@ringfair/platform/auth';
import { LISTING_PARTS, type ListingPart } from '@ringfair/vendors-core';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { ListingPartEnum } from './report.enums.js';

/** Spaces around a text are no text. */
const Trimmed = () => Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));

@InputType({ description: 'Something that is wrong with a listing, as anybody may tell.' })
export class ReportVendorErrorInput {
  @Field(() => String, { description: 'Address of the listing.' })
  @IsString()
  @Length(1, 80)
  slug: string;

  @Field(() => ListingPartEnum, { description: 'Which part of the page.' })
  @IsIn(LISTING_PARTS)
  part: ListingPart;

  @Field(() => String, { description: 'What is wrong and what would be right, 10 to 2,000 characters.' })
  @Trimmed()
  @IsString()
  @Length(10, 2000)
  statement: string;

  @Field(() => String, { nullable: true, description: 'Where to tell what became of it.' })
  @IsOptional()
  @Trimmed()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @Field(() => Locale, { description: 'Language it is written in.' })
  @IsIn(Object.values(Locale))
  locale: Locale;
}

@ObjectType({ description: 'A report that a moderator will read.' })
export class ReportReceived {
  @Field(() => Boolean, { description: 'Always true; refusals are errors.' })
  accepted: boolean;
}
