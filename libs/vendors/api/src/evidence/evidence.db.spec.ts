import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { FileRepository, Files, FileStore } from '@ringfair/platform/files';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import { claimValue, emptyProfile } from '@ringfair/vendors-core';
import { claimHash } from './claim-hash.js';
import { EvidenceRepository, type NewEvidence } from './evidence.repository.js';
import { VerifiedListings } from '../claims/verified-listings.js';

const evidence = new EvidenceRepository();
const verified = new VerifiedListings(evidence);
const profile = { ...emptyProfile('Nordruf'), foundedYear: 2009 };

const noCertification = { number: null, detail: null, issuer: null, issuedOn: null, validUntil: null };

let db: TestDatabase;
let files: Files;
beforeAll(async () => {
  db = await createTestDatabase();
  files = new Files(db.database, new FileStore(db.config), new FileRepository());
});
afterAll(() => db.close());

interface Seller {
  viewer: Viewer;
  vendorId: string;
  fileId: string;
}

/** An organisation with a listing and a document. */
async function seller(published = true): Promise<Seller> {
  const viewer = await makeOrganization(db, { sells: true });
  const vendorId = newId();
  await db.owner.query(
    `insert into vendors (id, organization_id, slug, name, source, claimed_at, published_version, published_at)
     values ($1::uuid, $2, $1::uuid::text, 'Nordruf', 'SELF', now(), $3::int, case when $3::int is null then null else now() end)`,
    [vendorId, viewer.organizationId, published ? 1 : null],
  );
  const stream = Readable.from([Buffer.from(`%PDF-1.7\n% ${vendorId}\n%%EOF\n`)]);
  const file = await files.receive(viewer, { purpose: 'EVIDENCE', name: 'extract.pdf', stream });
  return { viewer, vendorId, fileId: file.id };
}

const row = ({ vendorId, fileId }: Seller, change: Partial<NewEvidence> = {}): NewEvidence => ({
  id: newId(),
  vendorId,
  path: 'foundedYear',
  claimedValue: '2009',
  claimedHash: claimHash('2009'),
  company: 'Nordruf',
  kind: 'REGISTER_EXTRACT',
  fileId,
  issuedOn: '2026-01-01',
  validUntil: null,
  holdsUntil: '2999-01-01',
  ...change,
});

const insert = (by: Seller, given: NewEvidence) =>
  db.database.run(by.viewer, (tx) => evidence.insert(tx, by.viewer, given));
const decision = { reason: 'EVIDENCE_SHOWS_IT', note: null, decidedBy: newId() };
const decide = (id: string, state: 'VERIFIED' | 'DECLINED') =>
  db.database.asWorker(null, (tx) => evidence.decide(tx, id, { ...decision, state }));
const isVerified = (of: Seller) =>
  db.database.read(null, async (tx) => (await verified.of(tx, of.vendorId, profile)).verified);

describe('evidence in the database', () => {
  it('counts for the public once it is verified, for the value that it was sent for', async () => {
    const own = await seller();
    const given = row(own);
    expect(await insert(own, given)).toBe(true);
    expect(await isVerified(own)).toBe(false);
    expect(await decide(given.id, 'VERIFIED')).toMatchObject({ state: 'VERIFIED', version: 2 });
    expect(await isVerified(own)).toBe(true);
    const other = { ...profile, foundedYear: 1999 };
    const facts = await db.database.read(null, (tx) => verified.of(tx, own.vendorId, other));
    expect(facts).toEqual({ verified: false, checkedOn: null, verifiedCertifications: [] });
  });

  it('names the certifications that are verified, for the filter of search', async () => {
    const own = await seller();
    const iso = { ...noCertification, id: 'e1', standard: 'ISO_27001' as const };
    const pci = { ...noCertification, id: 'e2', standard: 'PCI_DSS' as const };
    const certified = { ...profile, certifications: [iso, pci] };
    const value = claimValue(certified, 'certifications.e2') ?? '';
    const given = row(own, { path: 'certifications.e2', claimedValue: value, claimedHash: claimHash(value) });
    await insert(own, given);
    await decide(given.id, 'VERIFIED');
    const facts = await db.database.read(null, (tx) => verified.of(tx, own.vendorId, certified));
    expect(facts).toMatchObject({ verified: true, verifiedCertifications: ['e2'] });
    expect(facts.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('cannot be decided twice, nor sent twice while it waits', async () => {
    const own = await seller();
    const given = row(own);
    await insert(own, given);
    expect(await insert(own, { ...given, id: newId() })).toBe(false);
    await decide(given.id, 'DECLINED');
    expect(await decide(given.id, 'VERIFIED')).toBeUndefined();
    expect(await insert(own, { ...given, id: newId() })).toBe(true);
  });

  it("cannot be for another organisation's listing, with its file, or with a file of another purpose", async () => {
    const own = await seller();
    const other = await seller();
    const stream = Readable.from([Buffer.from('%PDF-1.7\n%%EOF\n')]);
    const claim = await files.receive(own.viewer, { purpose: 'CLAIM_DOCUMENT', name: 'a.pdf', stream });
    for (const change of [{ vendorId: other.vendorId }, { fileId: other.fileId }, { fileId: claim.id }]) {
      await expect(insert(own, row(own, change))).rejects.toThrow(/row-level security/);
    }
  });

  it('cannot be verified by its vendor, nor brought back once it is over', async () => {
    const own = await seller();
    const given = row(own);
    await insert(own, given);
    const set = (sql: string) =>
      db.database.run(own.viewer, (tx) =>
        tx.execute(`update vendor_evidence set ${sql} where id = $1`, [given.id]),
      );
    await expect(set(`state = 'VERIFIED'`)).rejects.toThrow(/row-level security|vendor_evidence_decided/);
    await expect(set(`holds_until = '3000-01-01'`)).rejects.toThrow(/permission denied/);
    await expect(set(`decided_by = null`)).rejects.toThrow(/permission denied/);
    expect(await db.database.run(own.viewer, (tx) => evidence.withdraw(tx, given.id, 1))).toBe(true);
    expect(await set(`state = 'UPLOADED'`)).toBe(0);
  });

  it('cannot be seen by another organisation, nor does it count while nothing is published', async () => {
    const own = await seller(false);
    const given = row(own);
    await insert(own, given);
    await decide(given.id, 'VERIFIED');
    const stranger = await makeOrganization(db, { sells: true });
    const seen = await db.database.read(stranger, (tx) =>
      tx.query('select id from vendor_evidence where id = $1', [given.id]),
    );
    expect(seen).toEqual([]);
    expect(await isVerified(own)).toBe(false);
  });

  it('cannot count for the next keeper of a listing', async () => {
    const own = await seller();
    const given = row(own);
    await insert(own, given);
    await decide(given.id, 'VERIFIED');
    const next = await makeOrganization(db, { sells: true });
    await db.owner.query('update vendors set organization_id = $2 where id = $1', [
      own.vendorId,
      next.organizationId,
    ]);
    expect(await isVerified(own)).toBe(false);
  });
});
