import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from './test-database.js';

describe('a database per test file', () => {
  let mine: TestDatabase;
  let other: TestDatabase;

  beforeAll(async () => {
    [mine, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  });
  afterAll(() => Promise.all([mine.close(), other.close()]));

  it('is the migrated template, apart from every other clone', async () => {
    await mine.owner.query('create table only_mine (id integer)');
    const { rows } = await other.owner.query(`select to_regclass('only_mine') as seen`);
    expect(rows[0].seen).toBeNull();
  });

  it('is reached as the application roles, not as their superuser', async () => {
    const roles = await Promise.all([
      mine.database.read(null, (tx) => tx.one<{ name: string }>('select current_user as name')),
      mine.database.asWorker(null, (tx) => tx.one<{ name: string }>('select current_user as name')),
    ]);
    expect(roles).toEqual([{ name: 'app_public' }, { name: 'app_worker' }]);
  });

  it('knows letters beyond ASCII', async () => {
    const { rows } = await mine.owner.query(`select to_tsvector('simple', 'Привет Καλημέρα')::text as words`);
    expect(rows[0].words).toBe(`'καλημέρα':2 'привет':1`);
  });
});
