import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DossierExpiryService } from '@ringfair/vendors-api';
import {
  addItem,
  askFor,
  type Client,
  download,
  type Item,
  pdfFile,
  publishVendor,
  refusal,
  renewItem,
  type RunningApp,
  sendDossierFile,
  sha256,
  shareDossier,
  type SignedUp,
  startApp,
  textOfPdf,
  unique,
  unzip,
} from '../support/index.js';

let app: RunningApp;
let vendor: Client;
let listing: Awaited<ReturnType<typeof publishVendor>>;
let buyer: Client;
let account: SignedUp;
beforeAll(async () => {
  app = await startApp();
  vendor = app.client();
  buyer = app.client();
  listing = await publishVendor(vendor, unique('Ηχώ Κέντρο'));
  account = await buyer.signUp({ buys: true, organizationName: 'Банк «Север»', name: 'Mara Lindqvist' });
});
afterAll(() => app.close());

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

const withFile = async (kind: string, bytes: Buffer, name: string, change: Record<string, unknown> = {}) =>
  addItem(vendor, kind, { fileId: await sendDossierFile(vendor, bytes, name), ...change });

const downloads = async () =>
  (
    await vendor.request<{ dossierDownloads: { nodes: Record<string, unknown>[] } }>(
      '{ dossierDownloads(first: 100) { nodes { format title revision sha256 buyerName userName } } }',
    )
  ).dossierDownloads.nodes;

const shared = async (client: Client, id: string) =>
  (
    await client.request<{ sharedDossier: { vendorName: string; items: (Item & { title: string })[] } }>(
      `query ($id: ID!) { sharedDossier(id: $id) {
         vendorName expiresAt items { id title kind state revision file { name bytes sha256 } } } }`,
      { id },
    )
  ).sharedDossier;

/** A buyer of its own with a dossier of these items. */
async function sharedWith(
  items: readonly { id: string }[],
): Promise<[Client, { id: string; version: number }]> {
  const who = app.client();
  await who.signUp({ buys: true });
  const request = await askFor(who, 'Dossier', listing.vendorId);
  return [
    who,
    await shareDossier(
      vendor,
      { request },
      items.map(({ id }) => id),
    ),
  ];
}

describe('004.1 the due-diligence dossier', () => {
  it('004.1 001.5 is asked for, shared with one buyer, and downloaded as ZIP, cover and single files', async () => {
    const extract = pdfFile('extract');
    const policy = pdfFile('policy');
    const items = [
      await withFile('REGISTER_EXTRACT', extract, 'Απόσπασμα ΓΕΜΗ.pdf', { title: 'Απόσπασμα ΓΕΜΗ' }),
      await withFile('INSURANCE', policy, 'policy.pdf', { title: 'Liability', expiresOn: day(-1) }),
      await addItem(vendor, 'SUBCONTRACTORS', { title: 'Chain', statement: 'Ни одного субподрядчика.' }),
      await addItem(vendor, 'RECOVERY_TIMES', {
        title: 'Voice',
        recoveryTimeHours: 4,
        recoveryPointHours: 1,
      }),
    ];
    const request = await askFor(buyer, 'Dossier', listing.vendorId, 'DORA asks us for it.');
    const grant = await shareDossier(
      vendor,
      { request },
      items.map(({ id }) => id),
    );
    await app.settle();
    expect((await app.mailTo(account.email)).text).toContain('/en/dossiers');

    const seen = await shared(buyer, grant.id);
    expect(seen.items.map(({ title, state }) => `${title} ${state}`)).toEqual([
      'Απόσπασμα ΓΕΜΗ CURRENT',
      'Liability EXPIRED',
      'Chain CURRENT',
      'Voice CURRENT',
    ]);

    const single = await download(buyer, `/dossiers/${grant.id}/items/${items[0]?.id}`);
    expect([single.status, sha256(single.bytes)]).toEqual([200, sha256(extract)]);

    const { status, bytes } = await download(buyer, `/dossiers/${grant.id}/dossier.zip?lang=ru`);
    expect(status).toBe(200);
    const files = await unzip(bytes);
    expect([...files.keys()]).toEqual([
      'manifest.json',
      'index.txt',
      'cover.pdf',
      '01-register-extract-Απόσπασμα ΓΕΜΗ.pdf',
      '02-insurance-policy.pdf',
    ]);
    expect(files.get('01-register-extract-Απόσπασμα ΓΕΜΗ.pdf')).toEqual(extract);
    expect(files.get('02-insurance-policy.pdf')).toEqual(policy);
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '') as { items: unknown[] };
    expect(manifest).toMatchObject({ sharedWith: 'Банк «Север»', items: { length: 4 } });
    expect(manifest.items[1]).toMatchObject({
      state: 'EXPIRED',
      file: { path: '02-insurance-policy.pdf', sha256: sha256(policy) },
    });
    expect(files.get('index.txt')?.toString()).toContain('ИСТЕКЛО');

    const cover = await download(buyer, `/dossiers/${grant.id}/cover.pdf?lang=el`);
    expect(cover.bytes.subarray(0, 4).toString()).toBe('%PDF');
    const words = textOfPdf(cover.bytes);
    for (const expected of [
      'Φάκελος δέουσας επιμέλειας',
      'ΕΛΗΞΕ',
      'Банк «Север»',
      'Ни одного',
      sha256(policy),
    ])
      expect(words).toContain(expected.replaceAll(' ', ''));

    expect(await downloads()).toMatchObject([
      { format: 'COVER', title: null, userName: 'Mara Lindqvist' },
      ...['Voice', 'Chain', 'Liability', 'Απόσπασμα ΓΕΜΗ'].map((title) => ({ format: 'ZIP', title })),
      { format: 'ITEM', title: 'Απόσπασμα ΓΕΜΗ', sha256: sha256(extract), buyerName: 'Банк «Север»' },
    ]);
  });

  it('004.1 a renewed item takes the place of the old one in every grant; the old file stays only as its hash', async () => {
    const [before, after] = [pdfFile('accounts 2024'), pdfFile('accounts 2025')];
    const item = await withFile('ANNUAL_ACCOUNTS', before, 'accounts.pdf', { title: 'Accounts' });
    const [first, one] = await sharedWith([item]);
    const [second, two] = await sharedWith([item]);
    await download(first, `/dossiers/${one.id}/items/${item.id}`);
    const old = await app.db.owner.query<{ id: string }>(
      'select file_id as id from dossier_revisions where item_id = $1',
      [item.id],
    );
    await app.db.owner.query('update files set kept_at = now() where id = $1', [old.rows[0]?.id]);
    await renewItem(vendor, item, {
      title: 'Accounts',
      fileId: await sendDossierFile(vendor, after, 'accounts-2025.pdf'),
    });
    for (const [client, grant] of [
      [first, one],
      [second, two],
    ] as const) {
      const { bytes } = await download(client, `/dossiers/${grant.id}/items/${item.id}`);
      expect(sha256(bytes)).toBe(sha256(after));
      expect((await client.fetch(`/files/${old.rows[0]?.id}`)).status).toBe(404);
    }
    const released = await app.db.owner.query('select kept_at from files where id = $1', [old.rows[0]?.id]);
    expect(released.rows).toEqual([{ kept_at: null }]);
    const { rows } = await app.db.owner.query(
      'select number, file_id is null as gone, sha256 from dossier_revisions where item_id = $1 order by number',
      [item.id],
    );
    expect(rows).toEqual([
      { number: 1, gone: true, sha256: sha256(before) },
      { number: 2, gone: false, sha256: sha256(after) },
    ]);
    expect((await downloads()).slice(0, 3).map((row) => row['sha256'])).toEqual([
      sha256(after),
      sha256(after),
      sha256(before),
    ]);
  });

  it('is shared without a request too, with the organisation whose code the vendor was given', async () => {
    const item = await addItem(vendor, 'OWNERS', { statement: 'One owner.' });
    const other = app.client();
    const bank = await other.signUp({ buys: true, locale: 'el' });
    const grant = await shareDossier(vendor, { buyerOrganizationId: bank.organizationId }, [item.id]);
    await app.settle();
    expect((await app.mailTo(bank.email)).text).toContain(`/el/dossiers/${grant.id}`);
    expect((await shared(other, grant.id)).items).toHaveLength(1);
  });

  it('shared again in answer to a new request takes the place of what was shared before', async () => {
    const [first, second] = [
      await addItem(vendor, 'OTHER', { title: 'First', statement: 'First.' }),
      await addItem(vendor, 'OTHER', { title: 'Second', statement: 'Second.' }),
    ];
    const [client, before] = await sharedWith([first]);
    const request = await askFor(client, 'Dossier', listing.vendorId);
    const after = await shareDossier(vendor, { request }, [second.id]);
    expect(await refusal(shared(client, before.id))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await shared(client, after.id)).items.map(({ title }) => title)).toEqual(['Second']);
  });

  it('001.5 its vendor is mailed once, 30 days before an item expires', async () => {
    await addItem(vendor, 'CERTIFICATE', { title: 'ISO 27001', statement: 'Held.', expiresOn: day(30) });
    await addItem(vendor, 'CERTIFICATE', { title: 'ISO 22301', statement: 'Held.', expiresOn: day(31) });
    const expiry = app.app.get(DossierExpiryService);
    const mails = async () =>
      (
        await app.db.owner.query(
          `select subject from mails where recipient = $1 and template = 'dossier-item-ends'`,
          [listing.email],
        )
      ).rows;
    await expiry.run();
    await expiry.run();
    expect(await mails()).toEqual([{ subject: expect.stringContaining('ISO 27001') as unknown }]);
    await expiry.run(new Date(Date.now() + 86_400_000));
    expect(await mails()).toHaveLength(2);
  });
});

describe('what may not be done', () => {
  it('cannot download as another organisation, without signing in, or past the log through /files', async () => {
    const item = await withFile('OTHER', pdfFile('secret'), 'secret.pdf');
    const [owner, grant] = await sharedWith([item]);
    const { rows } = await app.db.owner.query<{ id: string }>(
      'select file_id as id from dossier_revisions where item_id = $1',
      [item.id],
    );
    const stranger = app.client();
    await stranger.signUp({ buys: true, sells: true });
    const paths = [`items/${item.id}`, 'dossier.zip', 'cover.pdf'].map(
      (path) => `/dossiers/${grant.id}/${path}`,
    );
    for (const path of [...paths, `/files/${rows[0]?.id}`]) {
      expect([path, (await download(stranger, path)).status]).toEqual([path, 404]);
    }
    for (const path of paths) expect((await download(app.client(), path)).status).toBe(401);
    expect(await refusal(shared(stranger, grant.id))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await download(owner, `/files/${rows[0]?.id}`)).status).toBe(404);
    expect((await download(vendor, paths[0] ?? '')).status).toBe(403);
    expect((await download(owner, `/dossiers/x/cover.pdf`)).status).toBe(404);
  });

  it('cannot download after the grant was revoked or has expired, at that second', async () => {
    const item = await withFile('OTHER', pdfFile('short'), 'short.pdf');
    const [revoked, one] = await sharedWith([item]);
    const [late, two] = await sharedWith([item]);
    const statuses = (client: Client, id: string) =>
      Promise.all(
        [`items/${item.id}`, 'dossier.zip', 'cover.pdf'].map(
          async (path) => (await download(client, `/dossiers/${id}/${path}`)).status,
        ),
      );
    expect(await statuses(revoked, one.id)).toEqual([200, 200, 200]);
    const logged = (await downloads()).length;
    await vendor.request(
      'mutation ($input: RevokeDossierGrantInput!) { revokeDossierGrant(input: $input) { open } }',
      { input: { grantId: one.id } },
    );
    await app.db.owner.query(
      `update dossier_grants set created_at = now() - interval '31 days', expires_at = now() where id = $1`,
      [two.id],
    );
    expect(await statuses(revoked, one.id)).toEqual([404, 404, 404]);
    expect(await statuses(late, two.id)).toEqual([404, 404, 404]);
    expect(await refusal(shared(late, two.id))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await downloads()).length).toBe(logged);
  });

  it('cannot download an item that was removed, or that the grant does not name', async () => {
    const [kept, removed, other] = [
      await withFile('OTHER', pdfFile('kept'), 'kept.pdf'),
      await withFile('OTHER', pdfFile('removed'), 'removed.pdf'),
      await withFile('OTHER', pdfFile('other'), 'other.pdf'),
    ];
    const [client, grant] = await sharedWith([kept, removed]);
    await vendor.request('mutation ($input: RemoveDossierItemInput!) { removeDossierItem(input: $input) }', {
      input: { itemId: removed.id, expectedVersion: removed.version },
    });
    const status = async ({ id }: Item) =>
      (await download(client, `/dossiers/${grant.id}/items/${id}`)).status;
    expect([await status(kept), await status(removed), await status(other)]).toEqual([200, 404, 404]);
    expect((await shared(client, grant.id)).items.map(({ id }) => id)).toEqual([kept.id]);
  });

  it('cannot share items or files of another vendor, with nobody, or with oneself', async () => {
    const rival = app.client();
    await publishVendor(rival);
    const foreign = await addItem(rival, 'OTHER', { statement: 'Theirs.' });
    const file = await sendDossierFile(rival, pdfFile('theirs'), 'theirs.pdf');
    const own = await addItem(vendor, 'OTHER', { statement: 'Ours.' });
    const { organizationId } = await app.client().signUp({ buys: true });
    const share = (buyerOrganizationId: string, id: string) =>
      refusal(shareDossier(vendor, { buyerOrganizationId }, [id]));
    expect(await share(organizationId, foreign.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(addItem(vendor, 'OTHER', { fileId: file }))).toMatchObject({ code: 'NOT_FOUND' });
    for (const nobody of ['01900000-0000-7000-8000-000000000000', listing.organizationId]) {
      expect((await share(nobody, own.id)).fields).toMatchObject([{ reason: 'DOSSIER_BUYER_UNKNOWN' }]);
    }
  });

  it('cannot share twice with the same buyer at once', async () => {
    const item = await addItem(vendor, 'OTHER', { statement: 'Once.' });
    const { organizationId } = await app.client().signUp({ buys: true });
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => shareDossier(vendor, { buyerOrganizationId: organizationId }, [item.id])),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await refusal(shareDossier(vendor, { buyerOrganizationId: organizationId }, [item.id])),
    ).toMatchObject({ reason: 'DOSSIER_SHARED_ALREADY' });
  });

  it('cannot renew an item from two tabs at once', async () => {
    const item = await addItem(vendor, 'OTHER', { statement: 'First.' });
    const renew = () => renewItem(vendor, item, { statement: 'Second.' });
    const outcomes = await Promise.allSettled([renew(), renew()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusal(renew())).toMatchObject({ code: 'CONFLICT', details: { currentVersion: 2 } });
  });

  it('cannot add an item of tomorrow, without content, or recovery times without hours', async () => {
    const problems = async (kind: string, change: Record<string, unknown>) =>
      (await refusal(addItem(vendor, kind, change))).fields.map(({ path, reason }) => `${path} ${reason}`);
    expect(await problems('OTHER', {})).toEqual(['input.content.statement REQUIRED']);
    expect(await problems('OTHER', { statement: 'x', issuedOn: '2999-01-01' })).toEqual([
      'input.content.issuedOn IN_THE_FUTURE',
    ]);
    expect(await problems('RECOVERY_TIMES', { recoveryTimeHours: 4 })).toEqual([
      'input.content.recoveryPointHours REQUIRED',
    ]);
  });
});
