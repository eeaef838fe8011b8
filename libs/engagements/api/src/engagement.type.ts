import {
  ENGAGEMENT_ORIGINS,
  ENGAGEMENT_SIDES,
  ENGAGEMENT_STATES,
  type EngagementOrigin,
  type EngagementSide,
  type EngagementState,
} from '@ringfair/engagements-core';
import { ConnectionOf, DateTime, LocalDate } from '@ringfair/platform/graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

const enumOf = <Code extends string>(codes: readonly Code[]) =>
  Object.fromEntries(codes.map((code) => [code, code])) as { [C in Code]: C };

export const EngagementOriginEnum = enumOf(ENGAGEMENT_ORIGINS);
export const EngagementStateEnum = enumOf(ENGAGEMENT_STATES);
export const EngagementSideEnum = enumOf(ENGAGEMENT_SIDES);

registerEnumType(EngagementOriginEnum, {
  name: 'EngagementOrigin',
  description: 'What an engagement came from.',
  valuesMap: {
    RFP_AWARD: { description: 'The award of a request for proposals.' },
    REQUEST: { description: 'The accepted quote of a quick request.' },
  },
});
registerEnumType(EngagementStateEnum, {
  name: 'EngagementState',
  description: 'Where an engagement stands.',
  valuesMap: {
    PROPOSED: { description: 'Awarded or accepted; both sides have yet to confirm the same first day.' },
    ACTIVE: { description: 'Confirmed by both sides.' },
    ENDED: { description: 'One side ended it; the other was told why.' },
    DECLINED: { description: 'One side declined before both had confirmed.' },
  },
});
registerEnumType(EngagementSideEnum, {
  name: 'EngagementSide',
  description: 'Who somebody is in an engagement.',
  valuesMap: { BUYER: { description: 'The client.' }, VENDOR: { description: 'Who does the work.' } },
});

@ObjectType({ description: 'What one side agreed to: the first day of the work, with who and when.' })
export class EngagementConfirmation {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => EngagementSideEnum, { description: 'For which side.' })
  side: EngagementSide;

  @Field(() => LocalDate, { description: 'The first day of the work that was confirmed.' })
  startsOn: string;

  @Field(() => String, { description: 'Name of the person who confirmed.' })
  confirmedByName: string;

  @Field(() => DateTime, { description: "When, by the database's clock." })
  confirmedAt: Date;
}

@ObjectType({
  description:
    'Work that one vendor does for one buyer: opened by an award or an accepted quote, confirmed by both.',
})
export class Engagement {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'Title of the request it came from, as on the day it was opened.' })
  title: string;

  @Field(() => EngagementStateEnum, { description: 'Where it stands.' })
  state: EngagementState;

  @Field(() => EngagementOriginEnum, { description: 'What it came from.' })
  origin: EngagementOrigin;

  @Field(() => ID, {
    nullable: true,
    description: 'The request for proposals it came from; null: a quick request.',
  })
  rfpId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The quick request it came from; null: a request for proposals.',
  })
  requestId: string | null;

  @Field(() => ID, { nullable: true, description: 'The thread of that quick request.' })
  requestThreadId: string | null;

  @Field(() => ID, { description: 'The vendor that does the work.' })
  vendorId: string;

  @Field(() => String, { description: "The vendor's name, as on the day of the award or of the request." })
  vendorName: string;

  @Field(() => String, { description: "The buyer's name, as on the day of the award or of the request." })
  buyerName: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the work, once both have confirmed it.',
  })
  startsOn: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of the work, once it ended.' })
  endedOn: string | null;

  @Field(() => DateTime, { description: 'When the award or the accepted quote opened it.' })
  awardedAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was ended or declined.' })
  closedAt: Date | null;

  @Field(() => EngagementSideEnum, { nullable: true, description: 'Which side ended or declined it.' })
  closedBySide: EngagementSide | null;

  @Field(() => String, { nullable: true, description: 'Name of the person who ended or declined it.' })
  closedByName: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was ended or declined, in that person’s words.',
  })
  closeReason: string | null;

  @Field(() => Int, { description: 'Goes up with each change; send it back as expectedVersion.' })
  version: number;

  vendorOrganizationId: string;
  buyerOrganizationId: string;
}

@ObjectType({ description: 'A page of engagements.' })
export class EngagementConnection extends ConnectionOf(Engagement, 'Engagement') {}

@ObjectType({ description: 'The engagement as it is after the change.' })
export class EngagementPayload {
  @Field(() => Engagement, { description: 'The changed engagement.' })
  engagement: Engagement;
}
