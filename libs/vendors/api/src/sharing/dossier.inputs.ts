import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CreatingInput, EditingInput, LocalDate } from '@ringfair/platform/graphql';
import { type DossierKind, GRANT_DAYS } from '@ringfair/vendors-core';
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
import { Type } from 'class-transformer';
import { trimmed } from './access-request.inputs.js';
import { DossierKindEnum } from './dossier.type.js';

@InputType({ description: 'What an item says: a file, or facts in words or hours, with their dates.' })
export class DossierContentInput {
  @Field(() => String, { description: 'What it is called.' })
  @trimmed
  @IsString()
  @Length(1, 200)
  title: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A file that your organisation has sent to /files/DOSSIER.',
  })
  @IsOptional()
  @IsUUID()
  fileId: string | null;

  @Field(() => String, { nullable: true, description: 'What you state in words.' })
  @IsOptional()
  @trimmed
  @IsString()
  @Length(1, 4000)
  statement: string | null;

  @Field(() => Int, { nullable: true, description: 'RTO in hours; recovery times only.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(8760)
  recoveryTimeHours: number | null;

  @Field(() => Int, { nullable: true, description: 'RPO in hours; recovery times only.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(8760)
  recoveryPointHours: number | null;

  @Field(() => LocalDate, { description: 'Day of issue.' })
  @IsString()
  @MaxLength(10)
  issuedOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it holds; null: no end.' })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  expiresOn: string | null;
}

@InputType({ description: 'A new item of your dossier.' })
export class AddDossierItemInput extends CreatingInput {
  @Field(() => DossierKindEnum, { description: 'What it is.' })
  @IsEnum(DossierKindEnum)
  kind: DossierKind;

  @Field(() => DossierContentInput, { description: 'What it says.' })
  @ValidateNested()
  @Type(() => DossierContentInput)
  content: DossierContentInput;
}

@InputType({ description: 'A newer version of an item: it takes the place of the old one in every grant.' })
export class RenewDossierItemInput extends EditingInput {
  @Field(() => ID, { description: 'Id of the item.' })
  @IsUUID()
  itemId: string;

  @Field(() => DossierContentInput, { description: 'What it says from now on.' })
  @ValidateNested()
  @Type(() => DossierContentInput)
  content: DossierContentInput;
}

@InputType({ description: 'Takes an item out of the dossier and out of every grant.' })
export class RemoveDossierItemInput extends EditingInput {
  @Field(() => ID, { description: 'Id of the item.' })
  @IsUUID()
  itemId: string;
}

@InputType({ description: 'The request that a grant answers.' })
export class AnsweredRequestInput extends EditingInput {
  @Field(() => ID, { description: 'Id of the request.' })
  @IsUUID()
  requestId: string;
}

@InputType({ description: 'Opens items to one buyer organisation: to the one that asked, or by its code.' })
export class ShareDossierInput extends CreatingInput {
  @Field(() => AnsweredRequestInput, { nullable: true, description: 'The request that this answers.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AnsweredRequestInput)
  request: AnsweredRequestInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the buyer organisation, which it reads on its page of dossiers; without a request.',
  })
  @IsOptional()
  @IsUUID()
  buyerOrganizationId: string | null;

  @Field(() => [ID], { description: 'Ids of the items.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  itemIds: string[];

  @Field(() => Int, {
    defaultValue: GRANT_DAYS.usual,
    description: `For how many days, 1 to ${GRANT_DAYS.most}.`,
  })
  @IsInt()
  @Min(1)
  @Max(GRANT_DAYS.most)
  days: number;
}

@InputType({ description: 'What a grant opens from now on, and for how long from now.' })
export class ChangeDossierGrantInput extends EditingInput {
  @Field(() => ID, { description: 'Id of the grant.' })
  @IsUUID()
  grantId: string;

  @Field(() => [ID], { description: 'Ids of the items.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  itemIds: string[];

  @Field(() => Int, { description: `For how many days from now, 1 to ${GRANT_DAYS.most}.` })
  @IsInt()
  @Min(1)
  @Max(GRANT_DAYS.most)
  days: number;
}

@InputType({ description: 'Ends a grant now; once ended it stays so.' })
export class RevokeDossierGrantInput {
  @Field(() => ID, { description: 'Id of the grant.' })
  @IsUUID()
  grantId: string;
}
