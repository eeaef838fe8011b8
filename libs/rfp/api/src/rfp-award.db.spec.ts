import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { awardInput, RfpFixture } from './rfp.fixture.js';
import type { WholeResponse } from './response.entity.js';

let db: TestDatabase;
let rfp: RfpFixture;
beforeAll(async () => {
  db = await createTestDatabase();
  rfp = new RfpFixture(db);
});
afterAll(() => db.close());

async function opened(vendorCount: number) {
  const buyer = await rfp.buyer();
  const vendors = await Promise.all(Array.from({ length: vendorCount }, () => rfp.vendor()));
  const { rfp: request, responses } = await rfp.opened(buyer, vendors);
  return { buyer, vendors, request, responses, winner: responses[0] as WholeResponse };
}

describe('an award', () => {
  it('tells the winner and gives each loser its reason, and no one the reason of another', async () => {
    const { buyer, vendors, request, responses, winner } = await opened(3);
    const loser = responses[1] as WholeResponse;
    const awarded = await rfp.evaluation.award(
      buyer,
      awardInput(request, winner, {
        lossReasons: [{ responseId: loser.id, reason: 'Nights were not covered.' }],
        winnerMessage: 'Welcome.',
      }),
    );
    expect(awarded.state).toBe('AWARDED');
    const outcomes = await Promise.all(vendors.map((vendor) => rfp.bidding.own(vendor, request.id)));
    expect(outcomes.map(({ outcome }) => [outcome?.outcome, outcome?.reason])).toEqual([
      ['WON', 'Welcome.'],
      ['LOST', 'Nights were not covered.'],
      ['LOST', 'Another answer covered nights as well.'],
    ]);
    const visible = await db.database.run(vendors[1] as (typeof vendors)[0], (tx) =>
      tx.query('select from rfp_outcomes'),
    );
    expect(visible).toHaveLength(1);
    const { rows } = await db.owner.query(
      `select payload from outbox where name = 'rfp.awarded' and payload->>'rfpId' = $1`,
      [request.id],
    );
    expect(rows).toEqual([
      {
        payload: {
          rfpId: request.id,
          responseId: winner.id,
          vendorId: winner.vendorId,
          vendorOrganizationId: winner.organizationId,
          buyerOrganizationId: buyer.organizationId,
        },
      },
    ]);
  });

  it('cannot be made without a reason for each loser, and then nothing is written', async () => {
    const { buyer, request, responses, winner } = await opened(3);
    const input = awardInput(request, winner, {
      commonLossReason: null,
      lossReasons: [{ responseId: responses[1]?.id ?? '', reason: 'Too short of staff.' }],
    });
    await expect(rfp.evaluation.award(buyer, input)).rejects.toMatchObject({
      code: 'VALIDATION',
      fields: [{ path: `input.lossReasons.${responses[2]?.id}`, reason: 'REASON_REQUIRED' }],
    });
    expect((await rfp.reading.one(buyer, request.id)).state).toBe('OPENED');
  });

  it('cannot be made twice: one of many at once wins, the rest are a conflict', async () => {
    const { buyer, request, responses } = await opened(4);
    const attempts = await Promise.allSettled(
      responses.map((response) => rfp.evaluation.award(buyer, awardInput(request, response))),
    );
    const rejected = attempts.flatMap((attempt) => (attempt.status === 'rejected' ? [attempt.reason] : []));
    expect(rejected).toHaveLength(3);
    const { rows } = await db.owner.query('select response_id from rfp_awards where rfp_id = $1', [
      request.id,
    ]);
    expect(rows).toHaveLength(1);
    const again = rfp.evaluation.award(buyer, awardInput(request, responses[0] as WholeResponse));
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT', reason: 'ALREADY_AWARDED' });
  });

  it('cannot be doubled by raw SQL', async () => {
    const { buyer, request, responses, winner } = await opened(2);
    await rfp.evaluation.award(buyer, awardInput(request, winner));
    const other = responses[1] as WholeResponse;
    const raw = db.database.run(buyer, (tx) =>
      tx.execute(
        `insert into rfp_awards (id, rfp_id, organization_id, response_id, vendor_id, vendor_organization_id, created_by)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
        [request.id, buyer.organizationId, other.id, other.vendorId, other.organizationId, buyer.userId],
      ),
    );
    await expect(raw).rejects.toMatchObject({ constraint: 'rfp_awards_one' });
  });

  it('is the same for the same idempotency key', async () => {
    const { buyer, request, winner } = await opened(2);
    const input = awardInput(request, winner);
    const first = await rfp.evaluation.award(buyer, input);
    expect(await rfp.evaluation.award(buyer, input)).toMatchObject({
      state: 'AWARDED',
      version: first.version,
    });
  });

  it('cannot go to an answer that fails a must, to a foreign answer, in a stale version or by a stranger', async () => {
    const buyer = await rfp.buyer();
    const [good, failing] = [await rfp.vendor(), await rfp.vendor()];
    const published = await rfp.published(buyer);
    await rfp.submit(good, published);
    const bad = await rfp.submit(failing, published, {
      answers: published.requirements.map(({ id }) => ({ requirementId: id, level: 'PARTLY', text: '' })),
    });
    await rfp.passDeadline(published.id);
    const request = await rfp.reading.one(buyer, published.id);
    await expect(rfp.evaluation.award(buyer, awardInput(request, bad))).rejects.toMatchObject({
      reason: 'MUST_NOT_MET',
    });
    const elsewhere = await opened(1);
    await expect(rfp.evaluation.award(buyer, awardInput(request, elsewhere.winner))).rejects.toMatchObject({
      reason: 'NO_SUCH_ANSWER',
    });
    await expect(
      rfp.evaluation.award(buyer, awardInput(request, bad, { expectedVersion: 1 })),
    ).rejects.toMatchObject({ code: 'CONFLICT', details: { currentVersion: request.version } });
    await expect(rfp.evaluation.award(elsewhere.buyer, awardInput(request, bad))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('cannot be made while the answers are sealed', async () => {
    const buyer = await rfp.buyer();
    const published = await rfp.published(buyer);
    const sent = await rfp.submit(await rfp.vendor(), published);
    await expect(rfp.evaluation.award(buyer, awardInput(published, sent))).rejects.toMatchObject({
      reason: 'NOT_OPENED',
    });
  });
});
