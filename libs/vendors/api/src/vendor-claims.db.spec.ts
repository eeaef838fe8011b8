import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { Idempotency, newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { Mailer } from '@ringfair/platform/mail';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { emptyProfile, listingProfile, readDirectoryRow } from '@ringfair/vendors-core';
import { ClaimRepository } from './claim.repository.js';
import { DraftRepository } from './draft.repository.js';
import { VendorRepository } from './vendor.repository.js';
import { VendorClaimsService } from './vendor-claims.service.js';

let db: TestDatabase;
let claims: VendorClaimsService;
const vendors = new VendorRepository();

beforeAll(async () => {
  db = await createTestDatabase();
  const events = new Events();
  claims = new VendorClaimsService(
    db.database,
    new Idempotency(),
    events,
    new Mailer(db.config, events),
    vendors,
    new DraftRepository(),
    new ClaimRepository(),
  );
});
afterAll(() => db.close());

const seller = (): Promise<Viewer> => makeOrganization(db, { sells: true });

/** An unclaimed listing as an import leaves it. */
async function unclaimed(site: string): Promise<{ id: string; slug: string }> {
  const id = newId();
  const cells = [
    { column: 'n', field: 'name', text: `Petrel ${id}` } as const,
    { column: 's', field: 'site', text: site } as const,
  ];
  const { listing } = readDirectoryRow({ line: 2, cells }, '2026-01-01');
  return db.database.asWorker(null, async (tx) => {
    await tx.execute(
      `insert into vendors (id, slug, name, source, source_name, source_key) values ($1, $2, 'x', 'DIRECTORY', 'test', $3)`,
      [id, id, id],
    );
    const slug = await vendors.takeSlug(tx, id, `Petrel ${id}`);
    const profile = listing ? listingProfile(listing) : emptyProfile('x');
    await vendors.publish(tx, { id, slug, siteHost: listing?.siteHost ?? null }, profile, {
      source: 'DIRECTORY',
      userId: null,
    });
    return { id, slug };
  });
}

const ask = (viewer: Viewer, slug: string, email: string) =>
  claims.request(viewer, { slug, email, idempotencyKey: newId() });

async function tokenFor(email: string): Promise<string> {
  const { rows } = await db.owner.query<{ text: string }>(
    'select text from mails where recipient = $1 order by id desc limit 1',
    [email],
  );
  return /token=([\w-]+)/.exec(rows[0]?.text ?? '')?.[1] ?? '';
}

describe('a claim', () => {
  it('comes by a mail to the domain of the site and brings the listing with what it says', async () => {
    const viewer = await seller();
    const { id, slug } = await unclaimed('https://www.petrel-one.com');
    await ask(viewer, slug, 'Desk@office.petrel-one.com');
    const draft = await claims.confirm(viewer, { token: await tokenFor('desk@office.petrel-one.com') });
    expect(draft).toMatchObject({ vendorId: id, slug, version: 1, changed: false });
    const again = await claims.confirm(viewer, { token: await tokenFor('desk@office.petrel-one.com') });
    expect(again.vendorId).toBe(id);
  });

  it.each([
    ['https://petrel.wixsite.com/home', 'a@petrel.wixsite.com', 'CLAIM_SITE_SHARED_HOSTING'],
    ['https://petrel.github.io', 'a@github.io', 'CLAIM_SITE_SHARED_HOSTING'],
    ['https://petrel-two.com', 'petrel@gmail.com', 'CLAIM_EMAIL_FREE_MAIL'],
    ['https://petrel-two.com', 'a@petrel-two.com.evil.org', 'CLAIM_EMAIL_OTHER_DOMAIN'],
    ['https://petrel-two.co.uk', 'a@other.co.uk', 'CLAIM_EMAIL_OTHER_DOMAIN'],
    ['https://r.clutch.co/redirect', 'a@clutch.co', 'CLAIM_SITE_MISSING'],
    ['/', 'a@petrel-two.com', 'CLAIM_SITE_MISSING'],
  ])('cannot be made for %s with %s: %s', async (site, email, reason) => {
    const { slug } = await unclaimed(site);
    await expect(ask(await seller(), slug, email)).rejects.toMatchObject({ code: 'VALIDATION', reason });
  });

  it('cannot be won twice: of two claimants at once one gets the listing, the other CONFLICT', async () => {
    const { id, slug } = await unclaimed('https://petrel-race.com');
    const tokens: [Viewer, string][] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      const viewer = await seller();
      await ask(viewer, slug, `${name}@petrel-race.com`);
      tokens.push([viewer, await tokenFor(`${name}@petrel-race.com`)]);
    }
    const results = await Promise.allSettled(
      tokens.map(([viewer, token]) => claims.confirm(viewer, { token })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({ code: 'CONFLICT', reason: 'LISTING_CLAIMED' });
      }
    }
    const { rows } = await db.owner.query(
      'select count(*)::int as n from vendor_drafts where vendor_id = $1',
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);
    const late = await seller();
    await expect(ask(late, slug, 'e@petrel-race.com')).rejects.toMatchObject({ reason: 'LISTING_CLAIMED' });
  });

  it("cannot be confirmed with another organisation's link, a made-up one or an expired one", async () => {
    const viewer = await seller();
    const { id, slug } = await unclaimed('https://petrel-late.com');
    await ask(viewer, slug, 'a@petrel-late.com');
    const token = await tokenFor('a@petrel-late.com');
    await expect(claims.confirm(await seller(), { token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(claims.confirm(viewer, { token: 'made-up' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await db.owner.query(`update vendor_claims set expires_at = now() where vendor_id = $1`, [id]);
    await expect(claims.confirm(viewer, { token })).rejects.toMatchObject({ reason: 'CLAIM_TOKEN_EXPIRED' });
  });

  it('cannot be asked for without end', async () => {
    const viewer = await seller();
    const { slug } = await unclaimed('https://petrel-many.com');
    for (let time = 0; time < 5; time += 1) await ask(viewer, slug, `${time}@petrel-many.com`);
    await expect(ask(viewer, slug, '9@petrel-many.com')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('cannot be taken past the mail by raw SQL', async () => {
    const viewer = await seller();
    const { id } = await unclaimed('https://petrel-sql.com');
    const run = (sql: string) =>
      db.database.run(viewer, (tx) => tx.execute(sql, [id, viewer.organizationId]));
    await expect(run('update vendors set organization_id = $2 where id = $1')).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      run(`update vendor_claims set state = 'CONFIRMED' where vendor_id = $1 or id = $2`),
    ).rejects.toThrow(/permission denied/);
    const own = await db.database.run(viewer, (tx) =>
      tx.execute('update vendors set name = $2 where id = $1', [id, 'Mine']),
    );
    expect(own).toBe(0);
  });
});
