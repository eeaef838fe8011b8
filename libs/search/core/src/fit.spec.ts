import { describe, expect, it } from '@jest/globals';
import {
  INCLUDED_ITEMS,
  openMinutes,
  pointOf,
  profileFrom,
  type Said,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { coverageShare } from './coverage-share.js';
import { fitOf, orderByFit } from './fit.js';
import type { FitDay, FitFacts } from './fit-verdict.js';
import { readNeed } from './need-reading.js';
import { needHints, type Criterion, type Importance, type Need, type Requirement } from './need.js';

const day: FitDay = { today: '2026-11-22', coverage: () => 0.8, rates: null };
const of = (said: Omit<Said<VendorProfile>, 'schemaVersion'>, claimed = true) => ({
  profile: profileFrom({ name: 'Larkspur', ...said }),
  claimed,
});
const need = (...requirements: [Importance, Criterion][]): Need => ({
  requirements: requirements.map(([importance, criterion]): Requirement => ({ importance, criterion })),
  contactsPerWeek: null,
});
const answer = (said: Omit<Said<VendorProfile>, 'schemaVersion'>, criterion: Criterion, claimed = true) => {
  const { state, percent } = fitOf(of(said, claimed), need(['SHOULD', criterion]), day).answers[0]!;
  return `${state} ${percent}`;
};

describe('a criterion', () => {
  it('that a vendor does not state is not provided, never not met', () => {
    const service: Criterion = { kind: 'SERVICE', code: 'DISPATCH' };
    expect(answer({}, service)).toBe('NOT_PROVIDED 0');
    expect(answer({ services: [{ service: 'TELESALES' }] }, service)).toBe('NOT_MET 0');
    expect(answer({ services: [{ service: 'TELESALES' }] }, service, false)).toBe('NOT_PROVIDED 0');
    expect(answer({ services: [{ service: 'DISPATCH' }] }, service)).toBe('MET 100');
  });

  it('004.4 on the place of agents counts all of them, and tells an unknown share from none', () => {
    const locations = [
      { country: 'GR', headCount: 30 },
      { country: 'BG', headCount: 10, kind: 'SUBCONTRACTED' as const },
    ];
    const greek = (percentAtLeast: number | null): Criterion => ({
      kind: 'AGENT_COUNTRY',
      codes: ['GR'],
      percentAtLeast,
    });
    expect(answer({ locations }, greek(75))).toBe('MET 100');
    expect(answer({ locations }, greek(76))).toBe('PARTLY 75');
    expect(answer({ locations: [{ country: 'GR' }] }, greek(50))).toBe('PARTLY 50');
    expect(answer({ locations: [{ country: 'BG' }] }, greek(null))).toBe('NOT_MET 0');
    // A directory never lists all places.
    expect(answer({ locations: [{ country: 'BG' }] }, greek(null), false)).toBe('NOT_PROVIDED 0');
    expect(answer({ locations }, greek(75), false)).toBe('PARTLY 50');
    expect(answer({ locations }, greek(null), false)).toBe('MET 100');
  });

  it('on languages looks at level, places and channels', () => {
    const greek = (level: 'B2' | null): Criterion => ({ kind: 'LANGUAGE', code: 'el', level });
    expect(answer({ languages: [{ tag: 'el-CY', level: 'C1' }] }, greek('B2'))).toBe('MET 100');
    expect(answer({ languages: [{ tag: 'el', level: 'B1' }] }, greek('B2'))).toBe('PARTLY 50');
    expect(answer({ channels: [{ channel: 'VOICE', languages: ['el'] }] }, greek(null))).toBe('MET 100');
    const locations = [{ country: 'GR', languages: [{ tag: 'el', level: 'NATIVE' as const }] }];
    expect(answer({ locations }, greek('B2'))).toBe('MET 100');
  });

  it('004.9 on waiting takes the latest figure, and less is better', () => {
    const asa: Criterion = { kind: 'METRIC', metric: 'ASA', bound: 20 };
    const metrics = [
      { metric: 'ASA' as const, value: 15, from: '2025-01-01', to: '2025-12-31' },
      { metric: 'ASA' as const, value: 21, from: '2026-01-01', to: '2026-06-30' },
    ];
    expect(answer({ metrics }, asa)).toBe('NOT_MET 0');
    expect(answer({ metrics }, { ...asa, bound: 21 })).toBe('MET 100');
    expect(answer({}, asa)).toBe('NOT_PROVIDED 0');
  });

  it('004.9 on quality is not provided where another threshold or another channel is stated', () => {
    const level: Criterion = { kind: 'METRIC', metric: 'SERVICE_LEVEL', bound: 80 };
    const within = (thresholdSeconds: number | null) => ({
      metrics: [{ metric: 'SERVICE_LEVEL' as const, value: 80, thresholdSeconds }],
    });
    expect(answer(within(20), level)).toBe('MET 100');
    expect(answer(within(60), level)).toBe('NOT_PROVIDED 0');
    expect(answer(within(null), level)).toBe('NOT_PROVIDED 0');
    const asa: Criterion = { kind: 'METRIC', metric: 'ASA', bound: 20 };
    const mail = { metric: 'ASA' as const, value: 10, channel: 'EMAIL' as const, to: '2026-06-30' };
    expect(answer({ metrics: [mail] }, asa)).toBe('NOT_PROVIDED 0');
    expect(answer({ metrics: [mail, { metric: 'ASA', value: 30, to: '2025-12-31' }] }, asa)).toBe(
      'NOT_MET 0',
    );
    const reply: Criterion = { kind: 'METRIC', metric: 'FIRST_RESPONSE', bound: 60 };
    const chat = { metric: 'FIRST_RESPONSE' as const, value: 40, channel: 'LIVE_CHAT' as const };
    expect(answer({ metrics: [chat] }, reply)).toBe('MET 100');
  });

  it('on hours, certificates, terms and free agents tells how much of it is there', () => {
    const hours: Criterion = { kind: 'COVERAGE', timeZone: 'Europe/Athens', hours: [] };
    expect(answer({ calendar: { timeZone: 'Europe/Athens' } }, hours)).toBe('PARTLY 80');
    expect(answer({ coverage: ['AROUND_THE_CLOCK'] }, hours)).toBe('MET 100');
    const iso: Criterion = { kind: 'CERTIFICATION', code: 'ISO_27001' };
    const held = (validUntil: string) => ({
      certifications: [{ standard: 'ISO_27001' as const, validUntil }],
    });
    expect(answer(held('2026-11-22'), iso)).toBe('MET 100');
    expect(answer(held('2026-11-21'), iso)).toBe('NOT_MET 0');
    const spend: Criterion = { kind: 'TERM', field: 'minimumMonthlyMinor', atMost: 5000, currency: 'EUR' };
    expect(answer({ terms: { minimumMonthlyMinor: 5000, currency: 'EUR' } }, spend)).toBe('MET 100');
    expect(answer({ terms: { minimumMonthlyMinor: 100, currency: 'USD' } }, spend)).toBe('NOT_PROVIDED 0');
    const free: Criterion = { kind: 'FREE_AGENTS', count: 4, language: 'el' };
    expect(answer({ capacity: [{ language: 'el', freeAgents: 3, asOf: '2026-11-01' }] }, free)).toBe(
      'PARTLY 75',
    );
    // The same three people in two rows.
    const twice = [3, 2].map((freeAgents) => ({ language: 'el', freeAgents, asOf: '2026-11-01' }));
    expect(answer({ capacity: twice }, free)).toBe('PARTLY 75');
  });
});

describe('a criterion of what is measured, checked or reckoned', () => {
  const told = (
    criterion: Criterion,
    facts: Partial<FitFacts>,
    said: Omit<Said<VendorProfile>, 'schemaVersion'> = {},
  ) => {
    const nothing = { ratingThousandths: null, replyMinutes: null, verifiedStandards: [], points: [] };
    const subject = { ...of(said), facts: { ...nothing, ...facts } };
    const fit = fitOf(subject, need(['MUST', criterion]), day);
    return `${fit.answers[0]?.state} ${fit.group}`;
  };

  it('is not provided, never denied, while nothing is measured', () => {
    const rating: Criterion = { kind: 'RATING', atLeast: 4.5 };
    expect(told(rating, {})).toBe('NOT_PROVIDED CANT_TELL');
    expect(told(rating, { ratingThousandths: 4500 })).toBe('MET FITS');
    expect(told(rating, { ratingThousandths: 4499 })).toBe('NOT_MET DOES_NOT_FIT');
    const reply: Criterion = { kind: 'REPLY_TIME', atMost: 60 };
    expect(told(reply, {})).toBe('NOT_PROVIDED CANT_TELL');
    expect(told(reply, { replyMinutes: 60 })).toBe('MET FITS');
    expect(told(reply, { replyMinutes: 61 })).toBe('NOT_MET DOES_NOT_FIT');
  });

  it('004.3 near a place counts from the nearest agents, and leaves open what nobody can find on a map', () => {
    const athens = pointOf(37.98, 23.73);
    const ask: Criterion = { kind: 'NEAR', place: 'Athens, GR', km: 50, point: athens };
    const locations = [{ country: 'GR' }];
    const [piraeus, patras] = [[...pointOf(37.95, 23.64)], [...pointOf(38.25, 21.73)]];
    expect(told(ask, {}, { locations })).toBe('NOT_PROVIDED CANT_TELL');
    expect(told(ask, { points: [...patras, ...piraeus] }, { locations })).toBe('MET FITS');
    expect(told(ask, { points: patras }, { locations })).toBe('NOT_MET DOES_NOT_FIT');
    // Another place of its agents may be nearer.
    expect(told(ask, { points: patras }, { locations: [...locations, { country: 'GR' }] })).toBe(
      'NOT_PROVIDED CANT_TELL',
    );
    const known = { ratingThousandths: null, replyMinutes: null, verifiedStandards: [] };
    const listed = { ...of({ locations }, false), facts: { ...known, points: patras } };
    expect(fitOf(listed, need(['MUST', ask]), day).group).toBe('CANT_TELL');
    const fit = fitOf({ ...listed, facts: { ...known, points: piraeus } }, need(['MUST', ask]), day);
    expect(fit.answers[0]?.value).toEqual([9]);
  });

  it('takes a certificate that is only stated for one that may be checked', () => {
    const checked: Criterion = { kind: 'CERTIFICATION_VERIFIED', code: 'ISO_27001' };
    const held = (validUntil: string | null) => ({
      certifications: [{ standard: 'ISO_27001' as const, validUntil }],
    });
    expect(told(checked, { verifiedStandards: ['ISO_27001'] }, held(null))).toBe('MET FITS');
    expect(told(checked, {}, held(null))).toBe('PARTLY CANT_TELL');
    expect(told(checked, { verifiedStandards: ['ISO_27001'] }, held('2026-11-21'))).toBe(
      'NOT_MET DOES_NOT_FIT',
    );
    expect(told(checked, {})).toBe('NOT_PROVIDED CANT_TELL');
  });

  it('compares the month of the calls with the budget in its own currency, and in others by the rates', () => {
    const ask = (currency: string, bound: number): Criterion => {
      const row = {
        kind: 'MONTH_COST' as const,
        importance: 'MUST' as const,
        codes: [],
        bound,
        currency,
        level: null,
      };
      const read = readNeed([{ ...row, metric: null, timeZone: null, hours: [] }], 100);
      return read.need.requirements[0]!.criterion;
    };
    // 434.8 contacts a month at one euro each.
    const rate = { unit: 'CONTACT' as const, currency: 'EUR', amountMinor: 100, rateScale: 0 };
    const prices = [{ ...rate, includedItems: [...INCLUDED_ITEMS] }];
    expect(answer({ prices }, ask('EUR', 43_482))).toBe('MET 100');
    expect(answer({ prices }, ask('EUR', 43_000))).toBe('NOT_MET 0');
    expect(answer({}, ask('EUR', 43_000))).toBe('NOT_PROVIDED 0');
    expect(answer({ prices }, ask('USD', 90_000))).toBe('NOT_PROVIDED 0');
    const rates = { date: '2026-11-20', perEuro: { EUR: 1, USD: 2 } };
    const inDollars = fitOf(of({ prices }), need(['SHOULD', ask('USD', 86_900)]), { ...day, rates })
      .answers[0];
    expect(inDollars?.state).toBe('NOT_MET');
    expect(
      fitOf(of({ prices }), need(['SHOULD', ask('USD', 87_000)]), { ...day, rates }).answers[0]?.state,
    ).toBe('MET');
  });

  it('003.8 004.3 001.2 000.2 reads the queue, accents, preparation, kinds of places and agents a week', () => {
    const shared = { service: 'DISPATCH' as const, agentModel: 'SHARED' as const };
    expect(answer({ services: [shared] }, { kind: 'QUEUE_POLICY' })).toBe('NOT_PROVIDED 0');
    expect(answer({ services: [{ ...shared, queuePolicy: 'By turn.' }] }, { kind: 'QUEUE_POLICY' })).toBe(
      'MET 100',
    );
    const british: Criterion = { kind: 'ACCENT', code: 'en-GB' };
    expect(answer({ languages: [{ tag: 'en-GB' }] }, british)).toBe('MET 100');
    expect(answer({ languages: [{ tag: 'en' }, { tag: 'en-US' }] }, british)).toBe('NOT_PROVIDED 0');
    expect(answer({ languages: [{ tag: 'en-US' }] }, british)).toBe('NOT_MET 0');
    expect(answer({ preparations: [{ level: 'PLAIN' }] }, { kind: 'PREPARATION', code: 'PLAIN' })).toBe(
      'MET 100',
    );
    const own: Criterion = { kind: 'LOCATION_KIND', code: 'OWN' };
    expect(answer({ locations: [{ country: 'GR', kind: 'SUBCONTRACTED' }] }, own)).toBe('NOT_MET 0');
    expect(answer({ locations: [{ country: 'GR' }] }, own)).toBe('NOT_PROVIDED 0');
    expect(answer({ agentsAddedPerWeek: 3 }, { kind: 'AGENTS_PER_WEEK', atLeast: 4 })).toBe('PARTLY 75');
    expect(answer({ pilotOffers: [{ days: 7 }, { days: 30 }] }, { kind: 'PILOT_DAYS', atLeast: 30 })).toBe(
      'MET 100',
    );
  });
});

describe('the groups of a need', () => {
  const must: [Importance, Criterion] = ['MUST', { kind: 'SERVICE', code: 'DISPATCH' }];
  const wish: [Importance, Criterion] = ['SHOULD', { kind: 'PILOT' }];
  const group = (said: Omit<Said<VendorProfile>, 'schemaVersion'>, claimed = true) =>
    fitOf(of(said, claimed), need(must, wish), day);

  it('are known to fit, not to tell yet with what is missing, and not to fit', () => {
    expect(group({ services: [{ service: 'DISPATCH' }] }).group).toBe('FITS');
    expect(group({})).toMatchObject({ group: 'CANT_TELL', missing: ['services'] });
    expect(group({ services: [{ service: 'TELESALES' }] }).group).toBe('DOES_NOT_FIT');
    const low = fitOf(
      of({
        locations: [
          { country: 'BG', headCount: 9 },
          { country: 'GR', headCount: 1 },
        ],
      }),
      need(['MUST', { kind: 'AGENT_COUNTRY', codes: ['GR'], percentAtLeast: 50 }]),
      day,
    );
    expect(low.group).toBe('DOES_NOT_FIT');
  });

  it('cannot be changed by any number of wishes: a must is never outweighed', () => {
    const one = { vendorId: 'a', score: 43_000 };
    const star = { vendorId: 'b', score: 51_900 };
    const fits = group({ services: [{ service: 'DISPATCH' }] });
    const wishes = group({ pilotOffers: [{ days: 7 }] });
    const order = orderByFit([
      { listing: star, fit: wishes },
      { listing: one, fit: fits },
    ]);
    expect(order.map(({ listing }) => listing.vendorId)).toEqual(['a', 'b']);
    expect(wishes.percent).toBe(100);
  });
});

describe('needHints', () => {
  it('004.2 says where more is asked for than a few calls a week need, and nothing without a volume', () => {
    const hours = [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const, from: '00:00', to: '24:00' }];
    const asked = need(
      [
        'MUST',
        {
          kind: 'COVERAGE',
          timeZone: 'Europe/Athens',
          hours: hours.map((row) => ({ ...row, days: [...row.days] })),
        },
      ],
      ['SHOULD', { kind: 'AGENT_MODEL', code: 'DEDICATED' }],
    );
    const open = (rows: Parameters<typeof openMinutes>[0]) => openMinutes(rows) / 60;
    expect(needHints({ ...asked, contactsPerWeek: 60 }, open)).toEqual([
      'AROUND_THE_CLOCK_FOR_FEW_CALLS',
      'DEDICATED_AGENTS_FOR_FEW_CALLS',
    ]);
    expect(needHints({ ...asked, contactsPerWeek: 2000 }, open)).toEqual([]);
    expect(needHints(asked, open)).toEqual([]);
  });

  it('004.2 says so of a certificate as a must, and of more agents than such calls can busy', () => {
    const hints = (contactsPerWeek: number, ...asked: [Importance, Criterion][]) =>
      needHints({ ...need(...asked), contactsPerWeek }, () => 0);
    const certificate: Criterion = { kind: 'CERTIFICATION', code: 'ISO_27001' };
    expect(hints(60, ['MUST', certificate])).toEqual(['CERTIFICATE_FOR_FEW_CALLS']);
    expect(hints(60, ['SHOULD', certificate])).toEqual([]);
    expect(hints(101, ['MUST', certificate])).toEqual([]);
    const agents = (count: number): Criterion => ({ kind: 'FREE_AGENTS', count, language: null });
    expect(hints(2000, ['MUST', agents(22)])).toEqual([]);
    expect(hints(2000, ['MUST', agents(23)])).toEqual(['MORE_AGENTS_THAN_CALLS']);
    expect(hints(2000, ['NICE', agents(23)])).toEqual([]);
  });
});

describe('coverageShare', () => {
  const office = { days: ['MO' as const], from: '09:00', to: '17:00' };
  const share = (timeZone: string, from: string, to: string, now = '2026-11-22T12:00:00Z') =>
    coverageShare(
      { timeZone: 'Europe/Athens', hours: [office] },
      { timeZone, hours: [{ days: ['MO'], from, to }] },
      new Date(now),
    );

  it('001.6 compares hours of two zones by what the clocks show on both sides', () => {
    expect(share('Europe/Athens', '09:00', '17:00')).toBe(1);
    expect(share('Europe/London', '07:00', '15:00')).toBe(1);
    expect(share('Europe/London', '09:00', '17:00')).toBe(0.75);
    expect(share('America/New_York', '09:00', '17:00')).toBe(0.125);
    // In the last days of October Europe has changed its clocks and America has not.
    expect(share('America/New_York', '02:00', '10:00')).toBe(1);
    expect(share('America/New_York', '03:00', '11:00', '2026-10-28T12:00:00Z')).toBe(1);
  });

  it('goes round the end of the week', () => {
    const night = [{ days: ['SU' as const], from: '22:00', to: '06:00' }];
    const asked = { timeZone: 'Asia/Tokyo', hours: [{ days: ['MO' as const], from: '05:00', to: '13:00' }] };
    expect(
      coverageShare({ timeZone: 'Europe/Athens', hours: night }, asked, new Date('2026-11-22T12:00:00Z')),
    ).toBe(1);
  });

  it('is whole when no hours are wanted', () => {
    const calendar = { timeZone: 'Europe/Athens', hours: [office] };
    const wanted = { timeZone: 'Asia/Kolkata', hours: [] };
    expect(coverageShare(calendar, wanted, new Date('2026-11-22T12:00:00Z'))).toBe(1);
  });
});
