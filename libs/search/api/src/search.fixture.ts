import {
  COUNTED_FIELDS,
  countryOf,
  FACET_GROUPS,
  NOT_PROVIDED,
  RANGE_FIELDS,
  rangeOf,
  vendorQuery,
  VENDOR_SORTS,
  type FacetGroup,
  type SearchRequest,
} from '@ringfair/search-core';
import { SEARCH_NUMBERS, type SearchFacets, type SearchNumbers } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { askedFacts, askedOf, wordsOfAsked } from './asked.fixture.js';

/* Random listings, what happens to them, and random searches; their values are few, so that they meet. */

export const VENDORS = 12;

const words = [
  ...[
    'Ring',
    'ringing',
    'call',
    'calls',
    'Calling',
    'centre',
    'the',
    'who',
    'of',
    'CRM',
    '24/7',
    "d'or",
    'Café',
    'cafe',
  ],
  ...['звонок', 'звонки', 'Звонками', 'поддержка', 'и', 'ёлка', 'елка', 'колл-центр'],
  ...['κλήση', 'κλήσεις', 'ΚΛΗΣΕΩΝ', 'τηλεφωνικό', 'κέντρο', 'και', 'πελάτης'],
  ...[
    'Ринг',
    'ρινγκ',
    'rinng',
    'Рингинг',
    'zvonok',
    'поддрежка',
    'answering',
    'service',
    'virtual',
    'receptionist',
  ],
  ...[
    'dispatch',
    'order',
    'ordre',
    'taking',
    'телефония',
    'Греция',
    'греции',
    'Ρωσία',
    'rusian',
    'philipines',
  ],
  ...['שלום', '電話', '🙂', 'naïve', 'cаll'],
];
const word = fc.constantFrom(...words);
const phrase = (maxLength: number) => fc.array(word, { maxLength }).map((list) => list.join(' '));

/** A few codes of each group: the tree of values must be small to be hit often. */
const CODES: Record<FacetGroup, readonly string[]> = {
  service: ['ORDER_TAKING', 'DISPATCH', 'TELESALES', 'BACK_OFFICE'],
  language: ['en', 'ru', 'el', 'fil'],
  agentCountry: ['GR', 'RU', 'US', 'PH'],
  industry: ['LEGAL_SERVICES', 'EDUCATION', 'TELECOM'],
  channel: ['VOICE', 'EMAIL', 'SMS'],
  direction: ['INBOUND', 'OUTBOUND'],
  agentModel: ['SHARED', 'DEDICATED'],
  queuePolicy: ['QUEUE_STATED', 'QUEUE_NOT_NEEDED'],
  coverage: ['NIGHTS', 'WEEKENDS'],
  agentRegion: ['US:Florida', "GR:'Ήπειρος"],
  agentShare: ['GR:9', 'GR:10', 'GR:37', 'GR:55', 'RU:100'],
  locationKind: ['OWN', 'HOME_BASED'],
  sizeBand: ['PEOPLE_1', 'PEOPLE_2_10'],
  technology: ['CRM', 'IVR'],
  deliveryMethod: ['SMS', 'EMAIL'],
  preparation: ['PLAIN', 'SPECIALIST'],
  workForm: ['OUTSOURCING', 'OUTSTAFFING'],
  pricingUnit: ['MINUTE', 'CONTACT'],
  spendCurrency: ['EUR', 'USD'],
  certification: ['ISO_9001', 'PCI_DSS'],
  certificationVerified: ['ISO_9001', 'PCI_DSS'],
  reportingModel: ['OUTCOME', 'BOTH'],
  dataCountry: ['GR', 'RU'],
  standing: ['LISTING_CLAIMED', 'LISTING_VERIFIED'],
  pilotPrice: ['PILOT_FREE', 'PILOT_PAID'],
  accent: ['en-GB', 'en-US', 'ru-BY'],
  agentArea: ['021', '039'],
  agentPlace: ['GR:38.0,23.7:Athens', 'US:28.5,-81.4:Orlando'],
};
const facets = (
  fc.record(
    Object.fromEntries(FACET_GROUPS.map((group) => [group, fc.subarray([...CODES[group]])])),
  ) as unknown as fc.Arbitrary<SearchFacets>
).map((held) => ({ ...held, agentShare: oneOfACountry(held.agentShare) }));

/** A listing has one share of its agents in each country. */
function oneOfACountry(shares: readonly string[]): string[] {
  return [...new Map(shares.map((code) => [countryOf(code), code])).values()];
}
const numbers = fc.record(
  Object.fromEntries(
    SEARCH_NUMBERS.map((name) => [name, fc.option(fc.constantFrom(0, 1, 7, 30, 2000, 9000))]),
  ),
) as unknown as fc.Arbitrary<SearchNumbers>;

const facts = askedFacts();
export const content = fc.record({
  name: phrase(4),
  keywords: fc.array(phrase(2), { maxLength: 2 }),
  texts: fc.record({ en: phrase(6), ru: phrase(4), el: phrase(4) }),
  facets,
  numbers,
  ...facts,
  foundedYear: fc.option(fc.integer({ min: 2000, max: 2026 })),
  pilotOffered: fc.boolean(),
  claimed: fc.boolean(),
  verified: fc.boolean(),
});
const rating = fc.option(
  fc.record({
    meanThousandths: fc.integer({ min: 1000, max: 5000 }),
    count: fc.integer({ min: 1, max: 40 }),
    weighted: fc.record({
      meanThousandths: fc.integer({ min: 1000, max: 5000 }),
      weightThousandths: fc.nat({ max: 40_000 }),
    }),
  }),
);

/** Few vendors, so that changes hit the same ones again. */
const number = fc.integer({ min: 1, max: VENDORS });
export const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('publish' as const), number, content }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), number }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('rate' as const), number, rating }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('check' as const), number, fresh: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('measure' as const),
      number,
      minutes: fc.option(fc.integer({ min: 0, max: 2000 })),
    }),
  },
);

const term = fc.tuple(fc.constantFrom('', '', '', '-', '"'), fc.array(word, { minLength: 1, maxLength: 3 }));
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(term, fc.constant(['or', []] as [string, string[]])), { maxLength: 4 })
      .map((terms) =>
        terms.map(([sign, list]) => (sign === '"' ? `"${list.join(' ')}"` : sign + list.join(' '))).join(' '),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((t) => t.isWellFormed() && !t.includes('\0')),
  },
);
const some = (codes: readonly string[]) =>
  fc.subarray([...codes, NOT_PROVIDED], { minLength: 1, maxLength: 2 });
/** A few of many fields are set, as visitors do. */
const filters = fc
  .uniqueArray(fc.constantFrom(...FACET_GROUPS), { maxLength: 3 })
  .chain((groups) => fc.record(Object.fromEntries(groups.map((group) => [group, some(CODES[group])]))));
const ranges = fc
  .uniqueArray(fc.constantFrom(...RANGE_FIELDS), { maxLength: 2 })
  .chain((fields) =>
    fc.record(
      Object.fromEntries(
        fields.map((field) => [field, fc.constantFrom(...rangeOf(field).steps, rangeOf(field).min)]),
      ),
    ),
  );
export const request = fc
  .record({
    text,
    filters,
    ranges,
    silent: fc.oneof(fc.constant([]), fc.subarray([...RANGE_FIELDS], { maxLength: 2 })),
    pilotOffered: fc.constantFrom(true, false, false),
    asked: askedOf(),
    sort: fc.constantFrom(...VENDOR_SORTS),
    first: fc.integer({ min: 1, max: 5 }),
    offset: fc.integer({ min: 0, max: 6 }),
    counted: fc.oneof(fc.constant([...COUNTED_FIELDS]), fc.subarray([...COUNTED_FIELDS])),
    drawnOn: fc.constantFrom(undefined, '2026-11-30', '2026-12-01'),
  })
  .map(({ first, offset, counted, drawnOn, asked, ...parts }): SearchRequest => ({
    drawnOn,
    query: vendorQuery({ ...parts, ...wordsOfAsked(asked) }),
    asked,
    start: { offset },
    first,
    year: 2026,
    counted,
  }));

export type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
export type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;
