import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { fromBuffer } from 'yauzl';
import { type Client, unique } from './client.js';
import { pdfFile } from './uploads.js';

export const referenceInput = (change: Record<string, unknown> = {}) => ({
  client: 'Ηλεκτρονικό Κατάστημα ΑΕ',
  person: 'Ελένη Γεωργίου',
  post: 'Head of customer care',
  phone: '+30 210 1234567',
  email: 'eleni@katastima.example',
  languages: ['el', 'en'],
  work: 'Orders and complaints, eight agents.',
  industry: 'CONSUMER_AND_RETAIL',
  country: 'GR',
  service: 'ORDER_TAKING',
  sinceYear: 2021,
  untilYear: null,
  consent: { by: 'Ελένη Γεωργίου', on: '2026-01-15', how: 'EMAIL' },
  ...change,
});

export async function addReference(
  vendor: Client,
  change: Record<string, unknown> = {},
): Promise<{ id: string; version: number }> {
  const { createReference } = await vendor.request<{ createReference: { id: string; version: number } }>(
    'mutation ($input: CreateReferenceInput!) { createReference(input: $input) { id version } }',
    { input: { ...referenceInput(change), idempotencyKey: unique('reference') } },
  );
  return createReference;
}

export interface Asked {
  id: string;
  version: number;
  state: string;
}

/** Asks a vendor for its references or its dossier. */
export async function askFor(
  buyer: Client,
  kind: 'References' | 'Dossier',
  vendorId: string,
  message = 'We choose a partner for our service line.',
): Promise<Asked> {
  const data = await buyer.request<Record<string, Asked>>(
    `mutation ($input: AskForAccessInput!) { request${kind}(input: $input) { id version state } }`,
    { input: { vendorId, message, idempotencyKey: unique('ask') } },
  );
  return data[`request${kind}`] as Asked;
}

export const grantReferences = (vendor: Client, request: Asked, referenceIds: string[], days = 30) =>
  vendor.request('mutation ($input: GrantReferencesInput!) { grantReferences(input: $input) { state } }', {
    input: { requestId: request.id, expectedVersion: request.version, referenceIds, days },
  });

export interface Item {
  id: string;
  version: number;
  revision: number;
  state: string;
  file: { name: string; bytes: number; sha256: string } | null;
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Sends a file for the dossier and returns its id. */
export async function sendDossierFile(vendor: Client, content: Buffer, name: string): Promise<string> {
  const body = new FormData();
  body.append('file', new File([new Uint8Array(content)], name));
  const response = await vendor.fetch('/files/DOSSIER', { method: 'POST', body });
  const answer = (await response.json()) as { file?: { id: string } };
  if (!answer.file) throw new Error(`The file was not taken in: ${JSON.stringify(answer)}`);
  return answer.file.id;
}

const itemFields = 'id version revision state file { name bytes sha256 }';

export const content = (change: Record<string, unknown> = {}) => ({
  title: 'Extract',
  fileId: null,
  statement: null,
  recoveryTimeHours: null,
  recoveryPointHours: null,
  issuedOn: '2026-01-15',
  expiresOn: null,
  ...change,
});

export async function addItem(
  vendor: Client,
  kind: string,
  change: Record<string, unknown> = {},
): Promise<Item> {
  const { addDossierItem } = await vendor.request<{ addDossierItem: Item }>(
    `mutation ($input: AddDossierItemInput!) { addDossierItem(input: $input) { ${itemFields} } }`,
    { input: { kind, content: content(change), idempotencyKey: unique('item') } },
  );
  return addDossierItem;
}

export async function renewItem(
  vendor: Client,
  item: Pick<Item, 'id' | 'version'>,
  change: Record<string, unknown>,
): Promise<Item> {
  const { renewDossierItem } = await vendor.request<{ renewDossierItem: Item }>(
    `mutation ($input: RenewDossierItemInput!) { renewDossierItem(input: $input) { ${itemFields} } }`,
    { input: { itemId: item.id, expectedVersion: item.version, content: content(change) } },
  );
  return renewDossierItem;
}

/** Shares items with the buyer that asked, or with the one of this code. */
export async function shareDossier(
  vendor: Client,
  to: { request: Asked } | { buyerOrganizationId: string },
  itemIds: string[],
): Promise<{ id: string; version: number }> {
  const whom =
    'request' in to ? { request: { requestId: to.request.id, expectedVersion: to.request.version } } : to;
  const { shareDossier: grant } = await vendor.request<{ shareDossier: { id: string; version: number } }>(
    'mutation ($input: ShareDossierInput!) { shareDossier(input: $input) { id version } }',
    { input: { ...whom, itemIds, idempotencyKey: unique('share') } },
  );
  return grant;
}

/** Status and bytes of a download. */
export async function download(client: Client, path: string): Promise<{ status: number; bytes: Buffer }> {
  const response = await client.fetch(path);
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** The files of an archive by name. */
export function unzip(archive: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error);
      const files = new Map<string, Buffer>();
      zip.on('entry', (entry: { fileName: string }) => {
        zip.openReadStream(entry as never, (failed, stream) => {
          if (failed) return reject(failed);
          void stream.toArray().then((chunks) => {
            files.set(entry.fileName, Buffer.concat(chunks as Buffer[]));
            zip.readEntry();
          }, reject);
        });
      });
      zip.on('end', () => resolve(files));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

/** The letters of a PDF as pdfmake writes it, without spaces: glyphs of embedded fonts with a table back to letters. */
export function textOfPdf(pdf: Buffer): string {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(
    ([, body = '']) => {
      try {
        return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')];
      } catch {
        return [];
      }
    },
  );
  const letters = streams.filter((one) => one.includes('begincmap')).map(lettersOf);
  const pages = streams.filter((one) => one.includes('TJ') && one.includes('BT'));
  // Each font has its own table and the page does not name it here, so every reading is offered.
  return letters
    .flatMap((table) => pages.map((page) => readPage(page, table)))
    .join('\n')
    .replace(/[\s\u200b]/g, '');
}

function lettersOf(cmap: string): string[] {
  const [, list = ''] = /beginbfrange\s*<\w+>\s*<\w+>\s*\[([^\]]*)\]/.exec(cmap) ?? [];
  return [...list.matchAll(/<(\w*)>/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  );
}

function readPage(page: string, letters: string[]): string {
  return [...page.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, parts = '']) =>
      [...parts.matchAll(/<(\w*)>/g)]
        .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
        .map((glyph) => letters[Number.parseInt(glyph, 16)] ?? '')
        .join(''),
    )
    .join(' ');
}

/** A reference and a dossier, asked for, opened, and looked at. */
export async function shareEverything(
  vendor: Client,
  buyer: Client,
  vendorId: string,
): Promise<{ reference: string; contact: string; item: string; dossier: string }> {
  const reference = await addReference(vendor);
  await grantReferences(vendor, await askFor(buyer, 'References', vendorId), [reference.id]);
  const { grantedReferences } = await buyer.request<{ grantedReferences: { id: string }[] }>(
    '{ grantedReferences { id } }',
  );
  await buyer.request('query ($grantId: ID!) { referenceContact(grantId: $grantId) { client } }', {
    grantId: grantedReferences[0]?.id,
  });
  const fileId = await sendDossierFile(vendor, pdfFile('accounts'), 'Accounts 2025.pdf');
  const item = await addItem(vendor, 'ANNUAL_ACCOUNTS', { title: 'Accounts 2025', fileId });
  const grant = await shareDossier(vendor, { request: await askFor(buyer, 'Dossier', vendorId) }, [item.id]);
  const { status } = await download(buyer, `/dossiers/${grant.id}/items/${item.id}`);
  if (status !== 200) throw new Error(`The dossier was not downloaded: ${status}`);
  const contact = grantedReferences[0]?.id ?? '';
  return { reference: reference.id, contact, item: item.id, dossier: grant.id };
}
