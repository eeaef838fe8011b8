import { Field, ID, InputType } from '@nestjs/graphql';
import { CreatingInput, EditingInput } from '@ringfair/platform/graphql';
import { Transform, Type } from 'class-transformer';
import { IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { VendorProfileInput, VendorProfilePatch } from './profile.type.js';

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

@InputType({ description: 'A listing of a vendor that stands in no directory.' })
export class CreateVendorListingInput extends CreatingInput {
  @Field(() => String, { description: 'Name of the vendor.' })
  @trimmed
  @IsString()
  @Length(1, 200)
  name: string;
}

@InputType({ description: 'The whole draft; nothing is published by it.' })
export class SaveVendorDraftInput extends EditingInput {
  @Field(() => ID, { description: 'Id of the vendor.' })
  @IsUUID()
  vendorId: string;

  @Field(() => VendorProfileInput, { description: 'What the draft says from now on.' })
  @ValidateNested()
  @Type(() => VendorProfileInput)
  profile: VendorProfileInput;
}

@InputType({ description: 'Some fields of the draft; whoever changes others meanwhile is not in the way.' })
export class EditVendorDraftInput extends EditingInput {
  @Field(() => ID, { description: 'Id of the vendor.' })
  @IsUUID()
  vendorId: string;

  @Field(() => VendorProfilePatch, { description: 'What these fields say from now on.' })
  @ValidateNested()
  @Type(() => VendorProfilePatch)
  changes: VendorProfilePatch;
}

@InputType({ description: 'Publishes the draft as it was read.' })
export class PublishVendorProfileInput extends EditingInput {
  @Field(() => ID, { description: 'Id of the vendor.' })
  @IsUUID()
  vendorId: string;
}
