import type { CountedField } from '@ringfair/search-core';

export interface FilterSection {
  /** Key of its title in the catalogue. */
  key: string;
  fields: readonly (CountedField | 'pilotOffered')[];
}

/** The filters as people look for them. Every field stands in exactly one section. */
export const FILTER_SECTIONS: readonly FilterSection[] = [
  { key: 'offer', fields: ['service', 'direction', 'language', 'channel', 'industry'] },
  { key: 'place', fields: ['agentCountry', 'agentRegion', 'agentShare', 'locationKind', 'dataCountry'] },
  {
    key: 'work',
    fields: [
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
