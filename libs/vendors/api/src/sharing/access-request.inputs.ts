import { Field, ID, InputType } from '@nestjs/graphql';
import { CreatingInput, EditingInput } from '@ringfair/platform/graphql';
import { Transform } from 'class-transformer';
import { IsString, IsUUID, Length } from 'class-validator';

/** What people type loses the spaces around it. */
export const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

@InputType({
  description: 'A question to a vendor: may we speak with your references, may we see your dossier?',
})
export class AskForAccessInput extends CreatingInput {
  @Field(() => ID, { description: 'Id of the vendor.' })
  @IsUUID()
  vendorId: string;

  @Field(() => String, { description: 'Why you ask; the vendor reads it.' })
  @trimmed
  @IsString()
  @Length(1, 2000)
  message: string;
}

@InputType({ description: 'Takes back what your organisation asked for.' })
export class WithdrawAccessRequestInput extends EditingInput {
  @Field(() => ID, { description: 'Id of the request.' })
  @IsUUID()
  requestId: string;
}

@InputType({ description: 'Says no to a buyer that asked.' })
export class DeclineAccessRequestInput extends EditingInput {
  @Field(() => ID, { description: 'Id of the request.' })
  @IsUUID()
  requestId: string;

  @Field(() => String, { description: 'Why; the buyer reads it.' })
  @trimmed
  @IsString()
  @Length(1, 2000)
  reason: string;
}
