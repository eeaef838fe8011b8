import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse as csv } from 'csv-parse/sync';
import { parse } from 'tldts';
import {
  claimRefusal,
  DEFAULT_MAPPING,
  dnsClaimNames,
  dnsVerdict,
  doubtfulFacts,
  emptyProfile,
  type FactAnswer,
  type HostFacts,
  isE164,
  keepershipRules,
  languageOfCall,
  KEEPERSHIP_CASES,
  listingProfile,
  type ListingNote,
  methodOffers,
  nextDnsCheck,
  readDirectoryRow,
  siteRefusal,
  spokenCode,
  type TxtAnswer,
  validateProfile,
  withFactAnswers,
} from './index.js';

const facts = (address: string): HostFacts => {
  const { hostname, domain, isIp, isPrivate } = parse(address, { allowPrivateDomains: true });
  return { host: hostname ?? '', registrable: isIp ? null : domain, underPrivateSuffix: isPrivate ?? false };
};

describe('whose a domain is', () => {
  it.each([
    ['https://petrel.com', null],
    ['https://petrel.co.uk', null],
    ['https://marketplace.petrel.com', null],
    ['https://petrel.wixsite.com', 'CLAIM_SITE_SHARED_HOSTING'],
    ['https://petrel.my.canva.site', 'CLAIM_SITE_SHARED_HOSTING'],
    ['https://petrel.worldsecuresystems.com', 'CLAIM_SITE_SHARED_HOSTING'],
    ['https://petrel.framer.website', 'CLAIM_SITE_SHARED_HOSTING'],
    ['https://petrel.pages.dev', 'CLAIM_SITE_SHARED_HOSTING'],
    ['https://medium.com/@petrel', 'CLAIM_SITE_SHARED_HOSTING'],
    ['https://petrel.blogspot.com', 'CLAIM_SITE_SHARED_HOSTING'],
    ['https://r.clutch.co/x', 'CLAIM_SITE_REDIRECTOR'],
    ['https://sites.google.com/petrel', 'CLAIM_SITE_REDIRECTOR'],
    ['https://www.facebook.com/petrel', 'CLAIM_SITE_REDIRECTOR'],
    ['https://t.me/petrel', 'CLAIM_SITE_REDIRECTOR'],
    ['https://wa.me/302101234567', 'CLAIM_SITE_REDIRECTOR'],
    ['https://m.youtube.com/@petrel', 'CLAIM_SITE_REDIRECTOR'],
    ['https://taplink.cc/petrel', 'CLAIM_SITE_REDIRECTOR'],
    ['https://cutt.ly/x', 'CLAIM_SITE_REDIRECTOR'],
    ['https://petrel.yahoo.co.jp', 'CLAIM_SITE_FREE_MAIL'],
    ['https://home.mail.ru', 'CLAIM_SITE_FREE_MAIL'],
    ['https://192.0.2.7', 'CLAIM_SITE_MISSING'],
    ['https://co.uk', 'CLAIM_SITE_MISSING'],
  ])('%s: %s', (site, refusal) => {
    expect(siteRefusal(facts(site))).toBe(refusal);
  });

  it.each([
    ['petrel.com', null],
    ['office.petrel.com', null],
    ['gmail.com', 'CLAIM_EMAIL_FREE_MAIL'],
    ['yahoo.com.br', 'CLAIM_EMAIL_FREE_MAIL'],
    ['hotmail.co.uk', 'CLAIM_EMAIL_FREE_MAIL'],
    ['ya.ru', 'CLAIM_EMAIL_FREE_MAIL'],
    ['otenet.gr', 'CLAIM_EMAIL_FREE_MAIL'],
    ['mailinator.com', 'CLAIM_EMAIL_FREE_MAIL'],
    ['petrel.com.evil.org', 'CLAIM_EMAIL_OTHER_DOMAIN'],
    ['petre1.com', 'CLAIM_EMAIL_OTHER_DOMAIN'],
    ['', 'CLAIM_EMAIL_OTHER_DOMAIN'],
  ])('a mail to @%s claims petrel.com: %s', (host, refusal) => {
    expect(claimRefusal(facts('https://www.petrel.com'), facts(host))).toBe(refusal);
  });

  it('documents are always possible; the others have their reasons', () => {
    expect(methodOffers(null, null)).toEqual([
      { method: 'MAIL', refusal: 'CLAIM_SITE_MISSING' },
      { method: 'DNS', refusal: 'CLAIM_SITE_MISSING' },
      { method: 'PHONE', refusal: 'CLAIM_PHONE_MISSING' },
      { method: 'DOCUMENTS', refusal: null },
    ]);
    const offers = methodOffers(facts('https://petrel.com'), { callable: false });
    expect(offers.map(({ refusal }) => refusal)).toEqual([null, null, 'CLAIM_PHONE_NOT_CALLABLE', null]);
  });
});

describe('the DNS record', () => {
  const token = 'ringfair-claim=abcdefghijklmnopqrstuvwxyz0123456789abcdefg';
  const records = (...texts: (string | string[])[]): TxtAnswer => ({
    kind: 'RECORDS',
    records: texts.map((text) => (typeof text === 'string' ? [text] : text)),
  });
  const nothing: TxtAnswer = { kind: 'NOTHING', domainExists: true };
  const noDomain: TxtAnswer = { kind: 'NOTHING', domainExists: false };
  const failed: TxtAnswer = { kind: 'FAILED' };

  it('stands at the domain or at _ringfair below it', () => {
    expect(dnsClaimNames('petrel.com')).toEqual(['petrel.com', '_ringfair.petrel.com']);
  });

  it.each<[string, TxtAnswer[], string]>([
    ['alone', [records(token), noDomain], 'FOUND'],
    ['below the domain', [nothing, records(token)], 'FOUND'],
    ['among others', [records('v=spf1 -all', 'ringfair-claim=other', token), nothing], 'FOUND'],
    ['beside a failure of the other name', [failed, records(token)], 'FOUND'],
    ["another claimant's token", [records('ringfair-claim=other'), noDomain], 'OTHER_TOKEN'],
    ['split strings', [records([token.slice(0, 20), token.slice(20)]), noDomain], 'OTHER_TOKEN'],
    ['padded', [records(` ${token}`), noDomain], 'ABSENT'],
    ['inside other text', [records(`v=spf1 ${token} -all`), noDomain], 'ABSENT'],
    ['in capitals', [records(token.toUpperCase()), noDomain], 'ABSENT'],
    ['the start of it', [records(token.slice(0, -1)), noDomain], 'OTHER_TOKEN'],
    ['with more behind it', [records(`${token}x`), noDomain], 'OTHER_TOKEN'],
    ['10 KB of text around it', [records('x'.repeat(10_240), token), noDomain], 'TOO_LARGE'],
    [
      '10 KB in small records',
      [records(...Array<string>(200).fill('x'.repeat(51)), token), nothing],
      'TOO_LARGE',
    ],
    ['no such domain', [noDomain, noDomain], 'NO_SUCH_DOMAIN'],
    ['no record', [nothing, noDomain], 'ABSENT'],
    ['no answer at all', [failed, failed], 'NO_ANSWER'],
    ['no answer for one name', [failed, noDomain], 'NO_ANSWER'],
    ['nothing asked', [], 'NO_ANSWER'],
  ])('%s: %#', (_what, answers, verdict) => {
    expect(dnsVerdict(answers, token)).toBe(verdict);
  });

  it('is looked for ever more seldom, for seven days', () => {
    const createdAt = new Date('2026-11-01T00:00:00Z');
    const claim = { createdAt, expiresAt: new Date('2026-11-08T00:00:00Z') };
    const pauses: number[] = [];
    let last = createdAt;
    for (let next = nextDnsCheck(claim, last); next; next = nextDnsCheck(claim, last)) {
      pauses.push((next.getTime() - last.getTime()) / 60_000);
      last = next;
    }
    expect([...new Set(pauses)]).toEqual([10, 60, 360]);
    expect(pauses).toHaveLength(6 + 23 + 23);
  });
});

describe('doubtful facts', () => {
  const note = (field: ListingNote['field'], reason: ListingNote['reason'], value: string): ListingNote => ({
    field,
    reason,
    value,
  });

  it('of a listing that says nothing are what buyers filter by', () => {
    expect(doubtfulFacts(emptyProfile('Petrel'), []).map(({ fact }) => fact)).toEqual([
      'SERVICES',
      'LANGUAGES',
      'AGENT_COUNTRIES',
    ]);
  });

  it('name the words of the directory that raised the doubt', () => {
    const profile = {
      ...emptyProfile('Petrel'),
      services: listed({ services: 'Answering Services' }).services,
      size: { min: 1, max: 1000 },
      headquarters: { country: 'US', region: null, city: null },
    };
    const notes = [
      note('languages', 'LANGUAGE_COUNT_ONLY', '150 different languages and dialects'),
      note('services', 'SERVICE_TOO_GENERAL', 'Sales Outsourcing'),
      note('channels', 'CHANNELS_NOT_NAMED', 'omni-channel'),
    ];
    expect(doubtfulFacts(profile, notes, 5)).toEqual([
      { fact: 'LANGUAGES', doubt: 'LANGUAGES_COUNTED', said: '150 different languages and dialects' },
      { fact: 'SIZE', doubt: 'SIZE_TOO_WIDE', said: null },
      { fact: 'SERVICES', doubt: 'SERVICES_TOO_GENERAL', said: 'Sales Outsourcing' },
      { fact: 'AGENT_COUNTRIES', doubt: 'AGENT_COUNTRIES_UNKNOWN', said: null },
      { fact: 'CHANNELS', doubt: 'CHANNELS_NOT_NAMED', said: 'omni-channel' },
    ]);
    expect(doubtfulFacts(profile, [...notes].reverse(), 5)).toEqual(doubtfulFacts(profile, notes, 5));
  });

  it('of a listing that says everything are none', () => {
    const whole = {
      ...listed({
        services: 'Answering Services',
        languages: 'English | Greek',
        agentsOnshore: 'Greece',
        channels: 'voice, email',
        headquarters: 'Athens, Greece',
        foundedYear: '2009',
      }),
      size: { min: 12, max: 12 },
    };
    expect(doubtfulFacts(whole, [])).toEqual([]);
  });
});

const listed = (cells: Record<string, string>) => {
  const row = Object.entries({ name: 'Petrel', ...cells }).map(([field, text]) => ({
    column: field,
    field: field as ListingNote['field'],
    text,
  }));
  const { listing } = readDirectoryRow({ line: 2, cells: row }, '2026-11-22');
  if (!listing) throw new Error('The row was rejected.');
  return listingProfile(listing);
};

describe('answers to doubtful facts', () => {
  const silent: Omit<FactAnswer, 'fact'> = {
    codes: [],
    country: null,
    region: null,
    city: null,
    minimum: null,
    maximum: null,
    year: null,
  };
  const profile = listed({
    services: 'Answering Services',
    languages: 'English',
    agentsOnshore: 'Greece | Cyprus',
    headquarters: 'Greece',
  });

  it('change what they correct and keep what stays', () => {
    const corrected = withFactAnswers(profile, [
      { ...silent, fact: 'LANGUAGES', codes: ['el', 'en'] },
      { ...silent, fact: 'SERVICES', codes: ['DISPATCH', 'TELEPHONE_ANSWERING'] },
      { ...silent, fact: 'AGENT_COUNTRIES', codes: ['CY', 'BG'] },
      { ...silent, fact: 'SIZE', minimum: 4, maximum: 9 },
      { ...silent, fact: 'HEADQUARTERS', city: 'Athens' },
      { ...silent, fact: 'FOUNDED_YEAR', year: 2009 },
      { ...silent, fact: 'CHANNELS', codes: ['VOICE'] },
    ]);
    expect(corrected.languages.map(({ tag }) => tag)).toEqual(['el', 'en']);
    expect(corrected.services.map(({ service }) => service)).toEqual(['DISPATCH', 'TELEPHONE_ANSWERING']);
    expect(corrected.locations.map(({ id, country }) => [id, country])).toEqual([
      ['l2', 'CY'],
      ['l3', 'BG'],
    ]);
    expect(corrected).toMatchObject({
      size: { min: 4, max: 9 },
      headquarters: { country: 'GR', region: null, city: 'Athens' },
      foundedYear: 2009,
      channels: [{ channel: 'VOICE' }],
    });
    expect(validateProfile(corrected, '2026-11-22')).toEqual([]);
  });

  it('that say nothing confirm what stands there', () => {
    const kinds = Object.keys({ SERVICES: 1, LANGUAGES: 1, AGENT_COUNTRIES: 1, SIZE: 1, HEADQUARTERS: 1 });
    const answers = kinds.map((fact) => ({ ...silent, fact: fact as FactAnswer['fact'] }));
    expect(withFactAnswers(profile, answers)).toEqual(profile);
  });

  it('cannot make a profile valid that is not: the checks of profiles see them', () => {
    const wrong = withFactAnswers(profile, [
      { ...silent, fact: 'SERVICES', codes: ['NO_SUCH_SERVICE'] },
      { ...silent, fact: 'FOUNDED_YEAR', year: 2999 },
      { ...silent, fact: 'SIZE', minimum: 9, maximum: 2 },
    ]);
    expect(new Set(validateProfile(wrong, '2026-11-22').map(({ path }) => path.split('.')[0]))).toEqual(
      new Set(['services', 'foundedYear', 'size']),
    );
  });
});

const realDirectory = new URL('../../../../../shared/data/call-center-directory.csv', import.meta.url);

const there = fs.existsSync(realDirectory);
const reason = there ? '' : ' (skipped: ../shared/data has no directory)';
(there ? describe : describe.skip)(`the real directory${reason}`, () => {
  it('gives every listing at most three doubts, the same ones each time, with valid profiles', () => {
    const rows = csv(fs.readFileSync(realDirectory), { columns: true }) as Record<string, string>[];
    const found = new Map<string, number>();
    let withThree = 0;
    for (const row of rows) {
      const cells = Object.entries(row).flatMap(([column, text]) => {
        const field = DEFAULT_MAPPING[column];
        return field ? [{ column, field, text }] : [];
      });
      const { listing, notes } = readDirectoryRow({ line: 2, cells }, '2026-11-22');
      if (!listing) continue;
      const profile = listingProfile(listing);
      const kept = notes.flatMap(({ column, reason, value }): ListingNote[] => {
        const field = DEFAULT_MAPPING[column];
        return field ? [{ field, reason, value }] : [];
      });
      const doubts = doubtfulFacts(profile, kept);
      expect(doubtfulFacts(profile, [...kept].reverse()).map(({ doubt }) => doubt)).toEqual(
        doubts.map(({ doubt }) => doubt),
      );
      expect(new Set(doubts.map(({ fact }) => fact)).size).toBe(doubts.length);
      if (doubts.length === 3) withThree += 1;
      for (const { doubt } of doubts) found.set(doubt, (found.get(doubt) ?? 0) + 1);
      if (row['company_name'] === 'Agents Republic') {
        expect(doubts[0]).toMatchObject({
          doubt: 'LANGUAGES_COUNTED',
          said: '150 different languages and dialects',
        });
      }
    }
    expect(withThree).toBeGreaterThan(600);
    expect(found.get('SIZE_TOO_WIDE')).toBeGreaterThan(400);
    expect([...found.keys()]).toEqual(
      expect.arrayContaining(['SERVICES_UNKNOWN', 'LANGUAGES_UNKNOWN', 'HEADQUARTERS_COUNTRY_ONLY']),
    );
  });
});

describe('a code that is spoken', () => {
  it.each([
    ['CY', 'ru', 'el'],
    ['KZ', 'en', 'ru'],
    ['US', 'el', 'en'],
    ['DE', 'el', 'el'],
    [null, 'ru', 'ru'],
  ] as const)('to a listing of %s by a claimant who reads %s is in %s', (country, claimant, expected) => {
    expect(languageOfCall(country, claimant)).toBe(expected);
  });

  it.each([
    ['en', 'en-GB'],
    ['ru', 'ru-RU'],
    ['el', 'el-GR'],
  ] as const)('comes digit by digit, twice, in %s', (language, tag) => {
    const words = spokenCode('040512', language);
    expect(words.language).toBe(tag);
    expect(words.text.match(/0, 4, 0, 5, 1, 2/g)).toHaveLength(2);
  });

  it.each(['2101234567', '+0301234567', '+3021', '+30210123456789012', '+30 210 1234567', 'client:anna', ''])(
    'cannot go to %s',
    (number) => {
      expect(isE164(number)).toBe(false);
      expect(isE164('+302101234567')).toBe(true);
    },
  );
});

describe('what the desk says about claims, disputes and removals', () => {
  const docs = fs.readFileSync(new URL('../../../../docs/claims.md', import.meta.url), 'utf8');

  it.each([...KEEPERSHIP_CASES])(
    '%s: docs/claims.md says the same, and each language has its own words',
    (kind) => {
      const [en, ru, el] = (['en', 'ru', 'el'] as const).map((locale) => keepershipRules(kind, locale));
      for (const sentence of en ?? []) expect(docs).toContain(`- ${sentence}\n`);
      expect(ru?.join(' ')).toMatch(/\p{Script=Cyrillic}/u);
      expect(el?.join(' ')).toMatch(/\p{Script=Greek}/u);
      expect([ru?.length, el?.length]).toEqual([en?.length, en?.length]);
    },
  );
});
