import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { type ClaimServices, claimServices, seller, tokenFor, unclaimed } from './claims.fixture.js';

let db: TestDatabase;
let services: ClaimServices;

beforeAll(async () => {
  db = await createTestDatabase();
  services = claimServices(db);
});
afterAll(() => db.close());

const ask = (viewer: Viewer, slug: string, email: string) =>
  services.claims.request(viewer, { slug, email, method: 'MAIL', idempotencyKey: newId() });
const askBy = (viewer: Viewer, slug: string, method: 'DNS' | 'PHONE') =>
  services.claims.request(viewer, { slug, method, idempotencyKey: newId() });
const keeperOf = async (id: string) =>
  (await db.owner.query('select organization_id as keeper from vendors where id = $1', [id])).rows[0].keeper;
const claimRow = async (id: string) =>
  (await db.owner.query('select * from vendor_claims where id = $1', [id])).rows[0];
const casesAbout = async (id: string) =>
  (await db.owner.query('select kind, state from moderation_cases where subject_id = $1', [id])).rows;

describe('a claim by mail', () => {
  it('comes to the domain of the site and brings the listing with what it says', async () => {
    const viewer = await seller(db);
    const { id, slug } = await unclaimed(services, 'https://www.petrel-one.com');
    await ask(viewer, slug, 'Desk@office.petrel-one.com');
    const token = await tokenFor(db, 'desk@office.petrel-one.com');
    const draft = await services.claims.confirm(viewer, { token });
    expect(draft).toMatchObject({ vendorId: id, slug, version: 1, changed: false });
    const again = await services.claims.confirm(viewer, { token });
    expect(again.vendorId).toBe(id);
    const { rows } = await db.owner.query(
      'select to_organization_id as keeper, proof from vendor_keepership where vendor_id = $1',
      [id],
    );
    expect(rows).toEqual([{ keeper: viewer.organizationId, proof: 'MAIL' }]);
  });

  it('brings the corrected facts into the draft and leaves the published version as it is', async () => {
    const viewer = await seller(db);
    const { slug } = await unclaimed(services, 'https://petrel-facts.com');
    await services.claims.request(viewer, {
      slug,
      method: 'MAIL',
      email: 'a@petrel-facts.com',
      facts: [
        { fact: 'SIZE', minimum: 3, maximum: 7 },
        { fact: 'LANGUAGES', codes: ['el', 'en'] },
        { fact: 'SERVICES' },
      ],
      idempotencyKey: newId(),
    });
    const token = await tokenFor(db, 'a@petrel-facts.com');
    const draft = await services.claims.confirm(viewer, { token });
    expect(draft).toMatchObject({
      changed: true,
      profile: { size: { min: 3, max: 7 }, languages: [{ tag: 'el' }, { tag: 'en' }], services: [] },
    });
  });

  it('cannot be asked for with facts that cannot be', async () => {
    const { slug } = await unclaimed(services, 'https://petrel-wrong.com');
    const asked = services.claims.request(await seller(db), {
      slug,
      method: 'MAIL',
      email: 'a@petrel-wrong.com',
      facts: [
        { fact: 'SIZE', minimum: 9, maximum: 2 },
        { fact: 'SERVICES', codes: ['MAGIC'] },
      ],
      idempotencyKey: newId(),
    });
    await expect(asked).rejects.toMatchObject({
      code: 'VALIDATION',
      fields: expect.arrayContaining([
        expect.objectContaining({ path: 'input.facts.0' }),
        expect.objectContaining({ path: 'input.facts.1', reason: 'UNKNOWN_CODE' }),
      ]),
    });
  });

  it.each([
    ['https://petrel.wixsite.com/home', 'a@petrel.wixsite.com', 'CLAIM_SITE_SHARED_HOSTING'],
    ['https://petrel.github.io', 'a@github.io', 'CLAIM_SITE_SHARED_HOSTING'],
    ['https://petrel-two.com', 'petrel@gmail.com', 'CLAIM_EMAIL_FREE_MAIL'],
    ['https://petrel-two.com', 'petrel@yahoo.co.jp', 'CLAIM_EMAIL_FREE_MAIL'],
    ['https://petrel-two.com', 'a@petrel-two.com.evil.org', 'CLAIM_EMAIL_OTHER_DOMAIN'],
    ['https://petrel-two.co.uk', 'a@other.co.uk', 'CLAIM_EMAIL_OTHER_DOMAIN'],
    ['https://petrel.mail.ru', 'a@mail.ru', 'CLAIM_SITE_FREE_MAIL'],
    ['https://r.clutch.co/redirect', 'a@clutch.co', 'CLAIM_SITE_MISSING'],
    ['/', 'a@petrel-two.com', 'CLAIM_SITE_MISSING'],
  ])('cannot be made for %s with %s: %s', async (site, email, reason) => {
    const { slug } = await unclaimed(services, site);
    await expect(ask(await seller(db), slug, email)).rejects.toMatchObject({ code: 'VALIDATION', reason });
  });

  it('cannot be won twice: of two claimants at once one gets the listing, the other CONFLICT', async () => {
    const { id, slug } = await unclaimed(services, 'https://petrel-race.com');
    const tokens: [Viewer, string][] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      const viewer = await seller(db);
      await ask(viewer, slug, `${name}@petrel-race.com`);
      tokens.push([viewer, await tokenFor(db, `${name}@petrel-race.com`)]);
    }
    const results = await Promise.allSettled(
      tokens.map(([viewer, token]) => services.claims.confirm(viewer, { token })),
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
    const late = await seller(db);
    await expect(ask(late, slug, 'e@petrel-race.com')).rejects.toMatchObject({
      reason: 'LISTING_CLAIMED',
      details: { disputable: true },
    });
  });

  it("cannot be confirmed with another organisation's link, a made-up one or an expired one", async () => {
    const viewer = await seller(db);
    const { id, slug } = await unclaimed(services, 'https://petrel-late.com');
    await ask(viewer, slug, 'a@petrel-late.com');
    const token = await tokenFor(db, 'a@petrel-late.com');
    const by = (who: Viewer, text: string) => services.claims.confirm(who, { token: text });
    await expect(by(await seller(db), token)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(by(viewer, 'made-up')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await db.owner.query(`update vendor_claims set expires_at = now() where vendor_id = $1`, [id]);
    await expect(by(viewer, token)).rejects.toMatchObject({ reason: 'CLAIM_TOKEN_EXPIRED' });
  });

  it('cannot be confirmed after the listing has changed its site', async () => {
    const viewer = await seller(db);
    const { id, slug } = await unclaimed(services, 'https://petrel-moved.com');
    await ask(viewer, slug, 'a@petrel-moved.com');
    await db.database.asWorker(null, (tx) =>
      services.vendors
        .publishedByIds(tx, [id])
        .then(([row]) =>
          services.vendors.publish(
            tx,
            { id, slug, siteHost: 'petrel-elsewhere.com' },
            { ...row!.profile, site: 'https://petrel-elsewhere.com' },
            { source: 'DIRECTORY', userId: null },
          ),
        ),
    );
    const token = await tokenFor(db, 'a@petrel-moved.com');
    await expect(services.claims.confirm(viewer, { token })).rejects.toMatchObject({
      reason: 'CLAIM_LISTING_CHANGED',
    });
    expect(await keeperOf(id)).toBeNull();
  });

  it('cannot be asked for without end, nor by an organisation that keeps another listing', async () => {
    const viewer = await seller(db);
    const { slug } = await unclaimed(services, 'https://petrel-many.com');
    for (let time = 0; time < 5; time += 1) await ask(viewer, slug, `${time}@petrel-many.com`);
    await expect(ask(viewer, slug, '9@petrel-many.com')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    const token = await tokenFor(db, '4@petrel-many.com');
    await services.claims.confirm(viewer, { token });
    const other = await unclaimed(services, 'https://petrel-other.com');
    await expect(ask(viewer, other.slug, 'a@petrel-other.com')).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'ORGANIZATION_HAS_LISTING',
      details: { mergeable: true, slug },
    });
  });

  it('cannot be taken past the proof by raw SQL', async () => {
    const viewer = await seller(db);
    const { id } = await unclaimed(services, 'https://petrel-sql.com');
    const run = (sql: string) =>
      db.database.run(viewer, (tx) => tx.execute(sql, [id, viewer.organizationId]));
    for (const sql of [
      'update vendors set organization_id = $2 where id = $1',
      `update vendor_claims set state = 'CONFIRMED' where vendor_id = $1 or id = $2`,
      'select app.accept_vendor_claim($1), $2::uuid',
      'select app.transfer_vendor($1), $2::uuid',
      'select app.erase_vendor($1, $2)',
      'select token_hash from vendor_claims where vendor_id = $1 or id = $2',
      'insert into vendor_keepership (vendor_id, to_organization_id) values ($1, $2)',
    ]) {
      await expect(run(sql)).rejects.toThrow(/permission denied/);
    }
    const own = await db.database.run(viewer, (tx) =>
      tx.execute('update vendors set name = $2 where id = $1', [id, 'Mine']),
    );
    expect(own).toBe(0);
  });
});

describe('a claim by DNS', () => {
  it('succeeds when the record stands at the domain, the button pressed', async () => {
    const viewer = await seller(db);
    const { id, slug } = await unclaimed(services, 'https://www.petrel-dns.com/contact');
    const claim = await askBy(viewer, slug, 'DNS');
    expect(claim).toMatchObject({
      state: 'PENDING',
      dnsNames: ['petrel-dns.com', '_ringfair.petrel-dns.com'],
    });
    expect((await services.checks.check(viewer, claim.id)).verdict).toBe('NO_SUCH_DOMAIN');
    await expect(services.checks.check(viewer, claim.id)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await db.owner.query('update vendor_claims set checked_at = null where id = $1', [claim.id]);
    services.zone.set('_ringfair.petrel-dns.com', ['v=spf1 -all'], [claim.dnsRecord ?? '']);
    expect(await services.checks.check(viewer, claim.id)).toMatchObject({
      state: 'CONFIRMED',
      verdict: 'FOUND',
    });
    expect(await keeperOf(id)).toBe(viewer.organizationId);
    expect((await services.checks.check(viewer, claim.id)).state).toBe('CONFIRMED');
  });

  it('is looked for by itself, politely, and the claimant is told', async () => {
    const viewer = await seller(db);
    const { id, slug } = await unclaimed(services, 'https://petrel-job.com');
    const claim = await askBy(viewer, slug, 'DNS');
    services.zone.asked = [];
    await services.checks.checkDue();
    expect(services.zone.asked).not.toContain('petrel-job.com');
    services.zone.set('petrel-job.com', [claim.dnsRecord ?? '']);
    await db.owner.query(`update vendor_claims set next_check_at = now() where id = $1`, [claim.id]);
    await services.checks.checkDue();
    expect(await keeperOf(id)).toBe(viewer.organizationId);
    const { rows } = await db.owner.query('select subject from mails where recipient = $1', [
      `${viewer.userId}@ringfair.example`,
    ]);
    expect(rows[0].subject).toMatch(/is yours/);
    services.zone.asked = [];
    await services.checks.checkDue();
    expect(services.zone.asked).not.toContain('petrel-job.com');
  });

  it.each<[string, (record: string) => Promise<never> | Promise<unknown>, string]>([
    ["another's token", async () => ({ kind: 'RECORDS', records: [['ringfair-claim=x']] }), 'OTHER_TOKEN'],
    [
      'a split token',
      async (text) => ({ kind: 'RECORDS', records: [[text.slice(0, 9), text.slice(9)]] }),
      'OTHER_TOKEN',
    ],
    ['SERVFAIL', async () => ({ kind: 'FAILED' }), 'NO_ANSWER'],
    ['an exception', () => Promise.reject(new Error('ESERVFAIL')), 'NO_ANSWER'],
    ['10 KB', async (text) => ({ kind: 'RECORDS', records: [[text], ['x'.repeat(10_240)]] }), 'TOO_LARGE'],
  ])('cannot succeed with %s', async (_what, answer, verdict) => {
    const viewer = await seller(db);
    const host = `petrel-${newId()}.com`;
    const { id, slug } = await unclaimed(services, `https://${host}`);
    const claim = await askBy(viewer, slug, 'DNS');
    services.zone.answers.set(host, () => answer(claim.dnsRecord ?? '') as Promise<{ kind: 'FAILED' }>);
    expect(await services.checks.check(viewer, claim.id)).toMatchObject({ state: 'PENDING', verdict });
    expect(await keeperOf(id)).toBeNull();
  });

  it('cannot succeed with an answer that comes after the claim has expired', async () => {
    const viewer = await seller(db);
    const { id, slug } = await unclaimed(services, 'https://petrel-slow.com');
    const claim = await askBy(viewer, slug, 'DNS');
    services.zone.answers.set('petrel-slow.com', async () => {
      await db.owner.query('update vendor_claims set expires_at = now() where id = $1', [claim.id]);
      return { kind: 'RECORDS', records: [[claim.dnsRecord ?? '']] };
    });
    await expect(services.checks.check(viewer, claim.id)).rejects.toMatchObject({ reason: 'CLAIM_EXPIRED' });
    expect(await keeperOf(id)).toBeNull();
  });

  it('cannot take what another claimant has just got, nor be checked by a stranger', async () => {
    const [first, second] = [await seller(db), await seller(db)];
    const { slug } = await unclaimed(services, 'https://petrel-both.com');
    const [a, b] = [await askBy(first, slug, 'DNS'), await askBy(second, slug, 'DNS')];
    services.zone.set('petrel-both.com', [a.dnsRecord ?? ''], [b.dnsRecord ?? '']);
    await expect(services.checks.check(second, a.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await services.checks.check(first, a.id);
    await expect(services.checks.check(second, b.id)).rejects.toMatchObject({ reason: 'LISTING_CLAIMED' });
  });

  it('cannot wait twice, and can be taken back', async () => {
    const viewer = await seller(db);
    const { slug } = await unclaimed(services, 'https://petrel-twice.com');
    const claim = await askBy(viewer, slug, 'DNS');
    await expect(askBy(viewer, slug, 'DNS')).rejects.toMatchObject({ reason: 'CLAIM_PENDING' });
    expect((await services.claims.withdraw(viewer, claim.id)).state).toBe('WITHDRAWN');
    await expect(services.claims.withdraw(viewer, claim.id)).rejects.toMatchObject({
      reason: 'CLAIM_CLOSED',
    });
    await expect(services.checks.check(viewer, claim.id)).rejects.toMatchObject({ reason: 'CLAIM_CLOSED' });
    expect((await askBy(viewer, slug, 'DNS')).dnsRecord).not.toBe(claim.dnsRecord);
  });
});

describe('a claim by phone', () => {
  const confirm = (viewer: Viewer, claimId: string, code: string) =>
    services.claims.confirmCode(viewer, { claimId, code });

  it('succeeds with the code that the moderator speaks to the listed number', async () => {
    const viewer = await seller(db);
    const { id, slug } = await unclaimed(services, '/', '+302101234567');
    const claim = await askBy(viewer, slug, 'PHONE');
    expect(claim).toMatchObject({ phone: '+30 ··· 567', attemptsLeft: 5, dnsRecord: null });
    expect(await casesAbout(claim.id)).toEqual([{ kind: 'CLAIM_PHONE', state: 'OPEN' }]);
    const facts = await db.database.asWorker(null, (tx) =>
      services.cases.handlerOf('CLAIM_PHONE').present(tx, claim.id),
    );
    const code = facts.find(({ label }) => label === 'claimCode')?.known ?? '';
    expect(facts.find(({ label }) => label === 'claimPhone')?.known).toBe('+30 21 0123 4567');
    expect(code).toMatch(/^\d{6}$/);
    expect(JSON.stringify(await claimRow(claim.id))).not.toContain(code);
    expect(await confirm(viewer, claim.id, `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({
      state: 'CONFIRMED',
    });
    expect(await keeperOf(id)).toBe(viewer.organizationId);
    expect(await casesAbout(claim.id)).toEqual([{ kind: 'CLAIM_PHONE', state: 'WITHDRAWN' }]);
    const after = await db.database.asWorker(null, (tx) =>
      services.cases.handlerOf('CLAIM_PHONE').present(tx, claim.id),
    );
    expect(after.find(({ label }) => label === 'claimCode')?.known).toBeNull();
  });

  it('cannot be tried more than five times, not even at once, nor with the right code after that', async () => {
    const viewer = await seller(db);
    const { id, slug } = await unclaimed(services, '/', '+302101234567');
    const claim = await askBy(viewer, slug, 'PHONE');
    const right = services.secrets.phoneCode(claim.id);
    const wrong = right === '000000' ? '111111' : '000000';
    await expect(confirm(viewer, claim.id, wrong)).rejects.toMatchObject({
      code: 'VALIDATION',
      reason: 'CLAIM_CODE_WRONG',
      details: { attemptsLeft: 4 },
    });
    const rest = await Promise.allSettled(Array.from({ length: 8 }, () => confirm(viewer, claim.id, wrong)));
    const reasons = rest.map((one) =>
      one.status === 'rejected' ? (one.reason as Error & { reason: string }).reason : '',
    );
    expect(reasons.filter((reason) => reason === 'CLAIM_CODE_WRONG')).toHaveLength(3);
    expect(reasons.filter((reason) => reason === 'CLAIM_CODE_EXHAUSTED')).toHaveLength(5);
    await expect(confirm(viewer, claim.id, right)).rejects.toMatchObject({ reason: 'CLAIM_CODE_EXHAUSTED' });
    expect(await keeperOf(id)).toBeNull();
    expect(await casesAbout(claim.id)).toEqual([{ kind: 'CLAIM_PHONE', state: 'WITHDRAWN' }]);
  });

  it('ends when the claimant proves it in another way: nobody calls for nothing', async () => {
    const viewer = await seller(db);
    const { slug } = await unclaimed(services, 'https://petrel-ways.com', '+302101234567');
    const claim = await askBy(viewer, slug, 'PHONE');
    await ask(viewer, slug, 'a@petrel-ways.com');
    await services.claims.confirm(viewer, { token: await tokenFor(db, 'a@petrel-ways.com') });
    expect((await claimRow(claim.id)).state).toBe('WITHDRAWN');
    expect(await casesAbout(claim.id)).toEqual([{ kind: 'CLAIM_PHONE', state: 'WITHDRAWN' }]);
  });

  it('cannot be confirmed by another organisation, nor once it has expired', async () => {
    const viewer = await seller(db);
    const { slug } = await unclaimed(services, '/', '+302101234567');
    const claim = await askBy(viewer, slug, 'PHONE');
    const code = services.secrets.phoneCode(claim.id);
    await expect(confirm(await seller(db), claim.id, code)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await db.owner.query('update vendor_claims set expires_at = now() where id = $1', [claim.id]);
    await expect(confirm(viewer, claim.id, code)).rejects.toMatchObject({ reason: 'CLAIM_EXPIRED' });
    await services.claimCases.expire();
    expect((await claimRow(claim.id)).state).toBe('EXPIRED');
    expect(await casesAbout(claim.id)).toEqual([{ kind: 'CLAIM_PHONE', state: 'WITHDRAWN' }]);
  });

  it.each([
    [null, 'CLAIM_PHONE_MISSING'],
    ['+30 12', 'CLAIM_PHONE_NOT_CALLABLE'],
    ['+44 909 879 0000', 'CLAIM_PHONE_NOT_CALLABLE'],
    ['+19005551234', 'CLAIM_PHONE_NOT_CALLABLE'],
  ])('cannot be made where the listed number is %s: %s', async (phone, reason) => {
    const { slug } = await unclaimed(services, '/', phone);
    await expect(askBy(await seller(db), slug, 'PHONE')).rejects.toMatchObject({ reason });
  });
});
