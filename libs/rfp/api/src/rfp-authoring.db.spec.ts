import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { RfpFixture, rfpInput } from './rfp.fixture.js';

let db: TestDatabase;
let rfp: RfpFixture;
beforeAll(async () => {
  db = await createTestDatabase();
  rfp = new RfpFixture(db);
});
afterAll(() => db.close());

describe('a draft', () => {
  it('keeps what was written, and is published as it is', async () => {
    const buyer = await rfp.buyer({ name: 'Clinics of Attica' });
    const draft = await rfp.authoring.create(buyer, rfpInput());
    expect(draft).toMatchObject({
      state: 'DRAFT',
      version: 1,
      buyerName: null,
      currency: 'EUR',
      weightPrice: 40,
      lots: [{ services: ['CUSTOMER_SUPPORT'], contactsPerMonth: 6000, hoursPerWeek: null }],
      requirements: [{ level: 'MUST' }, { level: 'SHOULD' }],
    });
    const published = await rfp.authoring.publish(buyer, { rfpId: draft.id, expectedVersion: 1 });
    expect(published).toMatchObject({ state: 'PUBLISHED', version: 2, buyerName: 'Clinics of Attica' });
  });

  it('is one row for one idempotency key, and another input with the same key is refused', async () => {
    const buyer = await rfp.buyer();
    const input = rfpInput();
    const [first, again] = await Promise.all([
      rfp.authoring.create(buyer, input),
      rfp.authoring.create(buyer, { ...input }),
    ]);
    expect(again.id).toBe(first.id);
    await expect(rfp.authoring.create(buyer, { ...input, title: 'Other' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
    expect((await rfp.reading.own(buyer, { first: 10 })).totalCount).toBe(1);
  });

  it('is replaced as a whole, in the version that was read', async () => {
    const buyer = await rfp.buyer();
    const draft = await rfp.authoring.create(buyer, rfpInput());
    const change = { ...rfpInput({ title: 'Night line', requirements: [] }), rfpId: draft.id };
    const changed = await rfp.authoring.update(buyer, { ...change, expectedVersion: 1 });
    expect(changed).toMatchObject({ title: 'Night line', version: 2, requirements: [] });
    await expect(
      rfp.authoring.update(buyer, { ...change, title: 'Lost', expectedVersion: 1 }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { currentVersion: 2 },
    });
    expect((await rfp.reading.one(buyer, draft.id)).title).toBe('Night line');
  });

  it('has one winner of two edits at once', async () => {
    const buyer = await rfp.buyer();
    const draft = await rfp.authoring.create(buyer, rfpInput());
    const edits = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((title) =>
        rfp.authoring.update(buyer, { ...rfpInput({ title }), rfpId: draft.id, expectedVersion: 1 }),
      ),
    );
    expect(edits.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await rfp.reading.one(buyer, draft.id)).version).toBe(2);
  });

  it('cannot be published while something is missing: each missing field is named', async () => {
    const buyer = await rfp.buyer();
    const draft = await rfp.authoring.create(buyer, rfpInput({ lots: [], deadline: null, summary: '' }));
    const publishing = rfp.authoring.publish(buyer, { rfpId: draft.id, expectedVersion: 1 });
    await expect(publishing).rejects.toMatchObject({
      code: 'VALIDATION',
      fields: [
        { path: 'rfp.summary', reason: 'REQUIRED' },
        { path: 'rfp.deadline', reason: 'REQUIRED' },
        { path: 'rfp.lots', reason: 'REQUIRED' },
      ],
    });
  });

  it('000.9 cannot weigh price above 40 percent, in the database neither', async () => {
    const buyer = await rfp.buyer();
    const weights = { price: 50, quality: 25, fit: 25 };
    await expect(rfp.authoring.create(buyer, rfpInput({ weights }))).rejects.toMatchObject({
      fields: [{ path: 'input.weights.price', reason: 'PRICE_WEIGHT_TOO_HIGH' }],
    });
    const draft = await rfp.authoring.create(buyer, rfpInput());
    const raw = 'update rfps set weight_price = 50, weight_fit = 20 where id = $1';
    await expect(db.database.run(buyer, (tx) => tx.execute(raw, [draft.id]))).rejects.toMatchObject({
      constraint: 'rfps_price_weight_cap',
    });
  });
});

describe('a published request', () => {
  it('cannot be changed, published again or have its lots replaced, by raw SQL neither', async () => {
    const buyer = await rfp.buyer();
    const published = await rfp.published(buyer);
    const { id, version } = published;
    await expect(
      rfp.authoring.update(buyer, { ...rfpInput(), rfpId: id, expectedVersion: version }),
    ).rejects.toMatchObject({ reason: 'ONLY_DRAFT_CAN_CHANGE' });
    await expect(rfp.authoring.publish(buyer, { rfpId: id, expectedVersion: version })).rejects.toMatchObject(
      {
        reason: 'ALREADY_PUBLISHED',
      },
    );
    const raw = (sql: string) => db.database.run(buyer, (tx) => tx.execute(sql, [id]));
    await expect(raw(`update rfps set title = 'x' where id = $1`)).resolves.toBe(0);
    await expect(raw(`update rfps set state = 'DRAFT' where id = $1`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(raw(`update rfps set opened_at = now() where id = $1`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(raw('delete from rfp_lots where rfp_id = $1')).rejects.toMatchObject({ code: 'RF001' });
  });

  it('is cancelled with a reason, once, and never awarded after', async () => {
    const buyer = await rfp.buyer();
    const { id, version } = await rfp.published(buyer);
    await expect(
      rfp.authoring.cancel(buyer, { rfpId: id, expectedVersion: version, reason: 'no' }),
    ).rejects.toMatchObject({ reason: 'CANCEL_REASON_MISSING' });
    const reason = 'The clinics are being sold.';
    const cancelled = await rfp.authoring.cancel(buyer, { rfpId: id, expectedVersion: version, reason });
    expect(cancelled).toMatchObject({ state: 'CANCELLED', cancelReason: reason });
    await expect(
      rfp.authoring.cancel(buyer, { rfpId: id, expectedVersion: cancelled.version, reason }),
    ).rejects.toMatchObject({ reason: 'ALREADY_CANCELLED' });
  });

  it('is found by text, service and language, page by page; a broken cursor is refused', async () => {
    const buyer = await rfp.buyer();
    const word = `zeppelin${buyer.organizationId.slice(-6)}`;
    for (let index = 0; index < 3; index += 1) await rfp.published(buyer, { title: `${word} 100% ${index}` });
    const first = await rfp.reading.open(
      null,
      { first: 2 },
      { text: `${word} 100%`, services: ['CUSTOMER_SUPPORT'] },
    );
    expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([3, 2, true]);
    const after = first.pageInfo.endCursor;
    const second = await rfp.reading.open(null, { first: 2, after }, { text: word });
    expect(second.nodes.map(({ id }) => id)).not.toContain(first.nodes[0]?.id);
    expect(second.nodes).toHaveLength(1);
    const none = await rfp.reading.open(null, { first: 2 }, { text: word, languages: ['ja'] });
    expect(none.totalCount).toBe(0);
    expect(() => rfp.reading.open(null, { first: 2, after: 'broken' })).toThrow('is not a cursor');
  });
});

describe('another organisation', () => {
  it('cannot see or touch a draft: not found, whatever it tries', async () => {
    const [buyer, other] = [await rfp.buyer(), await rfp.buyer()];
    const { id } = await rfp.authoring.create(buyer, rfpInput());
    await expect(rfp.reading.one(other, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(rfp.reading.one(null, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const stolen = { rfpId: id, expectedVersion: 1 };
    await expect(rfp.authoring.update(other, { ...rfpInput(), ...stolen })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(rfp.authoring.publish(other, stolen)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const raw = (sql: string) => db.database.run(other, (tx) => tx.execute(sql, [id]));
    await expect(raw('select app.publish_rfp($1, 1)')).rejects.toMatchObject({ hint: 'NOT_FOUND' });
    await expect(raw(`update rfps set title = 'x' where id = $1`)).resolves.toBe(0);
    await expect(raw('delete from rfp_requirements where rfp_id = $1')).resolves.toBe(0);
  });

  it('cannot publish or cancel a published request that it can read', async () => {
    const [buyer, other] = [await rfp.buyer(), await rfp.buyer()];
    const { id, version } = await rfp.published(buyer);
    const reason = 'Not mine but gone.';
    await expect(
      rfp.authoring.cancel(other, { rfpId: id, expectedVersion: version, reason }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('sees a request by invitation only when invited, and not before it is published', async () => {
    const [buyer, invited, stranger] = [await rfp.buyer(), await rfp.vendor(), await rfp.vendor()];
    const draft = await rfp.authoring.create(buyer, rfpInput({ visibility: 'INVITED' }));
    await rfp.authoring.invite(buyer, { rfpId: draft.id, vendorIds: [invited.vendorId, invited.vendorId] });
    await expect(rfp.reading.one(invited, draft.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await rfp.authoring.publish(buyer, { rfpId: draft.id, expectedVersion: draft.version });
    expect((await rfp.reading.one(invited, draft.id)).lots).toHaveLength(1);
    expect((await rfp.reading.received(invited, { first: 5 })).totalCount).toBe(1);
    await expect(rfp.reading.one(stranger, draft.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(rfp.reading.one(null, draft.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await rfp.reading.received(stranger, { first: 5 })).totalCount).toBe(0);
  });
});
