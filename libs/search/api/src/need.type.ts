import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PriceExtraEnum } from '@ringfair/market-api';
import type { Extra } from '@ringfair/market-core';
import { ConnectionOf, Money } from '@ringfair/platform/graphql';
import type { CriterionKind, FitGroup, FitState, Importance, NeedHintReason } from '@ringfair/search-core';
import { CriterionKindEnum, ImportanceEnum } from './need.inputs.js';
import { VendorCard } from './vendor-card.type.js';

type EnumOf<Code extends string> = { readonly [C in Code]: C };

export const FitStateEnum: EnumOf<FitState> = {
  MET: 'MET',
  PARTLY: 'PARTLY',
  NOT_MET: 'NOT_MET',
  NOT_PROVIDED: 'NOT_PROVIDED',
};
registerEnumType(FitStateEnum, {
  name: 'FitState',
  description: 'How a vendor answers one requirement.',
  valuesMap: {
    MET: { description: 'It is met.' },
    PARTLY: { description: 'Some of it is there.' },
    NOT_MET: { description: 'The vendor says otherwise.' },
    NOT_PROVIDED: { description: 'The vendor does not say: neither a yes nor a no.' },
  },
});

export const FitGroupEnum: EnumOf<FitGroup> = {
  FITS: 'FITS',
  CANT_TELL: 'CANT_TELL',
  DOES_NOT_FIT: 'DOES_NOT_FIT',
};
registerEnumType(FitGroupEnum, {
  name: 'FitGroup',
  description: 'Whether a vendor fits a need; results stand in the first two groups.',
  valuesMap: {
    FITS: { description: 'Every must is met.' },
    CANT_TELL: { description: 'No must is denied, and some are not said.' },
    DOES_NOT_FIT: { description: 'A must is denied; such vendors are no results.' },
  },
});

export const NeedHintEnum: EnumOf<NeedHintReason> = {
  AROUND_THE_CLOCK_FOR_FEW_CALLS: 'AROUND_THE_CLOCK_FOR_FEW_CALLS',
  DEDICATED_AGENTS_FOR_FEW_CALLS: 'DEDICATED_AGENTS_FOR_FEW_CALLS',
  CERTIFICATE_FOR_FEW_CALLS: 'CERTIFICATE_FOR_FEW_CALLS',
  MORE_AGENTS_THAN_CALLS: 'MORE_AGENTS_THAN_CALLS',
};
registerEnumType(NeedHintEnum, {
  name: 'NeedHint',
  description: 'Where a need asks for more than it seems to need.',
  valuesMap: {
    AROUND_THE_CLOCK_FOR_FEW_CALLS: {
      description: 'Somebody at every hour for at most 100 contacts a week.',
    },
    DEDICATED_AGENTS_FOR_FEW_CALLS: { description: 'A team of its own for at most 100 contacts a week.' },
    CERTIFICATE_FOR_FEW_CALLS: {
      description: 'A certificate of the vendor as a must for at most 100 contacts a week.',
    },
    MORE_AGENTS_THAN_CALLS: {
      description: 'More free agents than two and one for every hundred contacts a week.',
    },
  },
});

@ObjectType({ description: 'How a vendor answers one requirement, with its own value.' })
export class FitAnswer {
  @Field(() => CriterionKindEnum, { description: 'What it is about.' })
  kind: CriterionKind;

  @Field(() => [String], { description: 'What was asked: codes, countries, a figure.' })
  asked: string[];

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217 code of the amounts asked for and said, in minor units; null: there are none.',
  })
  currency: string | null;

  @Field(() => ImportanceEnum, { description: 'How much it matters.' })
  importance: Importance;

  @Field(() => FitStateEnum, { description: 'How it is answered.' })
  state: FitState;

  @Field(() => Int, { description: '0 to 100: how much of it is met.' })
  percent: number;

  @Field(() => [String], { description: "The vendor's own value: codes, figures, dates." })
  value: string[];

  @Field(() => [String], { description: 'Fields of the profile that would tell, when something is missing.' })
  missing: string[];
}

@ObjectType({ description: 'How a vendor answers a need.' })
export class VendorFit {
  @Field(() => FitGroupEnum, { description: 'Known to fit, not to tell yet, or not fitting.' })
  group: FitGroup;

  @Field(() => Int, { description: '0 to 100: weighted mean over SHOULD (3) and NICE (1).' })
  percent: number;

  @Field(() => [FitAnswer], { description: 'One for each requirement, in their order.' })
  answers: FitAnswer[];

  @Field(() => [String], { description: 'Fields of the profile that would tell what a must asks for.' })
  missing: string[];

  @Field(() => Money, {
    nullable: true,
    description:
      'What a month of the contacts costs under its cheapest published price, without VAT; null: not known.',
  })
  monthlyCost: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Part of it that is paid for rounding up to billing steps.',
  })
  rounding: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Part of it that rests on assumptions, where the vendor is silent.',
  })
  estimated: Money | null;

  @Field(() => [PriceExtraEnum], {
    description: 'What may come on top: neither said to be included nor known well enough to be estimated.',
  })
  unknown: Extra[];
}

@ObjectType({ description: 'A vendor among the results of a need.' })
export class FittingVendor extends VendorFit {
  @Field(() => VendorCard, { description: 'The vendor, as lists show it.' })
  vendor: VendorCard;
}

@ObjectType({
  description: 'Vendors in the order in which they fit a need. Those that a must rules out are left out.',
})
export class FittingVendorConnection extends ConnectionOf(FittingVendor, 'FittingVendor') {
  @Field(() => Int, { description: 'Vendors that are known to fit.' })
  fits: number;

  @Field(() => Int, { description: 'Vendors of which it can not be told yet.' })
  cantTell: number;

  @Field(() => Int, { description: 'Vendors that were judged one by one.' })
  judged: number;

  @Field(() => Int, {
    description:
      'Vendors that no must rules out at a glance; when more than were judged, those who state most musts were, then the best.',
  })
  candidates: number;

  @Field(() => [NeedHintEnum], { description: 'Where the need asks for more than it seems to need.' })
  hints: NeedHintReason[];
}
