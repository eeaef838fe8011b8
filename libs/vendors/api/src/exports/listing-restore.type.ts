import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LEFT_REASONS, type LeftReason } from '@ringfair/vendors-core';
import { IsUUID } from 'class-validator';
import { RESTORED_PARTS, type RestoredPart } from './listing-restore-report.js';

const codes = <Code extends string>(list: readonly Code[]): Record<Code, Code> =>
  Object.fromEntries(list.map((code) => [code, code])) as Record<Code, Code>;

const RestoredPartEnum = codes(RESTORED_PARTS);
registerEnumType(RestoredPartEnum, {
  name: 'RestoredPart',
  description: 'A part of an export that can be read in again.',
});
const LeftReasonEnum = codes(LEFT_REASONS);
registerEnumType(LeftReasonEnum, {
  name: 'LeftReason',
  description: 'Why a row of an export was not brought back.',
  valuesMap: {
    FILE_NOT_THERE: { description: 'Its bytes are not in the export, nor with your organisation.' },
    HAS_ENDED: { description: 'The evidence was declined, was withdrawn, or holds no longer.' },
    STATEMENT_GONE: { description: 'The profile no longer makes the statement that the evidence shows.' },
    REMOVED: { description: 'It was removed before the export; what stays of it serves a log.' },
    CONTACT_LEFT_OUT: {
      description: 'The export was made by a token, which gets no contacts of references.',
    },
    OTHER_LISTING: { description: 'It belongs to another listing, which the organisation kept before.' },
    OPERATOR_ONLY: {
      description: 'Nobody can say it of themselves: the operator of the platform brings it.',
    },
    ADDRESS_TAKEN: { description: 'Another listing has or had this address.' },
    LISTING_KEPT: { description: 'Your draft says something else by now; it is never written over.' },
  },
});

@InputType({ description: 'Which export is read in.' })
export class ImportOrganizationInput {
  @Field(() => ID, {
    description: 'An export as JSON, XLSX or ZIP, sent to `/files/EXPORT` by your organisation.',
  })
  @IsUUID()
  fileId: string;
}

@ObjectType({ description: 'How much of one part came in.' })
export class RestoredPartReport {
  @Field(() => RestoredPartEnum, { description: 'Which part.' })
  part: RestoredPart;

  @Field(() => Int, { description: 'How many rows the export has that a listing can get back.' })
  inExport: number;

  @Field(() => Int, { description: 'How many came in now.' })
  added: number;

  @Field(() => Int, { description: 'How many were there already.' })
  kept: number;
}

@ObjectType({ description: 'A row of an export that was not brought back.' })
export class LeftRowReport {
  @Field({ description: 'Where it stands in the export, such as `evidence.3`.' })
  at: string;

  @Field(() => LeftReasonEnum, { description: 'Why.' })
  reason: LeftReason;
}

@ObjectType({ description: 'What became of an export that was read in.' })
export class RestoreResult {
  @Field(() => ID, { description: 'Id of the listing.' })
  vendorId: string;

  @Field({ description: 'Its address: `/vendors/SLUG` once it is published.' })
  slug: string;

  @Field(() => [RestoredPartReport], { description: 'Part by part.' })
  parts: RestoredPartReport[];

  @Field(() => [LeftRowReport], { description: 'What stayed away, and why.' })
  left: LeftRowReport[];
}
