import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { CallResolution, CallSubject } from '@ringfair/calls-core';
import { CreatingInput, EditingInput } from '@ringfair/platform/graphql';
import { Transform, Type } from 'class-transformer';
import {
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CallResolutionEnum, CallSubjectEnum } from './call.enums.js';

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

const MOST = 2_147_483_647;
const Count = (): PropertyDecorator => (target, property) =>
  [IsInt(), Min(0), Max(MOST)].forEach((check) => check(target, property));

@InputType({ description: 'When a call began, by the clock on the wall of the caller.' })
export class CallTimeInput {
  @Field(() => String, {
    description: 'Local date and time without offset: 2026-11-30T14:05, or with seconds.',
  })
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, {
    message: 'is a date and time such as 2026-11-30T14:05',
  })
  local: string;

  @Field(() => String, { description: 'IANA time zone, such as Europe/Athens.' })
  @IsString()
  @Length(3, 64)
  timeZone: string;
}

@InputType({ description: 'A call to a vendor, measured with a stopwatch.' })
export class LogVendorCallInput extends CreatingInput {
  @Field(() => String, { description: 'Address (slug) of the vendor.' })
  @IsString()
  @Length(1, 200)
  slug: string;

  @Field(() => CallSubjectEnum, { description: 'Whose line was called.' })
  @IsEnum(CallSubjectEnum)
  subject: CallSubject;

  @Field(() => String, {
    nullable: true,
    description: "The client's project by its name; needed for one, refused for the vendor's own line.",
  })
  @IsOptional()
  @trimmed
  @IsString()
  @MaxLength(200)
  project?: string | null;

  @Field(() => CallTimeInput, { description: 'When it began: not in the future, at most 30 days ago.' })
  @ValidateNested()
  @Type(() => CallTimeInput)
  calledAt: CallTimeInput;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds from dialling to a person; null when nobody came to the phone.',
  })
  @IsOptional()
  @Count()
  secondsToHuman?: number | null;

  @Field(() => Int, { description: 'Seconds on hold, all holds together.' })
  @Count()
  secondsOnHold: number;

  @Field(() => Int, { description: 'How many times the caller was put on hold.' })
  @IsInt()
  @Min(0)
  @Max(1000)
  holds: number;

  @Field(() => Int, { description: 'Seconds from dialling to the end; at most four hours.' })
  @Count()
  totalSeconds: number;

  @Field(() => Int, {
    nullable: true,
    description: '1 (rude) to 5 (kind); needed exactly when a person came to the phone.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(5)
  friendliness?: number | null;

  @Field(() => CallResolutionEnum, {
    nullable: true,
    description: 'Was the matter settled? Needed exactly when a person came to the phone.',
  })
  @IsOptional()
  @IsEnum(CallResolutionEnum)
  resolved?: CallResolution | null;

  @Field(() => String, { defaultValue: '', description: 'What your organisation notes about it.' })
  @trimmed
  @IsString()
  @MaxLength(2000)
  note: string;
}

@InputType({ description: 'Another note about a call. What was measured does not change.' })
export class EditVendorCallInput extends EditingInput {
  @Field(() => ID, { description: 'Which call.' })
  @IsUUID()
  callId: string;

  @Field(() => String, { description: 'The note; empty takes it away.' })
  @trimmed
  @IsString()
  @MaxLength(2000)
  note: string;
}

@InputType({ description: 'A call to delete.' })
export class DeleteVendorCallInput extends EditingInput {
  @Field(() => ID, { description: 'Which call.' })
  @IsUUID()
  callId: string;
}
