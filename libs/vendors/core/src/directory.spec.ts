import { describe, expect, it } from '@jest/globals';
import {
  columnMapping,
  DEFAULT_MAPPING,
  delimiterOf,
  listingProfile,
  mergeListings,
  readDirectoryRow,
  validateProfile,
  type DirectoryField,
} from './index.js';

const TODAY = '2026-11-22';
const read = (cells: Partial<Record<DirectoryField, string>>, line = 2) =>
  readDirectoryRow(
    {
      line,
      cells: Object.entries({ name: 'Petrel', ...cells }).map(([field, text]) => ({
        column: `c_${field}`,
        field: field as DirectoryField,
        text,
      })),
    },
    TODAY,
  );
const reasons = (cells: Partial<Record<DirectoryField, string>>) =>
  read(cells).notes.map(({ verdict, reason }) => `${verdict} ${reason}`);

describe('phones', () => {
  it.each([
    ['+30 210 123-4567', '+302101234567'],
    ['0049 (431) 1234567', '+494311234567'],
    ['+1.800.555.0199', '+18005550199'],
  ])('%s', (cell, phone) => {
    const { listing, notes } = read({ phone: cell });
    expect([listing?.phone, listing && listingProfile(listing).phone, notes]).toEqual([phone, phone, []]);
  });

  it.each(['210 1234567', 'call us', '+0', '+'.repeat(400)])('cannot be read from %s', (cell) => {
    expect(reasons({ phone: cell })).toEqual(['REJECTED PHONE_NOT_READABLE']);
  });
});

describe('head offices', () => {
  it.each([
    ['United States', 'US', null, null],
    ['USA', 'US', null, null],
    ['United states', 'US', null, null],
    ['San Francisco, United States', 'US', null, 'San Francisco'],
    ['Gallatin, Tennessee, USA', 'US', 'Tennessee', 'Gallatin'],
    ['West Des Moines, IA, United States', 'US', 'Iowa', 'West Des Moines'],
    ['New York, United States', 'US', 'New York', null],
    ['Austin, Texas', 'US', 'Texas', 'Austin'],
    [' Austin, Texas, USA ', 'US', 'Texas', 'Austin'],
    ['Montreal, Canada', 'CA', null, 'Montreal'],
    ['Republic of Korea', 'KR', null, null],
    ['Türkiye', 'TR', null, null],
    ['Turkey', 'TR', null, null],
  ])('%s', (cell, country, region, city) => {
    const { listing, notes } = read({ headquarters: cell });
    expect(listing?.headquarters).toEqual({ country, region, city });
    expect(notes).toEqual([]);
  });

  it.each([
    ['Unknown', 'REJECTED PLACE_UNKNOWN'],
    ['location (city and country)', 'REJECTED PLACE_UNKNOWN'],
    ['ed in Somewhere, Florida), and Other Co', 'REJECTED PLACE_NOT_READABLE'],
    ['Georgia', 'REJECTED PLACE_AMBIGUOUS'],
    ['Atlantis', 'REJECTED COUNTRY_UNKNOWN'],
    ['Austin, TX, USA[1][2]', 'DOUBTFUL CITATION_MARKS'],
  ])('%s: %s', (cell, expected) => {
    expect(reasons({ headquarters: cell })).toEqual([expected]);
  });
});

describe('agent places', () => {
  it('come from footprints without head counts; states of the USA imply the country', () => {
    const { listing } = read({
      headquarters: 'United States',
      agentsOnshore: 'United States',
      agentStates: 'Texas | Ohio',
      agentsAbroad: 'India | Nevada | Czech Republic',
    });
    expect(listing?.places).toEqual([
      { country: 'US', region: 'Texas' },
      { country: 'US', region: 'Ohio' },
      { country: 'IN', region: null },
      { country: 'US', region: 'Nevada' },
      { country: 'CZ', region: null },
    ]);
  });

  it('take "Georgia" as the state beside states, as the country beside countries, else as neither', () => {
    const places = (cells: Partial<Record<DirectoryField, string>>) => read(cells).listing?.places;
    expect(places({ agentStates: 'Georgia' })).toEqual([{ country: 'US', region: 'Georgia' }]);
    expect(places({ agentsAbroad: 'Georgia | Germany' })?.[0]).toEqual({ country: 'GE', region: null });
    expect(places({ headquarters: 'USA', agentsOnshore: 'Georgia' })).toEqual([
      { country: 'US', region: 'Georgia' },
    ]);
    expect(reasons({ agentsAbroad: 'Georgia' })).toEqual(['REJECTED PLACE_AMBIGUOUS']);
  });

  it('are countries, not parts of the world', () => {
    expect(reasons({ agentsAbroad: 'Latin America | Caribbean | Narnia' })).toEqual([
      'REJECTED NOT_A_COUNTRY',
      'REJECTED NOT_A_COUNTRY',
      'REJECTED COUNTRY_UNKNOWN',
    ]);
  });
});

describe('sites', () => {
  it.each([
    ['www.Petrel.example', 'https://www.petrel.example', 'petrel.example', []],
    ['HTTP://PETREL.example/', 'http://petrel.example', 'petrel.example', []],
    ['https://petrel.example[7', 'https://petrel.example', 'petrel.example', ['DOUBTFUL SITE_REPAIRED']],
    ['https://petrel.example/gr', 'https://petrel.example/gr', 'petrel.example', ['DOUBTFUL SITE_HAS_PATH']],
    ['/', null, null, ['REJECTED SITE_NOT_AN_ADDRESS']],
    ['/claim-profile/1', null, null, ['REJECTED SITE_NOT_AN_ADDRESS']],
    ['no site', null, null, ['REJECTED SITE_NOT_AN_ADDRESS']],
    ['https://r.clutch.co/redirect?u=x', null, null, ['REJECTED SITE_REDIRECTOR']],
  ])('%s', (cell, site, siteHost, notes) => {
    const { listing } = read({ site: cell });
    expect(listing).toMatchObject({ site, siteHost });
    expect(reasons({ site: cell })).toEqual(notes);
  });

  it('identify a row; without one its name does', () => {
    expect(read({ site: 'www.petrel.example' }).listing?.key).toBe('site:petrel.example');
    expect(read({ site: '/' }).listing?.key).toBe('name:petrel');
  });
});

describe('lists', () => {
  it('name languages, with or without bars; numbers of languages name none', () => {
    const { listing } = read({ languages: 'Hindi, Bengali, Odia (Oriya), Panjabi, Mandarin, Tagalog' });
    expect(listing?.languages).toEqual(['hi', 'bn', 'or', 'pa', 'zh', 'fil']);
    expect(reasons({ languages: '150 different languages and dialects' })).toEqual([
      'DOUBTFUL LANGUAGE_COUNT_ONLY',
    ]);
    expect(reasons({ languages: 'English | 50+ | Multilingual | Klingon' })).toEqual([
      'DOUBTFUL LANGUAGE_COUNT_ONLY',
      'DOUBTFUL LANGUAGES_NOT_NAMED',
      'REJECTED LANGUAGE_UNKNOWN',
    ]);
  });

  it('never turn a general word into a service', () => {
    const { listing, notes } = read({
      services: 'BPO, Call Center, Sales Outsourcing, Inbound Services, Dispatch',
    });
    expect(listing).toMatchObject({ services: ['DISPATCH'], directions: ['INBOUND'] });
    expect(notes.map(({ reason, value }) => [reason, value])).toEqual([
      ['SERVICE_TOO_GENERAL', 'Sales Outsourcing'],
    ]);
    expect(reasons({ services: 'BPO, Call Center' })).toEqual(['DOUBTFUL NO_SERVICE_NAMED']);
  });

  it('take "voice only" for voice, "omni-channel" for nothing', () => {
    expect(read({ channels: 'voice only' }).listing?.channels).toEqual(['VOICE']);
    expect(reasons({ channels: 'omni-channel' })).toEqual(['DOUBTFUL CHANNELS_NOT_NAMED']);
  });

  it.each([
    ['SME (1–1,000 employees)', 1, 1000],
    ['Mid Market (1,000–5,000 employees)', 1000, 5000],
    ['Enterprise (5,000+ employees)', 5000, null],
    ['', null, null],
  ])('size %s', (cell, min, max) => {
    expect(read({ size: cell }).listing?.size).toEqual({ min, max });
  });

  it('report line, column and value of what was not taken', () => {
    expect(read({ foundedYear: '2041' }, 17).notes).toEqual([
      { line: 17, column: 'c_foundedYear', value: '2041', verdict: 'REJECTED', reason: 'YEAR_NOT_READABLE' },
    ]);
    expect(read({ name: ' ' }).listing).toBeNull();
  });
});

describe('merging', () => {
  const rows = [
    read({ languages: 'English', foundedYear: '1999', agentsAbroad: 'India' }, 2),
    read(
      {
        name: 'Petrel Ltd',
        languages: 'English | Greek',
        foundedYear: '2001',
        size: '5',
        agentsAbroad: 'Greece',
      },
      9,
    ),
  ].map(({ listing }) => listing!);

  it('unites lists, keeps the first of conflicting values and reports the other', () => {
    const { listing, notes } = mergeListings(rows, (field) => field);
    expect(listing).toMatchObject({
      name: 'Petrel',
      foundedYear: 1999,
      size: { min: 5, max: 5 },
      languages: ['en', 'el'],
      places: [{ country: 'IN' }, { country: 'GR' }],
    });
    expect(notes.map(({ line, column, value }) => [line, column, value])).toEqual([
      [9, 'name', 'Petrel Ltd'],
      [9, 'name', 'Petrel Ltd'],
      [9, 'foundedYear', '2001'],
    ]);
  });

  it('gives a profile without problems, and the same one each time', () => {
    const { listing } = mergeListings(rows, (field) => field);
    expect(validateProfile(listingProfile(listing), TODAY)).toEqual([]);
    expect(listingProfile(listing)).toEqual(listingProfile(mergeListings(rows, (field) => field).listing));
  });
});

describe('what stands between the cells', () => {
  it.each([
    ['name,site', ','],
    ['name;site\na,b,c,d', ';'],
    ['name\tsite', '\t'],
    ['"name, or title, or brand";site', ';'],
    ['name', ','],
    ['', ','],
  ])('%j', (text, expected) => {
    expect(delimiterOf(text)).toBe(expected);
  });
});

describe('a column mapping', () => {
  it('changes, adds and takes out columns, and names what it does not know', () => {
    expect(columnMapping(['Firma=name', 'website='])).toEqual({
      ...Object.fromEntries(Object.entries(DEFAULT_MAPPING).filter(([column]) => column !== 'website')),
      Firma: 'name',
    });
    expect(() => columnMapping(['Firma=nme'])).toThrow(/"nme" is no field; known are name/);
    expect(() => columnMapping(['Firma'])).toThrow(/column=field/);
  });
});
