import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Locale } from '@ringfair/platform/auth';
import { CreatingInput } from '@ringfair/platform/graphql';
import {
  CLAIM_FACTS,
  CLAIM_METHODS,
  type ClaimFact,
  type ClaimMethod,
  REMOVAL_REASONS,
  REMOVAL_ROLES,
  type RemovalReason,
  type RemovalRole,
} from '@ringfair/vendors-core';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ClaimFactEnum, ClaimMethodEnum, RemovalReasonEnum, RemovalRoleEnum } from './claim.enums.js';

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);
const MOST_PEOPLE = 10_000_000;

@InputType({
  description:
    'What the claimant says about one doubtful fact. Only the fact named: it is right as it stands.',
})
export class ClaimFactInput {
  @Field(() => ClaimFactEnum, { description: 'Which fact.' })
  @IsIn(CLAIM_FACTS)
  fact: ClaimFact;

  @Field(() => [String], {
    nullable: true,
    description: 'SERVICES, LANGUAGES (BCP 47), CHANNELS, AGENT_COUNTRIES (ISO 3166-1): the whole list.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  codes?: string[] | null;

  @Field(() => String, { nullable: true, description: 'HEADQUARTERS: ISO 3166-1 alpha-2.' })
  @IsOptional()
  @IsString()
  @MaxLength(2)
  country?: string | null;

  @Field(() => String, { nullable: true, description: 'HEADQUARTERS: state or region.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'HEADQUARTERS: city.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  city?: string | null;

  @Field(() => Int, { nullable: true, description: 'SIZE: at least so many people.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_PEOPLE)
  minimum?: number | null;

  @Field(() => Int, { nullable: true, description: 'SIZE: at most so many people; without it "or more".' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_PEOPLE)
  maximum?: number | null;

  @Field(() => Int, { nullable: true, description: 'FOUNDED_YEAR.' })
  @IsOptional()
  @IsInt()
  @Min(1000)
  @Max(9999)
  year?: number | null;
}

@InputType({ description: 'A wish to keep a listing that nobody keeps yet, and the way to prove it.' })
export class RequestVendorClaimInput extends CreatingInput {
  @Field(() => String, { description: 'Address of the listing.' })
  @IsString()
  @Length(1, 80)
  slug: string;

  @Field(() => ClaimMethodEnum, { defaultValue: 'MAIL', description: 'How it is to be proven.' })
  @IsIn(CLAIM_METHODS)
  method: ClaimMethod = 'MAIL';

  @Field(() => String, {
    nullable: true,
    description: "MAIL: an address at the domain of the listing's site.",
  })
  @trimmed
  @ValidateIf(({ method, email }: RequestVendorClaimInput) => method === 'MAIL' || email != null)
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'DOCUMENTS: what the documents show, 20 to 4,000 characters.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(4000)
  explanation?: string | null;

  @Field(() => [ID], { nullable: true, description: 'DOCUMENTS: files uploaded as CLAIM_DOCUMENT, 1 to 5.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsUUID(undefined, { each: true })
  fileIds?: string[] | null;

  @Field(() => [ClaimFactInput], {
    nullable: true,
    description: 'Corrections of doubtful facts; they come into the draft when the claim succeeds.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CLAIM_FACTS.length)
  @ValidateNested({ each: true })
  @Type(() => ClaimFactInput)
  facts?: ClaimFactInput[] | null;
}

@InputType({ description: 'The answer to the mail.' })
export class ConfirmVendorClaimInput {
  @Field(() => String, { description: 'Token of the mailed link.' })
  @IsString()
  @Length(1, 200)
  token: string;
}

@InputType({ description: 'The code that a moderator spoke to the listed phone.' })
export class ConfirmVendorClaimCodeInput {
  @Field(() => ID, { description: 'Id of the claim.' })
  @IsUUID()
  claimId: string;

  @Field(() => String, { description: 'Six digits; spaces between them do not matter.' })
  @trimmed
  @IsString()
  @Matches(/^(\d\s*){6}$/)
  @MaxLength(20)
  code: string;
}

@InputType({ description: 'Somebody else keeps a listing that is ours.' })
export class DisputeVendorListingInput extends CreatingInput {
  @Field(() => String, { description: 'Address of the listing.' })
  @IsString()
  @Length(1, 80)
  slug: string;

  @Field(() => String, {
    description: 'Why it is ours, 20 to 4,000 characters. The present keeper reads this text.',
  })
  @trimmed
  @IsString()
  @Length(20, 4000)
  statement: string;

  @Field(() => [ID], {
    description: 'Files uploaded as CLAIM_DOCUMENT, 1 to 5. Only moderators read them.',
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @IsUUID(undefined, { each: true })
  fileIds: string[];
}

@InputType({ description: "The keeper's side of a dispute." })
export class AnswerVendorDisputeInput {
  @Field(() => ID, { description: 'Id of the dispute.' })
  @IsUUID()
  disputeId: string;

  @Field(() => Int, { description: 'Version that was read.' })
  @IsInt()
  @Min(1)
  expectedVersion: number;

  @Field(() => String, {
    description: 'Why it is ours, 20 to 4,000 characters. The other side does not read it.',
  })
  @trimmed
  @IsString()
  @Length(20, 4000)
  statement: string;

  @Field(() => [ID], { nullable: true, description: 'Files uploaded as CLAIM_DOCUMENT, up to 5.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(5)
  @IsUUID(undefined, { each: true })
  fileIds?: string[] | null;
}

@InputType({ description: 'The owner of an unclaimed listing wants it gone; no account is needed.' })
export class RequestVendorRemovalInput extends CreatingInput {
  @Field(() => String, { description: 'Address of the listing.' })
  @IsString()
  @Length(1, 80)
  slug: string;

  @Field(() => String, { description: 'Who asks.' })
  @trimmed
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => RemovalRoleEnum, { description: 'On what ground.' })
  @IsIn(REMOVAL_ROLES)
  role: RemovalRole;

  @Field(() => RemovalReasonEnum, { description: 'Why.' })
  @IsIn(REMOVAL_REASONS)
  reason: RemovalReason;

  @Field(() => String, { nullable: true, description: 'In own words, up to 2,000 characters.' })
  @trimmed
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  message?: string | null;

  @Field(() => String, {
    description:
      "Address that the link goes to. At the domain of the listing's site it removes at once, at any other a moderator decides.",
  })
  @trimmed
  @IsEmail()
  @MaxLength(254)
  email: string;

  @Field(() => Locale, { description: 'Language of the mails.' })
  @IsEnum(Locale)
  locale: Locale;
}

@InputType({ description: 'The answer to the mail about a removal.' })
export class ConfirmVendorRemovalInput {
  @Field(() => String, { description: 'Token of the mailed link.' })
  @IsString()
  @Length(1, 200)
  token: string;
}
