import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '@ringfair/testing';
import { emptyProfile } from '@ringfair/vendors-core';
import { exported, listing, type Restoring, restoring, seller } from './listing-restore.fixture.js';

let here: Restoring;
beforeAll(async () => {
  here = restoring(await createTestDatabase());
});
afterAll(() => here.db.close());

describe('an export', () => {
  it('holds nothing of another organisation, and no secrets', async () => {
    const [anna, ben] = await Promise.all([seller(here.db), seller(here.db)]);
    await listing(here, anna, emptyProfile('Anna’s secret draft'), []);
    await listing(here, ben, emptyProfile('Ben'), []);
    const text = (await exported(here, ben, 'json')).toString();
    expect(text).toContain('Ben');
    expect(text).not.toContain('Anna');
    expect(text).not.toMatch(/token|hash"/);
  });

  it('is read page by page, each row once', async () => {
    const anna = await seller(here.db);
    const vendorId = await listing(here, anna, emptyProfile('Many'), []);
    await here.db.owner.query(
      `insert into vendor_slugs (slug, vendor_id) select 'many-' || n, $1 from generate_series(1, 1203) n`,
      [vendorId],
    );
    const { addresses } = JSON.parse((await exported(here, anna, 'json')).toString()) as {
      addresses: { slug: string }[];
    };
    expect(new Set(addresses.map(({ slug }) => slug)).size).toBe(1205);
    expect(addresses).toHaveLength(1205);
  });
});
