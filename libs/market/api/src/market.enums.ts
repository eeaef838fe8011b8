import { registerEnumType } from '@nestjs/graphql';
import type {
  Extra,
  MonthUnknown,
  OutlierReason,
  PriceJudgement,
  ReferenceVolume,
} from '@ringfair/market-core';

type EnumOf<Code extends string> = { readonly [C in Code]: C };

export const ReferenceVolumeEnum: EnumOf<ReferenceVolume> = {
  SMALL_OFFICE: 'SMALL_OFFICE',
  SUPPORT_LINE: 'SUPPORT_LINE',
  LARGE_LINE: 'LARGE_LINE',
};
registerEnumType(ReferenceVolumeEnum, {
  name: 'ReferenceVolume',
  description: 'A month of work on which all published prices are compared.',
  valuesMap: {
    SMALL_OFFICE: { description: '260 calls a month of 2 minutes.' },
    SUPPORT_LINE: { description: '3,000 calls a month of 3 minutes.' },
    LARGE_LINE: { description: '30,000 calls a month of 4 minutes.' },
  },
});

export const MarketGroupingEnum = { SERVICE: 'SERVICE', COUNTRY: 'COUNTRY' } as const;
export type MarketGrouping = keyof typeof MarketGroupingEnum;
registerEnumType(MarketGroupingEnum, {
  name: 'MarketGrouping',
  description: 'What the rows of a market table are.',
  valuesMap: {
    SERVICE: { description: 'One row a service.' },
    COUNTRY: { description: 'One row a country in which agents are.' },
  },
});

export const PriceJudgementEnum: EnumOf<PriceJudgement['kind']> = {
  NOT_ENOUGH_DATA: 'NOT_ENOUGH_DATA',
  USUAL: 'USUAL',
  LOW: 'LOW',
  HIGH: 'HIGH',
};
registerEnumType(PriceJudgementEnum, {
  name: 'PriceJudgement',
  description: 'A price beside those of others. A flag is a reason to ask, never a reduction.',
  valuesMap: {
    NOT_ENOUGH_DATA: { description: 'Fewer than five other vendors.' },
    USUAL: { description: 'Within the limits.' },
    LOW: { description: 'Far below the others.' },
    HIGH: { description: 'Far above the others.' },
  },
});

export const OutlierReasonEnum: EnumOf<OutlierReason> = {
  BELOW_LOWER_FENCE: 'BELOW_LOWER_FENCE',
  UNDER_60_PERCENT_OF_MEDIAN: 'UNDER_60_PERCENT_OF_MEDIAN',
  ABOVE_UPPER_FENCE: 'ABOVE_UPPER_FENCE',
  OVER_MEDIAN_BY_0_6: 'OVER_MEDIAN_BY_0_6',
};
registerEnumType(OutlierReasonEnum, {
  name: 'OutlierReason',
  description: 'Why a price is flagged.',
  valuesMap: {
    BELOW_LOWER_FENCE: {
      description: 'Below the first quartile by more than 1.5 times the distance of the quartiles.',
    },
    UNDER_60_PERCENT_OF_MEDIAN: { description: 'Under 60 per cent of the median.' },
    ABOVE_UPPER_FENCE: {
      description: 'Above the third quartile by more than 1.5 times the distance of the quartiles.',
    },
    OVER_MEDIAN_BY_0_6: { description: 'Over the median divided by 0.6.' },
  },
});

export const PriceExtraEnum: EnumOf<Extra> = {
  SUPERVISION: 'SUPERVISION',
  TRAINING_FIRST: 'TRAINING_FIRST',
  TRAINING_REPLACEMENT: 'TRAINING_REPLACEMENT',
  REPORTING: 'REPORTING',
  SOFTWARE: 'SOFTWARE',
  TELEPHONY: 'TELEPHONY',
  TOLL_FREE: 'TOLL_FREE',
};
const extras = {
  SUPERVISION: { description: 'Those who lead the agents.' },
  TRAINING_FIRST: { description: 'Training before the first contact.' },
  TRAINING_REPLACEMENT: { description: 'Training of those who replace leavers.' },
  REPORTING: { description: 'Reports.' },
  SOFTWARE: { description: 'Licences.' },
  TELEPHONY: { description: 'Telephone charges.' },
  TOLL_FREE: { description: 'Traffic of a number that is free to call.' },
};
registerEnumType(PriceExtraEnum, {
  name: 'PriceExtra',
  description: 'What a price may include or leave to be paid on top.',
  valuesMap: extras,
});

export const MonthUnknownEnum: EnumOf<MonthUnknown> = {
  ...PriceExtraEnum,
  VAT_RATE: 'VAT_RATE',
  VAT_TREATMENT: 'VAT_TREATMENT',
};
registerEnumType(MonthUnknownEnum, {
  name: 'MonthUnknown',
  description:
    'What is not known of a month under a published price: an extra that may come on top and is in no figure, or what VAT is in it.',
  valuesMap: {
    ...extras,
    VAT_RATE: {
      description:
        'VAT is in the price and its rate is not known: it is in the figures, all of which are estimates.',
    },
    VAT_TREATMENT: {
      description: 'The price does not say whether VAT is in it: it is taken for one without.',
    },
  },
});
