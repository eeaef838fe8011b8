import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CallResolution, CallSubject } from '@ringfair/calls-core';
import { ConnectionOf, DateTime, LocalDate } from '@ringfair/platform/graphql';
import { CallResolutionEnum, CallSubjectEnum } from './call.enums.js';

@ObjectType({ description: 'A call that your organisation made and logged; nobody else sees it.' })
export class VendorCall {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, {
    description: 'Name of the vendor; as it was then, where it is not published any more.',
  })
  vendorName: string;

  @Field(() => CallSubjectEnum, { description: 'Whose line was called.' })
  subject: CallSubject;

  @Field(() => String, {
    nullable: true,
    description: "The client's project; null for the vendor's own line.",
  })
  project: string | null;

  @Field(() => DateTime, { description: 'When the call began.' })
  calledAt: Date;

  @Field(() => String, { description: 'IANA time zone of the caller.' })
  timeZone: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds from dialling to a person; null when nobody came to the phone.',
  })
  secondsToHuman: number | null;

  @Field(() => Int, { description: 'Seconds on hold, all holds together.' })
  secondsOnHold: number;

  @Field(() => Int, { description: 'How many times the caller was put on hold.' })
  holds: number;

  @Field(() => Int, { description: 'Seconds from dialling to the end.' })
  totalSeconds: number;

  @Field(() => Int, {
    nullable: true,
    description: '1 (rude) to 5 (kind); null when nobody came to the phone.',
  })
  friendliness: number | null;

  @Field(() => CallResolutionEnum, {
    nullable: true,
    description: 'Was the matter settled? Null when nobody came to the phone.',
  })
  resolved: CallResolution | null;

  @Field(() => String, { description: 'What your organisation notes about it; may be empty.' })
  note: string;

  @Field(() => String, { description: 'Who logged it.' })
  loggedByName: string;

  @Field(() => Int, { description: 'Version to expect when changing it.' })
  version: number;
}

@ObjectType({ description: "Your organisation's calls, the latest first." })
export class VendorCallConnection extends ConnectionOf(VendorCall, 'VendorCall') {}

@ObjectType({ description: "What your own organisation's calls to a vendor add up to." })
export class OwnVendorCalls {
  @Field(() => CallSubjectEnum, { description: 'Whose line was called.' })
  subject: CallSubject;

  @Field(() => Int, { description: 'How many calls.' })
  calls: number;

  @Field(() => Int, { description: 'In how many of them a person came to the phone.' })
  reached: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean seconds to a person, of the calls that reached one.',
  })
  meanSecondsToHuman: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean seconds on hold, of the calls that reached a person.',
  })
  meanSecondsOnHold: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean friendliness, 1 to 5, of the calls that reached a person.',
  })
  meanFriendliness: number | null;
}

@ObjectType({
  description:
    'What calls to a vendor by at least three buyers add up to, each buyer with one voice. Computed again only when calls of three buyers came or went.',
})
export class VendorCallFigures {
  @Field(() => CallSubjectEnum, { description: 'Whose line was called.' })
  subject: CallSubject;

  @Field(() => Int, { description: 'How many calls.' })
  calls: number;

  @Field(() => Int, { description: 'By how many buyers; at least three.' })
  buyers: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "Median of the buyers' median seconds to a person, in steps of 5; null when half of the buyers usually reached nobody.",
  })
  medianSecondsToHuman: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Median of the buyers' median seconds on hold, in steps of 5, of calls that reached a person; null below three such buyers.",
  })
  medianSecondsOnHold: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean of the buyers' mean friendliness, 1 to 5; null below three buyers who reached a person.",
  })
  meanFriendliness: number | null;

  @Field(() => LocalDate, { description: 'The calls are those of the twelve months before this day.' })
  computedOn: string;
}
