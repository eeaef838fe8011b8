import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import type { Tx } from '@ringfair/platform/database';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { RfpFixture, responseInput, rfpInput } from './rfp.fixture.js';
import type { WholeRfp } from './rfp.entity.js';

let db: TestDatabase;
let rfp: RfpFixture;
beforeAll(async () => {
  db = await createTestDatabase();
  rfp = new RfpFixture(db);
});
afterAll(() => db.close());

const sealedTables = [
  'rfp_responses',
  'rfp_response_answers',
  'rfp_response_prices',
  'rfp_outcomes',
  'rfp_awards',
];

/** Rows that a role sees of the sealed tables; 'refused' where it may not even ask. */
async function counts(
  as: (fn: (tx: Tx) => Promise<number>) => Promise<number>,
): Promise<(number | 'refused')[]> {
  return Promise.all(
    sealedTables.map((table) =>
      as(async (tx) => Number((await tx.one<{ n: string }>(`select count(*) as n from ${table}`))?.n)).catch(
        (error: { code?: string }) => {
          if (error.code === '42501') return 'refused' as const;
          throw error;
        },
      ),
    ),
  );
}

const asViewer = (viewer: Viewer) => (fn: (tx: Tx) => Promise<number>) => db.database.run(viewer, fn);
const nothing = [0, 0, 0, 0, 0];
const refused = ['refused', 'refused', 'refused', 'refused', 'refused'];

describe('before the opening', () => {
  it('the author reads its answer, and nobody else reads or counts it, by raw SQL as any role', async () => {
    const [buyer, vendor, rival] = [await rfp.buyer(), await rfp.vendor(), await rfp.vendor()];
    const published = await rfp.published(buyer);
    await rfp.submit(vendor, published);
    const seen = await counts(asViewer(vendor));
    expect(seen).toEqual([1, 2, 1, 0, 0]);
    expect(await counts(asViewer(buyer))).toEqual(nothing);
    expect(await counts(asViewer(rival))).toEqual(nothing);
    expect(await counts((fn) => db.database.read(null, fn))).toEqual(refused);
    expect(await counts((fn) => db.database.asWorker(null, fn))).toEqual(refused);
    expect(await counts((fn) => db.database.asWorker(buyer.organizationId, fn))).toEqual(refused);
    expect(await counts((fn) => db.database.asAuth(fn))).toEqual(refused);
    expect(await rfp.evaluation.of(buyer, await rfp.reading.one(buyer, published.id))).toBeNull();
  });

  it('no price, text or trace of an answer stands in any other table', async () => {
    const [buyer, vendor] = [await rfp.buyer(), await rfp.vendor()];
    const published = await rfp.published(buyer);
    const others = async () =>
      (
        await db.owner.query<{ name: string }>(
          `select table_schema || '.' || table_name as name from information_schema.tables
           where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
             and table_name not like 'rfp_response%' order by 1`,
        )
      ).rows.map(({ name }) => name);
    const contents = async () => {
      const pairs: [string, string[]][] = [];
      for (const name of await others()) {
        const { rows } = await db.owner.query<{ row: string }>(
          `select t::text as row from ${name} t order by 1`,
        );
        pairs.push([name, rows.map(({ row }) => row)]);
      }
      return new Map(pairs);
    };
    const before = await contents();
    const sent = await rfp.submit(vendor, published, {
      message: 'secret-words-4711',
      prices: published.lots.map(({ id }) => ({
        lotId: id,
        unit: 'CONTACT',
        amountMinor: '918273',
        rateScale: 0,
        terms: 'secret-terms',
      })),
    });
    await rfp.bidding.withdraw(vendor, { rfpId: published.id, expectedVersion: sent.version });
    const after = await contents();
    const changed = [...after].filter(([name, rows]) => rows.join() !== before.get(name)?.join());
    // One row that says "this organisation sent something once", readable by that organisation alone.
    expect(changed.map(([name]) => name)).toEqual(['public.idempotency_keys']);
    const everything = JSON.stringify([...after]);
    for (const secret of ['secret-words-4711', '918273', 'secret-terms'])
      expect(everything).not.toContain(secret);
    for (const reader of [asViewer(buyer), (fn: (tx: Tx) => Promise<number>) => db.database.read(null, fn)]) {
      const keys = reader(async (tx) => {
        const sql = `select count(*) as n from idempotency_keys where operation = 'submitResponse'`;
        return Number((await tx.one<{ n: string }>(sql))?.n);
      }).catch(() => 0);
      expect(await keys).toBe(0);
    }
  });

  it("no lock of an answer shows in the request's system columns", async () => {
    const buyer = await rfp.buyer();
    const { id } = await rfp.published(buyer);
    for (const table of ['rfps', 'rfp_lots', 'rfp_requirements']) {
      const peek = db.database.run(buyer, (tx) => tx.query(`select xmax from ${table}`));
      await expect(peek).rejects.toMatchObject({ code: '42501' });
    }
    expect((await rfp.reading.one(buyer, id)).state).toBe('PUBLISHED');
  });

  it('the buyer cannot open, award or shorten the deadline, by raw SQL neither', async () => {
    const buyer = await rfp.buyer();
    const { id, version } = await rfp.published(buyer);
    const raw = (sql: string) => db.database.run(buyer, (tx) => tx.execute(sql, [id]));
    await expect(raw('select app.open_rfp($1)')).rejects.toMatchObject({
      constraint: 'DEADLINE_NOT_REACHED',
    });
    await expect(raw('update rfps set deadline = now() where id = $1')).resolves.toBe(0);
    await expect(raw(`update rfps set state = 'OPENED' where id = $1`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(raw(`select app.award_rfp($1, ${version})`)).rejects.toMatchObject({
      constraint: 'NOT_OPENED',
    });
    const asWorker = db.database.asWorker(buyer.organizationId, (tx) =>
      tx.execute('select app.open_rfp($1)', [id]),
    );
    await expect(asWorker).rejects.toMatchObject({ constraint: 'DEADLINE_NOT_REACHED' });
  });

  it('a rival cannot read or change the answer through its id', async () => {
    const [buyer, vendor, rival] = [await rfp.buyer(), await rfp.vendor(), await rfp.vendor()];
    const published = await rfp.published(buyer);
    const sent = await rfp.submit(vendor, published);
    const raw = (sql: string) => db.database.run(rival, (tx) => tx.execute(sql, [sent.id]));
    await expect(raw(`update rfp_responses set message = 'x' where id = $1`)).resolves.toBe(0);
    await expect(raw('delete from rfp_response_prices where response_id = $1')).resolves.toBe(0);
    await expect(raw('delete from rfp_responses where id = $1')).rejects.toMatchObject({ code: '42501' });
    const withdrawal = rfp.bidding.withdraw(rival, { rfpId: published.id, expectedVersion: sent.version });
    await expect(withdrawal).rejects.toMatchObject({ reason: 'NOTHING_TO_WITHDRAW' });
  });
});

describe('after the opening', () => {
  it('the buyer reads what was sent and not what was withdrawn; rivals still read nothing', async () => {
    const [buyer, sender, undecided] = [await rfp.buyer(), await rfp.vendor(), await rfp.vendor()];
    const published = await rfp.published(buyer);
    await rfp.submit(sender, published);
    const withdrawn = await rfp.submit(undecided, published);
    await rfp.bidding.withdraw(undecided, { rfpId: published.id, expectedVersion: withdrawn.version });
    await rfp.passDeadline(published.id);
    const opened = await rfp.reading.one(buyer, published.id);
    expect(opened.state).toBe('OPENED');
    expect(await counts(asViewer(buyer))).toEqual([1, 2, 1, 0, 0]);
    expect(await counts(asViewer(undecided))).toEqual([1, 2, 1, 0, 0]);
    const evaluation = await rfp.evaluation.of(buyer, opened);
    expect(evaluation?.responses.map(({ response }) => response.vendorId)).toEqual([sender.vendorId]);
    expect(await rfp.evaluation.of(sender, opened)).toBeNull();
    expect(await rfp.evaluation.of(null, opened)).toBeNull();
  });

  it('answers of a request that was cancelled in time stay sealed for ever', async () => {
    const [buyer, vendor] = [await rfp.buyer(), await rfp.vendor()];
    const published = await rfp.published(buyer);
    await rfp.submit(vendor, published);
    const reason = 'The project was stopped.';
    await rfp.authoring.cancel(buyer, { rfpId: published.id, expectedVersion: published.version, reason });
    await rfp.passDeadline(published.id);
    await expect(
      db.database.run(buyer, (tx) => tx.execute('select app.open_rfp($1)', [published.id])),
    ).rejects.toMatchObject({ constraint: 'NOT_PUBLISHED' });
    expect(await counts(asViewer(buyer))).toEqual(nothing);
  });

  it('the worker opens what nobody looked at, once, and tells it in one event', async () => {
    const buyer = await rfp.buyer();
    const [early, late] = [await rfp.published(buyer), await rfp.published(buyer)];
    await rfp.passDeadline(early.id);
    await rfp.opening.openAllDue();
    await rfp.opening.openAllDue();
    expect((await rfp.reading.one(buyer, early.id)).state).toBe('OPENED');
    expect((await rfp.reading.one(buyer, late.id)).state).toBe('PUBLISHED');
    const { rows } = await db.owner.query(
      `select from outbox where name = 'rfp.opened' and payload->>'rfpId' = $1`,
      [early.id],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('an answer cannot be sent', () => {
  const raw = (viewer: Viewer & { vendorId: string }, target: WholeRfp) =>
    db.database.run(viewer, (tx) =>
      tx.execute(
        `insert into rfp_responses (id, rfp_id, organization_id, vendor_id, created_by, vendor_name)
         values (gen_random_uuid(), $1, $2, $3, $4, 'X')`,
        [target.id, viewer.organizationId, viewer.vendorId, viewer.userId],
      ),
    );

  it("late: by the service and, by the database's clock, by raw SQL; changes and withdrawals neither", async () => {
    const [buyer, vendor, late] = [await rfp.buyer(), await rfp.vendor(), await rfp.vendor()];
    const published = await rfp.published(buyer);
    const sent = await rfp.submit(vendor, published);
    await rfp.passDeadline(published.id);
    await expect(rfp.submit(late, published)).rejects.toMatchObject({ code: 'DEADLINE_PASSED' });
    await expect(rfp.submit(vendor, published, { expectedVersion: sent.version })).rejects.toMatchObject({
      code: 'DEADLINE_PASSED',
    });
    await expect(
      rfp.bidding.withdraw(vendor, { rfpId: published.id, expectedVersion: sent.version }),
    ).rejects.toMatchObject({ code: 'DEADLINE_PASSED' });
    await expect(raw(late, published)).rejects.toMatchObject({ code: 'RF001', hint: 'DEADLINE_PASSED' });
    const change = (sql: string) => db.database.run(vendor, (tx) => tx.execute(sql, [sent.id]));
    for (const sql of [
      `update rfp_responses set message = 'x' where id = $1`,
      `update rfp_response_prices set amount_minor = 1 where response_id = $1`,
      'delete from rfp_response_answers where response_id = $1',
    ]) {
      await expect(change(sql)).rejects.toMatchObject({ code: expect.stringMatching(/^(RF001|42501)$/) });
    }
  });

  it('to the own request, as a stranger to an invited one, to a draft, or for another vendor', async () => {
    const both = await rfp.vendor({ buys: true });
    const own = await rfp.published(both);
    await expect(rfp.submit(both, own)).rejects.toMatchObject({ reason: 'OWN_RFP' });
    await expect(raw(both, own)).rejects.toMatchObject({ constraint: 'OWN_RFP' });

    const [buyer, stranger] = [await rfp.buyer(), await rfp.vendor()];
    const closed = await rfp.published(buyer, { visibility: 'INVITED' });
    await expect(rfp.submit(stranger, closed)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(raw(stranger, closed)).rejects.toMatchObject({ hint: 'NOT_FOUND' });

    const draft = await rfp.authoring.create(buyer, rfpInput());
    await expect(raw(stranger, draft)).rejects.toMatchObject({ hint: 'NOT_FOUND' });

    const open = await rfp.published(buyer);
    await expect(raw({ ...stranger, vendorId: both.vendorId }, open)).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('twice at once: one answer, the other is told', async () => {
    const [buyer, vendor] = [await rfp.buyer(), await rfp.vendor()];
    const published = await rfp.published(buyer);
    const attempts = await Promise.allSettled(
      [1, 2, 3, 4].map((cents) => rfp.submit(vendor, published, { message: `attempt ${cents}` })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await db.owner.query('select version from rfp_responses where rfp_id = $1', [
      published.id,
    ]);
    expect(rows).toEqual([{ version: 1 }]);
  });

  it('in a stale version, with a foreign lot, without a price, or in another currency', async () => {
    const [buyer, vendor] = [await rfp.buyer(), await rfp.vendor()];
    const [published, other] = [await rfp.published(buyer), await rfp.published(buyer)];
    const sent = await rfp.submit(vendor, published);
    const changed = await rfp.submit(vendor, published, {
      expectedVersion: sent.version,
      message: 'Better.',
    });
    expect(changed).toMatchObject({ id: sent.id, version: 2, message: 'Better.' });
    await expect(rfp.submit(vendor, published, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { currentVersion: 2 },
    });
    await expect(
      rfp.submit(vendor, published, { expectedVersion: 2, prices: responseInput(other).prices }),
    ).rejects.toMatchObject({
      fields: [
        { path: 'input.prices.0.lotId', reason: 'UNKNOWN' },
        { path: 'input.prices', reason: 'REQUIRED' },
      ],
    });
    const dollars = db.database.run(vendor, (tx) =>
      tx.execute(`update rfp_response_prices set currency = 'USD' where response_id = $1`, [sent.id]),
    );
    await expect(dollars).rejects.toMatchObject({ code: '42501' });
    expect((await rfp.bidding.own(vendor, published.id)).version).toBe(2);
  });

  it('before the listing is published', async () => {
    const [buyer, vendor] = [await rfp.buyer(), await rfp.vendor()];
    const published = await rfp.published(buyer);
    await db.owner.query('update vendors set published_version = null, published_at = null where id = $1', [
      vendor.vendorId,
    ]);
    await expect(rfp.submit(vendor, published)).rejects.toMatchObject({ reason: 'VENDOR_NOT_PUBLISHED' });
  });
});
