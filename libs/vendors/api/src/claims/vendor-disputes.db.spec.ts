import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { type ClaimServices, claimServices, seller, tokenFor, unclaimed } from './claims.fixture.js';

let db: TestDatabase;
let services: ClaimServices;

beforeAll(async () => {
  db = await createTestDatabase();
  services = claimServices(db);
});
afterAll(() => db.close());

const STATEMENT = 'We are the company of this listing since 2009; see the extract of the register.';

function upload(viewer: Viewer, purpose: 'CLAIM_DOCUMENT' | 'LOGO' = 'CLAIM_DOCUMENT'): string {
  const id = newId();
  const { organizationId } = viewer;
  const rest = {
    name: 'extract.pdf',
    mediaType: 'application/pdf',
    bytes: 9,
    sha256: 'x',
    createdAt: new Date(),
  };
  services.uploaded.push({ id, organizationId, purpose, ...rest });
  return id;
}

/** A listing that somebody has just claimed. */
async function kept(): Promise<{ id: string; slug: string; keeper: Viewer }> {
  const keeper = await seller(db);
  const host = `kept-${newId()}.com`;
  const { id, slug } = await unclaimed(services, `https://${host}`);
  await services.claims.request(keeper, {
    slug,
    method: 'MAIL',
    email: `a@${host}`,
    idempotencyKey: newId(),
  });
  await services.claims.confirm(keeper, { token: await tokenFor(db, `a@${host}`) });
  return { id, slug, keeper };
}

const dispute = (viewer: Viewer, slug: string, fileIds = [upload(viewer)]) =>
  services.disputes.open(viewer, { slug, statement: STATEMENT, fileIds, idempotencyKey: newId() });

/** As the desk applies a decision once its minute is over. */
const decide = (
  kind: 'CLAIM_DISPUTE' | 'CLAIM_DOCUMENTS',
  viewer: Viewer,
  id: string,
  outcome: 'ACCEPTED' | 'DECLINED',
) =>
  db.database.asWorker(viewer.organizationId, (tx) =>
    services.cases
      .handlerOf(kind)
      .apply(tx, id, { outcome, reason: 'X', note: null, decidedBy: viewer.userId }),
  );
const rows = async (sql: string, id: string) => (await db.owner.query(sql, [id])).rows;
const mailsTo = async (viewer: Viewer) =>
  (
    await rows(
      'select template from mails where recipient = $1 order by id',
      `${viewer.userId}@ringfair.example`,
    )
  ).map(({ template }) => template as string);

describe('a dispute', () => {
  it('moves keepership and draft when a moderator accepts it; versions stay, everything is recorded', async () => {
    const { id, slug, keeper } = await kept();
    const claimant = await seller(db);
    const opened = await dispute(claimant, slug);
    expect(opened).toMatchObject({ mine: true, state: 'PENDING', answered: false, slug });
    const seen = await services.disputes.one(keeper, opened.id);
    expect(seen).toMatchObject({ mine: false, statement: STATEMENT, answer: null });
    const answered = await services.disputes.answer(keeper, {
      disputeId: opened.id,
      expectedVersion: seen.version,
      statement: 'We bought the company in 2024 and run it since.',
      fileIds: [],
    });
    expect(answered).toMatchObject({
      answered: true,
      answer: 'We bought the company in 2024 and run it since.',
    });
    expect(await services.disputes.one(claimant, opened.id)).toMatchObject({ answered: true, answer: null });
    const versions = await rows('select version from vendor_versions where vendor_id = $1', id);
    await decide('CLAIM_DISPUTE', claimant, opened.id, 'ACCEPTED');
    expect(await rows('select organization_id as keeper from vendors where id = $1', id)).toEqual([
      { keeper: claimant.organizationId },
    ]);
    expect(
      await rows('select organization_id as keeper from vendor_drafts where vendor_id = $1', id),
    ).toEqual([{ keeper: claimant.organizationId }]);
    expect(await rows('select version from vendor_versions where vendor_id = $1', id)).toEqual(versions);
    expect(
      await rows(
        `select from_organization_id as "from", to_organization_id as "to", proof from vendor_keepership
         where vendor_id = $1 and proof = 'DISPUTE'`,
        id,
      ),
    ).toEqual([{ from: keeper.organizationId, to: claimant.organizationId, proof: 'DISPUTE' }]);
    expect(await mailsTo(keeper)).toContain('vendor-handed-over');
  });

  it('leaves the files of the keeper out of the draft; the published version shows them still', async () => {
    const { id, slug, keeper } = await kept();
    const shown = { logoFileId: newId(), reporting: { model: 'PORTAL', sampleFileId: newId() } };
    for (const [file, purpose] of [
      [shown.logoFileId, 'LOGO'],
      [shown.reporting.sampleFileId, 'SAMPLE_REPORT'],
    ]) {
      await db.owner.query(
        `insert into files (id, organization_id, purpose, name, media_type, bytes, sha256)
         values ($1, $2, $3, 'x', 'image/png', 1, repeat('a', 64))`,
        [file, keeper.organizationId, purpose],
      );
    }
    await db.owner.query('update vendor_drafts set profile = profile || $2 where vendor_id = $1', [
      id,
      shown,
    ]);
    const before = await rows('select profile from vendor_versions where vendor_id = $1', id);
    const claimant = await seller(db);
    const opened = await dispute(claimant, slug);
    await decide('CLAIM_DISPUTE', claimant, opened.id, 'ACCEPTED');
    const [draft] = await rows(
      `select profile->'logoFileId' as "logoFileId", profile->'reporting' as reporting from vendor_drafts
       where vendor_id = $1`,
      id,
    );
    expect(draft).toEqual({ logoFileId: null, reporting: { model: 'PORTAL', sampleFileId: null } });
    expect(await rows('select profile from vendor_versions where vendor_id = $1', id)).toEqual(before);
  });

  it('changes nothing when it is declined, and cannot come again at once', async () => {
    const { id, slug, keeper } = await kept();
    const claimant = await seller(db);
    const { id: disputeId } = await dispute(claimant, slug);
    await decide('CLAIM_DISPUTE', claimant, disputeId, 'DECLINED');
    expect(await rows('select organization_id as keeper from vendors where id = $1', id)).toEqual([
      { keeper: keeper.organizationId },
    ]);
    expect(await mailsTo(keeper)).toContain('vendor-stayed');
    await expect(dispute(claimant, slug)).rejects.toMatchObject({ reason: 'DISPUTE_TOO_SOON' });
    await expect(decide('CLAIM_DISPUTE', claimant, disputeId, 'ACCEPTED')).rejects.toMatchObject({
      code: 'INVALID_STATE',
    });
  });

  it('can be taken back, and is over then', async () => {
    const { slug, keeper } = await kept();
    const claimant = await seller(db);
    const opened = await dispute(claimant, slug);
    expect((await services.disputes.against(keeper)).map(({ id }) => id)).toEqual([opened.id]);
    expect((await services.disputes.withdraw(claimant, opened.id)).state).toBe('WITHDRAWN');
    expect(await services.disputes.against(keeper)).toEqual([]);
    const late = {
      disputeId: opened.id,
      expectedVersion: 1,
      statement: 'It is still ours, as it always was.',
    };
    await expect(services.disputes.answer(keeper, late)).rejects.toMatchObject({ reason: 'DISPUTE_CLOSED' });
  });

  it('cannot be opened over a listing that nobody keeps, over the own one, twice, or while keeping another', async () => {
    const free = await unclaimed(services, 'https://free.com');
    await expect(dispute(await seller(db), free.slug)).rejects.toMatchObject({
      reason: 'DISPUTE_NOBODY_KEEPS_IT',
    });
    const first = await kept();
    await expect(dispute(first.keeper, first.slug)).rejects.toMatchObject({ reason: 'DISPUTE_OWN_LISTING' });
    const second = await kept();
    await expect(dispute(first.keeper, second.slug)).rejects.toMatchObject({
      reason: 'ORGANIZATION_HAS_LISTING',
      details: { mergeable: true, slug: first.slug },
    });
    const claimant = await seller(db);
    await dispute(claimant, second.slug);
    await expect(dispute(claimant, second.slug)).rejects.toMatchObject({ reason: 'DISPUTE_PENDING' });
    await expect(dispute(claimant, 'no-such-vendor')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it("cannot be opened with another's file, or one that is no document for claims", async () => {
    const { slug, keeper } = await kept();
    const claimant = await seller(db);
    for (const id of [upload(keeper), upload(claimant, 'LOGO'), newId()]) {
      await expect(dispute(claimant, slug, [id])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('cannot be read or answered by a stranger, nor answered by its own side or on an old version', async () => {
    const { slug, keeper } = await kept();
    const claimant = await seller(db);
    const opened = await dispute(claimant, slug);
    const answer = (viewer: Viewer, expectedVersion = 1) =>
      services.disputes.answer(viewer, { disputeId: opened.id, expectedVersion, statement: STATEMENT });
    const stranger = await seller(db);
    await expect(services.disputes.one(stranger, opened.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(answer(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(answer(claimant)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await answer(keeper);
    await expect(answer(keeper)).rejects.toMatchObject({ code: 'CONFLICT', details: { currentVersion: 2 } });
  });

  it('cannot take effect when somebody else keeps the listing by then, or the disputant keeps another', async () => {
    const { slug } = await kept();
    const [first, second] = [await seller(db), await seller(db)];
    const [a, b] = [await dispute(first, slug), await dispute(second, slug)];
    await decide('CLAIM_DISPUTE', first, a.id, 'ACCEPTED');
    await expect(decide('CLAIM_DISPUTE', second, b.id, 'ACCEPTED')).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const third = await seller(db);
    const c = await dispute(third, slug);
    await db.owner.query(
      `insert into vendors (id, organization_id, slug, name, source, claimed_at) values ($1, $2, $3, 'Own', 'SELF', now())`,
      [newId(), third.organizationId, `own-${newId()}`],
    );
    await expect(decide('CLAIM_DISPUTE', third, c.id, 'ACCEPTED')).rejects.toMatchObject({
      reason: 'ORGANIZATION_HAS_LISTING',
    });
  });
});

describe('a claim by documents', () => {
  const ask = (viewer: Viewer, slug: string, fileIds: string[], explanation = STATEMENT) =>
    services.claims.request(viewer, {
      slug,
      method: 'DOCUMENTS',
      explanation,
      fileIds,
      idempotencyKey: newId(),
    });

  it('brings a listing without site and phone once a moderator accepts them', async () => {
    const { id, slug } = await unclaimed(services, '/');
    const viewer = await seller(db);
    const claim = await ask(viewer, slug, [upload(viewer)]);
    const said = await db.database.asWorker(null, (tx) =>
      services.cases.handlerOf('CLAIM_DOCUMENTS').present(tx, claim.id),
    );
    expect(said[0]).toEqual({ label: 'claimExplanation', said: STATEMENT, known: null });
    await decide('CLAIM_DOCUMENTS', viewer, claim.id, 'ACCEPTED');
    expect(await rows('select organization_id as keeper from vendors where id = $1', id)).toEqual([
      { keeper: viewer.organizationId },
    ]);
    expect(
      await rows('select organization_id as keeper from vendor_drafts where vendor_id = $1', id),
    ).toHaveLength(1);
  });

  it('cannot be sent without a document, an explanation, or with a foreign file', async () => {
    const { slug } = await unclaimed(services, '/');
    const viewer = await seller(db);
    const missing = { code: 'VALIDATION', reason: 'CLAIM_DOCUMENTS_MISSING' };
    await expect(ask(viewer, slug, [])).rejects.toMatchObject(missing);
    await expect(ask(viewer, slug, [upload(viewer)], 'Ours.')).rejects.toMatchObject(missing);
    await expect(ask(viewer, slug, [upload(await seller(db))])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cannot take effect once another has claimed the listing, nor after it was declined', async () => {
    const { slug } = await unclaimed(services, '/');
    const [first, second, third] = [await seller(db), await seller(db), await seller(db)];
    const [a, b, c] = [
      await ask(first, slug, [upload(first)]),
      await ask(second, slug, [upload(second)]),
      await ask(third, slug, [upload(third)]),
    ];
    await decide('CLAIM_DOCUMENTS', third, c.id, 'DECLINED');
    await expect(decide('CLAIM_DOCUMENTS', third, c.id, 'ACCEPTED')).rejects.toMatchObject({
      reason: 'CLAIM_CLOSED',
    });
    await decide('CLAIM_DOCUMENTS', first, a.id, 'ACCEPTED');
    await expect(decide('CLAIM_DOCUMENTS', second, b.id, 'ACCEPTED')).rejects.toMatchObject({
      code: 'CONFLICT',
      reason: 'LISTING_CLAIMED',
    });
  });
});
