import { describe, expect, it } from '@jest/globals';
import {
  agentShares,
  claimRefusal,
  completeness,
  emptyProfile,
  profileFrom,
  slugCandidate,
  slugify,
  sizeBandsOf,
  toSearchDocument,
  validateProfile,
  withRowIds,
  type AgentLocation,
  type ProfilePrice,
  type VendorProfile,
} from './index.js';

const TODAY = '2026-11-22';
const place = (
  country: string,
  headCount: number | null,
  kind: AgentLocation['kind'] = 'OWN',
): AgentLocation => ({
  ...profileFrom({ name: 'x', locations: [{ country, headCount, kind }] }).locations[0]!,
  id: '',
});
const price: ProfilePrice = profileFrom({
  name: 'x',
  prices: [
    {
      unit: 'MINUTE',
      currency: 'USD',
      amountMinor: 854,
      rateScale: 1,
      firstIncrementSeconds: 60,
      stepSeconds: 6,
    },
  ],
}).prices[0]!;
const problems = (change: Partial<VendorProfile>) =>
  validateProfile({ ...emptyProfile('Larkspur Voice'), ...change }, TODAY).map(
    ({ path, reason }) => `${path} ${reason}`,
  );

describe('validateProfile', () => {
  it('accepts a name alone: what is missing is no problem', () => {
    expect(problems({})).toEqual([]);
  });

  it('004.5 refuses a year of founding in the future, not the present one', () => {
    expect(problems({ foundedYear: 2026 })).toEqual([]);
    expect(problems({ foundedYear: 2027 })).toEqual(['foundedYear IN_THE_FUTURE']);
    expect(problems({ foundedYear: 12 })).toEqual(['foundedYear OUT_OF_RANGE']);
  });

  it('004.4 refuses negative head counts, twice the same place, unknown places and zones', () => {
    expect(
      problems({
        locations: [place('GR', -1), place('GR', 3), { ...place('QQ', 1), timeZone: 'Mars/Base' }],
      }),
    ).toEqual([
      'locations.0.headCount OUT_OF_RANGE',
      'locations.2.country UNKNOWN_COUNTRY',
      'locations.2.timeZone UNKNOWN_TIME_ZONE',
      'locations.1 DUPLICATE',
    ]);
    expect(problems({ locations: [{ ...place('IN', 1), timeZone: 'Asia/Calcutta' }] })).toEqual([]);
  });

  it('refuses own agents beyond the size of the company; subcontracted ones are not its people', () => {
    const size = { min: 1, max: 10 };
    expect(problems({ size, locations: [place('GR', 6), place('CY', 5, 'HOME_BASED')] })).toEqual([
      'size.max HEAD_COUNTS_EXCEED_SIZE',
    ]);
    expect(problems({ size, locations: [place('GR', 6), place('CY', 50, 'SUBCONTRACTED')] })).toEqual([]);
  });

  it('002.3 refuses prices of zero and from 10^12 on, unknown currencies, billing steps beside minutes', () => {
    const wrong = (change: Partial<ProfilePrice>) => problems({ prices: [{ ...price, ...change }] });
    expect(wrong({})).toEqual([]);
    expect(wrong({ amountMinor: 0 })).toEqual(['prices.0.amountMinor PRICE_NOT_POSITIVE']);
    expect(wrong({ amountMinor: 10 ** 12 - 1 })).toEqual([]);
    expect(wrong({ amountMinor: 10 ** 12 })).toEqual(['prices.0.amountMinor PRICE_TOO_HIGH']);
    expect(wrong({ amountMinor: Number.NaN })).toEqual(['prices.0.amountMinor WRONG_TYPE']);
    expect(wrong({ currency: 'ZZZ' })).toEqual(['prices.0.currency UNKNOWN_CURRENCY']);
    expect(wrong({ unit: 'LEAD' })).toEqual([
      'prices.0.firstIncrementSeconds NOT_FOR_THIS_UNIT',
      'prices.0.stepSeconds NOT_FOR_THIS_UNIT',
    ]);
  });

  it('refuses tags that are no language and sites that are no address', () => {
    const tags = ['xx-invalid', 'en', 'pt-BR', 'zz', 'EN', ''].map((tag) => ({
      tag,
      level: null,
      note: null,
    }));
    expect(problems({ languages: tags })).toEqual([
      'languages.0.tag UNKNOWN_LANGUAGE',
      'languages.3.tag UNKNOWN_LANGUAGE',
      'languages.5.tag REQUIRED',
      'languages.4 DUPLICATE',
    ]);
    for (const site of ['javascript:alert(1)', 'https://localhost', '/x', 'https://a:b@c.com']) {
      expect(problems({ site })).toEqual(['site INVALID_SITE']);
    }
  });
});

describe('agentShares', () => {
  it('004.4 derives shares of all agents, subcontracted and home-based ones included', () => {
    const locations = [place('GR', 30), place('CY', 5, 'SUBCONTRACTED'), place('GR', 5, 'HOME_BASED')];
    expect(agentShares({ locations })).toEqual([
      { country: 'GR', headCount: 35, share: 0.875 },
      { country: 'CY', headCount: 5, share: 0.125 },
    ]);
  });

  it('states no share while any head count is unknown: the whole is unknown then', () => {
    expect(agentShares({ locations: [place('GR', 30), place('CY', null)] })).toEqual([
      { country: 'GR', headCount: 30, share: null },
      { country: 'CY', headCount: null, share: null },
    ]);
    expect(agentShares({ locations: [place('GR', 0)] })).toEqual([
      { country: 'GR', headCount: 0, share: null },
    ]);
  });
});

describe('completeness', () => {
  const two: VendorProfile = profileFrom({
    name: 'Quiet Oak',
    site: 'https://quiet-oak.example',
    foundedYear: 2015,
    size: { min: 2, max: 2 },
    texts: { el: { summary: 'Απαντάμε στο τηλέφωνό σας.' } },
    services: [
      { service: 'TELEPHONE_ANSWERING', agentModel: 'SHARED', queuePolicy: 'First come, first served.' },
    ],
    channels: [{ channel: 'VOICE', coverage: ['BUSINESS_HOURS'] }],
    languages: [{ tag: 'el' }],
    locations: [place('GR', 2)],
    prices: [{ ...price, termMonths: 0 }],
    terms: { noticeDays: 14 },
    messageDelivery: [{ method: 'SMS' }],
    continuity: { illnessCover: 'My sister Eleni, trained on every client.' },
    pilotOffers: [{ days: 14, priceMinor: 0, currency: 'EUR' }],
  });

  it('004.7 calls a two-person service complete without what concerns only larger ones', () => {
    expect(completeness(two)).toEqual({ score: 100, missing: [] });
  });

  it('asks a larger vendor for those things, and a shared queue for its order', () => {
    const larger = { ...two, size: { min: 50, max: 80 } };
    expect(completeness(larger).missing.map(({ reason }) => reason)).toEqual([
      'WAIT_METRICS_MISSING',
      'TECHNOLOGY_MISSING',
      'INDUSTRIES_MISSING',
      'LEGAL_NAME_MISSING',
      'CALENDAR_MISSING',
      'CAPACITY_MISSING',
      'AGENT_PREPARATION_MISSING',
      'REPORTING_MISSING',
      'DATA_HANDLING_MISSING',
      'TRAINING_MISSING',
      'ATTRITION_MISSING',
      'TENURE_MISSING',
      'AUTHORITY_MISSING',
      'PROJECT_MANAGER_MISSING',
      'CERTIFICATIONS_MISSING',
      'CASE_STUDIES_MISSING',
      'SECOND_LANGUAGE_TEXT_MISSING',
    ]);
    const silent = { ...two, services: [{ ...two.services[0]!, queuePolicy: null }] };
    expect(completeness(silent).missing.map(({ reason }) => reason)).toEqual(['QUEUE_POLICY_MISSING']);
  });

  it('starts near zero and names the most valuable thing first', () => {
    const { score, missing } = completeness(emptyProfile('New'));
    expect(score).toBe(0);
    expect(missing[0]?.reason).toBe('SERVICES_MISSING');
  });
});

describe('slugify', () => {
  it.each([
    ['Larkspur Voice, Inc.', 'larkspur-voice-inc'],
    ['KM² Solutions', 'km2-solutions'],
    ['Колл-центр «Щука»', 'koll-tsentr-shchuka'],
    ['Ευθεία Φωνή', 'eftheia-foni'],
    ['Müller & Søn', 'muller-and-son'],
    ["O'Brien’s Desk", 'obriens-desk'],
    ['مركز الاتصال', 'vendor'],
    ['☎️', 'vendor'],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('%s -> %s', (name, slug) => {
    expect(slugify(name)).toBe(slug);
  });

  it('keeps candidates within the same length', () => {
    expect(slugCandidate('x'.repeat(200), 12)).toBe(`${'x'.repeat(77)}-12`);
    expect(slugCandidate('Larkspur', 1)).toBe('larkspur');
  });
});

describe('sizeBandsOf', () => {
  it('finds "1 to 1,000 people" under each band that it may be, an unknown size under none', () => {
    expect(sizeBandsOf({ min: 1, max: 1000 })).toHaveLength(5);
    expect(sizeBandsOf({ min: 5000, max: null })).toEqual(['PEOPLE_1001_5000', 'PEOPLE_5001_PLUS']);
    expect(sizeBandsOf({ min: 7, max: 7 })).toEqual(['PEOPLE_2_10']);
    expect(sizeBandsOf({ min: null, max: null })).toEqual([]);
  });
});

describe('withRowIds', () => {
  it('keeps the ids that are there, gives new ones to new rows, and never the same twice', () => {
    const locations = [
      { ...place('GR', 1), id: 'l2' },
      place('CY', 1),
      { ...place('BG', 1), id: 'l2' },
      { ...place('RO', 1), id: 'x' },
    ];
    const { locations: rows } = withRowIds({ ...emptyProfile('x'), locations });
    expect(rows.map(({ id }) => id)).toEqual(['l2', 'l3', 'l4', 'l5']);
  });

  it('finds the ids of rows that were stored, by what they say and else by what tells them apart', () => {
    const stored = profileFrom({
      name: 'x',
      locations: [place('GR', 1), place('CY', 1), place('BG', 1)],
      prices: [price, { ...price, service: 'DISPATCH' }],
    });
    const sent = profileFrom({
      name: 'x',
      locations: [place('RO', 1), place('CY', 2), place('GR', 1)],
      prices: [{ ...price, service: 'DISPATCH', amountMinor: 99 }, price],
    });
    const nameless = <T extends { id: string }>(rows: readonly T[]): T[] =>
      rows.map((row) => ({ ...row, id: '' }));
    const found = withRowIds(
      { ...sent, locations: nameless(sent.locations), prices: nameless(sent.prices) },
      stored,
    );
    expect(found.locations.map(({ id }) => id)).toEqual(['l4', 'l2', 'l1']);
    expect(found.prices.map(({ id }) => id)).toEqual(['p2', 'p1']);
  });
});

describe('toSearchDocument', () => {
  it('holds base languages, agent countries and the first rate, and nothing that was not said', () => {
    const profile = profileFrom({
      name: 'Larkspur Voice',
      languages: [{ tag: 'pt-BR' }],
      channels: [{ channel: 'VOICE', languages: ['en-GB'] }],
      locations: [place('GR', null)],
      prices: [price],
    });
    const listing = {
      today: '2026-11-20',
      vendorId: 'v',
      slug: 's',
      version: 3,
      claimed: true,
      verified: false,
    };
    expect(toSearchDocument(profile, listing)).toMatchObject({
      facets: { language: ['en', 'pt'], agentCountry: ['GR'], service: [], sizeBand: [] },
      pilotOffered: false,
      card: {
        price: { unit: 'MINUTE', amountMinor: 854, rateScale: 1 },
        agentCountries: [{ country: 'GR', headCount: null }],
      },
    });
  });
});

describe('claimRefusal', () => {
  const site = (host: string, registrable: string | null, underPrivateSuffix = false) => ({
    host,
    registrable,
    underPrivateSuffix,
  });
  it('accepts only an address in the registrable domain of a site of its own', () => {
    const own = site('www.petrel.co.uk', 'petrel.co.uk');
    expect(claimRefusal(own, site('mail.petrel.co.uk', 'petrel.co.uk'))).toBeNull();
    expect(claimRefusal(own, site('petrel.com', 'petrel.com'))).toBe('CLAIM_EMAIL_OTHER_DOMAIN');
    expect(claimRefusal(null, own)).toBe('CLAIM_SITE_MISSING');
    expect(claimRefusal(site('clutch.co', 'clutch.co'), site('clutch.co', 'clutch.co'))).toBe(
      'CLAIM_SITE_REDIRECTOR',
    );
    expect(
      claimRefusal(site('a.github.io', 'a.github.io', true), site('a.github.io', 'a.github.io', true)),
    ).toBe('CLAIM_SITE_SHARED_HOSTING');
    expect(claimRefusal(own, site('gmail.com', 'gmail.com'))).toBe('CLAIM_EMAIL_FREE_MAIL');
    expect(claimRefusal(site('gmail.com', 'gmail.com'), site('gmail.com', 'gmail.com'))).toBe(
      'CLAIM_SITE_FREE_MAIL',
    );
  });
});
