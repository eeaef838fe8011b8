import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { makeAward } from '@ringfair/engagements-api/testing';
import { newId } from '@ringfair/platform/database';
import { reviewWeight, scoreVendor, VERIFICATION_WEIGHTS, type Verification } from '@ringfair/reviews-core';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import fc from 'fast-check';

let db: TestDatabase;
let vendorId: string;
beforeAll(async () => {
  db = await createTestDatabase();
  ({ vendorId } = await makeAward(db));
  // The reviews below need a vendor, not all that leads to them.
  await db.owner.query('alter table published_reviews drop constraint published_reviews_id_fkey');
});
afterAll(() => db.close());

const DAY = 86_400_000;
const today = Date.parse('2027-06-30T00:00:00Z');
const reviews = fc.array(
  fc.record({
    overall: fc.integer({ min: 1, max: 5 }),
    verification: fc.constantFrom(...(Object.keys(VERIFICATION_WEIGHTS) as Verification[])),
    publishedAt: fc.integer({ min: -10 * 365 * DAY, max: DAY - 1 }).map((age) => today + age),
  }),
  { minLength: 1, maxLength: 8 },
);

it('the database and core weigh reviews alike, by age and by verification', async () => {
  await fc.assert(
    fc.asyncProperty(reviews, async (given) => {
      await db.owner.query('delete from published_reviews');
      for (const { overall, verification, publishedAt } of given) {
        await db.owner.query(
          `insert into published_reviews (id, vendor_id, overall, quality, communication, would_stay, title, body,
             language, verification, submitted_at, published_at)
           values ($1, $2, $3, 4, 4, true, 'Title', 'Body', 'en', $4, $5, $5)`,
          [newId(), vendorId, overall, verification, new Date(publishedAt)],
        );
      }
      await db.owner.query('select app.count_reviews($1, $2)', [vendorId, '2027-06-30']);
      const { rows } = await db.owner.query(
        `select review_count as count, weighted_thousandths as mean, weight_thousandths as weight, as_of::text as day
         from vendor_ratings where vendor_id = $1`,
        [vendorId],
      );
      const score = scoreVendor(given, today);
      const points = given.reduce((sum, one) => sum + reviewWeight(one, today) * one.overall, 0);
      expect(rows).toEqual([
        {
          count: given.length,
          mean: Math.round((points / score.weight) * 1000),
          weight: Math.round(score.weight * 1000),
          day: '2027-06-30',
        },
      ]);
    }),
    { numRuns: 40 },
  );
}, 60_000);
