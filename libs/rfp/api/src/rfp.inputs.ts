import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { EditingInput, PageArgs } from '@ringfair/platform/graphql';
import { FIT_GROUPS, type FitGroup } from '@ringfair/search-core';
import { ServiceEnum } from '@ringfair/vendors-api';
import type { Service } from '@ringfair/vendors-core';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { OptionalInt, Text } from './input-fields.js';
import { RfpFitGroupEnum } from './rfp.enums.js';

@InputType({ description: 'Publishes a draft: from now on its brief is fixed.' })
export class PublishRfpInput extends EditingInput {
  @Field(() => ID, { description: 'The draft.' })
  @IsUUID()
  rfpId: string;
}

@InputType({ description: 'Gives a request up. Answers that are still sealed stay sealed.' })
export class CancelRfpInput extends EditingInput {
  @Field(() => ID, { description: 'The request.' })
  @IsUUID()
  rfpId: string;

  @Text(5000, 'Why; everyone who may read the request reads it.')
  reason: string;
}

@InputType({ description: 'Asks vendors to answer; one that was asked before stays asked once.' })
export class InviteVendorsInput {
  @Field(() => ID, { description: 'A draft or a published request.' })
  @IsUUID()
  rfpId: string;

  @Field(() => [ID], {
    description: 'Vendors, 1 to 50; a listing that nobody has claimed yet can be asked too.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsUUID('all', { each: true })
  vendorIds: string[];
}

@InputType({ description: 'All fields together, any value inside a field.' })
export class RfpFilterInput {
  @Field(() => String, { nullable: true, description: 'Words in title or summary; all needed.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  text?: string | null;

  @Field(() => [ServiceEnum], { nullable: true, description: 'Services.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @IsIn(Object.values(ServiceEnum), { each: true })
  services?: Service[] | null;

  @Field(() => [String], { nullable: true, description: 'Languages, BCP 47.' })
  @IsOptional()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(35, { each: true })
  languages?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Countries (ISO 3166-1 alpha-2) by whose clocks the work goes; the clock of the deadline where a lot names none.',
  })
  @IsOptional()
  @ArrayMaxSize(30)
  @Matches(/^[A-Z]{2}$/, { each: true, message: 'is an ISO 3166-1 alpha-2 code' })
  countries?: string[] | null;

  @OptionalInt(365, 'At least so many days are left to answer.')
  daysLeftAtLeast?: number | null;

  @Field(() => [RfpFitGroupEnum], {
    nullable: true,
    description:
      'How they fit what your organisation has published; its own requests are left out. INVALID_STATE while nothing is published.',
  })
  @IsOptional()
  @ArrayMaxSize(3)
  @IsIn(FIT_GROUPS, { each: true })
  fit?: FitGroup[] | null;
}

@ArgsType()
export class RfpListArgs extends PageArgs {
  @Field(() => RfpFilterInput, { nullable: true, description: 'What the requests must have.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => RfpFilterInput)
  filter?: RfpFilterInput | null;
}
