import type { FilterField } from '@ringfair/search-core';

export interface FilterSection {
  /** Key of its title in the catalogue. */
  key: string;
  fields: readonly FilterField[];
}

/** The filters as people look for them. Every field stands in exactly one section. */
export const FILTER_SECTIONS: readonly FilterSection[] = [
  { key: 'offer', fields: ['service', 'direction', 'language', 'accent', 'channel', 'industry'] },
  {
    key: 'place',
    fields: [
      'near',
      'agentArea',
      'agentCountry',
      'agentRegion',
      'agentPlace',
      'agentShare',
      'locationKind',
      'dataCountry',
    ],
  },
  {
    key: 'work',
    fields: [
      'covers',
      'coverage',
      'agentModel',
      'queuePolicy',
      'preparation',
      'workForm',
      'deliveryMethod',
      'reportingModel',
      'technology',
      'freeAgentsAtLeast',
      'agentsPerWeekAtLeast',
    ],
  },
  {
    key: 'quality',
    fields: [
      'ratingAtLeast',
      'reviewsAtLeast',
      'serviceLevelAtLeast',
      'asaAtMost',
      'holdAtMost',
      'waitP95AtMost',
      'attritionAtMost',
      'replyMinutesAtMost',
    ],
  },
  {
    key: 'terms',
    fields: [
      'monthCost',
      'pricingUnit',
      'spendCurrency',
      'minimumSpendAtMost',
      'termMonthsAtMost',
      'noticeDaysAtMost',
      'launchDaysAtMost',
      'pilotOffered',
      'pilotDaysAtLeast',
      'pilotPrice',
    ],
  },
  {
    key: 'trust',
    fields: ['standing', 'certificationVerified', 'certification', 'yearsInBusinessAtLeast', 'sizeBand'],
  },
];
