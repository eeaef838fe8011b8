import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { RfpFixture } from './rfp.fixture.js';

/**
 * 200 answers race the opening. What the buyer sees at the opening must be all there will ever be: an answer that
 * commits later was not among what was opened, and its author could have known what was in the others.
 * The control sends the same answers past a plain comparison with now(), as one would write it first, and must fail.
 */
const races = 20;
const answersPerRace = 10;

let db: TestDatabase;
let rfp: RfpFixture;
beforeAll(async () => {
  db = await createTestDatabase();
  rfp = new RfpFixture(db);
  // Widens the moment between the check of the deadline and the foreign key, whose own lock would hide a missing one.
  await db.owner.query(`
    create function app.dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(0.02); return new; end $$;
    create trigger zz_dawdle before insert on rfp_responses for each row execute function app.dawdle()`);
});
afterAll(() => db.close());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Answers that became visible only after the opening had committed, over all races. */
async function lateOnes(): Promise<{ late: number; accepted: number }> {
  const buyer = await rfp.buyer();
  const vendors = await Promise.all(Array.from({ length: answersPerRace }, () => rfp.vendor()));
  const tally = { late: 0, accepted: 0 };
  for (let race = 0; race < races; race += 1) {
    const { id } = await rfp.published(buyer);
    await db.owner.query(
      `update rfps set deadline = clock_timestamp() + interval '30 milliseconds' where id = $1`,
      [id],
    );
    const submissions = vendors.map(async (vendor, index) => {
      await pause(index * 4);
      await db.database.run(vendor, async (tx) => {
        await tx.execute(
          `insert into rfp_responses (id, rfp_id, organization_id, vendor_id, created_by, vendor_name)
           values (gen_random_uuid(), $1, $2, $3, $4, 'X')`,
          [id, vendor.organizationId, vendor.vendorId, vendor.userId],
        );
        // The rest of a real answer: statements between the check and the commit.
        await tx.query('select pg_sleep(0.02)');
      });
    });
    const opening = openAsSoonAsPossible(id);
    const atOpening = await opening;
    const results = await Promise.allSettled(submissions);
    const { rows } = await db.owner.query<{ n: number }>(
      'select count(*)::int as n from rfp_responses where rfp_id = $1',
      [id],
    );
    tally.late += (rows[0]?.n ?? 0) - atOpening;
    tally.accepted += results.filter(({ status }) => status === 'fulfilled').length;
  }
  return tally;

  /** Tries from before the deadline on; how many answers the buyer reads in the first transaction after. */
  async function openAsSoonAsPossible(id: string): Promise<number> {
    for (;;) {
      if (await rfp.opening.openOnLooking(buyer, id)) break;
    }
    return db.database.run(buyer, async (tx) => {
      const row = await tx.one<{ n: number }>(
        'select count(*)::int as n from rfp_responses where rfp_id = $1',
        [id],
      );
      return row?.n ?? 0;
    });
  }
}

describe('200 answers race the opening', () => {
  it('and none commits after it', async () => {
    const { late, accepted } = await lateOnes();
    expect(late).toBe(0);
    // Both sides of the deadline were hit, or the race shows nothing.
    expect(accepted).toBeGreaterThan(races);
    expect(accepted).toBeLessThan(races * answersPerRace);
  });

  it('while a comparison with now() and no lock, the control, lets answers in', async () => {
    await db.owner.query(`
      create or replace function app.guard_rfp_response() returns trigger language plpgsql security definer
        set search_path = pg_catalog, public, app
        as $$ begin
          if not exists (select from rfps where id = new.rfp_id and now() < deadline) then
            perform app.refuse('DEADLINE_PASSED', 'DEADLINE_PASSED', 'late');
          end if;
          return new;
        end $$;
      create or replace function app.lock_own_rfp(target uuid) returns rfps language plpgsql security definer
        set search_path = pg_catalog, public, app
        as $$ declare r rfps%rowtype; begin select * into r from rfps where id = target; return r; end $$`);
    expect((await lateOnes()).late).toBeGreaterThan(0);
  });
});
