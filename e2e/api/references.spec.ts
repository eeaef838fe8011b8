import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import {
  addReference,
  askFor,
  type Client,
  grantReferences,
  importOrganization,
  machineWith,
  publishVendor,
  referenceInput,
  refusal,
  type RunningApp,
  type SignedUp,
  startApp,
  unique,
  unzip,
} from '../support/index.js';

const secrets = ['Ηλεκτρονικό', 'Ελένη', '2101234567', 'katastima.example'];

let app: RunningApp;
let vendor: Client;
let listing: Awaited<ReturnType<typeof publishVendor>>;
let buyer: Client;
let account: SignedUp;
beforeAll(async () => {
  app = await startApp();
  vendor = app.client();
  buyer = app.client();
  listing = await publishVendor(vendor, unique('Nordruf'));
  account = await buyer.signUp({ buys: true, organizationName: 'Bank of Kiel', name: 'Mara Lindqvist' });
});
afterAll(() => app.close());

interface Granted {
  id: string;
  country: string;
}

const publicPage = (client: Client) =>
  client.request<{ vendor: { references: Record<string, unknown>[] } }>(
    `query ($slug: String!) { vendor(slug: $slug) {
       references { id industry country service sinceYear untilYear } } }`,
    { slug: listing.slug },
  );

const granted = async (client: Client): Promise<Granted[]> =>
  (
    await client.request<{ grantedReferences: Granted[] }>(
      '{ grantedReferences { id industry country service sinceYear vendorName expiresAt } }',
    )
  ).grantedReferences;

const contact = (client: Client, grantId: string) =>
  client.request<{ referenceContact: Record<string, unknown> }>(
    `query ($grantId: ID!) { referenceContact(grantId: $grantId) {
       client person post phone email languages work consentedOn vendorName } }`,
    { grantId },
  );

const views = async () =>
  (
    await vendor.request<{ referenceViews: { nodes: Record<string, unknown>[] } }>(
      '{ referenceViews { nodes { client buyerName userName viewedAt } } }',
    )
  ).referenceViews.nodes;

/** A buyer of its own, to whom one reference is open. */
async function openedTo(reference: { id: string }, who = app.client()): Promise<[Client, string]> {
  await who.signUp({ buys: true });
  await grantReferences(vendor, await askFor(who, 'References', listing.vendorId), [reference.id]);
  return [who, (await granted(who))[0]?.id ?? ''];
}

describe('000.3 reference contacts', () => {
  it('000.3 are masked until the vendor grants them to the buyer that asked, and each look is logged', async () => {
    const reference = await addReference(vendor);
    const page = await publicPage(app.client());
    expect(page.vendor.references).toEqual([
      {
        id: reference.id,
        industry: 'CONSUMER_AND_RETAIL',
        country: 'GR',
        service: 'ORDER_TAKING',
        sinceYear: 2021,
        untilYear: null,
      },
    ]);

    const request = await askFor(buyer, 'References', listing.vendorId, 'We move our hotline in March.');
    await app.settle();
    expect(await app.mailTo(listing.email)).toMatchObject({
      subject: expect.stringContaining('Bank of Kiel') as unknown,
      text: expect.stringContaining('/en/references') as unknown,
    });
    const asked = await vendor.request<{ accessRequests: { nodes: Record<string, unknown>[] } }>(
      `{ accessRequests(side: RECEIVED, kind: REFERENCES) { nodes {
           id buyerName requestedByName message state version } } }`,
    );
    expect(asked.accessRequests.nodes[0]).toEqual({
      id: request.id,
      buyerName: 'Bank of Kiel',
      requestedByName: 'Mara Lindqvist',
      message: 'We move our hotline in March.',
      state: 'OPEN',
      version: 1,
    });

    await grantReferences(vendor, request, [reference.id]);
    await app.settle();
    const mail = await app.mailTo(account.email);
    expect(mail.text).toContain('/en/references/asked');
    for (const secret of secrets) expect(`${mail.subject} ${mail.text}`).not.toContain(secret);
    const [grant] = await granted(buyer);
    expect(grant).toMatchObject({ country: 'GR', vendorName: expect.any(String) as unknown });
    expect(await views()).toEqual([]);

    const { referenceContact } = await contact(buyer, grant?.id ?? '');
    expect(referenceContact).toMatchObject({
      client: 'Ηλεκτρονικό Κατάστημα ΑΕ',
      person: 'Ελένη Γεωργίου',
      phone: '+302101234567',
      email: 'eleni@katastima.example',
      languages: ['el', 'en'],
      consentedOn: '2026-01-15',
    });
    expect(await views()).toMatchObject([
      { client: 'Ηλεκτρονικό Κατάστημα ΑΕ', buyerName: 'Bank of Kiel', userName: 'Mara Lindqvist' },
    ]);
    const sharing = await buyer.request<{ vendor: { sharing: { references: Granted[] } } }>(
      'query ($slug: String!) { vendor(slug: $slug) { sharing { references { id country } } } }',
      { slug: listing.slug },
    );
    expect(sharing.vendor.sharing.references).toEqual([{ id: grant?.id, country: 'GR' }]);
  });

  it('000.3 never leave for anyone in the meantime: not to the public, nor in events and mails', async () => {
    const page = await app.client().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `{ vendor(slug: "${listing.slug}") { name references { id industry country service sinceYear untilYear }
          sharing { dossierId } } }`,
      }),
    });
    const { rows } = await app.db.owner.query<{ all: string }>(
      `select (select coalesce(string_agg(payload::text, ''), '') from outbox)
         || (select coalesce(string_agg(to_jsonb(j)::text, ''), '') from pgboss.job j)
         || (select coalesce(string_agg(subject || text, ''), '') from mails)
         || (select coalesce(string_agg(to_jsonb(s)::text, ''), '') from vendor_search s) as all`,
    );
    const seen = `${await page.text()}${rows[0]?.all}`;
    expect(seen).toContain('GR');
    for (const secret of secrets) expect(seen).not.toContain(secret);
  });

  it('end when the vendor deletes the reference: the person is forgotten, the log remains', async () => {
    const reference = await addReference(vendor, { client: 'Forgotten Ltd' });
    const [other, grantId] = await openedTo(reference);
    await contact(other, grantId);
    await vendor.request('mutation ($input: DeleteReferenceInput!) { deleteReference(input: $input) }', {
      input: { referenceId: reference.id, expectedVersion: reference.version },
    });
    expect(await refusal(contact(other, grantId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await granted(other)).toEqual([]);
    const { rows } = await app.db.owner.query(
      `select from vendor_reference_contacts where client = 'Forgotten Ltd'`,
    );
    expect(rows).toEqual([]);
    expect((await views())[0]).toMatchObject({ client: null, userName: 'Anna' });
  });

  it('end when the consent is taken back', async () => {
    const reference = await addReference(vendor);
    const [other, grantId] = await openedTo(reference);
    await vendor.request(
      'mutation ($input: EditReferenceInput!) { editReference(input: $input) { version } }',
      {
        input: { ...referenceInput({ consent: null }), referenceId: reference.id, expectedVersion: 1 },
      },
    );
    expect(await refusal(contact(other, grantId))).toMatchObject({ code: 'NOT_FOUND' });
    const page = await publicPage(app.client());
    expect(page.vendor.references.map(({ id }) => id)).not.toContain(reference.id);
  });
});

describe('what may not be done', () => {
  it('cannot see a contact as another buyer, as another vendor, or without signing in', async () => {
    const [, grantId] = await openedTo(await addReference(vendor));
    const stranger = app.client();
    await stranger.signUp({ buys: true, sells: true });
    expect(await refusal(contact(stranger, grantId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await granted(stranger)).toEqual([]);
    expect(await refusal(contact(app.client(), grantId))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await refusal(vendor.request('{ grantedReferences { id } }'))).toMatchObject({
      reason: 'BUYING_ORGANIZATION_REQUIRED',
    });
  });

  it('cannot see a contact after the grant was revoked or has expired, at that second', async () => {
    const reference = await addReference(vendor);
    const [revoked, first] = await openedTo(reference);
    const [late, second] = await openedTo(reference);
    await contact(revoked, first);
    for (let times = 0; times < 2; times += 1) {
      await vendor.request(
        'mutation ($input: RevokeReferenceGrantInput!) { revokeReferenceGrant(input: $input) { open } }',
        { input: { grantId: first } },
      );
    }
    await app.db.owner.query(
      `update reference_grants set created_at = now() - interval '31 days', expires_at = now() where id = $1`,
      [second],
    );
    for (const [client, grantId] of [
      [revoked, first],
      [late, second],
    ] as const) {
      expect(await refusal(contact(client, grantId))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await granted(client)).toEqual([]);
    }
  });

  it('cannot grant a reference without recorded consent, of another vendor, or for another one’s request', async () => {
    const silent = await addReference(vendor, { consent: null });
    const rival = app.client();
    await publishVendor(rival);
    const foreign = await addReference(rival);
    const asker = app.client();
    await asker.signUp({ buys: true });
    const request = await askFor(asker, 'References', listing.vendorId);
    expect(await refusal(grantReferences(vendor, request, [silent.id]))).toMatchObject({
      code: 'INVALID_STATE',
      reason: 'REFERENCE_WITHOUT_CONSENT',
    });
    expect(await refusal(grantReferences(vendor, request, [foreign.id]))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusal(grantReferences(rival, request, [foreign.id]))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await granted(asker)).toEqual([]);
  });

  it('cannot ask twice, for the own listing, for one that nobody keeps, or as a member who only reads', async () => {
    const asker = app.client();
    await asker.signUp({ buys: true });
    await askFor(asker, 'References', listing.vendorId);
    expect(await refusal(askFor(asker, 'References', listing.vendorId))).toMatchObject({
      code: 'CONFLICT',
      reason: 'ACCESS_ASKED_ALREADY',
    });
    const both = app.client();
    const own = await publishVendor(both);
    await app.db.owner.query('update organizations set buys = true where id = $1', [own.organizationId]);
    expect(await refusal(askFor(both, 'References', own.vendorId))).toMatchObject({
      reason: 'ACCESS_OF_OWN_LISTING',
    });
    expect(await refusal(askFor(vendor, 'References', own.vendorId))).toMatchObject({
      reason: 'BUYING_ORGANIZATION_REQUIRED',
    });
    expect(await refusal(askFor(asker, 'References', '01900000-0000-7000-8000-000000000000'))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('cannot ask more than twenty vendors a day', async () => {
    const asker = app.client();
    const { organizationId } = await asker.signUp({ buys: true });
    const { id } = await askFor(asker, 'Dossier', listing.vendorId);
    await app.db.owner.query(
      `insert into access_requests (id, kind, organization_id, vendor_id, vendor_organization_id, requested_by,
         requested_by_name, message, state, closed_at)
       select gen_random_uuid(), kind, organization_id, vendor_id, vendor_organization_id, requested_by,
         requested_by_name, message, 'WITHDRAWN', now() from access_requests, generate_series(1, 19) where id = $1`,
      [id],
    );
    expect(await refusal(askFor(asker, 'References', listing.vendorId))).toMatchObject({
      code: 'RATE_LIMITED',
      reason: 'ACCESS_ASKED_TOO_OFTEN',
    });
    expect(organizationId).not.toBe('');
  });

  it('cannot answer a request that was withdrawn, nor one twice', async () => {
    const reference = await addReference(vendor);
    const asker = app.client();
    await asker.signUp({ buys: true });
    const request = await askFor(asker, 'References', listing.vendorId);
    await asker.request(
      'mutation ($input: WithdrawAccessRequestInput!) { withdrawAccessRequest(input: $input) { state } }',
      { input: { requestId: request.id, expectedVersion: 1 } },
    );
    expect(await refusal(grantReferences(vendor, request, [reference.id]))).toMatchObject({
      reason: 'ACCESS_REQUEST_CLOSED',
    });
    const again = await askFor(asker, 'References', listing.vendorId);
    const decline = () =>
      vendor.request(
        'mutation ($input: DeclineAccessRequestInput!) { declineAccessRequest(input: $input) { state reason } }',
        { input: { requestId: again.id, expectedVersion: 1, reason: 'Ask again once you have a request.' } },
      );
    const outcomes = await Promise.allSettled([decline(), grantReferences(vendor, again, [reference.id])]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusal(decline())).toMatchObject({ reason: 'ACCESS_REQUEST_CLOSED' });
  });

  it('cannot record a contact that nobody can reach, in a language that does not exist, or consent of tomorrow', async () => {
    const problems = async (change: Record<string, unknown>) =>
      (await refusal(addReference(vendor, change))).fields.map(({ path, reason }) => `${path} ${reason}`);
    expect(await problems({ phone: null, email: null })).toEqual(['input.phone REQUIRED']);
    expect(await problems({ languages: ['xx-invalid'] })).toEqual(['input.languages.0 UNKNOWN_LANGUAGE']);
    expect(await problems({ consent: { by: 'E', on: '2999-01-01', how: 'PHONE' } })).toEqual([
      'input.consent.on IN_THE_FUTURE',
    ]);
    expect(await problems({ client: '   ' })).toEqual([expect.stringMatching(/^input\.client /)]);
  });

  it('cannot overwrite what a colleague has changed', async () => {
    const reference = await addReference(vendor);
    const edit = () =>
      vendor.request('mutation ($input: EditReferenceInput!) { editReference(input: $input) { version } }', {
        input: { ...referenceInput(), referenceId: reference.id, expectedVersion: 1 },
      });
    const outcomes = await Promise.allSettled([edit(), edit()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusal(edit())).toMatchObject({ code: 'CONFLICT', details: { currentVersion: 2 } });
  });
});

describe('an export', () => {
  it('cannot carry contacts of references out through a token, and says so; members have them', async () => {
    const owner = app.client();
    await publishVendor(owner, unique('Nordruf'));
    await addReference(owner);
    const get = (client: Client, file: string) => client.fetch(`/exports/${file}`);
    const json = async (client: Client, file: string) => (await (await get(client, file)).json()) as object;
    const machine = await machineWith(app, owner, ['profile:read', 'organization:read']);
    const person = /Ελένη|eleni@|2101234567/;
    for (const name of ['vendor', 'organization']) {
      const archive = await unzip(Buffer.from(await (await get(machine, `${name}.zip`)).arrayBuffer()));
      const books = [archive.get(`${name}.xlsx`), await (await get(machine, `${name}.xlsx`)).arrayBuffer()];
      for (const bytes of books) {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(bytes as ArrayBuffer);
        const cells = workbook.worksheets.map((sheet) => sheet.getSheetValues());
        expect(JSON.stringify(cells)).not.toMatch(person);
        expect(workbook.getWorksheet('leftOut')?.getCell('A2').value).toBe('referenceContacts');
      }
      for (const text of [
        JSON.stringify(await json(machine, `${name}.json`)),
        `${archive.get(`${name}.json`)}`,
      ]) {
        expect(text).not.toMatch(person);
        expect(JSON.parse(text)).toMatchObject({
          leftOut: [{ list: 'referenceContacts', why: expect.stringContaining('tokens do not') }],
          references: [{ country: 'GR' }],
        });
      }
      const own = await json(owner, `${name}.json`);
      expect(own).toMatchObject({ referenceContacts: [{ email: 'eleni@katastima.example' }] });
      expect(own).not.toHaveProperty('leftOut');
    }
    const bytes = Buffer.from(await (await get(machine, 'vendor.json')).arrayBuffer());
    const other = app.client();
    await other.signUp({ sells: true });
    const { left } = await importOrganization(other, bytes, 'vendor.json');
    expect(left).toContainEqual({ at: 'references.0', reason: 'CONTACT_LEFT_OUT' });
  });
});
