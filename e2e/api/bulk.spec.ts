import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExportSections } from '@ringfair/platform/export';
import { parse as csv } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import {
  answer,
  award,
  type Client,
  claimVendor,
  confirmEngagement,
  directory,
  evaluate,
  machineWith,
  passDeadline,
  postRfp,
  profile,
  refusal,
  type RunningApp,
  sendFor,
  startApp,
  unique,
} from '../support/index.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const seller = async (): Promise<Client> => {
  const client = app.client();
  await client.signUp({ sells: true });
  return client;
};
/** A machine with a token of the client's organisation. */
const machineOf = (client: Client, scopes: string[]): Promise<Client> => machineWith(app, client, scopes);

interface Report {
  vendorId: string | null;
  created: boolean;
  saved: boolean;
  published: boolean;
  version: number;
  publishedVersion: number | null;
  problems: { path: string; reason: string }[];
  changes: { path: string }[];
}
const UPSERT = `mutation ($input: UpsertVendorProfileInput!) { upsertVendorProfile(input: $input) {
  vendorId created saved published version publishedVersion problems { path reason } changes { path } } }`;
const upsert = async (client: Client, input: object): Promise<Report> =>
  (await client.request<{ upsertVendorProfile: Report }>(UPSERT, { input })).upsertVendorProfile;

describe('upsertVendorProfile', () => {
  it('keeps a listing from the vendor’s own systems with a token; sent again it changes nothing', async () => {
    const client = await seller();
    const machine = await machineOf(client, ['profile:read', 'profile:write']);
    const said = profile(unique('Larkspur'));
    const dry = await upsert(machine, { profile: said, publish: true, dryRun: true });
    expect(dry).toMatchObject({ created: true, published: true, problems: [], vendorId: null });
    expect(await machine.request('{ myVendorProfile { slug } }')).toEqual({ myVendorProfile: null });
    const first = await upsert(machine, { profile: said, publish: true });
    expect(first).toMatchObject({ created: true, saved: true, published: true, publishedVersion: 1 });
    const second = await upsert(machine, { profile: said, publish: true, expectedVersion: first.version });
    expect(second).toMatchObject({ saved: false, published: false, publishedVersion: 1, changes: [] });
    expect(second.version).toBe(first.version);
  });

  it('reports problems with their paths and does not publish them', async () => {
    const client = await seller();
    const shared = { service: 'TELEPHONE_ANSWERING', agentModel: 'SHARED', queuePolicy: null };
    const said = { ...profile(unique('Larkspur')), services: [shared] };
    const report = await upsert(client, { profile: said, publish: true });
    expect(report).toMatchObject({ saved: true, published: false, publishedVersion: null });
    expect(report.problems[0]?.path).toBe('input.profile.services.0.queuePolicy');
  });

  it('cannot be used without the scope, by a viewer of profiles, or over a newer draft', async () => {
    const client = await seller();
    const input = { profile: profile(unique('Larkspur')) };
    expect((await refusal(upsert(await machineOf(client, ['profile:read']), input))).code).toBe('FORBIDDEN');
    await upsert(client, input);
    expect((await refusal(upsert(client, { ...input, expectedVersion: 0 }))).code).toBe('CONFLICT');
    const buyer = app.client();
    await buyer.signUp({ buys: true });
    expect((await refusal(upsert(buyer, input))).reason).toBe('SELLING_ORGANIZATION_REQUIRED');
  });
});

type Export = Record<string, Record<string, unknown>[]>;
const get = async (client: Client, file: string): Promise<Response> => client.fetch(`/exports/${file}`);
const json = async (client: Client, file: string): Promise<Export> =>
  (await (await get(client, file)).json()) as Export;

/** A vendor and a buyer who have worked together. */
async function partners(): Promise<{ vendor: Client; buyer: Client; vendorName: string }> {
  const [vendor, buyer] = [app.client(), app.client()];
  const vendorName = unique('Exported');
  await claimVendor(app, vendor, vendorName);
  await buyer.signUp({ buys: true, organizationName: 'Zahnklinik' });
  const rfp = await postRfp(buyer);
  const response = await answer(vendor, rfp);
  expect((await json(buyer, 'organization.json'))['rfpResponses']).toEqual([]);
  await passDeadline(app, rfp.id);
  await evaluate(buyer, rfp.id);
  await award(buyer, rfp.id, response, 'No other answer came in time.');
  await confirmEngagement(buyer, vendor, new Date().toISOString().slice(0, 10));
  return { vendor, buyer, vendorName };
}

describe('an export of an organisation', () => {
  it('holds everything that each side keeps, sealed answers only once they are opened', async () => {
    const { vendor, buyer, vendorName } = await partners();
    const ofVendor = await json(vendor, 'organization.json');
    expect(ofVendor).toMatchObject({
      format: 'ringfair-export',
      organization: [expect.anything()],
      members: [{ role: 'OWNER', email: expect.stringContaining('@') }],
      vendor: [{ name: vendorName }],
      draft: [{ profile: { name: vendorName } }],
      rfpResponses: [expect.anything()],
      rfpAwards: [expect.anything()],
      engagements: [expect.anything()],
      rfps: [],
    });
    expect(ofVendor['versions']?.length).toBeGreaterThan(0);
    const ofBuyer = await json(buyer, 'organization.json');
    expect(ofBuyer).toMatchObject({
      rfps: [expect.anything()],
      rfpLots: [expect.anything()],
      rfpResponses: [expect.anything()],
      engagements: [expect.anything()],
      vendor: [],
      draft: [],
    });
    expect(JSON.stringify([ofVendor, ofBuyer])).not.toMatch(/token_hash|secret|password/);
  });

  it('holds the same as a workbook, one sheet per list', async () => {
    const { vendor, vendorName } = await partners();
    const response = await get(vendor, 'organization.xlsx');
    expect(response.headers.get('content-disposition')).toContain('organization.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual(['export', ...Object.keys(await json(vendor, 'organization.json')).slice(3)]);
    expect(workbook.getWorksheet('vendor')?.getRow(2).values).toContain(vendorName);
  });

  it('of a vendor is its listing, as JSON and as the workbook of its profile', async () => {
    const vendor = app.client();
    await claimVendor(app, vendor, 'Nordruf');
    const machine = await machineOf(vendor, ['profile:read']);
    expect(Object.keys(await json(machine, 'vendor.json'))).not.toContain('members');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await (await get(machine, 'vendor.xlsx')).arrayBuffer());
    expect(workbook.getWorksheet('profile')?.getCell('B2').value).toBe('Nordruf');
  });

  it('leaves out no table of organisations', async () => {
    const exported = new Set(
      app.app
        .get(ExportSections)
        .of()
        .map(({ table }) => table),
    );
    const { rows } = await app.db.owner.query<{ name: string }>(
      `select distinct c.table_name::text as name from information_schema.columns c
       where c.table_schema = 'public' and c.column_name = 'organization_id'
         and has_any_column_privilege('app_user', format('public.%I', c.table_name), 'SELECT')`,
    );
    const left = rows.map(({ name }) => name).filter((name) => !exported.has(name) && !(name in notExported));
    expect(left).toEqual([]);
  });

  it('cannot be read without a session, by those below an administrator, or by a token without the scope', async () => {
    const codeOf = async (response: Response) =>
      ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
    expect(await codeOf(await get(app.client(), 'organization.json'))).toBe('UNAUTHENTICATED');
    const vendor = await seller();
    const machine = await machineOf(vendor, ['profile:read']);
    expect(await codeOf(await get(machine, 'organization.json'))).toBe('FORBIDDEN');
    const account = await vendor.request<{ viewer: { user: { id: string } } }>('{ viewer { user { id } } }');
    await app.db.owner.query(
      `insert into memberships (organization_id, user_id, role) select m.organization_id, u.id, 'OWNER'
       from memberships m, users u where m.user_id = $1 and u.id <> $1 limit 1`,
      [account.viewer.user.id],
    );
    await app.db.owner.query(`update memberships set role = 'EDITOR' where user_id = $1`, [
      account.viewer.user.id,
    ]);
    expect(await codeOf(await get(vendor, 'organization.json'))).toBe('FORBIDDEN');
    expect(await codeOf(await get(vendor, 'vendor.xlsx'))).toBe('NOT_FOUND');
  });
});

/** Tables of organisations that are no part of an export, and why. */
const notExported: Record<string, string> = {
  sessions: 'who is signed in where: a secret of its person',
  vendor_claim_calls: 'counted for limits; when the listed phone was reached stands with the claim',
  idempotency_keys: 'traces of requests',
  saved_search_readers:
    'what one person has seen and how often that person wants mails: no colleague sees it',
  rfp_alerts: 'how often one person wants to be told: no colleague sees it',
  notifications: 'what one person was told: no colleague sees it',
};

interface DirectoryReport {
  id: string;
  counts: Record<string, number>;
  reasons: { reason: string; verdict: string; count: number; line: number }[];
}
async function send(client: Client, content: string | Buffer, name = 'directory.csv'): Promise<Response> {
  const form = new FormData();
  form.append('source', unique('source'));
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  return client.fetch('/directory-imports', { method: 'POST', body: form });
}
const sent = async (response: Response): Promise<DirectoryReport> =>
  ((await response.json()) as { directoryImport: DirectoryReport }).directoryImport;

describe('a directory sent by a moderator', () => {
  const moderator = async (): Promise<Client> => {
    const client = app.client();
    await client.signUpModerator();
    return client;
  };

  it('is read in, with a report of what was accepted, merged and rejected, and why', async () => {
    const client = await moderator();
    const [host, name] = [`${unique('m')}.example`, unique('Plover')];
    const csv = `company_name;website;year_founded\n${name};${host};1999\n${name};www.${host};2041\n;x.example;\n`;
    const response = await send(client, iconv.encode(csv, 'utf-16le', { addBOM: true }));
    expect(response.status).toBe(201);
    const report = await sent(response);
    expect(report.counts).toMatchObject({ rows: 3, accepted: 1, merged: 1, rejected: 1, created: 1 });
    expect(report.reasons).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reason: 'SAME_SITE', verdict: 'MERGED', count: 1, line: 3 }),
        expect.objectContaining({ reason: 'YEAR_NOT_READABLE', verdict: 'REJECTED', line: 3 }),
        expect.objectContaining({ reason: 'NAME_MISSING', count: 1, line: 4 }),
      ]),
    );
    const { directoryImport, directoryImports } = await client.request<{
      directoryImport: { counts: object };
      directoryImports: { id: string }[];
    }>(
      'query ($id: ID!) { directoryImport(id: $id) { counts { rows merged } } directoryImports { id sourceName importedAt } }',
      { id: report.id },
    );
    expect(directoryImport.counts).toEqual({ rows: 3, merged: 1 });
    expect(directoryImports[0]?.id).toBe(report.id);
    const file = await client.fetch(`/directory-imports/${report.id}/report.csv`);
    expect(file.headers.get('content-disposition')).toContain('.csv');
    expect((await file.text()).split('\r\n')).toContain(`3,website,${host},MERGED,SAME_SITE`);
    const all = (await (await client.fetch(`/directory-imports/${report.id}/report.json`)).json()) as {
      notes: object[];
    };
    expect(all.notes).toHaveLength(3);
  });

  it('is read in through GraphQL too, in any encoding', async () => {
    const client = await moderator();
    const name = unique('Plover');
    const bytes = iconv.encode(`company_name;website\n${name};${unique('m')}.example\n`, 'utf-16le', {
      addBOM: true,
    });
    const input = { fileId: await sendFor(client, 'DIRECTORY', bytes, 'plovers.txt'), sourceName: name };
    const importing =
      'mutation ($input: ImportDirectoryInput!) { importDirectory(input: $input) { counts { rows created unchanged } } }';
    expect(await client.request(importing, { input })).toEqual({
      importDirectory: { counts: { rows: 1, created: 1, unchanged: 0 } },
    });
    expect(await client.request(importing, { input })).toEqual({
      importDirectory: { counts: { rows: 1, created: 0, unchanged: 1 } },
    });
    const quote = await sendFor(client, 'DIRECTORY', Buffer.from('company_name\n"never closed\n'), 'x.csv');
    expect(await refusal(client.request(importing, { input: { fileId: quote } }))).toMatchObject({
      reason: 'DIRECTORY_QUOTE_NOT_CLOSED',
    });
    expect((await refusal((await seller()).request(importing, { input }))).code).toBe('FORBIDDEN');
  });

  it('cannot be half-applied: an open quote is named by its line, and nothing changes', async () => {
    const client = await moderator();
    const name = unique('Nowhere');
    const response = await send(client, `company_name\n${name}\n"never closed\n`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [
        { extensions: { code: 'VALIDATION', reason: 'DIRECTORY_QUOTE_NOT_CLOSED', details: { line: 3 } } },
      ],
    });
    const { rows } = await app.db.owner.query('select from vendors where name = $1', [name]);
    expect(rows).toEqual([]);
  });

  it('cannot be too large, absent, or no form at all', async () => {
    const client = await moderator();
    const reason = async (response: Response) =>
      ((await response.json()) as { errors: { extensions: { code: string; reason?: string } }[] }).errors[0]
        ?.extensions;
    expect(await reason(await send(client, 'x'.repeat(6_000_000)))).toMatchObject({
      reason: 'DIRECTORY_TOO_LARGE',
    });
    expect(await reason(await send(client, ''))).toMatchObject({ reason: 'DIRECTORY_EMPTY' });
    const empty = new FormData();
    empty.append('source', 'x');
    const without = await client.fetch('/directory-imports', { method: 'POST', body: empty });
    expect(await reason(without)).toMatchObject({ reason: 'DIRECTORY_FILE_MISSING' });
    const text = await client.fetch('/directory-imports', { method: 'POST', body: 'x' });
    expect(await reason(text)).toMatchObject({ code: 'VALIDATION' });
  });

  it('cannot be sent or read by anyone else', async () => {
    const report = await sent(
      await send(await moderator(), directory([{ name: 'A', host: `${unique('a')}.example` }])),
    );
    for (const client of [app.client(), await seller()]) {
      expect([401, 403]).toContain((await send(client, 'company_name\nX\n')).status);
      expect([401, 403]).toContain((await client.fetch(`/directory-imports/${report.id}/report.csv`)).status);
    }
  });

  const real = path.resolve(import.meta.dirname, '../../../shared/data/call-center-directory.csv');
  const there = existsSync(real);
  const reason = there ? '' : ' (skipped: ../shared/data has no directory)';
  (there ? it : it.skip)(
    `the real one: counts with reasons, no change in a second run, and found by all that it says${reason}`,
    async () => {
      const client = await moderator();
      const before = await totals(client);
      const form = () => {
        const data = new FormData();
        data.append('source', 'real');
        data.append('file', new Blob([new Uint8Array(readFileSync(real))]), 'real.csv');
        return client.fetch('/directory-imports', { method: 'POST', body: data });
      };
      const first = await sent(await form());
      expect(first.counts).toMatchObject({
        rows: 684,
        accepted: 684,
        merged: 0,
        rejected: 0,
        rejectedCells: 20,
      });
      expect(first.reasons.find(({ reason }) => reason === 'SERVICE_TOO_GENERAL')?.count).toBe(437);
      const second = await sent(await form());
      expect(second.counts).toMatchObject({ created: 0, updated: 0, unchanged: 684 });

      const rows = csv<Record<string, string>>(readFileSync(real), { columns: true, bom: true });
      const saying = (column: string, words: RegExp) =>
        rows.filter((row) => words.test(row[column] ?? '')).length;
      const inThePhilippines = rows.filter((row) =>
        ['onshore', 'nearshore', 'offshore'].some((shore) =>
          /philippines/i.test(row[`${shore}_delivery_footprint`] ?? ''),
        ),
      );
      const after = await totals(client);
      const found = Object.fromEntries(
        Object.entries(after).map(([key, total]) => [key, total - (before[key] ?? 0)]),
      );
      expect(found).toEqual({
        everything: 684,
        answering: saying('service_lines', /answering services|virtual receptionist/i),
        philippines: inThePhilippines.length,
        founded: saying('year_founded', /^(1[89]\d\d|200[0-6])$/),
        healthcare: saying('client_industries', /healthcare/i),
        named: 1,
      });
    },
  );

  /** What the search finds, by ways in which a buyer would ask. */
  async function totals(client: Client): Promise<Record<string, number>> {
    const answers = await client.request<Record<string, { totalCount: number }>>(
      `query ($answering: VendorFilterInput, $philippines: VendorFilterInput, $founded: VendorFilterInput, $healthcare: VendorFilterInput) {
        everything: vendors { totalCount }
        answering: vendors(filter: $answering) { totalCount }
        philippines: vendors(filter: $philippines) { totalCount }
        founded: vendors(filter: $founded) { totalCount }
        healthcare: vendors(filter: $healthcare) { totalCount }
        named: vendors(text: "afni philippines") { totalCount }
      }`,
      {
        answering: { service: ['TELEPHONE_ANSWERING'] },
        philippines: { agentCountry: ['PH'] },
        founded: { yearsInBusinessAtLeast: new Date().getUTCFullYear() - 2006 },
        healthcare: { industry: ['HEALTHCARE'] },
      },
    );
    return Object.fromEntries(Object.entries(answers).map(([key, { totalCount }]) => [key, totalCount]));
  }
});
