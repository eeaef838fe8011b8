import { Field, ID, InputType } from '@nestjs/graphql';
import { CreatingInput, EditingInput } from '@ringfair/platform/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { SHORTLIST_LIMITS } from './shortlist.errors.js';

export const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

@InputType({ description: 'A new shortlist, with the first vendors on it.' })
export class CreateShortlistInput extends CreatingInput {
  @Field(() => String, { description: 'What you call it.' })
  @trimmed
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => [String], { defaultValue: [], description: 'Addresses (slugs) of vendors.' })
  @IsArray()
  @ArrayMaxSize(SHORTLIST_LIMITS.vendors)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  slugs: string[];
}

@InputType({ description: 'Vendors for a shortlist; those that are on it already stay as they are.' })
export class AddToShortlistInput {
  @Field(() => ID, { description: 'Which shortlist.' })
  @IsUUID()
  shortlistId: string;

  @Field(() => [String], { description: 'Addresses (slugs) of vendors.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SHORTLIST_LIMITS.vendors)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  slugs: string[];
}

@InputType({ description: 'A note about a vendor on a shortlist.' })
export class ShortlistNoteInput {
  @Field(() => ID, { description: 'Which vendor.' })
  @IsUUID()
  vendorId: string;

  @Field(() => String, { description: 'What your organisation notes; empty takes the note away.' })
  @trimmed
  @IsString()
  @MaxLength(2000)
  note: string;
}

@InputType({ description: 'Changes of a shortlist; what is left out stays as it is.' })
export class EditShortlistInput extends EditingInput {
  @Field(() => ID, { description: 'Which shortlist.' })
  @IsUUID()
  shortlistId: string;

  @Field(() => String, { nullable: true, description: 'Another name.' })
  @IsOptional()
  @trimmed
  @IsString()
  @Length(1, 200)
  name?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Put it away, or take it out again.' })
  @IsOptional()
  @IsBoolean()
  archived?: boolean | null;

  @Field(() => [ShortlistNoteInput], { defaultValue: [], description: 'Notes to write.' })
  @IsArray()
  @ArrayMaxSize(SHORTLIST_LIMITS.vendors)
  @ValidateNested({ each: true })
  @Type(() => ShortlistNoteInput)
  notes: ShortlistNoteInput[];

  @Field(() => [ID], { defaultValue: [], description: 'Vendors to take off.' })
  @IsArray()
  @ArrayMaxSize(SHORTLIST_LIMITS.vendors)
  @IsUUID(undefined, { each: true })
  remove: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Vendors in their new order, from the top.' })
  @IsArray()
  @ArrayMaxSize(SHORTLIST_LIMITS.vendors)
  @IsUUID(undefined, { each: true })
  order: string[];
}
