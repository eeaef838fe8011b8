import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settleCase, uploadDocument } from '../support/cases.js';
import {
  addItem,
  addReference,
  claimVendor,
  type Client,
  directory,
  importDirectory,
  importOrganization,
  pdfFile,
  refusal,
  type RunningApp,
  sendDossierFile,
  sha256,
  startApp,
  unique,
  unzip,
} from '../support/index.js';

let app: RunningApp;
let vendor: Client;
beforeAll(async () => {
  app = await startApp();
  vendor = app.client();
});
afterAll(() => app.close());

interface Draft {
  vendorId: string;
  version: number;
  problems: { path: string; reason: string }[];
  completeness: { score: number; missing: { reason: string; minutes: number; filtered: boolean }[] };
  changes: { path: string; before: string | null; after: string | null }[];
  profile: Record<string, unknown>;
}
const parts = `vendorId version problems { path reason } completeness { score missing { reason minutes filtered } }
  changes { path before after } profile { legalName foundedYear size { min max } agentsAddedPerWeek }`;

const edit = async (
  client: Client,
  vendorId: string,
  expectedVersion: number,
  changes: unknown,
): Promise<Draft> =>
  (
    await client.request<{ editVendorDraft: Draft }>(
      `mutation ($input: EditVendorDraftInput!) { editVendorDraft(input: $input) { ${parts} } }`,
      { input: { vendorId, expectedVersion, changes } },
    )
  ).editVendorDraft;

const publish = async (client: Client, vendorId: string, expectedVersion: number) =>
  (
    await client.request<{ publishVendorProfile: { slug: string; version: number } }>(
      'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug version } }',
      { input: { vendorId, expectedVersion } },
    )
  ).publishVendorProfile;

interface Page {
  version: number;
  claimed: boolean;
  provenance: { path: string; source: string; expiresAt: string | null }[];
  profile: { foundedYear: number | null };
  publications: { version: number }[];
}
const page = async (slug: string): Promise<Page> =>
  (
    await app.client().request<{ vendor: Page }>(
      `{ vendor(slug: "${slug}") { version claimed provenance { path source expiresAt } profile { foundedYear }
         publications { version } } }`,
    )
  ).vendor;
const sourceOf = async (slug: string, path: string): Promise<string | undefined> =>
  (await page(slug)).provenance.find((claim) => claim.path === path)?.source;

/** What a service of twelve people says in its first ten minutes. */
const musts = {
  services: [{ service: 'TELEPHONE_ANSWERING', agentModel: 'SHARED', queuePolicy: null }],
  channels: [{ channel: 'VOICE' }],
  languages: [{ tag: 'de', level: 'NATIVE' }, { tag: 'en' }],
  size: { min: 12, max: 12 },
  foundedYear: 2011,
  locations: [
    { kind: 'OWN', country: 'DE', city: 'Kiel', timeZone: 'Europe/Berlin', headCount: 9 },
    { kind: 'HOME_BASED', country: 'PL', city: 'Szczecin', headCount: 3 },
  ],
  calendar: {
    timeZone: 'Europe/Berlin',
    hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '08:00', to: '18:00' }],
    holidays: 'CLOSED',
  },
  texts: [{ language: 'en', summary: 'We answer the phones of clinics and craftsmen.' }],
  prices: [
    {
      unit: 'MINUTE',
      currency: 'EUR',
      amountMinor: '89',
      rateScale: 0,
      firstIncrementSeconds: 30,
      termMonths: 1,
      noticeDays: 30,
    },
  ],
  messageDelivery: [{ method: 'SMS' }, { method: 'EMAIL' }],
};

describe("a vendor's whole path", () => {
  it('goes from a claim over evidence to a merged conflict, and every version stays', async () => {
    // The listing stands in a directory; its owner proves by mail at the site's domain that it is theirs.
    const host = `${unique('nordruf')}.example`;
    const name = unique('Nordruf');
    await importDirectory(app, directory([{ name, host }]));
    const { rows } = await app.db.owner.query<{ slug: string }>(
      'select slug from vendors where site_host = $1',
      [host],
    );
    const slug = rows[0]?.slug ?? '';
    expect(await page(slug)).toMatchObject({ claimed: false, version: 1 });
    await vendor.signUp({ sells: true, organizationName: name });
    await vendor.request(
      'mutation ($input: RequestVendorClaimInput!) { requestVendorClaim(input: $input) { id } }',
      {
        input: { slug, email: `office@${host}`, idempotencyKey: unique('claim') },
      },
    );
    const { token } = await app.mailTo(`office@${host}`);
    const { confirmVendorClaim: claimed } = await vendor.request<{
      confirmVendorClaim: { vendorId: string; version: number };
    }>(
      'mutation ($input: ConfirmVendorClaimInput!) { confirmVendorClaim(input: $input) { vendorId version } }',
      {
        input: { token },
      },
    );
    const { vendorId } = claimed;

    // It fills in what it must. What is wrong in meaning is kept, and only keeps it from publishing.
    const filled = await edit(vendor, vendorId, claimed.version, musts);
    expect(filled.problems).toEqual([{ path: 'services.0.queuePolicy', reason: 'QUEUE_POLICY_MISSING' }]);
    expect((await refusal(publish(vendor, vendorId, filled.version))).code).toBe('VALIDATION');
    const policy = [{ ...musts.services[0], queuePolicy: 'In the order of arrival, whoever the client is.' }];
    const ready = await edit(vendor, vendorId, filled.version, { services: policy });
    expect(ready.problems).toEqual([]);
    expect(ready.completeness.missing.every(({ minutes }) => minutes > 0)).toBe(true);

    // It publishes, and shows a register extract for the year; a moderator finds that it shows it.
    const first = await publish(vendor, vendorId, ready.version);
    expect(await sourceOf(first.slug, 'foundedYear')).toBe('DECLARED');
    const { submitEvidence: evidence } = await vendor.request<{ submitEvidence: { id: string } }>(
      'mutation ($input: SubmitEvidenceInput!) { submitEvidence(input: $input) { id } }',
      {
        input: {
          vendorId,
          path: 'foundedYear',
          kind: 'REGISTER_EXTRACT',
          fileId: await uploadDocument(vendor, 'EVIDENCE'),
          issuedOn: new Date().toISOString().slice(0, 10),
          idempotencyKey: unique('evidence'),
        },
      },
    );
    expect(await sourceOf(first.slug, 'foundedYear')).toBe('EVIDENCE');
    const moderator = app.client();
    await moderator.signUpModerator();
    await settleCase(app, moderator, evidence.id, 'ACCEPTED', 'EVIDENCE_SHOWS_IT');
    await app.settle();
    expect(await sourceOf(first.slug, 'foundedYear')).toBe('VERIFIED');

    // Two of its people edit at once: different fields are merged, the same field is a conflict that names it.
    const base = ready.version;
    await edit(vendor, vendorId, base, { agentsAddedPerWeek: 2 });
    const merged = await edit(vendor, vendorId, base, { legalName: 'Nordruf GmbH' });
    expect(merged.profile).toMatchObject({ agentsAddedPerWeek: 2, legalName: 'Nordruf GmbH' });
    const clash = await refusal(edit(vendor, vendorId, base, { agentsAddedPerWeek: 5, foundedYear: 2010 }));
    expect(clash).toMatchObject({
      code: 'CONFLICT',
      details: { currentVersion: merged.version, fields: ['agentsAddedPerWeek'] },
    });
    const decided = await edit(vendor, vendorId, merged.version, {
      agentsAddedPerWeek: 5,
      foundedYear: 2010,
    });

    // What publishing would change stands before it; the changed year is a declaration again.
    expect(decided.changes).toEqual([
      { path: 'legalName', before: null, after: '"Nordruf GmbH"' },
      { path: 'foundedYear', before: '2011', after: '2010' },
      { path: 'agentsAddedPerWeek', before: null, after: '5' },
    ]);
    const second = await publish(vendor, vendorId, decided.version);
    expect(second.version).toBe(first.version + 1);
    expect(await sourceOf(second.slug, 'foundedYear')).toBe('DECLARED');
    const { vendorVersions: history } = await vendor.request<{
      vendorVersions: {
        nodes: { version: number; profile: { foundedYear: number }; changes: { path: string }[] }[];
      };
    }>(
      `query ($vendorId: ID!) { vendorVersions(vendorId: $vendorId) {
         nodes { version profile { foundedYear } changes { path } } } }`,
      { vendorId },
    );
    expect(history.nodes.map(({ version, profile }) => [version, profile.foundedYear])).toEqual([
      [3, 2010],
      [2, 2011],
      [1, 2009],
    ]);
    expect(history.nodes[0]?.changes.map(({ path }) => path)).toEqual([
      'legalName',
      'foundedYear',
      'agentsAddedPerWeek',
    ]);
    expect((await page(second.slug)).publications.map(({ version }) => version)).toEqual([3, 2, 1]);
  });
});

describe('an export of a vendor', () => {
  it('is found and read in again through GraphQL, with its files, by administrators of another organisation', async () => {
    const own = app.client();
    const name = unique('Larkspur');
    await claimVendor(app, own, name);
    const fileId = await sendDossierFile(own, pdfFile(name), 'owners.pdf');
    await addItem(own, 'OWNERS', { title: 'Owners', fileId });
    await addReference(own);
    const { exportVendor, exportOrganization } = await own.request<
      Record<string, { path: string; mediaType: string }>
    >('{ exportVendor { path mediaType } exportOrganization(format: XLSX) { path mediaType } }');
    expect(exportVendor).toEqual({ path: '/exports/vendor.zip', mediaType: 'application/zip' });
    const archive = Buffer.from(await (await own.fetch(exportVendor?.path ?? '')).arrayBuffer());
    expect([...(await unzip(archive)).keys()]).toEqual([
      'vendor.json',
      'vendor.xlsx',
      `files/${sha256(pdfFile(name))}.pdf`,
      'manifest.json',
    ]);

    const next = app.client();
    await next.signUp({ sells: true });
    const restored = await importOrganization(next, archive, 'vendor.zip');
    expect(restored.parts).toContainEqual({ part: 'DOSSIER', inExport: 1, added: 1, kept: 0 });
    expect(restored.parts).toContainEqual({ part: 'REFERENCES', inExport: 1, added: 1, kept: 0 });
    expect(restored.left).toContainEqual({ at: 'versions', reason: 'OPERATOR_ONLY' });
    const { myVendorProfile } = await next.request<{ myVendorProfile: { profile: { name: string } } }>(
      '{ myVendorProfile { profile { name } } }',
    );
    expect(myVendorProfile.profile.name).toBe(name);
    const workbook = Buffer.from(await (await own.fetch(exportOrganization?.path ?? '')).arrayBuffer());
    const again = await importOrganization(next, workbook, 'organization.xlsx');
    expect(again.parts.every(({ added }) => added === 0)).toBe(true);
    expect(
      ((await (await next.fetch('/exports/organization.json')).json()) as { files: object[] }).files,
    ).toHaveLength(1);
  });

  it('cannot be read in by tokens, nor over another listing', async () => {
    const own = app.client();
    await claimVendor(app, own, unique('Larkspur'));
    const archive = Buffer.from(await (await own.fetch('/exports/vendor.zip')).arrayBuffer());
    const other = app.client();
    await claimVendor(app, other, unique('Petrel'));
    expect(await refusal(importOrganization(other, archive, 'vendor.zip'))).toMatchObject({
      code: 'CONFLICT',
      reason: 'EXPORT_OF_OTHER_LISTING',
    });
    const machineOf = async (scopes: string[]): Promise<Client> => {
      const { createApiToken } = await own.request<{ createApiToken: { secret: string } }>(
        'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
        {
          input: {
            name: 'our own system',
            scopes,
            expiresAt: new Date(Date.now() + 86_400_000),
            idempotencyKey: unique('token'),
          },
        },
      );
      const machine = app.client();
      machine.headers = { authorization: `Bearer ${createApiToken.secret}` };
      return machine;
    };
    const machine = await machineOf(['profile:read', 'profile:write', 'organization:read']);
    expect((await refusal(importOrganization(machine, archive, 'vendor.zip'))).code).toBe('FORBIDDEN');
    const reader = await machineOf(['organization:read']);
    expect((await reader.fetch('/exports/organization.json')).status).toBe(200);
    expect((await reader.fetch('/exports/organization.zip')).status).toBe(403);
  });
});
