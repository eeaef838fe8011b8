import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionOf, DateTime, LocalDate, Money } from '@ringfair/platform/graphql';
import type { QuoteUnit, ThreadSide, ThreadState } from '@ringfair/requests-core';
import { CriterionKindEnum, ImportanceEnum } from '@ringfair/search-api';
import type { CriterionKind, Importance } from '@ringfair/search-core';
import { LanguageLevelEnum, MetricEnum, OpenHoursType } from '@ringfair/vendors-api';
import type { LanguageLevel, Metric, OpenHours } from '@ringfair/vendors-core';
import { QuoteUnitEnum, ThreadSideEnum, ThreadStateEnum } from './request.enums.js';

@ObjectType({
  description: 'One thing that a buyer asks of a vendor. Which fields count follows from the kind.',
})
export class AskedRequirement {
  @Field(() => ImportanceEnum, { description: 'How much it matters.' })
  importance: Importance;

  @Field(() => CriterionKindEnum, { description: 'What it is about.' })
  kind: CriterionKind;

  @Field(() => [String], {
    description: 'One code of the kind, one base language, or countries (ISO 3166-1).',
  })
  codes: string[];

  @Field(() => Float, { nullable: true, description: 'At most or at least so much, as the kind has it.' })
  bound: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code of a minimum spend.' })
  currency: string | null;

  @Field(() => LanguageLevelEnum, { nullable: true, description: 'Language at least so good.' })
  level: LanguageLevel | null;

  @Field(() => MetricEnum, { nullable: true, description: 'Which figure of quality.' })
  metric: Metric | null;

  @Field(() => String, { nullable: true, description: 'IANA zone of the wanted hours.' })
  timeZone: string | null;

  @Field(() => [OpenHoursType], { description: 'Hours in which somebody must answer.' })
  hours: OpenHours[];
}

@ObjectType({ description: 'What a buyer needs.' })
export class AskedNeed {
  @Field(() => [AskedRequirement], { description: 'Each thing that is asked for.' })
  requirements: AskedRequirement[];

  @Field(() => Int, {
    nullable: true,
    description: 'Contacts a week; quotes are compared on a month of them.',
  })
  contactsPerWeek: number | null;

  @Field(() => Int, { nullable: true, description: 'Mean seconds of talk; null: taken for 120.' })
  talkSeconds: number | null;
}

@ObjectType({ description: 'What one side wrote. Both sides read it at once; nothing is sealed.' })
export class RequestMessage {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ThreadSideEnum, { description: 'Who wrote it.' })
  side: ThreadSide;

  @Field(() => String, { description: 'Name of the person.' })
  authorName: string;

  @Field(() => String, { description: 'The words.' })
  body: string;

  @Field(() => DateTime, { description: 'When, by the clock of the database.' })
  createdAt: Date;
}

@ObjectType({
  description: "A vendor's offer with its own short terms. It never changes; a new one takes its place.",
})
export class RequestQuote {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => QuoteUnitEnum, { description: 'What is paid for.' })
  unit: QuoteUnit;

  @Field(() => String, { description: 'ISO 4217 code.' })
  currency: string;

  @Field(() => String, {
    description: 'Minor units of the currency per unit, times 10 to the power of rateScale.',
  })
  amountMinor: string;

  @Field(() => Int, { description: 'How many more decimals than the minor unit has.' })
  rateScale: number;

  @Field(() => Int, { nullable: true, description: 'Per minute: seconds billed at least; null: not said.' })
  firstIncrementSeconds: number | null;

  @Field(() => Int, { nullable: true, description: 'Per minute: billing step in seconds after them.' })
  stepSeconds: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Least payment a month in minor units; null: not said.',
  })
  minimumMonthlyMinor: string | null;

  @Field(() => String, { nullable: true, description: 'Set-up fee in minor units; null: not said.' })
  setUpFeeMinor: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Contract length in months; 0 binds nobody; null: not said.',
  })
  termMonths: number | null;

  @Field(() => Int, { nullable: true, description: 'Notice in days; null: not said.' })
  noticeDays: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which the work may start; null: not said.',
  })
  startsOn: string | null;

  @Field(() => LocalDate, { description: 'Last day on which it may be accepted.' })
  validUntil: string;

  @Field(() => String, { description: "The vendor's own terms, in words." })
  text: string;

  @Field(() => String, { description: 'Name of the person who made it.' })
  createdByName: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was withdrawn or replaced; null: it stands.',
  })
  endedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was withdrawn; null: it stands, or another replaced it.',
  })
  endReason: string | null;

  @Field(() => Boolean, { description: 'Has its last day ended everywhere?' })
  expired: boolean;

  @Field(() => Money, {
    nullable: true,
    description: 'What a month of the asked contacts costs, without VAT; null: not known.',
  })
  monthlyCost: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Part of it that is paid for rounding up to billing steps.',
  })
  rounding: Money | null;
}

@ObjectType({
  description: 'A need put to a few vendors at once. An asked vendor sees nothing of the others.',
})
export class Request {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'What it is about, in a line.' })
  title: string;

  @Field(() => String, { description: 'Name of the asking organisation, as on that day.' })
  buyerName: string;

  @Field(() => String, { description: 'Name of the asking person.' })
  createdByName: string;

  @Field(() => String, { nullable: true, description: 'Where the buyer is (ISO 3166-1); null: not said.' })
  country: string | null;

  @Field(() => AskedNeed, { description: 'What is needed.' })
  need: AskedNeed;

  @Field(() => String, { description: 'What the buyer added in own words; empty: nothing.' })
  note: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where the buyer may be called back (E.164); null: not given.',
  })
  phone: string | null;

  @Field(() => DateTime, { description: 'When it was sent.' })
  createdAt: Date;
}

@ObjectType({ description: 'The talk with one asked vendor: messages, quotes, and how it ended.' })
export class RequestThread {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ThreadStateEnum, { description: 'Where it stands.' })
  state: ThreadState;

  @Field(() => ID, { description: 'The asked vendor.' })
  vendorId: string;

  @Field(() => String, { description: 'Its name, as on that day.' })
  vendorName: string;

  @Field(() => [String], { description: 'Fields of the profile that did not say what the buyer must know.' })
  questions: string[];

  @Field(() => DateTime, { description: 'When the vendor was asked.' })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it first wrote, quoted or declined.' })
  firstReplyAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was declined or closed.' })
  closedAt: Date | null;

  @Field(() => ThreadSideEnum, { nullable: true, description: 'Which side declined or closed it.' })
  closedBySide: ThreadSide | null;

  @Field(() => String, { nullable: true, description: 'Name of the person who declined or closed it.' })
  closedByName: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined, in the words of that side.' })
  closeReason: string | null;

  @Field(() => Int, {
    description: 'Goes up with each change of state or quote; send it back as expectedVersion.',
  })
  version: number;

  requestId: string;
  organizationId: string;
  vendorOrganizationId: string;
}

@ObjectType({ description: 'A page of quick requests.' })
export class RequestConnection extends ConnectionOf(Request, 'Request') {}

@ObjectType({ description: 'A page of threads.' })
export class RequestThreadConnection extends ConnectionOf(RequestThread, 'RequestThread') {}

@ObjectType({ description: 'The quick request as it was sent.' })
export class RequestPayload {
  @Field(() => Request, { description: 'The new request.' })
  request: Request;
}

@ObjectType({ description: 'The thread as it is after the change.' })
export class RequestThreadPayload {
  @Field(() => RequestThread, { description: 'The changed thread.' })
  thread: RequestThread;
}
