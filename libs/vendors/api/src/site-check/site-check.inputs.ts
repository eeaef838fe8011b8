import { Field, ID, InputType } from '@nestjs/graphql';
import { CreatingInput } from '@ringfair/platform/graphql';
import { IsUUID } from 'class-validator';

@InputType({ description: "A wish to have the organisation's own site looked at again." })
export class RecheckSiteInput extends CreatingInput {
  @Field(() => ID, { description: 'Id of the vendor.' })
  @IsUUID()
  vendorId: string;
}
