import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ringfair/platform/database';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { type Listed, makeListing } from './request.fixture.js';
import { ReplyTimeRepository, type ReplyTimeRow } from './reply-time.repository.js';

let db: TestDatabase;
const replyTimes = new ReplyTimeRepository();
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

interface Past {
  /** Minutes to the reply; null: none. */
  reply: number | null;
  /** Hours since it was asked. */
  ago?: number;
  /** Asks again under the same name. */
  buyer?: string;
}

/** Threads as they would stand after these courses, past the services (they have a spec of their own). */
async function past(listing: Listed, courses: readonly Past[]): Promise<ReplyTimeRow | undefined> {
  const buyers = new Map<string, string>();
  const client = await db.owner.connect();
  try {
    for (const [index, { reply, ago = 48, buyer = String(index) }] of courses.entries()) {
      const organizationId = buyers.get(buyer) ?? (await makeOrganization(db)).organizationId;
      buyers.set(buyer, organizationId);
      await client.query('set session_replication_role = replica');
      await client.query(
        `insert into request_threads (id, request_id, organization_id, vendor_id, vendor_organization_id, vendor_name,
           state, created_at, first_reply_at)
         values ($1, $2, $3, $4, $5, 'Ringers', $6, now() - make_interval(hours => $7),
           now() - make_interval(hours => $7) + make_interval(mins => $8))`,
        [
          newId(),
          newId(),
          organizationId,
          listing.vendorId,
          listing.viewer.organizationId,
          reply === null ? 'ASKED' : 'ANSWERED',
          ago,
          reply,
        ],
      );
      await client.query('reset session_replication_role');
    }
  } finally {
    client.release();
  }
  await db.database.asWorker(null, (tx) => replyTimes.measureAll(tx));
  return (await db.database.read(null, (tx) => replyTimes.of(tx, [listing.vendorId])))[0];
}

const replies = (...minutes: (number | null)[]): Past[] => minutes.map((reply) => ({ reply }));

describe('a measured reply time', () => {
  it('is the median of the minutes, of two in the middle the slower one', async () => {
    expect(await past(await makeListing(db), replies(5, 12, 90))).toMatchObject({
      medianMinutes: 12,
      requestCount: 3,
      buyerCount: 3,
    });
    expect((await past(await makeListing(db), replies(5, 12, 30, 90)))?.medianMinutes).toBe(30);
  });

  it('counts a day of silence as slower than any reply, and an hour of it not at all', async () => {
    expect((await past(await makeListing(db), replies(5, 12, 20, null, null)))?.medianMinutes).toBe(20);
    const fresh = [...replies(5, 12, 90), { reply: null, ago: 1 }];
    expect(await past(await makeListing(db), fresh)).toMatchObject({ medianMinutes: 12, requestCount: 3 });
  });

  it('is not there from fewer than three buyers, of old requests, or when half stay without a reply', async () => {
    const sameBuyer = [5, 6, 7, 8].map((reply, index): Past => ({ reply, buyer: index < 3 ? 'one' : 'two' }));
    expect(await past(await makeListing(db), sameBuyer)).toBeUndefined();
    const old = [5, 6, 7].map((reply): Past => ({ reply, ago: 24 * 91 }));
    expect(await past(await makeListing(db), old)).toBeUndefined();
    expect(await past(await makeListing(db), replies(5, 6, null, null))).toBeUndefined();
  });

  it('cannot be set by the application', async () => {
    const { viewer, vendorId } = await makeListing(db);
    const write = db.database.run(viewer, (tx) =>
      tx.execute('insert into vendor_reply_times values ($1, 1, 3, 3)', [vendorId]),
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });
});
