import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { VendorProfileInput } from './profile.type.js';

@InputType({
  description:
    'The whole profile as your own systems know it. It can be sent as often as you like: what is the same already changes nothing.',
})
export class UpsertVendorProfileInput {
  @Field(() => VendorProfileInput, {
    description: 'What the profile says from now on; what is left out is not said.',
  })
  @ValidateNested()
  @Type(() => VendorProfileInput)
  profile: VendorProfileInput;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Publish it as the next version when it has no problems and says something new.',
  })
  @IsOptional()
  @IsBoolean()
  publish?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Write nothing; only report what would be written, and what is wrong.',
  })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Version of the draft that you know; 0: none. Another one is a CONFLICT. Null: whatever it is.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  expectedVersion?: number | null;
}
