import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Throttle } from '@ringfair/identity-api';
import { CaseEffects, CaseRepository, ModerationCases } from '@ringfair/moderation-api';
import type { Viewer } from '@ringfair/platform/auth';
import { Idempotency, newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Jobs } from '@ringfair/platform/jobs';
import { Mailer } from '@ringfair/platform/mail';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { emptyProfile, type VendorProfile } from '@ringfair/vendors-core';
import { DirectoryRepository } from './directory/directory.repository.js';
import { ErrorReportsService } from './reports/error-reports.service.js';
import { MergeRepository } from './merges/merge.repository.js';
import { ReportRepository } from './reports/report.repository.js';
import { VendorMergeCases } from './merges/vendor-merge-cases.js';
import { VendorMergesService } from './merges/vendor-merges.service.js';
import { VendorPagesService } from './profile/vendor-pages.service.js';
import { VendorRepository } from './profile/vendor.repository.js';

let db: TestDatabase;
let moderator: Viewer;
let merges: VendorMergesService;
let reports: ErrorReportsService;
let pages: VendorPagesService;
let effects: CaseEffects;
const told: string[] = [];
const vendors = new VendorRepository();

beforeAll(async () => {
  db = await createTestDatabase();
  moderator = await makeOrganization(db, { platformRoles: ['MODERATOR'] });
  const events = new Events();
  for (const name of ['vendor.withdrawn', 'vendor.merged'] as const)
    events.inTransaction(name, async () => void told.push(name));
  const mailer = new Mailer(db.config, events);
  const cases = new ModerationCases(new CaseRepository());
  const mergeRows = new MergeRepository();
  const reportRows = new ReportRepository();
  merges = new VendorMergesService(db.database, new Idempotency(), cases, mergeRows, vendors);
  new VendorMergeCases(cases, events, mailer, mergeRows, reportRows).onModuleInit();
  reports = new ErrorReportsService(
    db.database,
    new Throttle(db.config, db.database),
    cases,
    mailer,
    reportRows,
  );
  reports.onModuleInit();
  pages = new VendorPagesService(db.database, vendors);
  effects = new CaseEffects(db.database, new Jobs(), mailer, new CaseRepository(), cases);
});
afterAll(() => db.close());

interface Listing {
  id: string;
  slug: string;
}

let counter = 0;
async function listing(changes: Partial<VendorProfile> = {}, keeper: Viewer | null = null): Promise<Listing> {
  const id = newId();
  const slug = `listing-${(counter += 1)}`;
  const profile = { ...emptyProfile(`Listing ${counter} ${id.slice(-4)}`), ...changes };
  await db.owner.query(
    `insert into vendors (id, slug, name, source, published_version, published_at, organization_id, claimed_at, site_host,
       source_name, source_key)
     values ($1, $2, $3, 'DIRECTORY', 1, now(), $4, case when $4::uuid is null then null else now() end, $5, 'file', $2)`,
    [id, slug, profile.name, keeper?.organizationId ?? null, profile.site && new URL(profile.site).host],
  );
  await db.owner.query('insert into vendor_slugs (slug, vendor_id) values ($1, $2)', [slug, id]);
  await db.owner.query(
    `insert into vendor_versions (vendor_id, version, source, profile) values ($1, 1, 'DIRECTORY', $2)`,
    [id, JSON.stringify(profile)],
  );
  return { id, slug };
}

const input = (keep: Listing, merge: Listing) => ({
  keepSlug: keep.slug,
  mergeSlug: merge.slug,
  note: 'Same phone.',
  idempotencyKey: `merge ${newId()}`,
});

/** A moderator has accepted (or declined) a case and the minute is over. */
async function decided(caseId: string, outcome: 'ACCEPTED' | 'DECLINED' = 'ACCEPTED'): Promise<string> {
  const decision = newId();
  await db.owner.query(
    `insert into moderation_decisions (id, case_id, action, from_state, to_state, outcome, reason, user_id)
     values ($1, $2, 'DECIDE', 'OPEN', 'DECIDED', $3, 'MERGE_SAME_COMPANY', $4)`,
    [decision, caseId, outcome, moderator.userId],
  );
  await db.owner.query(
    `update moderation_cases set state = 'DECIDED', decision_id = $2, effective_at = now() - interval '1 second' where id = $1`,
    [caseId, decision],
  );
  await effects.applyDue();
  const { rows } = await db.owner.query<{ state: string }>(
    'select state from moderation_cases where id = $1',
    [caseId],
  );
  return rows[0]?.state ?? '';
}

const merged = async (keep: Listing, merge: Listing): Promise<string> =>
  decided((await merges.propose(moderator, input(keep, merge))).caseId);

const slugOf = async (slug: string): Promise<string> => (await pages.bySlug(null, slug)).slug;

describe('a merge', () => {
  it('leads every address of the merged listing to the one that stays, also through a chain', async () => {
    const [a, b, c] = [await listing(), await listing(), await listing()];
    await db.owner.query('insert into vendor_slugs (slug, vendor_id) values ($1, $2)', [
      `old-${b.slug}`,
      b.id,
    ]);
    told.length = 0;
    expect(await merged(b, c)).toBe('CLOSED');
    expect(told).toEqual(['vendor.withdrawn', 'vendor.merged']);
    expect(await slugOf(c.slug)).toBe(b.slug);
    expect(await merged(a, b)).toBe('CLOSED');
    for (const slug of [a.slug, b.slug, `old-${b.slug}`, c.slug]) expect(await slugOf(slug)).toBe(a.slug);
  });

  it('ends at the listing that stays when the one that was to stay was merged meanwhile', async () => {
    const [a, b, c] = [await listing(), await listing(), await listing()];
    const late = await merges.propose(moderator, input(b, c));
    await merged(a, b);
    expect(await decided(late.caseId)).toBe('CLOSED');
    expect(await slugOf(c.slug)).toBe(a.slug);
  });

  it('cannot go in a circle, twice, or onto a listing that is gone: such decisions come too late', async () => {
    const [a, b, c] = [await listing(), await listing(), await listing()];
    const back = await merges.propose(moderator, input(b, a));
    const elsewhere = await merges.propose(moderator, input(c, b));
    await merged(a, b);
    expect([await decided(back.caseId), await decided(elsewhere.caseId)]).toEqual(['OVERTAKEN', 'OVERTAKEN']);
    expect(await slugOf(b.slug)).toBe(a.slug);
    await expect(merges.propose(moderator, input(a, b))).rejects.toMatchObject({
      fields: [{ path: 'input.mergeSlug', reason: 'MERGE_SAME_LISTING' }],
    });
  });

  it('keeps what the merged listing said for the answers that were given on it', async () => {
    const [a, b] = [await listing(), await listing()];
    await merged(a, b);
    const [kept] = await db.database.read(null, (tx) => vendors.versions(tx, b.id, null, 1));
    expect(kept?.profile.name).toContain('Listing');
  });

  it('cannot be undone by an import, a publication or a claim: the listing does not rise again', async () => {
    const [a, b] = [await listing(), await listing({ site: 'https://risen.example' })];
    await merged(a, b);
    const target = await db.database.asWorker(null, (tx) =>
      new DirectoryRepository().target(tx, 'file', b.slug, 'risen.example', emptyProfile('Something new')),
    );
    expect(target).toMatchObject({ id: b.id, same: true, claimed: false });
    const rising = [
      'update vendors set published_version = 1, published_at = now() where id = $1',
      'update vendors set organization_id = (select id from organizations limit 1), claimed_at = now() where id = $1',
      'update vendors set merged_into = null where id = $1',
    ];
    for (const sql of rising)
      await expect(db.owner.query(sql, [b.id])).rejects.toMatchObject({
        code: 'RF001',
        constraint: 'LISTING_MERGED',
      });
  });

  it('is asked for by a vendor that keeps one of the two, once, and told to it', async () => {
    const vendor = await makeOrganization(db, { sells: true, buys: false, locale: 'ru' });
    const [own, other] = [await listing({}, vendor), await listing()];
    const request = input(own, other);
    const first = await merges.request(vendor, request);
    expect(await merges.request(vendor, request)).toEqual(first);
    await expect(merges.request(vendor, input(own, other))).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'MERGE_ASKED_ALREADY',
    });
    expect(await decided(first.caseId)).toBe('CLOSED');
    const { rows } = await db.owner.query<{ subject: string }>(
      'select subject from mails where dedupe_key = $1',
      [`case decided ${first.caseId}`],
    );
    expect(rows[0]?.subject).toContain('Принято: объединение страниц');
  });

  it('cannot take a listing from whoever keeps it, unless that organisation asks itself', async () => {
    const [vendor, rival] = [
      await makeOrganization(db, { sells: true, buys: false }),
      await makeOrganization(db, { sells: true, buys: false, locale: 'el' }),
    ];
    const [own, theirs, free] = [await listing({}, vendor), await listing({}, rival), await listing()];
    for (const attempt of [
      merges.request(vendor, input(own, theirs)),
      merges.propose(moderator, input(free, theirs)),
    ])
      await expect(attempt).rejects.toMatchObject({ reason: 'MERGE_NEEDS_CONSENT' });
    await expect(merges.request(vendor, input(free, theirs))).rejects.toMatchObject({
      reason: 'MERGE_NOT_YOURS',
    });
    await expect(merges.request(vendor, input(free, own))).rejects.toMatchObject({
      reason: 'MERGE_INTO_UNCLAIMED',
    });
    const consented = await merges.request(vendor, input(theirs, own));
    expect(await decided(consented.caseId)).toBe('CLOSED');
    expect(await slugOf(own.slug)).toBe(theirs.slug);
    const { rows } = await db.owner.query<{ subject: string }>(
      `select subject from mails where dedupe_key like $1`,
      [`vendor merged ${consented.id} %`],
    );
    expect(rows.map(({ subject }) => subject)).toEqual([expect.stringContaining('διπλότυπο')]);
  });

  it('that came too late can be asked for again, by whoever may', async () => {
    const [vendor, rival] = [
      await makeOrganization(db, { sells: true, buys: false }),
      await makeOrganization(db, { sells: true, buys: false }),
    ];
    const [own, other] = [await listing({}, vendor), await listing()];
    const { caseId } = await merges.request(vendor, input(own, other));
    await db.owner.query('update vendors set organization_id = $2, claimed_at = now() where id = $1', [
      other.id,
      rival.organizationId,
    ]);
    expect(await decided(caseId)).toBe('OVERTAKEN');
    const again = await merges.request(rival, input(own, other));
    expect(await decided(again.caseId)).toBe('CLOSED');
    expect(await slugOf(other.slug)).toBe(own.slug);
  });

  it('that is declined changes nothing', async () => {
    const [a, b] = [await listing(), await listing()];
    const { caseId } = await merges.propose(moderator, input(a, b));
    expect(await decided(caseId, 'DECLINED')).toBe('CLOSED');
    expect(await slugOf(b.slug)).toBe(b.slug);
  });
});

describe('likely duplicates', () => {
  it('are those with one site, one phone, or a similar name in one country, for moderators only', async () => {
    const greek = { country: 'GR', region: null, city: null };
    const [first, second, third, fourth] = [
      await listing({ name: 'Olympia Telephone Services', headquarters: greek, phone: '+302101112223' }),
      await listing({ name: 'Olympia Telephone Service', headquarters: greek }),
      await listing({ name: 'Something else', phone: '+302101112223' }),
      await listing({ name: 'Olympia Telephone Services', headquarters: { ...greek, country: 'CY' } }),
    ];
    const { pairs } = await merges.duplicates(moderator, null);
    const found = pairs.map(({ one, other, samePhone }) => [one.id, other.id, samePhone]);
    expect(found).toEqual([
      [third?.id, first?.id, true],
      [second?.id, first?.id, false],
    ]);
    expect(fourth).toBeDefined();
    const outsider = await makeOrganization(db, { sells: true, buys: false });
    expect((await merges.duplicates(outsider, null)).pairs).toEqual([]);
    await merges.propose(moderator, input(first as Listing, second as Listing));
    expect((await merges.duplicates(moderator, null)).pairs).toHaveLength(1);
  });
});

describe('a reported error', () => {
  let visitors = 0;
  const report = (slug: string, email: string | null = null, address = `10.9.0.${(visitors += 1)}`) =>
    reports.report(
      { slug, part: 'CONTACT', statement: 'The phone number is wrong.', email, locale: 'el' },
      address,
    );
  const caseAbout = async (vendorId: string): Promise<string> =>
    (
      await db.owner.query<{ id: string }>(
        'select id from moderation_cases where vendor_id = $1 order by id desc',
        [vendorId],
      )
    ).rows[0]?.id ?? '';
  const doubts = async (id: string) =>
    (await db.database.read(null, (tx) => new ReportRepository().doubts(tx, [id]))).map(({ part }) => part);

  it('marks the part of an unclaimed listing as doubtful until somebody claims it', async () => {
    const page = await listing();
    await report(page.slug, 'Reader@Example.com');
    expect(await doubts(page.id)).toEqual([]);
    const id = await caseAbout(page.id);
    expect(await decided(id)).toBe('CLOSED');
    expect(await doubts(page.id)).toEqual(['CONTACT']);
    const { rows } = await db.owner.query<{ recipient: string }>(
      'select recipient from mails where dedupe_key = $1',
      [`case decided ${id}`],
    );
    expect(rows).toEqual([{ recipient: 'reader@example.com' }]);
    const vendor = await makeOrganization(db, { sells: true, buys: false });
    await db.owner.query('update vendors set organization_id = $2, claimed_at = now() where id = $1', [
      page.id,
      vendor.organizationId,
    ]);
    expect(await doubts(page.id)).toEqual([]);
  });

  it('is mailed to those who keep a claimed listing, in their language', async () => {
    const vendor = await makeOrganization(db, { sells: true, buys: false, locale: 'ru' });
    const page = await listing({}, vendor);
    await report(page.slug);
    await decided(await caseAbout(page.id));
    const { rows } = await db.owner.query<{ subject: string; text: string }>(
      'select subject, text from mails where recipient = $1',
      [`${vendor.userId}@ringfair.example`],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.subject).toContain('Исправьте, пожалуйста');
    expect(rows[0]?.text).toContain('The phone number is wrong.');
    expect(await doubts(page.id)).toEqual([]);
  });

  it('cannot be about a listing that there is not, and comes too late for one that was merged', async () => {
    await expect(report('nobody-has-this')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [a, b] = [await listing(), await listing()];
    await report(b.slug);
    const id = await caseAbout(b.id);
    await merged(a, b);
    expect(await decided(id)).toBe('OVERTAKEN');
  });

  it('cannot come without end: neither from one address nor about one listing', async () => {
    const page = await listing();
    for (let count = 0; count < 5; count += 1) await report(page.slug, null, '10.8.0.1');
    const sixth = report(page.slug, null, '10.8.0.1').then(() => report(page.slug, null, '10.8.0.1'));
    await expect(sixth).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    for (let count = 6; count < 20; count += 1) await report(page.slug);
    await expect(report(page.slug)).rejects.toMatchObject({ constraint: 'TOO_MANY_REPORTS' });
  });
});
