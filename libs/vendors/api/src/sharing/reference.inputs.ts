import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalDate } from '@ringfair/platform/graphql';
import {
  CONSENT_WAYS,
  type ConsentWay,
  GRANT_DAYS,
  type Industry,
  type Service,
} from '@ringfair/vendors-core';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { trimmed } from './access-request.inputs.js';
import { ConsentWayEnum } from './reference.type.js';
import { IndustryEnum, ServiceEnum } from '../profile/vocabulary.enums.js';

@InputType({ description: 'That a contact agreed to be named to buyers.' })
export class ReferenceConsentInput {
  @Field(() => String, { description: 'Who agreed.' })
  @trimmed
  @IsString()
  @Length(1, 200)
  by: string;

  @Field(() => LocalDate, { description: 'On which day.' })
  @IsString()
  @MaxLength(10)
  on: string;

  @Field(() => ConsentWayEnum, { description: 'How.' })
  @IsEnum(CONSENT_WAYS)
  how: ConsentWay;
}

@InputType({ description: 'A client that vouches, and whom to call there.' })
export class ReferenceDetailsInput {
  @Field(() => String, { description: 'Name of the client organisation.' })
  @trimmed
  @IsString()
  @Length(1, 200)
  client: string;

  @Field(() => String, { description: 'Whom to call.' })
  @trimmed
  @IsString()
  @Length(1, 200)
  person: string;

  @Field(() => String, { nullable: true, description: 'Post of the person.' })
  @IsOptional()
  @trimmed
  @IsString()
  @Length(1, 200)
  post: string | null;

  @Field(() => String, { nullable: true, description: 'Phone, E.164.' })
  @IsOptional()
  @trimmed
  @IsString()
  @MaxLength(20)
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'Mail address.' })
  @IsOptional()
  @trimmed
  @IsString()
  @MaxLength(254)
  email: string | null;

  @Field(() => [String], { description: 'Languages in which the person can be asked, BCP 47.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(35, { each: true })
  languages: string[];

  @Field(() => String, { nullable: true, description: 'What was done for the client.' })
  @IsOptional()
  @trimmed
  @IsString()
  @Length(1, 2000)
  work: string | null;

  @Field(() => IndustryEnum, { description: 'Industry of the client; public.' })
  @IsEnum(IndustryEnum)
  industry: Industry;

  @Field(() => String, { description: 'Country of the client, ISO 3166-1; public.' })
  @IsString()
  @Length(2, 2)
  country: string;

  @Field(() => ServiceEnum, { description: 'Service; public.' })
  @IsEnum(ServiceEnum)
  service: Service;

  @Field(() => Int, { description: 'Year in which the work began; public.' })
  @IsInt()
  @Min(1900)
  @Max(2200)
  sinceYear: number;

  @Field(() => Int, { nullable: true, description: 'Year in which it ended; null while it goes on; public.' })
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2200)
  untilYear: number | null;

  @Field(() => ReferenceConsentInput, {
    nullable: true,
    description: 'Without it the reference is shown to nobody and cannot be granted.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReferenceConsentInput)
  consent: ReferenceConsentInput | null;
}

@InputType({ description: 'A new reference of your listing.' })
export class CreateReferenceInput extends ReferenceDetailsInput {
  @Field(() => String, {
    description:
      'Makes it safe to send twice: the same key and input give the same result. 8 to 255 characters.',
  })
  @IsString()
  @Length(8, 255)
  idempotencyKey: string;
}

@InputType({ description: 'A reference as it shall be from now on; without consent its grants end.' })
export class EditReferenceInput extends ReferenceDetailsInput {
  @Field(() => ID, { description: 'Id of the reference.' })
  @IsUUID()
  referenceId: string;

  @Field(() => Int, { description: 'The version you read; CONFLICT when it is no longer the current one.' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  expectedVersion: number;
}

@InputType({ description: 'Deletes a reference with all that is known of the person; its grants end.' })
export class DeleteReferenceInput {
  @Field(() => ID, { description: 'Id of the reference.' })
  @IsUUID()
  referenceId: string;

  @Field(() => Int, { description: 'The version you read; CONFLICT when it is no longer the current one.' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  expectedVersion: number;
}

@InputType({ description: 'Opens some references to the buyer that asked.' })
export class GrantReferencesInput {
  @Field(() => ID, { description: 'Id of the request.' })
  @IsUUID()
  requestId: string;

  @Field(() => Int, { description: 'The version of the request that you read.' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  expectedVersion: number;

  @Field(() => [ID], { description: 'Ids of the references.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  referenceIds: string[];

  @Field(() => Int, {
    defaultValue: GRANT_DAYS.usual,
    description: `For how many days, 1 to ${GRANT_DAYS.most}.`,
  })
  @IsInt()
  @Min(1)
  @Max(GRANT_DAYS.most)
  days: number;
}

@InputType({ description: 'Ends a grant now; once ended it stays so.' })
export class RevokeReferenceGrantInput {
  @Field(() => ID, { description: 'Id of the grant.' })
  @IsUUID()
  grantId: string;
}
