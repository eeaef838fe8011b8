import type { CaseAction, CaseKind, CaseLocale, CaseOutcome, CaseState } from '@ringfair/moderation-core';
import { Locale } from '@ringfair/platform/auth';
import { ConnectionOf, DateTime } from '@ringfair/platform/graphql';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  AskedCaseStateEnum,
  type AskedCaseState,
  CaseActionEnum,
  CaseKindEnum,
  CaseOutcomeEnum,
  CaseStateEnum,
} from './case.enums.js';

@ObjectType({ description: 'Something that moderators decide about, as they see it.' })
export class ModerationCase {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => CaseKindEnum, { description: 'What it is about.' })
  kind: CaseKind;

  @Field(() => String, { description: 'Such as the name of the listing.' })
  title: string;

  @Field(() => ID, { nullable: true, description: 'The listing it is about.' })
  vendorId: string | null;

  @Field(() => Locale, { description: 'Language that whoever decides should read.' })
  locale: CaseLocale;

  @Field(() => CaseStateEnum, { description: 'Where it stands.' })
  state: CaseState;

  @Field(() => DateTime, { description: 'When it was opened.' })
  openedAt: Date;

  @Field(() => CaseOutcomeEnum, { nullable: true, description: 'What was decided.' })
  outcome: CaseOutcome | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'What the moderator added.' })
  note: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  decidedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the decision takes effect or took it.' })
  effectiveAt: Date | null;

  @Field(() => Boolean, { description: 'Did you take the decision?' })
  decidedByMe: boolean;

  @Field(() => DateTime, { nullable: true, description: 'Until when you can undo your decision.' })
  undoUntil: Date | null;

  @Field(() => Int, { description: 'Send it back as expectedVersion.' })
  version: number;
}

@ObjectType({ description: 'A page of cases.' })
export class ModerationCaseConnection extends ConnectionOf(ModerationCase, 'ModerationCase') {}

@ObjectType({ description: 'How many cases of one kind wait in one language.' })
export class ModerationCaseCount {
  @Field(() => CaseKindEnum, { description: 'What they are about.' })
  kind: CaseKind;

  @Field(() => Locale, { description: 'Language that whoever decides should read.' })
  locale: CaseLocale;

  @Field(() => Int, { description: 'How many.' })
  count: number;

  @Field(() => DateTime, { description: 'Since when the oldest one waits.' })
  oldest: Date;
}

@ObjectType({ description: 'What is said beside what is known.' })
export class ModerationFact {
  @Field(() => String, { description: 'What it is about, a stable word for programs.' })
  label: string;

  @Field(() => String, {
    nullable: true,
    description:
      'As the asker says; codes and dates as they are, and JSON by field what has the form of a profile.',
  })
  said: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'As known here, in the same form; of a reported part of a listing JSON of its fields.',
  })
  known: string | null;
}

@ObjectType({ description: 'A file that belongs to a case; its bytes are at /files/ID.' })
export class ModerationFile {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'Name as uploaded.' })
  name: string;

  @Field(() => String, { description: 'Media type by its content.' })
  mediaType: string;

  @Field(() => Int, { description: 'Size.' })
  bytes: number;
}

@ObjectType({ description: 'What somebody did to a case. Never changed, never deleted.' })
export class ModerationEvent {
  @Field(() => CaseActionEnum, { description: 'What was done.' })
  action: CaseAction;

  @Field(() => DateTime, { description: 'When.' })
  at: Date;

  @Field(() => String, { nullable: true, description: 'By whom; null for the product itself.' })
  byName: string | null;

  @Field(() => CaseOutcomeEnum, { nullable: true, description: 'What was decided.' })
  outcome: CaseOutcome | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'What the moderator added.' })
  note: string | null;
}

@ObjectType({ description: 'A reason that a moderator can choose.' })
export class ModerationTemplate {
  @Field(() => String, { description: 'Its code.' })
  reason: string;

  @Field(() => CaseOutcomeEnum, { description: 'The outcome it is for.' })
  outcome: CaseOutcome;

  @Field(() => String, { description: "Its words in the moderator's language." })
  text: string;

  @Field(() => String, { nullable: true, description: 'Its words as the recipient reads them.' })
  recipientText: string | null;
}

@ObjectType({ description: 'Everything that a moderator needs to decide a case.' })
export class ModerationCaseDetail extends ModerationCase {
  @Field(() => String, { nullable: true, description: 'The organisation that asks.' })
  organizationName: string | null;

  @Field(() => String, { nullable: true, description: 'Where the decision is mailed to.' })
  recipientEmail: string | null;

  @Field(() => Locale, { nullable: true, description: 'Language of that mail.' })
  recipientLocale: Locale | null;

  @Field(() => Boolean, { description: 'May you decide it now? Not one of your own organisation.' })
  mayDecide: boolean;

  @Field(() => [ModerationFact], { description: 'Side by side.' })
  facts: ModerationFact[];

  @Field(() => [String], { description: 'What is accepted, who checks what, and for how long it holds.' })
  rules: readonly string[];

  @Field(() => [ModerationFile], { description: 'What was sent with it.' })
  files: ModerationFile[];

  @Field(() => [ModerationEvent], { description: 'What was done to it, oldest first.' })
  history: ModerationEvent[];

  @Field(() => [ModerationTemplate], { description: 'Reasons to choose from.' })
  templates: ModerationTemplate[];

  @Field(() => ID, { nullable: true, description: 'The case that waits next in your queue.' })
  nextId: string | null;
}

@ObjectType({ description: 'The mail that a decision would send.' })
export class ModerationPreview {
  @Field(() => Locale, { description: 'Its language.' })
  locale: Locale;

  @Field(() => String, { description: 'Its subject.' })
  subject: string;

  @Field(() => String, { description: 'Its text.' })
  text: string;
}

@ObjectType({ description: 'The case after the change.' })
export class ModerationCasePayload {
  @Field(() => ModerationCase, { description: 'The case.' })
  case: ModerationCase;
}

@ObjectType({ description: 'Something that your organisation asked a moderator for.' })
export class AskedCase {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => CaseKindEnum, { description: 'What it is about.' })
  kind: CaseKind;

  @Field(() => String, { description: 'Such as the name of the listing.' })
  title: string;

  @Field(() => AskedCaseStateEnum, { description: 'Where it stands.' })
  state: AskedCaseState;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  openedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  closedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Code of the reason of the decision.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The reason in your language.' })
  reasonText: string | null;

  @Field(() => String, { nullable: true, description: 'What the moderator added.' })
  note: string | null;
}

@ObjectType({ description: 'A page of what your organisation asked moderators for.' })
export class AskedCaseConnection extends ConnectionOf(AskedCase, 'AskedCase') {}
