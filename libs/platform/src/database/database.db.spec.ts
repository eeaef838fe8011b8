import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import type { Viewer } from '../auth/index.js';
import { Idempotency } from './idempotency.js';
import { newId } from './ids.js';

let db: TestDatabase;
let anna: Viewer;
let boris: Viewer;
beforeAll(async () => {
  db = await createTestDatabase();
  anna = await makeOrganization(db, { buys: true });
  boris = await makeOrganization(db, { sells: true });
});
afterAll(() => db.close());

describe('a transaction', () => {
  it('runs again as a whole after a deadlock or a serialization failure', async () => {
    let runs = 0;
    const result = await db.database.run(anna, async (tx) => {
      runs += 1;
      if (runs < 3) await tx.query(`do $$ begin raise exception using errcode = '40001'; end $$`);
      return runs;
    });
    expect(result).toBe(3);
  });

  it('cannot leave anything behind when it fails', async () => {
    const failing = db.database.run(anna, async (tx) => {
      await tx.execute(`update organizations set name = 'changed' where id = $1`, [anna.organizationId]);
      throw new Error('later step');
    });
    await expect(failing).rejects.toThrow('later step');
    const { rows } = await db.owner.query('select name from organizations where id = $1', [
      anna.organizationId,
    ]);
    expect(rows[0].name).not.toBe('changed');
  });

  it('cannot write when it only reads', async () => {
    const update = `update organizations set name = 'changed' where id = $1`;
    await expect(db.database.read(anna, (tx) => tx.execute(update, [anna.organizationId]))).rejects.toThrow(
      /read-only/,
    );
    await expect(db.database.read(null, (tx) => tx.execute(update, [anna.organizationId]))).rejects.toThrow(
      /permission denied|read-only/,
    );
  });

  it('cannot see the tenant of the one before it, 300 interleaved ones with failures among them', async () => {
    const seen = await Promise.all(
      Array.from({ length: 300 }, async (_unused, index) => {
        const viewer = index % 2 === 0 ? anna : boris;
        try {
          return await db.database.run(viewer, async (tx) => {
            const row = await tx.one<{ id: string }>('select id from organizations');
            if (index % 7 === 0) throw new Error('injected');
            return row?.id === viewer.organizationId;
          });
        } catch (error) {
          return (error as Error).message === 'injected';
        }
      }),
    );
    expect(seen.filter((right) => !right)).toEqual([]);
  });

  it('without a tenant sees nothing', async () => {
    expect(
      await db.database.asWorker(null, (tx) => tx.query('select app.current_organization_id() as id')),
    ).toEqual([{ id: null }]);
  });
});

describe('an idempotency key', () => {
  const idempotency = new Idempotency();
  const once = (viewer: Viewer, key: string, input: unknown, create: () => Promise<string>) =>
    db.database.run(viewer, (tx) => idempotency.once(tx, viewer, 'spec', key, input, create));

  it('creates once when the same request comes twice at once', async () => {
    let created = 0;
    const create = async () => {
      created += 1;
      return newId();
    };
    const ids = await Promise.all([1, 2, 3, 4].map(() => once(anna, 'same-key-1', { b: 1, a: 2 }, create)));
    expect(new Set(ids).size).toBe(1);
    expect(created).toBe(1);
    expect(await once(anna, 'same-key-1', { a: 2, b: 1 }, create)).toBe(ids[0]);
  });

  it('cannot be used again with another input', async () => {
    await once(anna, 'same-key-2', { a: 1 }, async () => newId());
    await expect(once(anna, 'same-key-2', { a: 2 }, async () => newId())).rejects.toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  it('of one organisation is another key in another', async () => {
    const first = await once(anna, 'same-key-3', {}, async () => newId());
    expect(await once(boris, 'same-key-3', {}, async () => newId())).not.toBe(first);
  });

  it('is free again when creating failed', async () => {
    await expect(once(anna, 'same-key-4', {}, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const id = newId();
    expect(await once(anna, 'same-key-4', {}, async () => id)).toBe(id);
  });
});
