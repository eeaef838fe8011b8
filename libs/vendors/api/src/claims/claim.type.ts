import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateTime } from '@ringfair/platform/graphql';
import type {
  ClaimCaller,
  ClaimDoubt,
  ClaimFact,
  ClaimMethod,
  ClaimRefusal,
  DnsVerdict,
  Service,
} from '@ringfair/vendors-core';
import {
  ClaimCallerEnum,
  ClaimDoubtEnum,
  ClaimFactEnum,
  ClaimMethodEnum,
  ClaimRefusalEnum,
  ClaimStateEnum,
  DisputeStateEnum,
  DnsVerdictEnum,
  type RemovalOutcome,
  RemovalOutcomeEnum,
} from './claim.enums.js';
import type { ClaimState } from './claim.repository.js';
import type { DisputeState } from './dispute.repository.js';

@ObjectType({ description: 'A claim of your organisation on an unclaimed listing.' })
export class VendorClaim {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'Id of the vendor.' })
  vendorId: string;

  @Field(() => ClaimMethodEnum, { description: 'How it is proven.' })
  method: ClaimMethod;

  @Field(() => ClaimStateEnum, { description: 'Where it stands.' })
  state: ClaimState;

  @Field(() => String, { nullable: true, description: 'MAIL: where the mail went.' })
  email: string | null;

  @Field(() => [String], { description: 'DNS: names at which the record may stand; one is enough.' })
  dnsNames: string[];

  @Field(() => String, { nullable: true, description: 'DNS: the whole text of the TXT record.' })
  dnsRecord: string | null;

  @Field(() => DateTime, { nullable: true, description: 'DNS: when it was looked for last.' })
  checkedAt: Date | null;

  @Field(() => DnsVerdictEnum, { nullable: true, description: 'DNS: what that look found.' })
  verdict: DnsVerdict | null;

  @Field(() => String, { nullable: true, description: 'PHONE: the listed number, masked.' })
  phone: string | null;

  @Field(() => Int, { nullable: true, description: 'PHONE: wrong codes that are still forgiven.' })
  attemptsLeft: number | null;

  @Field(() => DateTime, { nullable: true, description: 'PHONE: when the number was reached.' })
  calledAt: Date | null;

  @Field(() => ClaimCallerEnum, { nullable: true, description: 'PHONE: who calls.' })
  caller: ClaimCaller | null;

  @Field(() => DateTime, { description: 'Until when it waits for its proof.' })
  expiresAt: Date;
}

@ObjectType({ description: 'A way to prove a claim, and whether this listing has what it needs.' })
export class VendorClaimMethodOffer {
  @Field(() => ClaimMethodEnum, { description: 'The way.' })
  method: ClaimMethod;

  @Field(() => ClaimRefusalEnum, { nullable: true, description: 'Why not; null: it can be used.' })
  refusal: ClaimRefusal | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it rests on: the domain, or the listed phone, masked.',
  })
  target: string | null;

  @Field(() => ClaimCallerEnum, { nullable: true, description: 'PHONE: who would call.' })
  caller: ClaimCaller | null;
}

@ObjectType({ description: 'Something that a listing says and that may well be otherwise.' })
export class DoubtfulFactType {
  @Field(() => ClaimFactEnum, { description: 'Which fact.' })
  fact: ClaimFact;

  @Field(() => ClaimDoubtEnum, { description: 'Why it is doubtful.' })
  doubt: ClaimDoubt;

  @Field(() => String, { nullable: true, description: "The directory's own words, where they raised it." })
  said: string | null;
}

@ObjectType({ description: 'A dispute over who keeps a listing.' })
export class VendorDispute {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => ID, { description: 'Id of the vendor.' })
  vendorId: string;

  @Field(() => String, { description: 'Address of the listing.' })
  slug: string;

  @Field(() => String, { description: 'Name of the listing.' })
  name: string;

  @Field(() => Boolean, { description: 'Did your organisation open it? Otherwise it keeps the listing.' })
  mine: boolean;

  @Field(() => String, { description: 'The organisation that says that the listing is its own.' })
  organizationName: string;

  @Field(() => DisputeStateEnum, { description: 'Where it stands.' })
  state: DisputeState;

  @Field(() => String, { description: 'Why the listing should change hands.' })
  statement: string;

  @Field(() => String, { nullable: true, description: "The keeper's side; only the keeper reads it here." })
  answer: string | null;

  @Field(() => Boolean, { description: 'Has the keeper stated its side?' })
  answered: boolean;

  @Field(() => Int, { description: 'Version to expect when answering.' })
  version: number;

  @Field(() => DateTime, { description: 'When it was opened.' })
  createdAt: Date;
}

@ObjectType({ description: 'What stands between you and a listing, and what it would open.' })
export class VendorClaimOptions {
  @Field(() => ID, { description: 'Id of the vendor.' })
  vendorId: string;

  @Field(() => String, { description: 'Address of the listing.' })
  slug: string;

  @Field(() => Boolean, { description: 'Does somebody keep it already?' })
  claimed: boolean;

  @Field(() => Boolean, { description: 'Is it your organisation?' })
  mine: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Address of another listing that your organisation keeps: ask for both to be merged.',
  })
  keepsSlug: string | null;

  @Field(() => [VendorClaimMethodOffer], { description: 'Every way of proof; empty once it is claimed.' })
  methods: VendorClaimMethodOffer[];

  @Field(() => [DoubtfulFactType], { description: 'At most three facts to confirm or correct.' })
  doubtfulFacts: DoubtfulFactType[];

  @Field(() => [VendorClaim], { description: "Your organisation's claims on it that wait." })
  claims: VendorClaim[];

  @Field(() => VendorDispute, { nullable: true, description: "Your organisation's dispute over it." })
  dispute: VendorDispute | null;

  /** What the listing offers, for the fields that later features add. */
  offer: { services: readonly Service[]; languages: readonly string[] };
}

@ObjectType({ description: 'A demand was taken in; a mail is on its way if there is anything to confirm.' })
export class VendorRemovalAsked {
  @Field(() => Boolean, { description: 'Always true.' })
  accepted: boolean;
}

@ObjectType({ description: 'What became of a demand for removal.' })
export class VendorRemovalResult {
  @Field(() => RemovalOutcomeEnum, { description: 'Gone, or with a moderator.' })
  outcome: RemovalOutcome;
}
