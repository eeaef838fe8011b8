import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ConnectionOf, DateTime } from '@ringfair/platform/graphql';
import { ACCESS_KINDS, type AccessKind, type AccessState } from './access-request.repository.js';

export const AccessKindEnum = Object.fromEntries(ACCESS_KINDS.map((kind) => [kind, kind])) as {
  [K in AccessKind]: K;
};
registerEnumType(AccessKindEnum, {
  name: 'AccessKind',
  description: 'What a buyer asks of a vendor.',
  valuesMap: {
    REFERENCES: { description: 'To speak with clients that the vendor names.' },
    DOSSIER: { description: 'To see the due-diligence dossier.' },
  },
});

export const AccessStateEnum = {
  OPEN: 'OPEN',
  GRANTED: 'GRANTED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies Record<AccessState, AccessState>;
registerEnumType(AccessStateEnum, {
  name: 'AccessState',
  description: 'How a request for access stands.',
  valuesMap: {
    OPEN: { description: 'Waits for the vendor.' },
    GRANTED: { description: 'The vendor has opened something; it can end since.' },
    DECLINED: { description: 'The vendor has said no, with a reason.' },
    WITHDRAWN: { description: 'The buyer no longer asks.' },
  },
});

export const AccessSideEnum = { ASKED: 'ASKED', RECEIVED: 'RECEIVED' } as const;
registerEnumType(AccessSideEnum, {
  name: 'AccessSide',
  description: 'Which of the two sides of a request your organisation is.',
  valuesMap: {
    ASKED: { description: 'Your organisation has asked.' },
    RECEIVED: { description: 'Your organisation was asked.' },
  },
});

@ObjectType({ description: "A buyer's wish to speak with a vendor's references or to see its dossier." })
export class AccessRequest {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => AccessKindEnum, { description: 'What is asked for.' })
  kind: AccessKind;

  @Field(() => ID, { description: 'Id of the vendor.' })
  vendorId: string;

  @Field(() => String, { description: 'Name of the vendor.' })
  vendorName: string;

  @Field(() => String, { nullable: true, description: 'Address of its listing; null while that is hidden.' })
  vendorSlug: string | null;

  @Field(() => ID, { description: 'Id of the organisation that asks.' })
  buyerOrganizationId: string;

  @Field(() => String, { description: 'Name of the organisation that asks.' })
  buyerName: string;

  @Field(() => String, { description: 'Who asked on its behalf.' })
  requestedByName: string;

  @Field(() => String, { description: 'Why.' })
  message: string;

  @Field(() => AccessStateEnum, { description: 'How it stands.' })
  state: AccessState;

  @Field(() => String, { nullable: true, description: 'Why the vendor declined.' })
  reason: string | null;

  @Field(() => DateTime, { description: 'When it was asked.' })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was answered or withdrawn.' })
  closedAt: Date | null;

  @Field(() => Int, { description: 'For optimistic locking.' })
  version: number;
}

@ObjectType({ description: 'Requests for access, newest first.' })
export class AccessRequestConnection extends ConnectionOf(AccessRequest, 'AccessRequest') {}
