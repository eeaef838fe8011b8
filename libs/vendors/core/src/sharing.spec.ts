import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DossierPack, dossierCover, dossierIndex, dossierManifest, entryNames } from './dossier-pack.js';
import {
  DOSSIER_KINDS,
  type DossierFacts,
  dossierProblems,
  dossierState,
  entryName,
} from './dossier-rules.js';
import { endOfGrant, latestToday, type ReferenceDetails, referenceProblems } from './reference-rules.js';

const TODAY = '2026-11-22';

const reference: ReferenceDetails = {
  client: 'Ηλεκτρονικό Κατάστημα ΑΕ',
  person: 'Ελένη Γεωργίου',
  post: 'Head of customer care',
  phone: '+302101234567',
  email: null,
  languages: ['el', 'en'],
  work: 'Order taking',
  industry: 'CONSUMER_AND_RETAIL',
  country: 'GR',
  service: 'ORDER_TAKING',
  sinceYear: 2021,
  untilYear: null,
  consent: { by: 'Ελένη Γεωργίου', on: '2026-11-01', how: 'EMAIL' },
};
const wrong = (change: Partial<ReferenceDetails>): string[] =>
  referenceProblems({ ...reference, ...change }, TODAY).map(({ path, reason }) => `${path} ${reason}`);

describe('a reference', () => {
  it('that is complete has no problem, with or without a consent yet', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ consent: null })).toEqual([]);
  });

  it.each<[string, Partial<ReferenceDetails>, string]>([
    ['that nobody can reach', { phone: null }, 'phone REQUIRED'],
    ['with a number that is none', { phone: '210 1234567' }, 'phone INVALID_PHONE'],
    ['with an address that is none', { email: 'eleni@' }, 'email INVALID_EMAIL'],
    ['in a country that does not exist', { country: 'XX' }, 'country UNKNOWN_COUNTRY'],
    ['in a language that does not exist', { languages: ['xx-invalid'] }, 'languages.0 UNKNOWN_LANGUAGE'],
    ['since the future', { sinceYear: 2027 }, 'sinceYear IN_THE_FUTURE'],
    ['since before telephones', { sinceYear: 1800 }, 'sinceYear OUT_OF_RANGE'],
    ['that ended before it began', { untilYear: 2019 }, 'untilYear DATES_REVERSED'],
    [
      'consented to tomorrow',
      { consent: { by: 'E', on: '2026-11-23', how: 'PHONE' } },
      'consent.on IN_THE_FUTURE',
    ],
    [
      'consented to on a day that does not exist',
      { consent: { by: 'E', on: '2026-02-30', how: 'PHONE' } },
      'consent.on INVALID_DATE',
    ],
  ])('cannot be one %s', (_what, change, problem) => {
    expect(wrong(change)).toContain(problem);
  });

  it('is granted for days, and today is the latest today on Earth', () => {
    expect(endOfGrant(new Date('2026-11-22T10:00:00Z'), 30).toISOString()).toBe('2026-12-22T10:00:00.000Z');
    expect(latestToday(new Date('2026-11-22T10:00:01Z'))).toBe('2026-11-23');
  });
});

const facts: DossierFacts = {
  kind: 'INSURANCE',
  hasFile: true,
  statement: null,
  recoveryTimeHours: null,
  recoveryPointHours: null,
  issuedOn: '2026-01-01',
  expiresOn: '2026-12-31',
};
const itemProblems = (change: Partial<DossierFacts>): string[] =>
  dossierProblems({ ...facts, ...change }, TODAY).map(({ path, reason }) => `${path} ${reason}`);

describe('an item of a dossier', () => {
  it('has a file, or says in words or hours what it is', () => {
    expect(itemProblems({})).toEqual([]);
    expect(itemProblems({ hasFile: false, statement: 'No subcontractors.' })).toEqual([]);
    expect(
      itemProblems({
        kind: 'RECOVERY_TIMES',
        hasFile: false,
        recoveryTimeHours: 4,
        recoveryPointHours: 0,
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<DossierFacts>, string[]]>([
    ['without file and words', { hasFile: false }, ['statement REQUIRED']],
    [
      'of recovery times without hours',
      { kind: 'RECOVERY_TIMES' },
      ['recoveryTimeHours REQUIRED', 'recoveryPointHours REQUIRED'],
    ],
    ['of insurance with recovery times', { recoveryTimeHours: 4 }, ['recoveryTimeHours NOT_FOR_THIS_KIND']],
    ['of tomorrow', { issuedOn: '2026-11-23' }, ['issuedOn IN_THE_FUTURE']],
    ['of a day that does not exist', { issuedOn: '2026-02-30' }, ['issuedOn INVALID_DATE']],
    ['that expired before it began', { expiresOn: '2025-12-31' }, ['expiresOn DATES_REVERSED']],
  ])('cannot be one %s', (_what, change, problems) => {
    expect(itemProblems(change)).toEqual(problems);
  });

  it.each([
    [null, 'CURRENT'],
    ['2026-12-23', 'CURRENT'],
    ['2026-12-22', 'ENDS_SOON'],
    ['2026-11-22', 'ENDS_SOON'],
    ['2026-11-21', 'EXPIRED'],
  ])('valid until %s is %s', (expiresOn, state) => {
    expect(dossierState(expiresOn, TODAY)).toBe(state);
  });
});

describe('a name inside an archive', () => {
  it('says place and kind and keeps the name in its own script', () => {
    expect(entryName(3, 'REGISTER_EXTRACT', 'Απόσπασμα ΓΕΜΗ.pdf')).toBe(
      '03-register-extract-Απόσπασμα ΓΕΜΗ.pdf',
    );
    expect(entryName(1, 'OTHER', 'a:b?.pdf')).toBe('01-other-a_b_.pdf');
  });

  it('cannot be a path, a device, hidden, or too long, whatever the file was called', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DOSSIER_KINDS),
        fc.string({ unit: 'binary', maxLength: 400 }),
        (kind, given) => {
          const name = entryName(7, kind, given);
          expect(name).toMatch(/^07-[a-z-]+-[^\p{Cc}\p{Cf}<>:"/\\|?*]*$/u);
          expect([...name].length).toBeLessThanOrEqual(120);
          expect(name).not.toMatch(/[. ]$/);
          expect(name.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe('a dossier given out', () => {
  const pack: DossierPack = {
    grantId: 'g',
    vendorName: 'Ηχώ ΑΕ',
    buyerName: 'Банк «Север»',
    sharedByName: 'Anna',
    sharedAt: new Date('2026-11-01T09:00:00Z'),
    expiresAt: new Date('2026-12-01T09:00:00Z'),
    items: [
      {
        ...facts,
        id: 'i1',
        title: 'Liability',
        revision: 2,
        expiresOn: '2026-10-31',
        file: { name: 'policy.pdf', bytes: 10, sha256: 'a'.repeat(64) },
      },
      {
        ...facts,
        id: 'i2',
        kind: 'RECOVERY_TIMES',
        title: 'Voice',
        revision: 1,
        recoveryTimeHours: 4,
        recoveryPointHours: 1,
        expiresOn: null,
        file: null,
      },
    ].map(({ hasFile: _hasFile, ...item }) => item as DossierPack['items'][number]),
  };
  const now = new Date(`${TODAY}T12:00:00Z`);

  it('names each item with date, expiry, state and hash in the manifest', () => {
    expect(dossierManifest(pack, now).items).toMatchObject([
      { state: 'EXPIRED', file: { path: '01-insurance-policy.pdf', sha256: 'a'.repeat(64) } },
      { state: 'CURRENT', recoveryTimeHours: 4, file: null },
    ]);
    expect([...entryNames(pack.items).keys()]).toEqual(['i1']);
  });

  it.each([
    ['en', 'EXPIRED', '31 October 2026'],
    ['ru', 'ИСТЕКЛО', '31 октября 2026'],
    ['el', 'ΕΛΗΞΕ', '31 Οκτωβρίου 2026'],
  ] as const)('marks what has expired in %s', (language, mark, until) => {
    const index = dossierIndex(pack, language, now);
    const cover = dossierCover(pack, language, now);
    expect(cover.lines.map(({ expired }) => expired)).toEqual([true, false]);
    expect(index).toContain(mark);
    expect(index).toContain(until);
    for (const name of ['Ηχώ ΑΕ', 'Банк «Север»', 'Anna', 'a'.repeat(64)]) expect(index).toContain(name);
  });
});
