import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Awarded, makeAward, makeOrganization } from '@ringfair/engagements-api/testing';
import type { Viewer } from '@ringfair/platform/auth';
import { Idempotency, newId } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { PublishedReviewRepository } from './published-review.repository.js';
import type { DecideReviewInput, SubmitReviewInput } from './review.inputs.js';
import { ReviewModerationService } from './review-moderation.service.js';
import { ReviewRepository } from './review.repository.js';
import { ReviewsService } from './reviews.service.js';
import { VendorReviewsService } from './vendor-reviews.service.js';

let db: TestDatabase;
let reviews: ReviewsService;
let moderation: ReviewModerationService;
let vendorSide: VendorReviewsService;
let moderator: Viewer;
beforeAll(async () => {
  db = await createTestDatabase();
  const [own, published] = [new ReviewRepository(), new PublishedReviewRepository()];
  reviews = new ReviewsService(db.database, own, new Idempotency());
  moderation = new ReviewModerationService(db.database, own, new Events());
  vendorSide = new VendorReviewsService(db.database, published, new Idempotency(), new Events());
  moderator = await makeModerator();
});
afterAll(() => db.close());

async function makeModerator(): Promise<Viewer> {
  const viewer = await makeOrganization(db, { sells: false, buys: true });
  await db.owner.query(`insert into platform_roles (user_id, role) values ($1, 'MODERATOR')`, [
    viewer.userId,
  ]);
  return { ...viewer, platformRoles: ['MODERATOR'] };
}

interface Work extends Awarded {
  engagementId: string;
}

/** Work that both sides confirmed, started so many days ago by the database's clock. */
async function work(
  startedDaysAgo: number,
  change: Partial<{ state: string; award: Awarded }> = {},
): Promise<Work> {
  const award = change.award ?? (await makeAward(db));
  const engagementId = newId();
  await db.owner.query(
    `insert into engagements (id, award_id, rfp_id, response_id, vendor_id, vendor_organization_id,
       buyer_organization_id, title, vendor_name, buyer_name, state, starts_on)
     select $1, a.id, a.rfp_id, a.response_id, a.vendor_id, a.vendor_organization_id, a.organization_id,
            'Calls while on a job', 'Ringers', 'Plumb & Co', $3,
            case when $3 = 'ACTIVE' then (clock_timestamp() at time zone 'UTC')::date - $4::int end
     from rfp_awards a where a.response_id = $2`,
    [engagementId, award.responseId, change.state ?? 'ACTIVE', startedDaysAgo],
  );
  return { ...award, engagementId };
}

let key = 0;
const words = (engagementId: string, change: Partial<SubmitReviewInput> = {}): SubmitReviewInput => ({
  idempotencyKey: `review-key-${(key += 1)}`,
  engagementId,
  overall: 5,
  quality: 4,
  communication: 5,
  wouldStay: true,
  title: 'They answered every call',
  text: 'Forty missed calls a week became none, and the messages were exact.',
  language: 'en',
  attribution: 'NAMED',
  industry: 'HOME_SERVICES',
  ...change,
});

const submitted = async (change: Partial<SubmitReviewInput> = {}) => {
  const one = await work(40);
  return { ...one, review: await reviews.submit(one.buyer, words(one.engagementId, change)) };
};

const decide = (reviewId: string, change: Partial<DecideReviewInput> = {}, by = moderator) =>
  moderation.decide(by, { reviewId, decision: 'PUBLISH', expectedVersion: 1, ...change });

const countAs = async (viewer: Viewer | null, table: string, vendorId: string): Promise<number> => {
  const row = await db.database.read(viewer, (tx) =>
    tx.one<{ n: number }>(`select count(*)::int as n from ${table} where vendor_id = $1`, [vendorId]),
  );
  return row?.n ?? -1;
};

describe('a review', () => {
  it('004.6 is published by a moderator, with rating and count in search in the same transaction', async () => {
    const { review, vendorId } = await submitted();
    expect(review).toMatchObject({
      state: 'PENDING',
      clientName: 'Plumb & Co',
      verification: 'CONTRACT_SIGNED_HERE',
    });
    const decided = await decide(review.id);
    expect(decided).toMatchObject({ state: 'PUBLISHED', version: 2 });
    const { rows } = await db.owner.query(
      'select mean_thousandths, review_count from vendor_ratings where vendor_id = $1',
      [vendorId],
    );
    expect(rows).toEqual([{ mean_thousandths: 5000, review_count: 1 }]);
    expect(await countAs(null, 'published_reviews', vendorId)).toBe(1);
  });

  it('names the client only if the client chose so', async () => {
    const { review } = await submitted({ attribution: 'UNNAMED' });
    await decide(review.id);
    const { rows } = await db.owner.query('select * from published_reviews where id = $1', [review.id]);
    expect(rows[0]).toMatchObject({ client_name: null, industry: 'HOME_SERVICES' });
    expect(Object.keys(rows[0])).not.toContain('organization_id');
  });

  it('two of one vendor that are published at once are both counted', async () => {
    const first = await submitted();
    const second = await makeAward(db);
    await db.owner.query(
      'update rfp_awards set vendor_id = $2, vendor_organization_id = $3 where response_id = $1',
      [...(await sameVendor(second, first))],
    );
    const other = await work(40, { award: { ...second, vendor: first.vendor, vendorId: first.vendorId } });
    const review = await reviews.submit(other.buyer, words(other.engagementId, { overall: 2 }));
    await Promise.all([decide(first.review.id), decide(review.id)]);
    const { rows } = await db.owner.query(
      'select mean_thousandths, review_count from vendor_ratings where vendor_id = $1',
      [first.vendorId],
    );
    expect(rows).toEqual([{ mean_thousandths: 3500, review_count: 2 }]);
  });

  it('is rejected with a ground and kept', async () => {
    const { review, vendorId } = await submitted();
    const rejected = await decide(review.id, {
      decision: 'REJECT',
      ground: 'PERSONAL_DATA',
      reason: 'Names an agent.',
    });
    expect(rejected).toMatchObject({ state: 'REJECTED', rejectionGround: 'PERSONAL_DATA' });
    expect(await countAs(null, 'published_reviews', vendorId)).toBe(0);
    const deletion = db.database.run(moderator, (tx) => tx.execute('delete from reviews'));
    await expect(deletion).rejects.toMatchObject({ code: '42501' });
  });

  it('is answered once by the vendor, who may correct the answer for 72 hours', async () => {
    const { review, vendor } = await submitted();
    await decide(review.id);
    const reply = (text: string) =>
      vendorSide.reply(vendor, { reviewId: review.id, text, idempotencyKey: `reply-${text}` });
    await reply('Thank you, Plumb & Co.');
    await expect(reply('Again, thank you.')).rejects.toMatchObject({ reason: 'ALREADY_REPLIED' });
    const correct = { reviewId: review.id, text: 'Thank you.', expectedVersion: 1 };
    await vendorSide.correct(vendor, correct);
    await expect(vendorSide.correct(vendor, correct)).rejects.toMatchObject({ code: 'CONFLICT' });
    await db.owner.query(
      `update review_replies set replied_at = now() - interval '73 hours' where review_id = $1`,
      [review.id],
    );
    const late = vendorSide.correct(vendor, { ...correct, expectedVersion: 2 });
    await expect(late).rejects.toMatchObject({ code: 'INVALID_STATE', reason: 'REPLY_STANDS' });
  });
});

describe('a review cannot', () => {
  it('be written before 30 days of work', async () => {
    const { buyer, engagementId } = await work(29);
    const early = reviews.submit(buyer, words(engagementId));
    await expect(early).rejects.toMatchObject({ code: 'INVALID_STATE', reason: 'TOO_EARLY' });
    await expect(rawInsert(buyer, engagementId)).rejects.toMatchObject({ code: '42501' });
    await db.owner.query('update engagements set starts_on = starts_on - 1 where id = $1', [engagementId]);
    expect(await reviews.submit(buyer, words(engagementId))).toMatchObject({ state: 'PENDING' });
  });

  it('be written while not both have confirmed, nor when declined', async () => {
    const { buyer, engagementId } = await work(40, { state: 'PROPOSED' });
    await expect(reviews.submit(buyer, words(engagementId))).rejects.toMatchObject({
      reason: 'ENGAGEMENT_NOT_CONFIRMED',
    });
    await expect(rawInsert(buyer, engagementId)).rejects.toMatchObject({ code: '42501' });
  });

  it('be written twice, also at once', async () => {
    const { buyer, engagementId } = await work(40);
    const attempts = await Promise.allSettled(
      [1, 2, 3, 4].map(() => reviews.submit(buyer, words(engagementId))),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(reviews.submit(buyer, words(engagementId))).rejects.toMatchObject({
      reason: 'ALREADY_REVIEWED',
    });
  });

  it('become two by sending it again with the same key', async () => {
    const { buyer, engagementId } = await work(40);
    const input = words(engagementId);
    const [first, second] = [await reviews.submit(buyer, input), await reviews.submit(buyer, input)];
    expect(second.id).toBe(first.id);
    const other = reviews.submit(buyer, { ...input, overall: 1 });
    await expect(other).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  it('be written by another organisation', async () => {
    const { engagementId } = await work(40);
    const stranger = await makeOrganization(db, { sells: false, buys: true });
    await expect(reviews.submit(stranger, words(engagementId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(rawInsert(stranger, engagementId)).rejects.toMatchObject({ code: '42501' });
  });

  it('be written by the vendor itself, nor through a second organisation of its people', async () => {
    const { vendor, buyer, engagementId } = await work(40);
    await expect(reviews.submit(vendor, words(engagementId))).rejects.toMatchObject({
      reason: 'NOT_THE_CLIENT',
    });
    await expect(rawInsert(vendor, engagementId)).rejects.toMatchObject({ code: '42501' });
    await db.owner.query(
      `insert into memberships (organization_id, user_id, role) values ($1, $2, 'VIEWER')`,
      [buyer.organizationId, vendor.userId],
    );
    await expect(reviews.submit(buyer, words(engagementId))).rejects.toMatchObject({
      reason: 'CONNECTED_TO_VENDOR',
    });
    await expect(rawInsert(buyer, engagementId)).rejects.toMatchObject({ code: '42501' });
  });

  it('be seen by the public, the vendor or a stranger before a moderator published it', async () => {
    const { review, vendor, vendorId, buyer, engagementId } = await submitted();
    const stranger = await makeOrganization(db, { sells: true, buys: true });
    for (const viewer of [vendor, stranger]) {
      expect(await countAs(viewer, 'reviews', vendorId)).toBe(0);
      expect(await countAs(viewer, 'published_reviews', vendorId)).toBe(0);
    }
    const asked = await db.database.read(vendor, (tx) =>
      tx.one('select app.engagement_is_reviewed($1) as told', [engagementId]),
    );
    expect(asked).toEqual({ told: false });
    await expect(countAs(null, 'reviews', vendorId)).rejects.toMatchObject({ code: '42501' });
    expect(await countAs(null, 'published_reviews', vendorId)).toBe(0);
    expect(await countAs(buyer, 'reviews', vendorId)).toBe(1);
    await decide(review.id);
    expect(await countAs(vendor, 'reviews', vendorId)).toBe(0);
    expect(await countAs(vendor, 'published_reviews', vendorId)).toBe(1);
  });

  it('be published, changed or counted by raw SQL of its author or of the vendor', async () => {
    const { review, buyer, vendor, vendorId } = await submitted();
    const publish = `update reviews set state = 'PUBLISHED', decided_at = now(), decided_by_user_id = $2 where id = $1`;
    for (const viewer of [buyer, vendor]) {
      const changed = await db.database.run(viewer, (tx) => tx.execute(publish, [review.id, viewer.userId]));
      expect(changed).toBe(0);
    }
    const edits = [
      'update reviews set overall = 1',
      'insert into published_reviews (id) values (gen_random_uuid())',
      `select app.set_vendor_rating('${vendorId}', 5, 100)`,
    ];
    for (const sql of edits) {
      await expect(db.database.run(vendor, (tx) => tx.execute(sql))).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('be decided on a stale version, twice, or by a moderator of one of the two sides', async () => {
    const { review, buyer } = await submitted();
    await expect(decide(review.id, { expectedVersion: 7 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { currentVersion: 1 },
    });
    await db.owner.query(`insert into platform_roles (user_id, role) values ($1, 'MODERATOR')`, [
      buyer.userId,
    ]);
    const own = decide(review.id, {}, { ...buyer, platformRoles: ['MODERATOR'] });
    await expect(own).rejects.toMatchObject({ reason: 'MODERATOR_INVOLVED' });
    const raw = await db.database.run(buyer, (tx) =>
      tx.execute(
        `update reviews set state = 'PUBLISHED', decided_at = now(), decided_by_user_id = $2 where id = $1`,
        [review.id, buyer.userId],
      ),
    );
    expect(raw).toBe(0);
    await decide(review.id);
    await expect(decide(review.id, { expectedVersion: 2 })).rejects.toMatchObject({
      reason: 'ALREADY_DECIDED',
    });
  });

  it('be replied to by a stranger or by its author', async () => {
    const { review, buyer, vendorId } = await submitted();
    await decide(review.id);
    const stranger = await makeOrganization(db, { sells: true, buys: false });
    for (const viewer of [stranger, buyer]) {
      const reply = { reviewId: review.id, text: 'No.', idempotencyKey: `stranger-${viewer.userId}` };
      await expect(vendorSide.reply(viewer, reply)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const raw = db.database.run(viewer, (tx) =>
        tx.execute(
          `insert into review_replies (review_id, vendor_id, organization_id, author_user_id, body)
           values ($1, $2, $3, $4, 'No.')`,
          [review.id, vendorId, viewer.organizationId, viewer.userId],
        ),
      );
      await expect(raw).rejects.toMatchObject({ code: '42501' });
    }
  });
});

/** Past the service, as the application's role: only the database's own rules are left. */
function rawInsert(viewer: Viewer, engagementId: string): Promise<number> {
  return db.database.run(viewer, async (tx) => {
    const { rows } = await db.owner.query(
      'select vendor_id, vendor_organization_id from engagements where id = $1',
      [engagementId],
    );
    return tx.execute(
      `insert into reviews (id, engagement_id, organization_id, author_user_id, vendor_id, vendor_organization_id,
         overall, quality, communication, would_stay, title, body, language, attribution)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, 5, 5, 5, true, 'Perfect', repeat('Perfect. ', 8), 'en', 'UNNAMED')`,
      [engagementId, viewer.organizationId, viewer.userId, rows[0].vendor_id, rows[0].vendor_organization_id],
    );
  });
}

/** Makes a second award one for the same vendor. */
async function sameVendor(second: Awarded, first: Awarded): Promise<string[]> {
  const client = await db.owner.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query('update rfp_responses set organization_id = $2, vendor_id = $3 where id = $1', [
      second.responseId,
      first.vendor.organizationId,
      first.vendorId,
    ]);
  } finally {
    await client.query('reset session_replication_role');
    client.release();
  }
  return [second.responseId, first.vendorId, first.vendor.organizationId];
}
