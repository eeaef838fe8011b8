import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate, newId, roleUrl } from '@ringfair/platform/database';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { claimValue, declaredSince, profileFrom, readProfile } from '@ringfair/vendors-core';

/** A document as it was stored before profiles could say everything that they can say now. */
const first = {
  schemaVersion: 1,
  name: 'Quiet Oak',
  legalName: 'Quiet Oak Ltd',
  site: 'https://quiet-oak.example',
  phone: '+302101234567',
  email: null,
  contacts: [{ id: 'c1', name: 'Eleni', post: null, email: null, phone: null }],
  texts: { el: { summary: 'Απαντάμε.', howWeWork: null } },
  foundedYear: 2015,
  size: { min: 2, max: 2 },
  headquarters: { country: 'GR', region: null, city: 'Chania' },
  directions: ['INBOUND'],
  services: [{ service: 'TELEPHONE_ANSWERING', agentModel: 'SHARED', queuePolicy: null }],
  channels: [{ channel: 'VOICE', coverage: ['BUSINESS_HOURS'], languages: [] }],
  languages: [{ tag: 'el', note: 'Cretan' }],
  locations: [
    { id: 'l2', country: 'GR', region: null, city: 'Chania', timeZone: null, headCount: 2, kind: 'OWN' },
    { id: 'l1', country: 'CY', region: null, city: null, timeZone: null, headCount: null, kind: null },
  ],
  coverage: ['BUSINESS_HOURS'],
  industries: [{ industry: 'LEGAL_SERVICES', years: 3 }],
  technology: [],
  agentPreparation: 'PRE_TRAINED',
  pricingStyle: 'STANDARD',
  prices: [
    {
      id: 'p1',
      service: null,
      unit: 'MINUTE',
      currency: 'EUR',
      amountMinor: 95,
      rateScale: 0,
      firstIncrementSeconds: 60,
      stepSeconds: 6,
      includes: null,
      vat: null,
      minimumMonthlyMinor: null,
      setUpFeeMinor: null,
      termMonths: 0,
      noticeDays: 14,
      launchDays: null,
    },
  ],
  pilotOffers: [{ id: 'o1', days: 14, volume: null, priceMinor: 0, currency: 'EUR', criteria: null }],
};

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  // A clone has the tables of its template, but not what is granted on the database itself.
  await db.owner.query(
    `grant create, temporary on database ${new URL(db.url).pathname.slice(1)} to app_owner`,
  );
});
afterAll(() => db.close());

const run = (direction: 'up' | 'down', count?: number) =>
  migrate({
    ownerUrl: roleUrl(db.url, db.config.appSecret, 'app_owner'),
    folder: path.resolve('migrations'),
    direction,
    ...(count === undefined ? {} : { count }),
  });

describe('documents of the first schema', () => {
  it('are rewritten to what reading them gives, drafts and published versions, and back again', async () => {
    const later = await db.owner.query(`select from app.schema_migrations where name >= '0060'`);
    await run('down', later.rowCount ?? 0);
    const [vendor, organization] = [newId(), newId()];
    await db.owner.query(
      `insert into organizations (id, name, sells, buys) values ($1, 'Quiet Oak', true, false)`,
      [organization],
    );
    await db.owner.query(
      `insert into vendors (id, organization_id, slug, name, source, claimed_at, published_version, published_at)
       values ($1, $2, 'quiet-oak', 'Quiet Oak', 'SELF', now(), 2, now())`,
      [vendor, organization],
    );
    await db.owner.query(
      'insert into vendor_drafts (vendor_id, organization_id, profile) values ($1, $3, $2)',
      [vendor, JSON.stringify(first), organization],
    );
    const earlier = { ...first, foundedYear: 2014, languages: [], pricingStyle: null };
    for (const [number, said] of [earlier, first].entries()) {
      await db.owner.query(
        `insert into vendor_versions (vendor_id, version, source, profile, published_at) values ($1, $2, 'VENDOR', $3, $4)`,
        [vendor, number + 1, JSON.stringify(said), `202${number}-03-03T10:00:00Z`],
      );
    }
    const stored = async () =>
      (
        await db.owner.query<{ profile: unknown }>(
          'select profile from vendor_drafts union all select profile from vendor_versions where version = 2',
        )
      ).rows.map(({ profile }) => profile);

    const names = await run('up');
    const problems: string[] = [];
    const { agentPreparation, ...rest } = first;
    const expected = readProfile({ ...rest, preparations: [{ level: agentPreparation }] }, (at) =>
      problems.push(at),
    );
    expect(problems).toEqual([]);
    expect(await stored()).toEqual([expected, expected]);

    // The dates of statements are those that publishing would have written.
    const dated = await db.owner.query<{ profile: typeof expected; since: Record<string, string> }>(
      'select profile, declared_since as since from vendor_versions order by version',
    );
    const [before, after] = dated.rows;
    const since = declaredSince(expected, '2021-03-03', {
      profile: before!.profile,
      publishedOn: '2020-03-03',
      since: {},
    });
    expect(Object.keys(since)).toEqual(
      expect.arrayContaining(['texts.el', 'locations.l1', 'channels.VOICE']),
    );
    expect([before?.since, after?.since]).toEqual([{}, expect.objectContaining(since)]);
    for (const changed of ['foundedYear', 'languages.el', 'pricingStyle'])
      expect([since, after?.since]).toEqual([
        since,
        expect.not.objectContaining({ [changed]: expect.anything() }),
      ]);
    await expect(db.owner.query('update vendor_versions set version = 2')).rejects.toThrow(/immutable/);

    await run('down', names.length);
    expect(await stored()).toEqual([first, first]);
  });
});

describe('evidence of statements that were stored with everything that they did not say', () => {
  it('counts for the same statement after profiles can say more, and only once', async () => {
    await run('up');
    const later = await db.owner.query(`select from app.schema_migrations where name >= '0130'`);
    await run('down', later.rowCount ?? 0);
    const [vendor, organization, file] = [newId(), newId(), newId()];
    await db.owner.query(
      `insert into organizations (id, name, sells, buys) values ($1, 'Oak', true, false)`,
      [organization],
    );
    await db.owner.query(
      `insert into vendors (id, organization_id, slug, name, source, claimed_at)
       values ($1, $2, 'oak', 'Oak', 'SELF', now())`,
      [vendor, organization],
    );
    await db.owner.query(
      `insert into files (id, organization_id, purpose, name, media_type, bytes, sha256)
       values ($1, $2, 'EVIDENCE', 'lease.pdf', 'application/pdf', 9, repeat('a', 64))`,
      [file, organization],
    );
    const old = { country: 'GR', city: 'Χανιά\n"Α"', headCount: 2, id: 'l1', languages: [], region: null };
    const evidence = async (state: string, said: object) => {
      const [id, value] = [newId(), JSON.stringify(said)];
      await db.owner.query(
        `insert into vendor_evidence (id, vendor_id, organization_id, path, claimed_value, claimed_hash, company, kind,
           file_id, issued_on, holds_until, state, decided_at, decided_by, updated_at)
         values ($1, $2, $3, 'locations.l1', $4, $5, 'Oak', 'LEASE', $6, '2026-01-01', '2099-01-01', $7, $8, $9, '2026-02-02')`,
        [
          id,
          vendor,
          organization,
          value,
          createHash('sha256').update(value).digest('hex'),
          file,
          state,
          state === 'VERIFIED' ? '2026-01-02' : null,
          state === 'VERIFIED' ? newId() : null,
        ],
      );
      return id;
    };
    const verified = await evidence('VERIFIED', old);
    const again = await evidence('UPLOADED', { ...old, timeZone: null });
    const withdrawn = await evidence('WITHDRAWN', old);
    await run('up');
    const { rows } = await db.owner.query<{ id: string; value: string; hash: string; day: Date }>(
      'select id, claimed_value as value, claimed_hash as hash, updated_at as day from vendor_evidence',
    );
    const of = (id: string) => rows.find((row) => row.id === id);
    const value = claimValue(profileFrom({ name: 'Oak', locations: [old] }), 'locations.l1') ?? '';
    const hash = createHash('sha256').update(value).digest('hex');
    expect(value).toContain('Χανιά');
    for (const id of [verified, withdrawn]) expect(of(id)).toMatchObject({ value, hash });
    expect(of(again)?.value).toContain('timeZone');
    expect(of(withdrawn)?.day.toISOString().slice(0, 10)).toBe('2026-02-02');
  });
});
