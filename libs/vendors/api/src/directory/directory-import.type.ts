import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTime } from '@ringfair/platform/graphql';
import {
  DIRECTORY_REASONS,
  DIRECTORY_VERDICTS,
  type DirectoryReason,
  type DirectoryVerdict,
} from '@ringfair/vendors-core';
import { IsOptional, IsUUID, Length } from 'class-validator';
import type { DirectoryImportRow } from './directory-report.repository.js';

const same = <Code extends string>(codes: readonly Code[]) =>
  Object.fromEntries(codes.map((code) => [code, code])) as { [C in Code]: C };

export const DirectoryReasonEnum = same(Object.keys(DIRECTORY_REASONS) as DirectoryReason[]);
registerEnumType(DirectoryReasonEnum, {
  name: 'DirectoryReason',
  description: 'Why a row or a cell of a directory was not taken as it stands.',
  valuesMap: Object.fromEntries(
    Object.entries(DIRECTORY_REASONS).map(([code, description]) => [code, { description }]),
  ) as never,
});
export const DirectoryVerdictEnum = same(DIRECTORY_VERDICTS);
registerEnumType(DirectoryVerdictEnum, {
  name: 'DirectoryVerdict',
  description: 'What became of a cell or a row.',
  valuesMap: {
    REJECTED: { description: 'The value, or the row without a name, was left out.' },
    DOUBTFUL: { description: 'Taken in part, changed, or too vague to mean anything.' },
    MERGED: { description: 'The row was united with an earlier one.' },
    SKIPPED: { description: 'The listing stays as it is.' },
  },
});

@InputType({ description: 'Which directory is read in.' })
export class ImportDirectoryInput {
  @Field(() => ID, { description: 'A table as text, in any usual encoding, sent to `/files/DIRECTORY`.' })
  @IsUUID()
  fileId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the directory, by which its listings are known again; that of the file by default.',
  })
  @IsOptional()
  @Length(1, 200)
  sourceName?: string | null;
}

@ObjectType({ description: 'What became of the rows of an imported file, in numbers.' })
export class DirectoryImportCounts {
  @Field(() => Int, { description: 'Rows that were read.' })
  rows: number;

  @Field(() => Int, { description: 'Rows that were left out.' })
  rejected: number;

  @Field(() => Int, { description: 'Listings that the file stands for.' })
  accepted: number;

  @Field(() => Int, { description: 'Rows that were united with an earlier row.' })
  merged: number;

  @Field(() => Int, { description: 'Listings that are new.' })
  created: number;

  @Field(() => Int, { description: 'Listings with a new version.' })
  updated: number;

  @Field(() => Int, { description: 'Listings that said the same before.' })
  unchanged: number;

  @Field(() => Int, { description: 'Listings that their vendor keeps: not touched.' })
  claimed: number;

  @Field(() => Int, { description: 'Listings removed at the wish of their owner: not brought back.' })
  removed: number;

  @Field(() => Int, { description: 'Cells that were taken in part, changed, or say nothing.' })
  doubtfulCells: number;

  @Field(() => Int, { description: 'Cells that were left out.' })
  rejectedCells: number;
}

@ObjectType({ description: 'How often one reason was given, with the first example.' })
export class DirectoryImportReason {
  @Field(() => DirectoryReasonEnum, { description: 'The reason.' })
  reason: DirectoryReason;

  @Field(() => DirectoryVerdictEnum, { description: 'What became of the cells or rows.' })
  verdict: DirectoryVerdict;

  @Field(() => Int, { description: 'How often.' })
  count: number;

  @Field(() => Int, { description: 'Line of the first example.' })
  line: number;

  @Field(() => String, { description: 'Column of the first example.' })
  column: string;

  @Field(() => String, { description: 'What the cell of the first example said.' })
  value: string;
}

@ObjectType({ description: 'A directory file that was read into the marketplace.' })
export class DirectoryImport {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'Name of the directory.' })
  sourceName: string;

  @Field(() => DateTime, { description: 'When it was applied.' })
  importedAt: Date;

  @Field(() => DirectoryImportCounts, { description: 'What became of its rows.' })
  counts: DirectoryImportCounts;

  @Field(() => [DirectoryImportReason], { description: 'Why, the most frequent reason first.' })
  reasons: DirectoryImportReason[];
}

export const toDirectoryImport = (row: DirectoryImportRow): DirectoryImport => ({
  ...row,
  reasons: row.reasons.map(({ example, ...reason }) => ({ ...reason, ...example })),
});
