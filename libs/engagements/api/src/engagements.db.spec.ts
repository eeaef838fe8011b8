import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Events } from '@ringfair/platform/events';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { type Awarded, awardEvent, makeAward, makeOrganization } from './engagement.fixture.js';
import { EngagementRepository } from './engagement.repository.js';
import { EngagementsService } from './engagements.service.js';

let db: TestDatabase;
let service: EngagementsService;
beforeAll(async () => {
  db = await createTestDatabase();
  service = new EngagementsService(db.database, new EngagementRepository(), new Events());
});
afterAll(() => db.close());

const today = new Date().toISOString().slice(0, 10);
const page = { first: 20 };

async function opened(): Promise<Awarded & { engagementId: string }> {
  const award = await makeAward(db);
  await db.database.run(award.buyer, (tx) => service.openForAward(tx, awardEvent(award)));
  const { nodes } = await service.list(award.buyer, page);
  return { ...award, engagementId: nodes[0]?.id ?? '' };
}

async function active() {
  const award = await opened();
  const { buyer, vendor, engagementId } = award;
  await service.confirm(buyer, { engagementId, startsOn: today, expectedVersion: 1 });
  await service.confirm(vendor, { engagementId, startsOn: today, expectedVersion: 2 });
  return award;
}

describe('an engagement', () => {
  it('is opened by the award, with the names of the day, for both sides', async () => {
    const { buyer, vendor, engagementId } = await opened();
    const forBuyer = await service.get(buyer, engagementId);
    expect(forBuyer).toMatchObject({
      title: 'Calls while on a job',
      buyerName: 'Plumb & Co',
      vendorName: 'Ringers',
      state: 'PROPOSED',
      startsOn: null,
      version: 1,
    });
    expect(await service.get(vendor, engagementId)).toEqual(forBuyer);
  });

  it('becomes active when both have confirmed the same day, and ends with a reason', async () => {
    const { buyer, vendor, engagementId } = await opened();
    const first = await service.confirm(buyer, { engagementId, startsOn: today, expectedVersion: 1 });
    expect(first).toMatchObject({ state: 'PROPOSED', version: 2 });
    const second = await service.confirm(vendor, { engagementId, startsOn: today, expectedVersion: 2 });
    expect(second).toMatchObject({ state: 'ACTIVE', startsOn: today, version: 3 });
    const ended = await service.end(vendor, { engagementId, reason: 'Season over', expectedVersion: 3 });
    expect(ended).toMatchObject({
      state: 'ENDED',
      closedBySide: 'VENDOR',
      closedByName: 'Anna',
      endedOn: today,
    });
  });

  it('keeps who confirmed what and when', async () => {
    const { buyer, engagementId } = await active();
    const rows = await db.database.read(buyer, (tx) =>
      new EngagementRepository().confirmations(tx, [engagementId]),
    );
    expect(rows).toMatchObject([
      { side: 'BUYER', startsOn: today, confirmedByName: 'Anna' },
      { side: 'VENDOR', startsOn: today, confirmedByName: 'Anna' },
    ]);
  });

  it('is confirmed by both sides at once without losing either', async () => {
    const { buyer, vendor, engagementId } = await opened();
    await service.confirm(buyer, { engagementId, startsOn: today, expectedVersion: 1 });
    const both = await Promise.allSettled([
      service.confirm(buyer, { engagementId, startsOn: today, expectedVersion: 2 }),
      service.confirm(vendor, { engagementId, startsOn: today, expectedVersion: 2 }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await service.get(buyer, engagementId)).version).toBe(3);
  });
});

describe('an engagement cannot', () => {
  it('be opened twice for one award', async () => {
    const award = await opened();
    const again = db.database.run(award.buyer, (tx) => service.openForAward(tx, awardEvent(award)));
    await expect(again).rejects.toMatchObject({ constraint: 'engagements_one_per_award' });
  });

  it('be opened for an award of somebody else', async () => {
    const award = await makeAward(db);
    const stranger = await makeOrganization(db, { sells: false, buys: true });
    const attempt = db.database.run(stranger, (tx) => service.openForAward(tx, awardEvent(award)));
    await expect(attempt).rejects.toMatchObject({ reason: 'AWARD_WITHOUT_ENGAGEMENT' });
  });

  it('be inserted by raw SQL', async () => {
    const { buyer } = await opened();
    const attempt = db.database.run(buyer, (tx) =>
      tx.execute(`insert into engagements (id, state) values (gen_random_uuid(), 'ACTIVE')`),
    );
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });

  it('be seen or changed by a third organisation', async () => {
    const { engagementId } = await active();
    const stranger = await makeOrganization(db, { sells: true, buys: true });
    await expect(service.get(stranger, engagementId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await service.list(stranger, page)).nodes).toEqual([]);
    const end = { engagementId, reason: 'x', expectedVersion: 3 };
    await expect(service.end(stranger, end)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const counts = await db.database.run(stranger, (tx) =>
      tx.one(`select (select count(*)::int from engagements) as engagements,
                     (select count(*)::int from engagement_confirmations) as confirmations`),
    );
    expect(counts).toEqual({ engagements: 0, confirmations: 0 });
    const changed = await db.database.run(stranger, (tx) =>
      tx.execute(`update engagements set version = version + 1`),
    );
    expect(changed).toBe(0);
  });

  it('be changed on a stale version', async () => {
    const { buyer, engagementId } = await active();
    const stale = service.end(buyer, { engagementId, reason: 'x', expectedVersion: 2 });
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT', details: { currentVersion: 3 } });
    expect((await service.get(buyer, engagementId)).state).toBe('ACTIVE');
  });

  it('be confirmed by the vendor before the buyer proposed, nor for a day before the award', async () => {
    const { buyer, vendor, engagementId } = await opened();
    const early = service.confirm(vendor, { engagementId, startsOn: today, expectedVersion: 1 });
    await expect(early).rejects.toMatchObject({ code: 'INVALID_STATE', reason: 'START_NOT_PROPOSED' });
    const past = service.confirm(buyer, { engagementId, startsOn: '2020-01-01', expectedVersion: 1 });
    await expect(past).rejects.toMatchObject({ code: 'VALIDATION', fields: [{ path: 'input.startsOn' }] });
  });

  it('be confirmed for the other side by raw SQL', async () => {
    const { buyer, vendor, engagementId } = await opened();
    const insert = (organizationId: string, startsOn = today) =>
      db.database.run(buyer, (tx) =>
        tx.execute(
          `insert into engagement_confirmations
             (id, engagement_id, organization_id, side, starts_on, confirmed_by_user_id, confirmed_by_name)
           values (gen_random_uuid(), $1, $2, 'VENDOR', $3, $4, 'Anna')`,
          [engagementId, organizationId, startsOn, buyer.userId],
        ),
      );
    await expect(insert(vendor.organizationId)).rejects.toMatchObject({ code: '42501' });
    await expect(insert(buyer.organizationId)).rejects.toMatchObject({ code: '42501' });
  });

  it('be activated, backdated or reopened by raw SQL', async () => {
    const { buyer, engagementId } = await opened();
    const write = (assignment: string) =>
      db.database.run(buyer, (tx) =>
        tx.execute(`update engagements set ${assignment} where id = $1`, [engagementId]),
      );
    await service.confirm(buyer, { engagementId, startsOn: today, expectedVersion: 1 });
    const activate = write(`state = 'ACTIVE', starts_on = '${today}'`);
    await expect(activate).rejects.toMatchObject({ code: 'RF001', constraint: 'NOT_CONFIRMED_BY_BOTH' });
    await expect(write(`starts_on = '2020-01-01'`)).rejects.toThrow();
    await expect(write(`buyer_organization_id = vendor_organization_id`)).rejects.toMatchObject({
      code: '42501',
    });
    const work = await active();
    const backdate = db.database.run(work.buyer, (tx) =>
      tx.execute(`update engagements set starts_on = '2020-01-01' where id = $1`, [work.engagementId]),
    );
    await expect(backdate).rejects.toMatchObject({ code: 'RF001' });
    const confirmation = db.database.run(work.buyer, (tx) =>
      tx.execute('delete from engagement_confirmations'),
    );
    await expect(confirmation).rejects.toMatchObject({ code: '42501' });
  });
});
