import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime, LocalDate } from '@ringfair/platform/graphql';
import type {
  EvidenceCheck,
  EvidenceKind,
  EvidenceState,
  ProvenanceSource,
  StatementKind,
} from '@ringfair/vendors-core';
import {
  EvidenceCheckEnum,
  EvidenceClaimEnum,
  EvidenceKindEnum,
  EvidenceStateEnum,
  ProvenanceSourceEnum,
} from './evidence.enums.js';

@ObjectType({ description: 'The source of one statement of a profile.' })
export class ClaimProvenance {
  @Field(() => String, {
    description:
      'The statement: a field, or a row by its id or code, such as foundedYear or certifications.e2.',
  })
  path: string;

  @Field(() => ProvenanceSourceEnum, { description: 'Who says so.' })
  source: ProvenanceSource;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Since when every published version says the same, or when it was sent, decided or measured; null for a draft.',
  })
  asOf: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day on which the source holds; null: no end.',
  })
  expiresAt: string | null;
}

@ObjectType({
  description:
    'What can be known of a kind of statement: by which documents, what is compared, how long it holds.',
})
export class EvidenceRuleType {
  @Field(() => EvidenceClaimEnum, { description: 'Kind of statement.' })
  claim: StatementKind;

  @Field(() => String, {
    description: 'Where the profile says it; * stands for the id or code of a row.',
  })
  path: string;

  @Field(() => ProvenanceSourceEnum, {
    description: 'Its best mark: DECLARED where nothing shows it, MEASURED where the platform looks itself.',
  })
  best: ProvenanceSource;

  @Field(() => [EvidenceKindEnum], { description: 'Documents that are accepted; empty: none is.' })
  accepts: readonly EvidenceKind[];

  @Field(() => [EvidenceCheckEnum], { description: 'What a moderator compares.' })
  checks: readonly EvidenceCheck[];

  @Field(() => Int, {
    nullable: true,
    description: 'Months that a document holds from its date of issue; null where none is accepted.',
  })
  holdsMonths: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Months that it holds at most when it names an end of its own.',
  })
  mostMonths: number | null;
}

@ObjectType({ description: 'A file of your own; its bytes are at /files/ID.' })
export class EvidenceFile {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => String, { description: 'Media type by its content.' })
  mediaType: string;

  @Field(() => Int, { description: 'Size.' })
  bytes: number;
}

@ObjectType({
  description: 'A document that shows what your profile says; nobody else sees it but moderators.',
})
export class VendorEvidence {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'The statement, as in ClaimProvenance.path.' })
  path: string;

  @Field(() => EvidenceKindEnum, { description: 'Kind of document.' })
  kind: EvidenceKind;

  @Field(() => EvidenceFile, { description: 'The document.' })
  file: EvidenceFile;

  @Field(() => LocalDate, { description: 'Date of the document.' })
  issuedOn: string;

  @Field(() => LocalDate, { nullable: true, description: 'The end that the document names itself.' })
  validUntil: string | null;

  @Field(() => LocalDate, { description: 'Last day on which it holds.' })
  holdsUntil: string;

  @Field(() => EvidenceStateEnum, { description: 'Where it stands today.' })
  state: EvidenceState;

  @Field(() => Boolean, { description: 'Does your draft still say what it was sent for?' })
  covers: boolean;

  @Field(() => String, { nullable: true, description: 'Code of the reason of the decision.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'What the moderator added.' })
  note: string | null;

  @Field(() => DateTime, { description: 'When it was sent.' })
  submittedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt: Date | null;

  @Field(() => Int, { description: 'Version to expect when withdrawing.' })
  version: number;
}
