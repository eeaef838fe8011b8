import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CLAIM_FIELDS, claimOfStored, claimsOf, claimValue } from './claim-values.js';
import { declaredSince, type EarlierVersion } from './declared-since.js';
import { EVIDENCE_CHECKS, EVIDENCE_KINDS, UNDOCUMENTED_REASONS } from './evidence-codes.js';
import { addMonths, evidenceHoldsUntil, evidenceProblem } from './evidence-dates.js';
import {
  bestSource,
  checksOf,
  EVIDENCE_RULES,
  evidenceRuleOf,
  SITE_CHECK_DAYS,
  STATEMENT_RULES,
  statementRuleOf,
  UNDOCUMENTED_RULES,
} from './evidence-rules.js';
import {
  acceptedText,
  checkText,
  claimText,
  holdsText,
  ruleSentences,
  undocumentedText,
} from './evidence-sentences.js';
import { CHECK_TEXTS, CLAIM_TEXTS, KIND_TEXTS, UNDOCUMENTED_TEXTS } from './evidence-texts.js';
import { emptyProfile, type VendorProfile } from './profile.js';
import { profileChanges } from './profile-changes.js';
import { PROFILE_SHAPE } from './profile-shape.js';
import { profileFrom } from './read-profile.js';
import {
  type ClaimEvidence,
  type ClaimMeasurement,
  EVIDENCE_STATES,
  hasEnded,
  PROVENANCES,
  provenanceOf,
  stateAt,
} from './provenance.js';

const today = '2026-06-15';
const iso = {
  id: 'e1',
  standard: 'ISO_27001',
  number: '4711',
  detail: null,
  issuer: 'A body',
  issuedOn: '2025-01-31',
  validUntil: '2028-01-30',
} as const;
const profile: VendorProfile = {
  ...emptyProfile('Nordruf'),
  foundedYear: 2009,
  site: 'https://nordruf.example/',
  certifications: [iso],
  incentives: ['PRIZES'],
  texts: { en: { summary: 'We answer.', howWeWork: null } },
  registerNumbers: [
    { register: 'LEI', number: 'A' },
    { register: 'LEI', number: 'B' },
  ],
};

describe('the rules of evidence', () => {
  it('stand for every field of the profile that says something, once, every code in use', () => {
    const shape = PROFILE_SHAPE as Record<string, { kind: string }>;
    const patterns = CLAIM_FIELDS.map((field) =>
      ['rows', 'map'].includes(shape[field]?.kind ?? '') ? `${field}.*` : field,
    );
    expect(STATEMENT_RULES.map(({ path }) => path).sort()).toEqual([...patterns].sort());
    expect(STATEMENT_RULES.map(({ claim }) => claim).sort()).toEqual(Object.keys(CLAIM_TEXTS).sort());
    expect(new Set(UNDOCUMENTED_RULES.map(({ why }) => why)).size).toBe(UNDOCUMENTED_REASONS.length);
    expect(new Set(EVIDENCE_RULES.flatMap(({ accepts }) => accepts)).size).toBe(EVIDENCE_KINDS.length);
    expect(new Set(EVIDENCE_RULES.flatMap(checksOf)).size).toBe(EVIDENCE_CHECKS.length);
    expect(EVIDENCE_RULES.filter((rule) => rule.mostMonths < rule.holdsMonths)).toEqual([]);
  });

  it('have words of their own in each language', () => {
    const tables = [CLAIM_TEXTS, KIND_TEXTS, CHECK_TEXTS, UNDOCUMENTED_TEXTS];
    const texts = tables.flatMap((table) => Object.values(table).flat());
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of UNDOCUMENTED_TEXTS.VISITED) expect(text).toContain(`${SITE_CHECK_DAYS} `);
    for (const rule of EVIDENCE_RULES)
      for (const language of ['en', 'ru', 'el'] as const)
        expect(ruleSentences(rule, language).filter((line) => !/^\p{Lu}.*[.]$/u.test(line))).toEqual([]);
  });

  it('are found by the path of a statement, and by no other', () => {
    expect(evidenceRuleOf('certifications.e1')?.claim).toBe('CERTIFICATION');
    expect(evidenceRuleOf('foundedYear')?.claim).toBe('FOUNDED');
    for (const path of ['certifications', 'foundedYear.x', 'name', 'toString', '', '.', 'certifications.*.x'])
      expect([path, evidenceRuleOf(path)?.claim]).toEqual([
        path,
        path === 'certifications.*.x' ? 'CERTIFICATION' : undefined,
      ]);
    const best = ['incentives', 'site', 'contacts.c1', 'texts.en', 'logoFileId'].map((path) => {
      const rule = statementRuleOf(path);
      return rule && bestSource(rule);
    });
    expect(best).toEqual(['VERIFIED', 'MEASURED', 'DECLARED', 'DECLARED', undefined]);
  });

  it('say how long a document holds: so many months, or until the end that it names', () => {
    const rule = evidenceRuleOf('certifications.e1')!;
    expect(evidenceHoldsUntil(rule, '2025-01-31', null)).toBe('2026-01-31');
    expect(evidenceHoldsUntil(rule, '2025-01-31', '2027-05-01')).toBe('2027-05-01');
    expect(evidenceHoldsUntil(rule, '2025-01-31', '2099-01-01')).toBe('2028-01-31');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
    expect(addMonths('0099-12-31', 2)).toBe('0100-02-28');
  });

  it.each([
    ['of a kind that shows something else', { kind: 'LEASE' }, 'kind', 'EVIDENCE_KIND_UNFIT'],
    ['issued tomorrow', { issuedOn: '2026-06-16' }, 'issuedOn', 'EVIDENCE_ISSUED_IN_FUTURE'],
    ['over before it was issued', { validUntil: '2025-12-31' }, 'validUntil', 'EVIDENCE_ENDS_BEFORE_ISSUE'],
    [
      'over by now',
      { issuedOn: '2025-07-01', validUntil: '2026-06-14' },
      'validUntil',
      'EVIDENCE_NO_LONGER_HOLDS',
    ],
    ['older than it holds', { issuedOn: '2025-06-14' }, 'issuedOn', 'EVIDENCE_NO_LONGER_HOLDS'],
  ] as const)('cannot accept a document %s', (_what, change, field, reason) => {
    const sound = { kind: 'CERTIFICATE' as const, issuedOn: '2026-01-01', validUntil: null };
    const rule = evidenceRuleOf('certifications.e1')!;
    expect(evidenceProblem(rule, sound, today)).toBeNull();
    expect(evidenceProblem(rule, { ...sound, ...change }, today)).toEqual({ field, reason });
  });

  it('are what docs/evidence.md says', () => {
    const file = new URL('../../../../docs/evidence.md', import.meta.url);
    if (process.env['UPDATE_SNAPSHOTS']) fs.writeFileSync(file, docs());
    expect(fs.readFileSync(file, 'utf8')).toBe(docs());
  });
});

describe('the statements of a profile', () => {
  it('are named by field, row id or code, and are there only when something is said', () => {
    expect(claimsOf(profile).map(({ path }) => path)).toEqual([
      'name',
      'registerNumbers.LEI',
      'registerNumbers.LEI#2',
      'site',
      'texts.en',
      'foundedYear',
      'certifications.e1',
      'incentives',
    ]);
    const silent: VendorProfile = {
      ...emptyProfile('x'),
      logoFileId: '0190a0b1-0000-7000-8000-000000000000',
      dataHandling: { countries: [], roles: [], retention: null, returnAtExit: null },
    };
    expect(claimsOf(silent)).toEqual([{ path: 'name', value: '"x"' }]);
    for (const path of ['certifications.e2', 'schemaVersion', '__proto__', ''])
      expect(claimValue(profile, path)).toBeNull();
  });

  it('have the same names whatever the order of the keys, as a database may store them', () => {
    const stored = {
      ...profile,
      registerNumbers: [{ number: 'A', register: 'LEI' as const }],
      technology: [{ product: null, category: 'CRM' as const }],
    };
    const paths = claimsOf(stored).map(({ path }) => path);
    expect(paths).toContain('registerNumbers.LEI');
    expect(paths).toContain('technology.CRM');
    expect(profileChanges(profile, stored).map(({ path }) => path)).toContain('technology.CRM');
  });

  it('have the same value as before profiles could say more, as long as nobody says it', () => {
    const [location] = profileFrom({
      name: 'x',
      locations: [{ country: 'GR', city: 'Chania', headCount: 2 }],
    }).locations;
    const before = { id: 'l1', country: 'GR', region: null, city: 'Chania', headCount: 2, languages: [] };
    const said = claimValue({ ...profile, locations: [location!] }, 'locations.l1');
    expect(said).toBe('{"city":"Chania","country":"GR","headCount":2,"id":"l1"}');
    expect(claimOfStored(before)).toBe(said);
    expect(claimOfStored({ ...before, kind: { note: '', days: [] } })).toBe(said);
    expect(claimOfStored({ ...before, headCount: 0 })).not.toBe(said);
  });

  it('have the same value whatever the order of their parts', () => {
    const turned = Object.fromEntries(Object.entries(iso).reverse()) as unknown as typeof iso;
    expect(claimValue({ ...profile, certifications: [turned] }, 'certifications.e1')).toBe(
      claimValue(profile, 'certifications.e1'),
    );
  });
});

const verified: ClaimEvidence = {
  path: 'foundedYear',
  claimedValue: '2009',
  state: 'VERIFIED',
  submittedOn: '2026-01-01',
  decidedOn: '2026-01-03',
  holdsUntil: today,
};
const sourceOf = (of: VendorProfile, evidence: ClaimEvidence[], day = today) =>
  provenanceOf(of, evidence, [], day).find(({ path }) => path === 'foundedYear');

describe('the source of a statement', () => {
  it('is what evidence allows, with its date and its end, and steps down the day after', () => {
    expect(sourceOf(profile, [verified])).toEqual({
      path: 'foundedYear',
      source: 'VERIFIED',
      asOf: '2026-01-03',
      expiresAt: today,
    });
    expect(sourceOf(profile, [verified], '2026-06-16')?.source).toBe('DECLARED');
    expect(sourceOf(profile, [{ ...verified, state: 'UPLOADED', decidedOn: null }])).toMatchObject({
      source: 'EVIDENCE',
      asOf: '2026-01-01',
    });
  });

  it('cannot stay when the statement is changed', () => {
    expect(sourceOf({ ...profile, foundedYear: 1999 }, [verified])?.source).toBe('DECLARED');
  });

  it('is the better one of several, and of equal ones that which holds longer', () => {
    const uploaded: ClaimEvidence = {
      ...verified,
      state: 'UPLOADED',
      decidedOn: null,
      holdsUntil: '2030-01-01',
    };
    const longer: ClaimEvidence = { ...verified, holdsUntil: '2027-01-01' };
    expect(sourceOf(profile, [uploaded, verified, longer])?.expiresAt).toBe('2027-01-01');
    expect(sourceOf(profile, [uploaded, verified], '2026-06-16')?.source).toBe('EVIDENCE');
  });

  const days = fc
    .integer({ min: 0, max: 400 })
    .map((offset) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10));
  const paths = fc.constantFrom(...claimsOf(profile).map(({ path }) => path), 'metrics.m1');
  const evidences = fc.record({
    path: paths,
    claimedValue: fc.oneof(
      fc.constantFrom(...claimsOf(profile).map(({ value }) => value)),
      fc.constant(null),
    ),
    state: fc.constantFrom(...EVIDENCE_STATES),
    submittedOn: days,
    decidedOn: fc.option(days),
    holdsUntil: days,
  });
  const measurements = fc.record({ path: paths, measuredOn: days, holdsUntil: fc.option(days) });

  it('cannot be above what unexpired, matching evidence or a measurement allows', () => {
    fc.assert(
      fc.property(
        fc.array(evidences),
        fc.array(measurements, { maxLength: 3 }),
        days,
        (evidence, measured, day) => {
          const found = provenanceOf(profile, evidence, measured, day, { on: '2026-01-01', since: {} });
          expect(found.map(({ path }) => path)).toEqual(claimsOf(profile).map(({ path }) => path));
          for (const { path, source, expiresAt } of found) {
            const value = claimValue(profile, path);
            const holds = evidence.filter(
              (one) => one.path === path && one.claimedValue === value && !hasEnded(one, day),
            );
            const allowed = best(
              holds,
              measured.filter((one) => one.path === path && holdsOn(one, day)),
            );
            expect(PROVENANCES.indexOf(source)).toBe(allowed);
            expect(expiresAt === null || expiresAt >= day).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the date of a declaration', () => {
  const first: EarlierVersion = { profile, publishedOn: '2025-03-03', since: {} };

  it('is that of the first of the versions that say the same without a break', () => {
    const moved = { ...profile, foundedYear: 2011 };
    const second = declaredSince(moved, '2025-06-01', first);
    expect(second).toMatchObject({ name: '2025-03-03', 'certifications.e1': '2025-03-03' });
    expect(second).not.toHaveProperty('foundedYear');
    const third = declaredSince(profile, '2026-01-01', {
      profile: moved,
      publishedOn: '2025-06-01',
      since: second,
    });
    expect(third).toMatchObject({ name: '2025-03-03', 'texts.en': '2025-03-03' });
    const asOf = (path: string) =>
      provenanceOf(profile, [], [], today, { on: '2026-01-01', since: third }).find(
        (one) => one.path === path,
      )?.asOf;
    // Said again after another year was said: it is as new as that.
    expect([asOf('foundedYear'), asOf('certifications.e1')]).toEqual(['2026-01-01', '2025-03-03']);
  });

  it('is that of the publication where nothing stood before, or only on the same day', () => {
    expect(declaredSince(profile, '2025-03-03', null)).toEqual({});
    expect(declaredSince(profile, '2025-03-03', first)).toEqual({});
  });
});

describe('the state of evidence at a moment', () => {
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const course = { submittedAt: at('2026-01-01'), decidedAt: at('2026-01-03'), withdrawnAt: null };
  it.each([
    ['before it came', { state: 'VERIFIED' }, '2025-12-31', null],
    ['while it waited', { state: 'DECLINED' }, '2026-01-02', 'UPLOADED'],
    ['once it was verified, though withdrawn later', withdrawn('2026-02-01'), '2026-01-31', 'VERIFIED'],
    ['once it was withdrawn', withdrawn('2026-02-01'), '2026-02-01', 'WITHDRAWN'],
    ['once it was verified, though ended later', { state: 'EXPIRED' }, '2026-01-04', 'VERIFIED'],
    ['once it was declined', { state: 'DECLINED' }, '2026-01-03', 'DECLINED'],
  ] as const)('%s', (_when, change, day, state) => {
    expect(stateAt({ ...course, ...change }, at(day))).toBe(state);
  });
  function withdrawn(day: string) {
    return { state: 'WITHDRAWN', withdrawnAt: at(day) } as const;
  }
});

const holdsOn = (one: ClaimMeasurement, day: string): boolean =>
  one.measuredOn <= day && (one.holdsUntil === null || one.holdsUntil >= day);

const best = (evidence: readonly ClaimEvidence[], measured: readonly ClaimMeasurement[]): number => {
  if (measured.length > 0) return 3;
  if (evidence.some(({ state }) => state === 'VERIFIED')) return 2;
  return evidence.some(({ state }) => state === 'UPLOADED') ? 1 : 0;
};

/** docs/evidence.md as the table has it. */
function docs(): string {
  const rows = EVIDENCE_RULES.map((rule) => {
    const own = checksOf(rule).filter((check) => rule.compares.includes(check));
    const compared = own.map((check) => checkText(check, 'en')).join(' ') || '–';
    const cells = [
      `${claimText(rule.claim, 'en')} (\`${rule.path}\`)`,
      acceptedText(rule, 'en'),
      compared,
      holdsText(rule, 'en'),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const common = (['SAME_COMPANY', 'AUTHENTIC', 'STILL_VALID'] as const).map(
    (check) => `- ${checkText(check, 'en')}`,
  );
  return [
    '# Evidence',
    '',
    'A vendor can show what its profile says with a document. A moderator compares the two; from then on the statement is',
    'marked as verified, until the evidence ends or the statement is changed. The file is seen by the vendor and by the',
    'moderator who decides, and by nobody else; the public sees the mark, its date and its end.',
    '',
    'Every field of the profile that says something is a statement, and so is every row of a list. Each has a mark, from',
    'least to most: `DECLARED` (the vendor says so), `EVIDENCE` (a document waits for a moderator), `VERIFIED` (a moderator',
    'compared it), `MEASURED` (the platform measured it itself). A mark has a date: of what is declared, the day since which',
    'every published version has said the same; else the day on which it was sent, decided or measured. Evidence that has',
    'ended steps down by itself, at midnight UTC after its last day; the vendor is told 30 days before. Once a statement is',
    'changed, its evidence covers it no more, and covers it again when it is changed back. What a statement leaves unsaid is no',
    'part of it: when profiles learn to say more, its evidence stays. An answer to a request keeps the marks of the moment in',
    'which it was sent.',
    '',
    'For every document a moderator checks:',
    '',
    ...common,
    '',
    'and beside that, by kind of statement:',
    '',
    '| statement | accepted | compared | holds |',
    '|---|---|---|---|',
    ...rows,
    '',
    'No document is accepted for the others:',
    '',
    '| statement | mark |',
    '|---|---|',
    ...UNDOCUMENTED_RULES.map(
      (rule) => `| ${claimText(rule.claim, 'en')} (\`${rule.path}\`) | ${undocumentedText(rule, 'en')} |`,
    ),
    '',
    'Files: PDF, PNG, JPEG or WebP, see files.md. Rules, words and dates come from `libs/vendors/core/src/evidence-rules.ts`; the',
    "moderators' desk (`/moderation/evidence`), the vendors' page and the API (`evidenceRules`) show the same.",
    '',
  ].join('\n');
}
