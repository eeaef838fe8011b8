import { EditingInput, LocalDate } from '@ringfair/platform/graphql';
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, IsUUID, Length, Matches } from 'class-validator';

@InputType({ description: 'Confirms an engagement for your side.' })
export class ConfirmEngagementInput extends EditingInput {
  @Field(() => ID, { description: 'Which engagement.' })
  @IsUUID()
  engagementId: string;

  @Field(() => LocalDate, {
    description:
      'First day of the work. The buyer proposes it; the vendor confirms the same day, or answers with another one.',
  })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'is a day, YYYY-MM-DD' })
  startsOn: string;
}

@InputType({ description: 'Ends an active engagement or declines a proposed one; the other side reads why.' })
export class CloseEngagementInput extends EditingInput {
  @Field(() => ID, { description: 'Which engagement.' })
  @IsUUID()
  engagementId: string;

  @Field(() => String, { description: 'Why, in your words: the other side reads it. 1 to 2,000 characters.' })
  @IsString()
  @Length(1, 2000)
  reason: string;
}
