import { Field, InputType } from '@nestjs/graphql';
import { CreatingInput } from '@ringfair/platform/graphql';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, Length, MaxLength } from 'class-validator';

/** Spaces around a text are no text. */
const Trimmed = () => Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));

@InputType({ description: 'Two listings that are said to be of one company.' })
export class VendorMergeInput extends CreatingInput {
  @Field(() => String, { description: 'Address of the listing that is to stay.' })
  @Trimmed()
  @IsString()
  @Length(1, 80)
  keepSlug: string;

  @Field(() => String, { description: 'Address of the listing that is to go; it will lead to the other.' })
  @Trimmed()
  @IsString()
  @Length(1, 80)
  mergeSlug: string;

  @Field(() => String, { nullable: true, description: 'How one can see it, up to 1,000 characters.' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  note?: string | null;
}
