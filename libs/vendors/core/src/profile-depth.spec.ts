import { describe, expect, it } from '@jest/globals';
import {
  changedFields,
  hoursOverlap,
  isOpenAt,
  openMinutes,
  populationOf,
  profileChanges,
  profileFormProblems,
  profileFrom,
  profileHints,
  readProfile,
  validateProfile,
  weekSpans,
  type DeclaredMetric,
  type OpenHours,
  type Said,
  type VendorProfile,
  type Weekday,
} from './index.js';

const TODAY = '2026-11-22';
const problems = (said: Omit<Said<VendorProfile>, 'schemaVersion'>) =>
  validateProfile(profileFrom({ name: 'Larkspur Voice', ...said }), TODAY).map(
    ({ path, reason }) => `${path} ${reason}`,
  );
const ALL: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const hours = (days: Weekday[], from: string, to: string): OpenHours => ({ days, from, to });
const calendar = (...rows: OpenHours[]) => ({ timeZone: 'Europe/Athens', hours: rows });

describe('shared queues', () => {
  it('003.8 shared agents, all or a part of a team, need a queue policy; dedicated ones do not', () => {
    const service = 'CUSTOMER_SUPPORT' as const;
    expect(problems({ services: [{ service, agentModel: 'SHARED' }] })).toEqual([
      'services.0.queuePolicy QUEUE_POLICY_MISSING',
    ]);
    expect(problems({ services: [{ service, agentModel: 'HYBRID' }] })).toEqual([
      'services.0.queuePolicy QUEUE_POLICY_MISSING',
    ]);
    expect(
      problems({ services: [{ service, agentModel: 'SHARED', queuePolicy: 'By order of arrival.' }] }),
    ).toEqual([]);
    expect(problems({ services: [{ service, agentModel: 'DEDICATED' }] })).toEqual([]);
    expect(problems({ services: [{ service, promisedPercent: 80 }] })).toEqual([
      'services.0.promisedSeconds REQUIRED',
    ]);
    expect(problems({ services: [{ service, promisedPercent: 101, promisedSeconds: 20 }] })).toEqual([
      'services.0.promisedPercent OUT_OF_RANGE',
    ]);
  });
});

describe('coverage', () => {
  it('counts a week around the clock as 10,080 minutes, and a night shift on both its days', () => {
    expect(openMinutes([hours(ALL, '00:00', '24:00')])).toBe(10_080);
    expect(openMinutes([hours(ALL, '08:00', '08:00')])).toBe(10_080);
    const night = [hours(['SU'], '22:00', '06:00')];
    expect(weekSpans(night)).toEqual([
      { from: 0, to: 360 },
      { from: 9960, to: 10_080 },
    ]);
    expect(isOpenAt(weekSpans(night), 359)).toBe(true);
    expect(isOpenAt(weekSpans(night), 360)).toBe(false);
  });

  it('refuses hours that are said twice, also over midnight and over the end of the week', () => {
    expect(hoursOverlap([hours(['MO'], '08:00', '12:00'), hours(['MO'], '12:00', '18:00')])).toBe(false);
    expect(hoursOverlap([hours(['MO'], '08:00', '12:01'), hours(['MO'], '12:00', '18:00')])).toBe(true);
    expect(hoursOverlap([hours(['SU'], '22:00', '06:00'), hours(['MO'], '05:59', '07:00')])).toBe(true);
    expect(
      problems({
        calendar: calendar(hours(['MO', 'TU'], '09:00', '17:00'), hours(['TU'], '16:00', '20:00')),
      }),
    ).toEqual(['calendar.hours OVERLAPPING_HOURS']);
  });

  it('refuses zones that do not exist, times that are none, and words that the calendar denies', () => {
    expect(
      problems({ calendar: { timeZone: 'Europe/Atlantis', hours: [hours(['MO'], '25:00', '9:00')] } }),
    ).toEqual([
      'calendar.timeZone UNKNOWN_TIME_ZONE',
      'calendar.hours.0.from INVALID_TIME',
      'calendar.hours.0.to INVALID_TIME',
    ]);
    expect(
      problems({ coverage: ['AROUND_THE_CLOCK'], calendar: calendar(hours(ALL, '00:00', '23:59')) }),
    ).toEqual(['coverage CONTRADICTS_CALENDAR']);
    expect(problems({ channels: [{ channel: 'VOICE', hours: [hours(['MO'], '09:00', '17:00')] }] })).toEqual([
      'channels.0.hours CALENDAR_MISSING',
    ]);
  });
});

describe('days', () => {
  it('says whose public holidays a calendar keeps, and refuses a region of another country', () => {
    const kept = (said: object) =>
      problems({ calendar: { ...calendar(hours(ALL, '08:00', '18:00')), holidays: 'CLOSED', ...said } });
    expect(kept({ holidayCountry: 'de', holidayRegion: 'de-by' })).toEqual([]);
    expect(kept({ holidayRegion: 'DE-BY' })).toEqual(['calendar.holidayCountry COUNTRY_MISSING']);
    expect(kept({ holidayCountry: 'GR', holidayRegion: 'DE-BY' })).toEqual([
      'calendar.holidayRegion OTHER_COUNTRY',
    ]);
    expect(kept({ holidayCountry: 'DE', holidayRegion: 'Bavaria' })).toEqual([
      'calendar.holidayRegion UNKNOWN_REGION',
      'calendar.holidayRegion OTHER_COUNTRY',
    ]);
  });

  it('004.5 keeps the day of founding in its year, and out of the future', () => {
    expect(problems({ foundedYear: 2009, foundedOn: '2009-03-12' })).toEqual([]);
    expect(problems({ foundedOn: '2009-03-12' })).toEqual(['foundedOn OTHER_YEAR']);
    expect(problems({ foundedYear: 2026, foundedOn: '2026-11-23' })).toEqual(['foundedOn IN_THE_FUTURE']);
  });

  it('counts rings only of calls that come after some', () => {
    expect(problems({ routing: ['AFTER_RINGS'], answerAfterRings: 4 })).toEqual([]);
    expect(problems({ routing: ['ALL'], answerAfterRings: 4 })).toEqual([
      'answerAfterRings NOT_WITHOUT_ROUTING',
    ]);
  });
});

describe('capacity', () => {
  it('000.2 refuses more free agents than work at the place, a place that is not there, a day to come', () => {
    const locations = [{ country: 'GR', headCount: 10 }];
    const free = { language: 'el', freeAgents: 11, asOf: TODAY };
    expect(problems({ locations, capacity: [{ ...free, locationId: 'l1' }] })).toEqual([
      'capacity.0.freeAgents CAPACITY_EXCEEDS_AGENTS',
    ]);
    expect(problems({ locations, capacity: [{ ...free, locationId: 'l9', asOf: '2026-11-23' }] })).toEqual([
      'capacity.0.asOf IN_THE_FUTURE',
      'capacity.0.locationId UNKNOWN_ROW',
    ]);
  });
});

describe('places', () => {
  it('004.4 refuses coordinates out of range, half ones, and the street of people who work at home', () => {
    const at = (latitude: number | null, longitude: number | null, kind: 'OWN' | 'HOME_BASED' = 'OWN') =>
      problems({ locations: [{ country: 'GR', latitude, longitude, kind }] });
    expect(at(37.9838, 23.7275)).toEqual([]);
    expect(at(91, 181)).toEqual(['locations.0.latitude OUT_OF_RANGE', 'locations.0.longitude OUT_OF_RANGE']);
    expect(at(37.9838, null)).toEqual(['locations.0.longitude COORDINATES_INCOMPLETE']);
    expect(at(38, 23.7, 'HOME_BASED')).toEqual([]);
    expect(at(37.9838, 23.7, 'HOME_BASED')).toEqual(['locations.0.latitude COORDINATES_TOO_EXACT']);
  });

  it('cannot hold 500 locations', () => {
    const locations = Array.from({ length: 500 }, (_, index) => ({ country: 'GR', city: `Town ${index}` }));
    expect(problems({ locations })).toEqual(['locations TOO_MANY']);
  });

  it('004.3 keeps accents and dialects of each place, and refuses tags that are no language', () => {
    const languages = [{ tag: 'EL-gr', level: 'NATIVE' as const, note: 'Cretan' }];
    const profile = profileFrom({ name: 'x', locations: [{ country: 'gr', languages }] });
    expect(profile.locations[0]).toMatchObject({
      id: 'l1',
      country: 'GR',
      languages: [{ tag: 'el-GR', level: 'NATIVE', note: 'Cretan' }],
    });
    expect(problems({ locations: [{ country: 'GR', languages: [{ tag: 'xx-invalid' }] }] })).toEqual([
      'locations.0.languages.0.tag UNKNOWN_LANGUAGE',
    ]);
  });
});

describe('figures and papers', () => {
  it('004.9 refuses figures without a period, a service level without its seconds, values out of range', () => {
    const period = { from: '2026-07-01', to: '2026-09-30' };
    expect(problems({ metrics: [{ metric: 'ASA', value: 21, ...period }] })).toEqual([]);
    expect(problems({ metrics: [{ metric: 'SERVICE_LEVEL', value: 120 }] })).toEqual([
      'metrics.0.value OUT_OF_RANGE',
      'metrics.0.thresholdSeconds THRESHOLD_MISSING',
      'metrics.0.shortAbandonsExcluded SHORT_ABANDONS_UNSAID',
      'metrics.0.from PERIOD_MISSING',
    ]);
    const reversed = { from: '2026-09-30', to: '2026-07-01' };
    expect(problems({ metrics: [{ metric: 'AHT', value: 240, ...reversed }] })).toEqual([
      'metrics.0.to DATES_REVERSED',
    ]);
  });

  it('keeps with each figure what its definition needs, and counts it over nothing else', () => {
    const figure = (said: Said<Omit<DeclaredMetric, 'id'>>) =>
      problems({ metrics: [{ value: 40, from: '2026-07-01', to: '2026-09-30', ...said }] });
    expect(figure({ metric: 'FCR', windowDays: 7, population: 'ISSUES' })).toEqual([]);
    expect(figure({ metric: 'FCR', population: 'ANSWERED', responseRatePercent: 20 })).toEqual([
      'metrics.0.windowDays WINDOW_MISSING',
      'metrics.0.responseRatePercent NOT_FOR_THIS_METRIC',
      'metrics.0.population NOT_FOR_THIS_METRIC',
    ]);
    expect(figure({ metric: 'NPS', value: -40 })).toEqual([
      'metrics.0.responseRatePercent RESPONSE_RATE_MISSING',
      'metrics.0.sampleSize SAMPLE_MISSING',
    ]);
    expect(figure({ metric: 'NPS', value: -40, responseRatePercent: 12.5, sampleSize: 800 })).toEqual([]);
    expect(figure({ metric: 'WAIT_P95' })).toEqual(['metrics.0.population POPULATION_MISSING']);
    expect(figure({ metric: 'WAIT_P95', population: 'OFFERED' })).toEqual([]);
    expect(figure({ metric: 'COST_PER_LEAD', value: 42.5 })).toEqual(['metrics.0.currency CURRENCY_MISSING']);
    expect(figure({ metric: 'COST_PER_LEAD', value: 42.5, currency: 'EUR' })).toEqual([]);
  });

  it('takes the population of a definition that leaves no choice as said', () => {
    const period = { value: 21, from: '2026-07-01', to: '2026-09-30' };
    expect(populationOf({ metric: 'SHRINKAGE', population: null })).toBe('PAID_TIME');
    expect(populationOf({ metric: 'WAIT_P95', population: null })).toBeNull();
    expect(
      problems({
        metrics: [
          { metric: 'ASA', ...period },
          { metric: 'ASA', ...period, population: 'ANSWERED' },
        ],
      }),
    ).toEqual(['metrics.1 DUPLICATE']);
  });

  it('refuses certificates that end before they begin, and days that the calendar does not have', () => {
    expect(
      problems({
        certifications: [{ standard: 'ISO_27001', issuedOn: '2026-02-29', validUntil: '2025-01-01' }],
      }),
    ).toEqual(['certifications.0.issuedOn INVALID_DATE', 'certifications.0.validUntil DATES_REVERSED']);
  });

  it('003.9 refuses a tenure mix that is no whole, and amounts without a currency', () => {
    expect(problems({ tenure: { underOneYear: 50, oneToThreeYears: 30, overThreeYears: 30 } })).toEqual([
      'tenure NOT_A_HUNDRED',
    ]);
    expect(problems({ authority: { refundLimitMinor: 5000 } })).toEqual([
      'authority.currency CURRENCY_MISSING',
    ]);
  });

  it('002.3 keeps billing terms with the unit that they belong to', () => {
    const minute = { unit: 'MINUTE' as const, currency: 'USD', amountMinor: 90, rateScale: 0 };
    expect(problems({ prices: [{ ...minute, agentRegion: 'Iowa' }] })).toEqual([
      'prices.0.agentCountry COUNTRY_MISSING',
    ]);
    const price = { unit: 'BUNDLED_PLAN' as const, currency: 'eur', amountMinor: 9900, rateScale: 0 };
    expect(
      problems({ prices: [{ ...price, includedUnits: 100, countedIn: 'MINUTE', overageMinor: 95 }] }),
    ).toEqual([]);
    const steps = { firstIncrementSeconds: 60, stepSeconds: 6 };
    expect(problems({ prices: [{ ...price, ...steps, countedIn: 'MINUTE' }] })).toEqual([]);
    expect(problems({ prices: [{ ...price, ...steps, countedIn: 'CONTACT' }] })).toEqual([
      'prices.0.firstIncrementSeconds NOT_FOR_THIS_UNIT',
      'prices.0.stepSeconds NOT_FOR_THIS_UNIT',
    ]);
    expect(problems({ prices: [{ ...price, unit: 'CONTACT', includedUnits: 100 }] })).toEqual([
      'prices.0.includedUnits NOT_FOR_THIS_UNIT',
    ]);
  });
});

describe('readProfile', () => {
  it('trims, canonicalises, drops what is no part of a profile, and leaves unsaid what was left out', () => {
    const problems: string[] = [];
    const read = readProfile(
      { name: ' Larkspur ', phone: '+30 (210) 123-4567', password: 'x', prices: [{ amountMinor: '854' }] },
      (path, reason) => problems.push(`${path} ${reason}`),
    );
    expect(read).toMatchObject({ name: 'Larkspur', phone: '+302101234567', calendar: null, locations: [] });
    expect(read).not.toHaveProperty('password');
    expect(read.prices[0]?.amountMinor).toBe(854);
    expect(problems).toEqual([
      'prices.0.unit REQUIRED',
      'prices.0.currency REQUIRED',
      'prices.0.rateScale REQUIRED',
    ]);
  });

  it('names what has the wrong type, at any depth, and never throws', () => {
    const wrong = {
      name: 7,
      services: 'all',
      locations: [[], { languages: 'el' }],
      size: 3,
      outboundConsent: [true],
    };
    expect(profileFormProblems(wrong).map(({ path, reason }) => `${path} ${reason}`)).toEqual(
      expect.arrayContaining([
        'name WRONG_TYPE',
        'services WRONG_TYPE',
        'locations.0 WRONG_TYPE',
        'locations.1.languages WRONG_TYPE',
        'size WRONG_TYPE',
        'outboundConsent WRONG_TYPE',
      ]),
    );
    expect(profileFormProblems(null)[0]).toMatchObject({ path: '', reason: 'WRONG_TYPE' });
  });
});

describe('profileChanges', () => {
  const before = profileFrom({
    name: 'Larkspur',
    size: { min: 5, max: 10 },
    texts: { en: { summary: 'We answer.' } },
    locations: [{ country: 'GR', headCount: 3 }, { country: 'CY' }],
    services: [{ service: 'DISPATCH' }],
  });

  it('matches rows by id or code, so that a row put in front is one difference', () => {
    const after = {
      ...before,
      size: { min: 5, max: 12 },
      texts: { ...before.texts, el: { summary: 'Απαντάμε.', howWeWork: null } },
      locations: [{ ...before.locations[0]!, id: 'l3', country: 'BG' }, ...before.locations],
    };
    expect(profileChanges(before, after).map(({ path }) => path)).toEqual([
      'texts.el',
      'size.max',
      'locations.l3',
    ]);
    expect(profileChanges(before, after)[1]).toEqual({ path: 'size.max', before: '10', after: '12' });
    expect(changedFields(before, after)).toEqual(['texts', 'size', 'locations']);
  });

  it('tells a new order of the same rows, and nothing of equal documents', () => {
    expect(profileChanges(before, structuredClone(before))).toEqual([]);
    const turned = { ...before, locations: before.locations.toReversed() };
    expect(profileChanges(before, turned).map(({ path }) => path)).toEqual(['locations']);
  });
});

describe('profileHints', () => {
  const hints = (said: Omit<Said<VendorProfile>, 'schemaVersion'>) =>
    profileHints(profileFrom({ name: 'x', ...said }), TODAY).map(({ path, reason }) => `${path} ${reason}`);

  it('002.1 points at outbound work with shared agents, per service; it stays allowed', () => {
    const services = [
      { service: 'CUSTOMER_SUPPORT' as const, agentModel: 'SHARED' as const, queuePolicy: 'By arrival.' },
      { service: 'COLD_CALLING' as const, agentModel: 'SHARED' as const, queuePolicy: 'By arrival.' },
      { service: 'TELESALES' as const, agentModel: 'HYBRID' as const, queuePolicy: 'By arrival.' },
    ];
    expect(hints({ services })).toEqual([
      'services.1.agentModel OUTBOUND_WITH_SHARED_AGENTS',
      'services.2.agentModel OUTBOUND_WITH_SHARED_AGENTS',
    ]);
    expect(problems({ services })).toEqual([]);
  });

  it('000.2 points at free capacity older than 60 days and at certificates that have ended', () => {
    const free = { language: 'el', freeAgents: 3 };
    expect(
      hints({
        capacity: [
          { ...free, asOf: '2026-09-23' },
          { ...free, asOf: '2026-09-22' },
        ],
      }),
    ).toEqual(['capacity.1.asOf CAPACITY_OUT_OF_DATE']);
    const iso = { standard: 'ISO_27001' as const };
    expect(
      hints({
        certifications: [
          { ...iso, validUntil: TODAY },
          { ...iso, validUntil: '2026-11-21' },
        ],
      }),
    ).toEqual(['certifications.1.validUntil CERTIFICATE_EXPIRED']);
  });
});
