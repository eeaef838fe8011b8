import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { Idempotency } from '@ringfair/platform/database';
import { Events, type RingfairEvent } from '@ringfair/platform/events';
import { Gazetteer } from '@ringfair/search-api';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { ReplyTimeRepository } from './reply-time.repository.js';
import { asking, type Listed, makeListing, quoting, writing } from './request.fixture.js';
import { RequestRepository } from './request.repository.js';
import { RequestThreadRepository, type ThreadRow } from './request-thread.repository.js';
import { RequestThreadsService } from './request-threads.service.js';
import { RequestWordsRepository } from './request-words.repository.js';
import { RequestsService } from './requests.service.js';

let db: TestDatabase;
let requests: RequestsService;
let threads: RequestThreadsService;
const accepted: RingfairEvent<'request.accepted'>[] = [];
beforeAll(async () => {
  db = await createTestDatabase();
  const [idempotency, events] = [new Idempotency(), new Events()];
  const threadRows = new RequestThreadRepository();
  events.inTransaction('request.accepted', (_tx, event) => {
    accepted.push(event);
    return Promise.resolve();
  });
  requests = new RequestsService(
    db.database,
    idempotency,
    events,
    new RequestRepository(),
    threadRows,
    new Gazetteer(),
  );
  threads = new RequestThreadsService(
    db.database,
    idempotency,
    events,
    threadRows,
    new RequestWordsRepository(),
    new ReplyTimeRepository(),
  );
});
afterAll(() => db.close());

const page = { first: 20 };
const newest = async (viewer: Viewer): Promise<ThreadRow> => {
  const [thread] = (await threads.received(viewer, page)).nodes;
  if (!thread) throw new Error('nothing was received');
  return thread;
};

/** A buyer that asked so many vendors. */
async function asked(count = 2) {
  const buyer = await makeOrganization(db, { name: 'Plumb & Co' });
  const vendors: Listed[] = [];
  for (let index = 0; index < count; index += 1) vendors.push(await makeListing(db));
  const request = await requests.ask(buyer, asking(vendors));
  const own = await Promise.all(vendors.map(({ viewer }) => newest(viewer)));
  const [vendor, other] = vendors;
  if (!vendor) throw new Error('at least one vendor');
  return { buyer, vendors, vendor, other: other ?? vendor, request, own };
}

/** The same, where each vendor has quoted. */
async function quoted(count = 2) {
  const story = await asked(count);
  const own = [];
  for (const [index, { viewer }] of story.vendors.entries()) {
    own.push(await threads.quote(viewer, quoting(story.own[index] ?? { id: '', version: 0 })));
  }
  const [first] = own;
  if (!first) throw new Error('at least one quote');
  return { ...story, own, first };
}

describe('a quick request', () => {
  it('reaches each asked vendor on a thread of its own, with the names of the day', async () => {
    const { buyer, request, own } = await asked(3);
    expect(request).toMatchObject({ buyerName: 'Plumb & Co', phone: '+12125550123', country: 'US' });
    expect(own.map(({ state, version }) => [state, version])).toEqual(Array(3).fill(['ASKED', 1]));
    expect(new Set(own.map(({ requestId }) => requestId))).toEqual(new Set([request.id]));
    expect((await requests.list(buyer, page)).nodes).toEqual([request]);
  });

  it('becomes one when it is sent twice with the same key', async () => {
    const buyer = await makeOrganization(db);
    const input = asking([await makeListing(db)]);
    const [one, two] = await Promise.all([requests.ask(buyer, input), requests.ask(buyer, input)]);
    expect(one.id).toBe(two.id);
    await expect(requests.ask(buyer, { ...input, note: 'Another' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  it('is answered by a message, which both sides read at once', async () => {
    const { buyer, vendor, own } = await asked(1);
    const [thread] = own as [ThreadRow];
    await threads.write(buyer, writing(thread, 'Do you take bookings?'));
    expect((await threads.get(buyer, thread.id)).firstReplyAt).toBeNull();
    const answered = await threads.write(vendor.viewer, writing(thread));
    expect(answered).toMatchObject({ state: 'ANSWERED', version: 2, firstReplyAt: expect.any(Date) });
    const words = await db.database.read(buyer, (tx) =>
      new RequestWordsRepository().messages(tx, [thread.id]),
    );
    expect(words.map(({ side, body }) => `${side} ${body}`)).toEqual([
      'BUYER Do you take bookings?',
      'VENDOR We answer in two rings.',
    ]);
  });

  it('has one quote stand: a new one takes the place of the earlier, a withdrawn one of none', async () => {
    const { buyer, vendor, first } = await quoted(1);
    const again = await threads.quote(vendor.viewer, quoting(first, { amountMinor: '18900' }));
    const quotes = () => db.database.read(buyer, (tx) => new RequestWordsRepository().quotes(tx, [first.id]));
    expect((await quotes()).map(({ amountMinor, endedAt }) => [amountMinor, endedAt === null])).toEqual([
      ['18900', true],
      ['19900', false],
    ]);
    const withdrawal = { threadId: first.id, expectedVersion: again.version, reason: 'A slip' };
    expect(await threads.withdrawQuote(vendor.viewer, withdrawal)).toMatchObject({ state: 'ANSWERED' });
    expect((await quotes()).map(({ endReason }) => endReason)).toEqual(['A slip', null]);
  });

  it('is accepted once: the event names both, the other threads close without a word of who won', async () => {
    const { buyer, other, own, first } = await quoted(3);
    const won = await threads.accept(buyer, { threadId: first.id, expectedVersion: first.version });
    expect(won.state).toBe('ACCEPTED');
    expect(accepted.at(-1)?.payload).toMatchObject({ threadId: first.id, vendorId: first.vendorId });
    const lost = await threads.get(other.viewer, own[1]?.id ?? '');
    expect(lost).toMatchObject({ state: 'CLOSED', closedBySide: 'BUYER', closeReason: null });
    expect(await threads.write(buyer, writing(first, 'Monday?'))).toMatchObject({ state: 'ACCEPTED' });
  });
});

describe('a quick request cannot', () => {
  it('be sent to what nobody keeps, what is not published, oneself, or one vendor twice', async () => {
    const buyer = await makeOrganization(db);
    const listing = await makeListing(db);
    const unclaimed = await makeListing(db, { unclaimed: true });
    const hidden = await makeListing(db);
    await db.owner.query('update vendors set published_version = null, published_at = null where id = $1', [
      hidden.vendorId,
    ]);
    const refusals = [
      [buyer, [unclaimed], 'NOBODY_ANSWERS'],
      [buyer, [hidden], 'ASKED_VENDOR_GONE'],
      [buyer, [listing, listing], 'ASKED_TWICE'],
      [{ ...listing.viewer, buys: true }, [listing], 'OWN_LISTING'],
    ] as const;
    for (const [viewer, whom, reason] of refusals) {
      await expect(requests.ask(viewer, asking(whom))).rejects.toMatchObject({
        code: 'INVALID_STATE',
        reason,
      });
    }
  });

  it('hold a phone that is none, or a question about no field', async () => {
    const buyer = await makeOrganization(db);
    const listing = await makeListing(db);
    await expect(requests.ask(buyer, asking([listing], { phone: '12' }))).rejects.toMatchObject({
      fields: [{ path: 'input.phone', reason: 'INVALID_PHONE' }],
    });
    const vendors = [{ slug: listing.slug, questions: ['calendar', 'salary'] }];
    await expect(requests.ask(buyer, asking([listing], { vendors }))).rejects.toMatchObject({
      fields: [{ path: 'input.vendors.0.questions.1' }],
    });
  });

  it('be one of more than twenty a day', async () => {
    const buyer = await makeOrganization(db);
    const listing = await makeListing(db);
    for (let index = 0; index < 20; index += 1) await requests.ask(buyer, asking([listing]));
    await expect(requests.ask(buyer, asking([listing]))).rejects.toMatchObject({ reason: 'REQUEST_LIMIT' });
  });

  it('be seen by a third organisation, nor show an asked vendor who else was asked', async () => {
    const { vendor, own, request } = await quoted(3);
    const stranger = await makeOrganization(db, { sells: true, buys: true });
    await expect(requests.get(stranger, request.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(threads.get(stranger, own[0]?.id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const seen = (viewer: Viewer) =>
      db.database.run(viewer, (tx) =>
        tx.one(`select (select count(*)::int from requests) as requests,
          (select count(*)::int from request_threads) as threads,
          (select count(*)::int from request_quotes) as quotes`),
      );
    expect(await seen(stranger)).toEqual({ requests: 0, threads: 0, quotes: 0 });
    expect(await seen(vendor.viewer)).toEqual({ requests: 1, threads: 1, quotes: 1 });
    await expect(threads.get(vendor.viewer, own[1]?.id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('be quoted by the buyer, accepted by the vendor or accepted without a quote', async () => {
    const { buyer, vendor, first } = await quoted(1);
    await expect(threads.quote(buyer, quoting(first))).rejects.toMatchObject({ reason: 'NOT_FOR_THIS_SIDE' });
    const accept = { threadId: first.id, expectedVersion: first.version };
    await expect(threads.accept(vendor.viewer, accept)).rejects.toMatchObject({
      reason: 'NOT_FOR_THIS_SIDE',
    });
    const story = await asked(1);
    const unquoted = { threadId: story.own[0]?.id ?? '', expectedVersion: 1 };
    await expect(threads.accept(story.buyer, unquoted)).rejects.toMatchObject({
      reason: 'THREAD_NOT_IN_THIS_STATE',
    });
  });

  it('be changed on a stale version or after its end', async () => {
    const { buyer, vendor, first } = await quoted(1);
    const stale = { threadId: first.id, expectedVersion: first.version - 1 };
    await expect(threads.accept(buyer, stale)).rejects.toMatchObject({ code: 'CONFLICT' });
    const end = { threadId: first.id, expectedVersion: first.version, reason: 'Too dear' };
    const over = await threads.decline(buyer, end);
    expect(over).toMatchObject({ state: 'DECLINED', closedBySide: 'BUYER', closeReason: 'Too dear' });
    await expect(threads.write(vendor.viewer, writing(first))).rejects.toMatchObject({
      reason: 'THREAD_NOT_IN_THIS_STATE',
    });
    await expect(threads.quote(vendor.viewer, quoting(over))).rejects.toMatchObject({
      reason: 'THREAD_NOT_IN_THIS_STATE',
    });
  });

  it('be accepted twice at once, neither on one thread nor on two', async () => {
    const { buyer, own } = await quoted(2);
    const attempts = [own[0], own[0], own[1]].map((thread) =>
      threads.accept(buyer, { threadId: thread?.id ?? '', expectedVersion: thread?.version ?? 0 }),
    );
    const results = await Promise.allSettled(attempts);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await db.owner.query(
      `select state from request_threads where id = any ($1) order by state`,
      [own.map(({ id }) => id)],
    );
    expect(rows).toEqual([{ state: 'ACCEPTED' }, { state: 'CLOSED' }]);
  });

  it('be accepted by an expired quote', async () => {
    const { buyer, first } = await quoted(1);
    await db.owner.query(`update request_quotes set valid_until = current_date - 3 where thread_id = $1`, [
      first.id,
    ]);
    await expect(
      threads.accept(buyer, { threadId: first.id, expectedVersion: first.version }),
    ).rejects.toMatchObject({ reason: 'QUOTE_EXPIRED' });
    const raw = db.database.run(buyer, (tx) =>
      tx.execute(`update request_threads set state = 'ACCEPTED' where id = $1`, [first.id]),
    );
    await expect(raw).rejects.toMatchObject({ code: 'RF001', constraint: 'QUOTE_EXPIRED' });
  });

  it('be moved past its rules by raw SQL', async () => {
    const { buyer, vendor, other, first } = await quoted(2);
    const write = (viewer: Viewer, sql: string, values: unknown[] = [first.id]) =>
      db.database.run(viewer, (tx) => tx.execute(sql, values));
    await expect(
      write(vendor.viewer, `update request_threads set state = 'ACCEPTED' where id = $1`),
    ).rejects.toMatchObject({ code: 'RF001' });
    await expect(
      write(vendor.viewer, `update request_threads set first_reply_at = created_at where id = $1`),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      write(vendor.viewer, 'delete from request_quotes where thread_id = $1'),
    ).rejects.toMatchObject({
      code: '42501',
    });
    const forged = `insert into request_messages (id, thread_id, organization_id, side, body, author_user_id, author_name)
      values (gen_random_uuid(), $1, $2, $3, 'Forged', $4, 'Anna')`;
    for (const [viewer, side] of [
      [buyer, 'VENDOR'],
      [vendor.viewer, 'BUYER'],
      [other.viewer, 'VENDOR'],
    ] as const) {
      const values = [first.id, viewer.organizationId, side, viewer.userId];
      await expect(write(viewer, forged, values)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
