import {
  type CaseKind,
  type CaseLocale,
  CASE_OUTCOMES,
  type CaseOutcome,
  type CaseState,
} from '@ringfair/moderation-core';
import { Locale } from '@ringfair/platform/auth';
import { EditingInput } from '@ringfair/platform/graphql';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { CaseKindEnum, CaseOutcomeEnum, CaseStateEnum } from './case.enums.js';

/** Spaces around a text are no text. */
const Trimmed = () => Transform(({ value }) => (typeof value === 'string' ? value.trim() : value));

@InputType({ description: 'Which cases.' })
export class ModerationCaseFilter {
  @Field(() => CaseKindEnum, { nullable: true, description: 'Only of this kind.' })
  @IsOptional()
  kind?: CaseKind | null;

  @Field(() => Locale, { nullable: true, description: 'Only those routed by this language.' })
  @IsOptional()
  locale?: CaseLocale | null;

  @Field(() => CaseStateEnum, { defaultValue: 'OPEN', description: 'In which state.' })
  state: CaseState = 'OPEN';
}

@InputType({ description: 'A decision about a case.' })
export class DecideCaseInput extends EditingInput {
  @Field(() => ID, { description: 'Which case.' })
  @IsUUID()
  id: string;

  @Field(() => CaseOutcomeEnum, { description: 'Accepted or declined.' })
  @IsIn(CASE_OUTCOMES)
  outcome: CaseOutcome;

  @Field(() => String, { description: 'One of the reasons that the case offers for this outcome.' })
  @IsString()
  @MaxLength(60)
  reason: string;

  @Field(() => String, { nullable: true, description: 'Words to the recipient, up to 2,000 characters.' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  note?: string | null;
}

@InputType({ description: 'Takes back a decision within its minute.' })
export class UndoDecisionInput extends EditingInput {
  @Field(() => ID, { description: 'Which case.' })
  @IsUUID()
  id: string;
}

@ArgsType()
export class PreviewDecisionArgs {
  @Field(() => ID, { description: 'Which case.' })
  @IsUUID()
  id: string;

  @Field(() => CaseOutcomeEnum, { description: 'Accepted or declined.' })
  @IsIn(CASE_OUTCOMES)
  outcome: CaseOutcome;

  @Field(() => String, { description: 'One of the reasons that the case offers for this outcome.' })
  @IsString()
  @MaxLength(60)
  reason: string;

  @Field(() => String, { nullable: true, description: 'Words to the recipient, up to 2,000 characters.' })
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  note?: string | null;
}
