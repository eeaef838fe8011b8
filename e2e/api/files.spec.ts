import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extensionOf, FILE_PURPOSES, purposeRules } from '@ringfair/platform/files';
import { ACCEPTED_FILES } from '@ringfair/web-graphql/client';
import fc from 'fast-check';
import { type Client, type RunningApp, startApp, until } from '../support/index.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);

let app: RunningApp;
let vendor: Client;
let organizationId: string;
beforeAll(async () => {
  app = await startApp();
  vendor = app.client();
  ({ organizationId } = await vendor.signUp({ sells: true }));
});
afterAll(() => app.close());

interface Answer {
  file?: { id: string; name: string; mediaType: string; bytes: number };
  errors?: { message: string; extensions: { code: string; reason?: string; fields?: { path: string }[] } }[];
}

async function send(
  client: Client,
  content: Buffer,
  { purpose = 'EVIDENCE', name = 'scan.pdf', part = 'file', headers = {} } = {},
): Promise<{ status: number; body: Answer }> {
  const form = new FormData();
  form.append('note', 'typed before the file');
  form.append(part, new File([new Uint8Array(content)], name));
  const response = await client.fetch(`/files/${purpose}`, { method: 'POST', body: form, headers });
  return { status: response.status, body: (await response.json()) as Answer };
}

const sendGood = async (client: Client, content: Buffer, options = {}) => {
  const { body } = await send(client, content, options);
  if (!body.file) throw new Error(JSON.stringify(body));
  return body.file;
};

const bytesKept = (): number => {
  const folder = app.db.config.filesFolder;
  const entries = fs.existsSync(folder)
    ? fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    : [];
  return entries.filter((entry) => entry.isFile()).length;
};

it('what the pages offer to choose is what is accepted', () => {
  expect(Object.keys(ACCEPTED_FILES)).toEqual(FILE_PURPOSES);
  for (const purpose of FILE_PURPOSES) {
    const { types, otherwise } = purposeRules[purpose];
    const endings = types.map(extensionOf).flatMap((one) => (one === 'jpg' ? ['jpg', 'jpeg'] : [one]));
    const offered = otherwise ? expect.arrayContaining(endings) : endings.sort();
    expect([...ACCEPTED_FILES[purpose]].sort()).toEqual(offered);
  }
});

describe('a file over HTTP', () => {
  it('is taken in and given back with headers under which nothing runs', async () => {
    const { status, body } = await send(vendor, pdf, { name: 'Свидетельство "А".pdf' });
    expect(status).toBe(201);
    expect(body.file).toMatchObject({ mediaType: 'application/pdf', bytes: pdf.length });
    const response = await vendor.fetch(`/files/${body.file?.id}`);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': expect.stringMatching(/^attachment; .*filename\*=UTF-8''%D0%A1/) as unknown,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'; sandbox/) as unknown,
      'cache-control': 'private, no-cache',
    });
    const again = await vendor.fetch(`/files/${body.file?.id}`, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
    const head = await vendor.fetch(`/files/${body.file?.id}`, { method: 'HEAD' });
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
  });

  it('that is a published logo is shown to everyone and may be kept for ever', async () => {
    const logo = await sendGood(vendor, png, { purpose: 'LOGO', name: 'logo.png' });
    const stranger = app.client();
    expect((await stranger.fetch(`/files/${logo.id}`)).status).toBe(404);
    await app.db.owner.query('update files set published = true where id = $1', [logo.id]);
    const response = await stranger.fetch(`/files/${logo.id}`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toBe('inline');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('comes from machines too, with a token of the right scope', async () => {
    const token = async (scopes: string[]) => {
      const { createApiToken } = await vendor.request<{ createApiToken: { secret: string } }>(
        'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
        {
          input: {
            name: 'Own system',
            scopes,
            expiresAt: new Date(Date.now() + 86_400_000),
            idempotencyKey: `token-${scopes.join()}`,
          },
        },
      );
      const machine = app.client();
      machine.headers = { authorization: `Bearer ${createApiToken.secret}` };
      return machine;
    };
    const { id } = await sendGood(await token(['profile:write']), pdf);
    expect((await (await token(['profile:read'])).fetch(`/files/${id}`)).status).toBe(200);
    const other = await token(['rfps:read']);
    expect((await other.fetch(`/files/${id}`)).status).toBe(404);
    expect(await send(other, pdf)).toMatchObject({ status: 403 });
  });

  it('sent twice is the same file', async () => {
    const first = await sendGood(vendor, pdf);
    expect((await sendGood(vendor, pdf, { name: 'other-name.pdf' })).id).toBe(first.id);
  });
});

describe('what may not be done', () => {
  it('cannot read a file of another organisation: NOT_FOUND, as if there were none', async () => {
    const { id } = await sendGood(vendor, pdf);
    const stranger = app.client();
    await stranger.signUp({ sells: true });
    for (const address of [id, '01900000-0000-7000-8000-000000000000', 'x', id.toUpperCase()]) {
      const response = await stranger.fetch(`/files/${address}`);
      expect([address, response.status]).toEqual([address, 404]);
      expect(((await response.json()) as Answer).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await app.client().fetch(`/files/${id}`)).status).toBe(404);
  });

  it('cannot send a file without signing in, without the header of our own pages, or for an unknown purpose', async () => {
    const nobody = await send(app.client(), pdf);
    expect([nobody.status, nobody.body.errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    const elsewhere = await send(vendor, pdf, { headers: { 'apollo-require-preflight': '' } });
    expect(elsewhere.body.errors?.[0]?.extensions.reason).toBe('PREFLIGHT_HEADER_REQUIRED');
    expect(await send(vendor, pdf, { purpose: 'HOLIDAY' })).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'VALIDATION', fields: [{ path: 'purpose' }] } }] },
    });
  });

  it('cannot send a file as a member who only reads', async () => {
    const reader = app.client();
    const account = await reader.signUp({ sells: true });
    await app.db.owner.query('alter table memberships disable trigger keep_an_owner');
    await app.db.owner.query(`update memberships set role = 'VIEWER' where user_id = $1`, [account.userId]);
    await app.db.owner.query('alter table memberships enable trigger keep_an_owner');
    expect(await send(reader, pdf)).toMatchObject({
      status: 403,
      body: { errors: [{ extensions: { reason: 'EDITOR_REQUIRED' } }] },
    });
  });

  it.each([
    [
      'an SVG with a script as a logo',
      '<svg onload="alert(1)"/>',
      'LOGO',
      'logo.svg',
      'FILE_TYPE_NOT_ALLOWED',
    ],
    [
      'a page under the name of a PDF',
      '<html><script>1</script>',
      'EVIDENCE',
      'scan.pdf',
      'FILE_TYPE_NOT_ALLOWED',
    ],
    ['an empty file', '', 'EVIDENCE', 'scan.pdf', 'FILE_EMPTY'],
    ['a logo of more than 5 MB', 'x'.repeat(5 * 1024 * 1024 + 1), 'LOGO', 'logo.png', 'FILE_TOO_LARGE'],
    ['a name of 4,000 characters', '%PDF-1.7', 'EVIDENCE', `${'n'.repeat(3996)}.pdf`, 'FILE_NAME_INVALID'],
    ['a path as a name', '%PDF-1.7', 'EVIDENCE', '../../etc/passwd', 'FILE_NAME_INVALID'],
  ])('cannot send %s', async (_what, content, purpose, name, reason) => {
    const before = bytesKept();
    const { status, body } = await send(vendor, Buffer.from(content), { purpose, name });
    expect([status, body.errors?.[0]?.extensions]).toEqual([
      400,
      expect.objectContaining({
        code: 'VALIDATION',
        reason,
        fields: [expect.objectContaining({ path: 'input.file' })],
      }),
    ]);
    expect(bytesKept()).toBe(before);
  });

  it('cannot send something that is no form, or a form without the file', async () => {
    const none = await send(vendor, pdf, { part: 'attachment' });
    expect(none.body.errors?.[0]?.extensions.reason).toBe('FILE_MISSING');
    for (const [type, body] of [
      ['application/json', '{}'],
      ['multipart/form-data', 'x'],
      [
        'multipart/form-data; boundary=a',
        '--a\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7',
      ],
    ]) {
      const response = await vendor.fetch('/files/EVIDENCE', {
        method: 'POST',
        headers: { 'content-type': type ?? '' },
        body: body ?? '',
      });
      expect([type, response.status]).toEqual([type, 400]);
    }
  });

  it('cannot be a fault of ours, whatever comes as a form', async () => {
    const parts = fc.array(
      fc.oneof(
        fc.constantFrom(
          '--b',
          '--b--',
          '\r\n',
          '\r\n\r\n',
          'Content-Disposition: form-data; name="file"; ',
          'filename="a.pdf"',
          "filename*=UTF-8''%E2%82",
          'Content-Type: x',
          '%PDF-1.7',
        ),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
      { maxLength: 12 },
    );
    const statuses = new Set<number>();
    for (const pieces of fc.sample(parts, { numRuns: 150, seed: 7 })) {
      const response = await vendor.fetch('/files/SAMPLE_REPORT', {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
        body: pieces.join(''),
      });
      statuses.add(response.status);
    }
    expect([...statuses].filter((status) => status !== 400 && status !== 201)).toEqual([]);
  });

  it('cannot leave half a file behind when the connection breaks', async () => {
    const before = { bytes: bytesKept(), rows: await rows() };
    const request = http.request(`${app.url}/files/EVIDENCE`, {
      method: 'POST',
      headers: {
        'apollo-require-preflight': 'true',
        cookie: `ringfair=${vendor.cookie('ringfair')}`,
        'content-type': 'multipart/form-data; boundary=b',
        'content-length': 1_000_000,
      },
    });
    request.on('error', () => undefined);
    request.write('--b\r\nContent-Disposition: form-data; name="file"; filename="big.pdf"\r\n\r\n%PDF-1.7');
    request.write(Buffer.alloc(200_000, 0x20));
    await until(async () => bytesKept() > before.bytes, 'the file to begin');
    request.destroy();
    await until(async () => bytesKept() === before.bytes, 'the half file to be gone');
    expect(await rows()).toBe(before.rows);
  });
});

const rows = async (): Promise<number> =>
  (await app.db.owner.query('select from files where organization_id = $1', [organizationId])).rowCount ?? 0;

describe('files at once', () => {
  it('of many people stay apart', async () => {
    const contents = Array.from({ length: 12 }, (_unused, index) =>
      Buffer.concat([pdf, Buffer.from(`${index}`)]),
    );
    const sent = await Promise.all(contents.map((content) => sendGood(vendor, content)));
    for (const [index, file] of sent.entries()) {
      const response = await vendor.fetch(`/files/${file.id}`);
      expect(Buffer.from(await response.arrayBuffer())).toEqual(contents[index]);
    }
    expect(fs.existsSync(path.join(app.db.config.filesFolder, 'stored', sent[0]?.id ?? ''))).toBe(true);
  });
});
