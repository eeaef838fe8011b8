import { describe, expect, it } from '@jest/globals';
import { fitDay, FIT_GROUPS, type FitSubject } from '@ringfair/search-core';
import { CHANNELS, COVERAGES, emptyProfile, LANGUAGE_LEVELS, SERVICES } from '@ringfair/vendors-core';
import fc from 'fast-check';
import { type AskedLot, lotRequirements, requestFit, requestGroup } from './lot-fit.js';

const day = fitDay(new Date('2026-11-20T12:00:00Z'));
const lot = (changes: Partial<AskedLot> = {}): AskedLot => ({
  services: ['TELEPHONE_ANSWERING'],
  languages: ['de'],
  channels: [],
  coverage: [],
  coverageTimeZone: 'Europe/Berlin',
  agentModel: null,
  ...changes,
});
const vendor = (changes: Partial<FitSubject['profile']> = {}): FitSubject => ({
  claimed: true,
  profile: {
    ...emptyProfile('Nordruf'),
    services: [{ service: 'TELEPHONE_ANSWERING', agentModel: 'SHARED', queuePolicy: null }],
    languages: [{ tag: 'de', level: null, accent: null, note: null }],
    ...changes,
  } as FitSubject['profile'],
});

describe('a request', () => {
  it('fits who offers every service and language of one of its lots', () => {
    const fit = requestFit([lot({ services: ['TELESALES'] }), lot({ languages: ['de-AT'] })], vendor(), day);
    expect(fit).toMatchObject({ group: 'FITS', lot: 1, missing: [] });
    expect(fit?.answers.map(({ code, state }) => [code, state])).toEqual([
      ['TELEPHONE_ANSWERING', 'MET'],
      ['de-AT', 'MET'],
    ]);
  });

  it('can’t be told where the vendor says nothing, and does not fit where it says otherwise', () => {
    expect(requestFit([lot()], vendor({ languages: [] }), day)).toMatchObject({
      group: 'CANT_TELL',
      missing: ['languages'],
    });
    expect(requestFit([lot({ languages: ['el'] })], vendor(), day)?.group).toBe('DOES_NOT_FIT');
    expect(requestFit([], vendor(), day)).toBeNull();
  });

  it('asks for hours on its own clock, and for none on a holiday', () => {
    const asked = lotRequirements(lot({ coverage: ['AROUND_THE_CLOCK', 'HOLIDAYS'] }));
    expect(asked.filter(({ criterion }) => criterion.kind === 'COVERAGE').map(({ code }) => code)).toEqual([
      'AROUND_THE_CLOCK',
    ]);
    const open = vendor({
      calendar: {
        timeZone: 'Europe/Athens',
        hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '10:00', to: '18:00' }],
        exceptions: [],
      } as never,
    });
    const fit = requestFit([lot({ coverage: ['BUSINESS_HOURS'] })], open, day);
    expect(fit?.answers.at(-1)).toMatchObject({ code: 'BUSINESS_HOURS', state: 'MET' });
    expect(lotRequirements(lot({ coverage: ['NIGHTS'], coverageTimeZone: null }))).toHaveLength(2);
  });
});

const lots = fc.array(
  fc.record({
    services: fc.subarray([...SERVICES], { maxLength: 3 }),
    languages: fc.subarray(['de', 'de-AT', 'en', 'el', 'ru'], { maxLength: 2 }),
    channels: fc.subarray([...CHANNELS], { maxLength: 3 }),
    coverage: fc.subarray([...COVERAGES], { maxLength: 2 }),
    coverageTimeZone: fc.constantFrom(null, 'Europe/Athens', 'UTC'),
    agentModel: fc.constantFrom(null, 'SHARED' as const, 'DEDICATED' as const, 'HYBRID' as const),
  }),
  { minLength: 1, maxLength: 4 },
);
const subjects = fc
  .record({
    services: fc.subarray([...SERVICES], { maxLength: 6 }),
    languages: fc.subarray(['de', 'en', 'el'], { maxLength: 3 }),
    level: fc.constantFrom(null, ...LANGUAGE_LEVELS),
    channels: fc.subarray([...CHANNELS], { maxLength: 4 }),
  })
  .map(({ services, languages, level, channels }) =>
    vendor({
      services: services.map((service) => ({ service, agentModel: null, queuePolicy: null })),
      languages: languages.map((tag) => ({ tag, level, accent: null, note: null })),
      channels: channels.map((channel) => ({ channel, coverage: [], languages: [] })),
    } as never),
  );

describe('fit of a request', () => {
  it('is that of its best lot: another lot never makes it worse', () => {
    fc.assert(
      fc.property(lots, lots, subjects, (some, more, subject) => {
        const [one, all] = [requestFit(some, subject, day), requestFit([...some, ...more], subject, day)];
        const rank = (fit: typeof one) => FIT_GROUPS.indexOf(fit?.group ?? 'DOES_NOT_FIT');
        expect(rank(all)).toBeLessThanOrEqual(rank(one));
        if (rank(all) === rank(one)) expect(all?.percent).toBeGreaterThanOrEqual(one?.percent ?? 0);
      }),
    );
  });

  it('has the group that a list is filtered by, whatever the wishes are', () => {
    fc.assert(
      fc.property(lots, subjects, (some, subject) => {
        expect(requestGroup(some, subject, day)).toBe(requestFit(some, subject, day)?.group);
      }),
    );
  });
});
