import { Field, ID, InputType } from '@nestjs/graphql';
import { CreatingInput, EditingInput, LocalDate } from '@ringfair/platform/graphql';
import type { EvidenceKind } from '@ringfair/vendors-core';
import { IsEnum, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { EvidenceKindEnum } from './evidence.enums.js';

@InputType({ description: 'A document for one statement of your draft; a moderator compares the two.' })
export class SubmitEvidenceInput extends CreatingInput {
  @Field(() => ID, { description: 'Id of your listing.' })
  @IsUUID()
  vendorId: string;

  @Field(() => String, { description: 'The statement, as in ClaimProvenance.path.' })
  @IsString()
  @Length(1, 100)
  path: string;

  @Field(() => EvidenceKindEnum, { description: 'Kind of document.' })
  @IsEnum(EvidenceKindEnum)
  kind: EvidenceKind;

  @Field(() => ID, { description: 'A file of your own, sent with the purpose EVIDENCE.' })
  @IsUUID()
  fileId: string;

  @Field(() => LocalDate, { description: 'Date of the document.' })
  issuedOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'The end that the document names itself.' })
  @IsOptional()
  validUntil: string | null;
}

@InputType({ description: 'Evidence to be taken back.' })
export class WithdrawEvidenceInput extends EditingInput {
  @Field(() => ID, { description: 'Id of the evidence.' })
  @IsUUID()
  evidenceId: string;
}
