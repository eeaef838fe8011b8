import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { newId, type Tx } from '@ringfair/platform/database';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { emptyProfile } from '@ringfair/vendors-core';

/*
 * What holds past the services: raw statements as the application's role, as somebody would send them who got
 * hold of its connection.
 */
let db: TestDatabase;
let vendor: Viewer;
let buyer: Viewer;
let stranger: Viewer;
let ids: Record<
  'vendor' | 'request' | 'reference' | 'grant' | 'dossier' | 'item' | 'file' | 'oldFile',
  string
>;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  vendor = await makeOrganization(db, { sells: true });
  buyer = await makeOrganization(db, { buys: true });
  stranger = await makeOrganization(db, { buys: true, sells: true });
  ids = {
    vendor: newId(),
    request: newId(),
    reference: newId(),
    grant: newId(),
    dossier: newId(),
    item: newId(),
    file: newId(),
    oldFile: newId(),
  };
  await arrange();
});

const arrange = async (): Promise<void> => {
  const owner = (sql: string, parameters: unknown[]) => db.owner.query(sql, parameters);
  const { organizationId: seller } = vendor;
  await owner(
    `insert into vendors (id, organization_id, slug, name, source, claimed_at, published_version, published_at)
     values ($1::uuid, $2, $1::uuid::text, 'Nordruf', 'SELF', now(), 1, now())`,
    [ids.vendor, seller],
  );
  await owner(
    `insert into vendor_versions (vendor_id, version, source, profile) values ($1, 1, 'VENDOR', $2)`,
    [ids.vendor, JSON.stringify(emptyProfile('Nordruf'))],
  );
  await owner(
    `insert into access_requests (id, kind, organization_id, vendor_id, vendor_organization_id, requested_by,
       requested_by_name, message) values ($1, 'REFERENCES', $2, $3, $4, $5, 'Mara', 'Why')`,
    [ids.request, buyer.organizationId, ids.vendor, seller, buyer.userId],
  );
  await owner(
    `insert into vendor_references (id, organization_id, vendor_id, industry, country, service, since_year, consented_on)
     values ($1, $2, $3, 'INSURANCE', 'GR', 'ORDER_TAKING', 2021, '2026-01-01')`,
    [ids.reference, seller, ids.vendor],
  );
  await owner(
    `insert into vendor_reference_contacts (reference_id, organization_id, client, person, phone, languages)
     values ($1, $2, 'Client', 'Person', '+302101234567', '{el}')`,
    [ids.reference, seller],
  );
  await owner(
    `insert into reference_grants (id, organization_id, buyer_organization_id, vendor_id, reference_id, request_id,
       granted_by, expires_at) values ($1, $2, $3, $4, $5, $6, $7, now() + interval '1 day')`,
    [ids.grant, seller, buyer.organizationId, ids.vendor, ids.reference, ids.request, vendor.userId],
  );
  for (const [id, hash] of [
    [ids.file, 'a'],
    [ids.oldFile, 'b'],
  ] as const) {
    await owner(
      `insert into files (id, organization_id, purpose, name, media_type, bytes, sha256)
       values ($1, $2, 'DOSSIER', 'x.pdf', 'application/pdf', 9, $3)`,
      [id, seller, hash.repeat(64)],
    );
  }
  await owner(
    `insert into dossier_items (id, organization_id, vendor_id, kind, title, revision)
     values ($1, $2, $3, 'OTHER', 'X', 2)`,
    [ids.item, seller, ids.vendor],
  );
  await owner(
    `insert into dossier_revisions (item_id, number, organization_id, file_id, file_name, media_type, bytes, sha256,
       issued_on, added_by)
     select $1, r.number, $2, r.file, 'x.pdf', 'application/pdf', 9, repeat('a', 64), '2026-01-01', $5
     from (values (1, $3::uuid), (2, $4::uuid)) r (number, file)`,
    [ids.item, seller, ids.oldFile, ids.file, vendor.userId],
  );
  await owner(
    `insert into dossier_grants (id, organization_id, buyer_organization_id, vendor_id, shared_by, shared_by_name,
       expires_at) values ($1, $2, $3, $4, $5, 'Anna', now() + interval '1 day')`,
    [ids.dossier, seller, buyer.organizationId, ids.vendor, vendor.userId],
  );
  await owner('insert into dossier_grant_items (grant_id, item_id, organization_id) values ($1, $2, $3)', [
    ids.dossier,
    ids.item,
    seller,
  ]);
};

const logView = (tx: Tx, viewer: Viewer) =>
  tx.execute(
    `insert into reference_views (id, grant_id, reference_id, organization_id, buyer_organization_id, user_id,
       user_name) values ($1, $2, $3, $4, $5, $6, 'Mara')`,
    [newId(), ids.grant, ids.reference, vendor.organizationId, viewer.organizationId, viewer.userId],
  );

const logDownload = (tx: Tx, viewer: Viewer, revision = 2) =>
  tx.execute(
    `insert into dossier_downloads (id, grant_id, item_id, revision, format, title, organization_id,
       buyer_organization_id, user_id, user_name) values ($1, $2, $3, $4, 'ITEM', 'X', $5, $6, $7, 'Mara')`,
    [newId(), ids.dossier, ids.item, revision, vendor.organizationId, viewer.organizationId, viewer.userId],
  );

const contacts = (tx: Tx) => tx.query('select client from vendor_reference_contacts');
const files = async (tx: Tx) => (await tx.query<{ id: string }>('select id from files')).map(({ id }) => id);

/** The SQLSTATE that it ends with, or what it gives. */
async function outcome<T>(viewer: Viewer, fn: (tx: Tx) => Promise<T>): Promise<T | string> {
  try {
    return await db.database.run(viewer, fn);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

describe('a contact or a file that is shared', () => {
  it('is seen by the transaction that has logged it, and by no other', async () => {
    expect(await db.database.run(buyer, contacts)).toEqual([]);
    expect(await db.database.run(buyer, files)).toEqual([]);
    const seen = await db.database.run(buyer, async (tx) => {
      await logView(tx, buyer);
      await logDownload(tx, buyer);
      return [await contacts(tx), await files(tx)];
    });
    expect(seen).toEqual([[{ client: 'Client' }], [ids.file]]);
    expect(await db.database.run(buyer, contacts)).toEqual([]);
    expect(await db.database.run(buyer, files)).toEqual([]);
  });

  it('is not seen by others at the same time', async () => {
    await db.database.run(buyer, async (tx) => {
      await logView(tx, buyer);
      await logDownload(tx, buyer);
      for (const other of [stranger, { ...buyer, organizationId: stranger.organizationId }]) {
        expect(await db.database.run(other, contacts)).toEqual([]);
        expect(await db.database.run(other, files)).toEqual([]);
      }
    });
  });
});

describe('what may not be done', () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'after the grant was revoked',
      () =>
        db.owner.query(
          'with a as (update reference_grants set revoked_at = now()) update dossier_grants set revoked_at = now()',
        ),
    ],
    [
      'after the grant has expired',
      () =>
        db.owner.query(
          `with a as (update reference_grants set created_at = now() - interval '2 days', expires_at = now())
           update dossier_grants set created_at = now() - interval '2 days', expires_at = now()`,
        ),
    ],
    [
      'after the listing has gone to another keeper',
      () =>
        db.owner.query('update vendors set organization_id = $1 where id = $2', [
          stranger.organizationId,
          ids.vendor,
        ]),
    ],
    [
      'after the consent was taken back and the item removed',
      () =>
        db.owner.query(
          'with a as (update vendor_references set consented_on = null) update dossier_items set removed_at = now()',
        ),
    ],
  ])('cannot log a look, and so not look, %s', async (_when, change) => {
    await change();
    expect(await outcome(buyer, (tx) => logView(tx, buyer))).toBe('42501');
    expect(await outcome(buyer, (tx) => logDownload(tx, buyer))).toBe('42501');
  });

  it('cannot log a look as another organisation or in the name of another person', async () => {
    expect(await outcome(stranger, (tx) => logView(tx, stranger))).toBe('42501');
    expect(await outcome(stranger, (tx) => logDownload(tx, stranger))).toBe('42501');
    const pretended = { ...buyer, userId: stranger.userId };
    expect(await outcome(buyer, (tx) => logView(tx, pretended))).toBe('42501');
    expect(await outcome(buyer, (tx) => logDownload(tx, pretended))).toBe('42501');
  });

  it('cannot download an earlier revision', async () => {
    expect(await outcome(buyer, (tx) => logDownload(tx, buyer, 1))).toBe('42501');
  });

  it('cannot forge, change or delete the log', async () => {
    await db.database.run(buyer, (tx) => logView(tx, buyer));
    for (const viewer of [buyer, vendor]) {
      for (const sql of [
        'delete from reference_views',
        `update reference_views set user_name = 'Nobody'`,
        'delete from dossier_downloads',
      ]) {
        expect([sql, await outcome(viewer, (tx) => tx.execute(sql))]).toEqual([sql, '42501']);
      }
    }
    await expect(db.owner.query('delete from reference_views')).rejects.toThrow('immutable');
  });

  it('cannot grant without consent, for a request of another vendor, or undo the end of a grant', async () => {
    await db.owner.query('update vendor_references set consented_on = null where id = $1', [ids.reference]);
    const give = (viewer: Viewer) => (tx: Tx) =>
      tx.execute(
        `insert into reference_grants (id, organization_id, buyer_organization_id, vendor_id, reference_id,
           request_id, granted_by, expires_at) values ($1, $2, $3, $4, $5, $6, $7, now() + interval '1 day')`,
        [
          newId(),
          viewer.organizationId,
          buyer.organizationId,
          ids.vendor,
          ids.reference,
          ids.request,
          viewer.userId,
        ],
      );
    expect(await outcome(vendor, give(vendor))).toBe('42501');
    expect(await outcome(stranger, give(stranger))).toBe('42501');
    await db.owner.query('update reference_grants set revoked_at = now() where id = $1', [ids.grant]);
    expect(await outcome(vendor, (tx) => tx.execute('update reference_grants set revoked_at = null'))).toBe(
      0,
    );
  });

  it('cannot answer for the vendor, or ask again while the vendor has not answered', async () => {
    const close = (viewer: Viewer, state: string) =>
      outcome(viewer, (tx) =>
        tx.execute('update access_requests set state = $1, closed_at = now()', [state]),
      );
    expect(await close(buyer, 'GRANTED')).toBe('42501');
    expect(await close(vendor, 'WITHDRAWN')).toBe('42501');
    expect(await close(stranger, 'GRANTED')).toBe(0);
    expect(
      await outcome(buyer, (tx) =>
        tx.execute(
          `insert into access_requests (id, kind, organization_id, vendor_id, vendor_organization_id, requested_by,
             requested_by_name, message) values ($1, 'REFERENCES', $2, $3, $4, $5, 'Mara', 'Why')`,
          [newId(), buyer.organizationId, ids.vendor, vendor.organizationId, buyer.userId],
        ),
      ),
    ).toBe('23505');
  });
});
