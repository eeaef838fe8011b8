import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ringfair/platform/database';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { VendorRepository } from './vendor.repository.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

/** A listing with its publications on the first of so many months of 2026. */
async function listing(months: readonly number[]): Promise<string> {
  const id = newId();
  const slug = `larkspur-${id}`;
  const published = months.length > 0 ? `2026-${String(months.length).padStart(2, '0')}-01T00:00:00Z` : null;
  await db.owner.query(
    `insert into vendors (id, slug, name, source, published_version, published_at)
     values ($1, $2, 'Larkspur', 'DIRECTORY', $3, $4)`,
    [id, slug, months.length || null, published],
  );
  for (const month of months) {
    await db.owner.query(
      `insert into vendor_versions (vendor_id, version, source, profile, published_at)
       values ($1, $2, 'DIRECTORY', '{"schemaVersion": 2}', make_timestamptz(2026, $2, 1, 0, 0, 0, 'UTC'))`,
      [id, month],
    );
  }
  return id;
}

const publications = (ids: readonly string[], most = 100) =>
  db.database.read(null, (tx) => new VendorRepository().publications(tx, ids, most));

describe('dates of publication', () => {
  it('are everyone’s to see, newest first, of many listings at once', async () => {
    const [one, other] = [await listing([1, 2, 3]), await listing([1])];
    const rows = await publications([one, other]);
    expect(rows.filter(({ vendorId }) => vendorId === one).map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(rows.filter(({ vendorId }) => vendorId === other)).toEqual([
      { vendorId: other, version: 1, publishedAt: new Date('2026-01-01T00:00:00Z') },
    ]);
  });

  it('are bounded for each listing, the oldest left out', async () => {
    const rows = await publications([await listing([1, 2, 3, 4]), await listing([1, 2, 3])], 2);
    expect(rows.map(({ version }) => version).sort()).toEqual([2, 3, 3, 4]);
  });

  it('cannot be read of a listing that is not published', async () => {
    expect(await publications([await listing([])])).toEqual([]);
  });
});
