import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { createTestDatabase, makeOrganization, type TestDatabase } from '@ringfair/testing';
import sharp from 'sharp';
import type { Viewer } from '../auth/viewer.js';
import { DomainError } from '../errors/index.js';
import { Jobs } from '../jobs/jobs.js';
import { FileCleaning } from './file-cleaning.js';
import type { FilePurpose } from './file-rules.js';
import { FileStore } from './file-store.js';
import { FileRepository } from './file.repository.js';
import { Files } from './files.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

let db: TestDatabase;
let store: FileStore;
let files: Files;
let cleaning: FileCleaning;
let viewer: Viewer;
let stranger: Viewer;
beforeAll(async () => {
  Logger.overrideLogger(false);
  db = await createTestDatabase();
  store = new FileStore(db.config);
  const repository = new FileRepository();
  files = new Files(db.database, store, repository);
  cleaning = new FileCleaning(db.database, store, repository, new Jobs());
  viewer = await makeOrganization(db, { sells: true });
  stranger = await makeOrganization(db, { sells: true });
});
afterAll(() => db.close());

const send = (
  content: Buffer | Readable,
  purpose: FilePurpose = 'EVIDENCE',
  name = 'scan.pdf',
  as = viewer,
) =>
  files.receive(as, {
    purpose,
    name,
    stream: content instanceof Readable ? content : Readable.from([content]),
  });

const reasonOf = async (receiving: Promise<unknown>): Promise<string | undefined> => {
  try {
    await receiving;
  } catch (error) {
    if (error instanceof DomainError) return error.reason;
    throw error;
  }
  return 'nothing was refused';
};

/** Everything that is stored or on its way in. */
const bytesOnDisk = (): string[] =>
  fs.existsSync(db.config.filesFolder)
    ? fs
        .readdirSync(db.config.filesFolder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [];

const contentOf = async (id: string, as = viewer): Promise<Buffer | undefined> => {
  const found = await db.database.read(as, (tx) => files.open(tx, id));
  return found && Buffer.concat(await (await found.stream()).toArray());
};

describe('a file', () => {
  it('is kept with what it is, and comes back byte by byte', async () => {
    const file = await send(pdf, 'EVIDENCE', 'Zertifikat ΙSO «9001».pdf');
    expect(file).toMatchObject({
      organizationId: viewer.organizationId,
      purpose: 'EVIDENCE',
      name: 'Zertifikat ΙSO «9001».pdf',
      mediaType: 'application/pdf',
      bytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    expect(await contentOf(file.id)).toEqual(pdf);
  });

  it('sent twice is the same file, also when sent at once', async () => {
    const twice = Buffer.concat([pdf, Buffer.from('twice')]);
    const [one, other] = await Promise.all([send(twice), send(twice, 'EVIDENCE', 'copy.pdf')]);
    const third = await send(twice);
    expect(new Set([one?.id, other?.id, third.id]).size).toBe(1);
    expect(bytesOnDisk().filter((file) => file.endsWith(third.id))).toHaveLength(1);
    const otherPurpose = await send(twice, 'CLAIM_DOCUMENT');
    const ofStranger = await send(twice, 'EVIDENCE', 'scan.pdf', stranger);
    expect(new Set([third.id, otherPurpose.id, ofStranger.id]).size).toBe(3);
  });

  it('is named after what it really is', async () => {
    const image = await sharp({ create: { width: 3, height: 3, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect((await send(image, 'EVIDENCE', 'scan.pdf')).name).toBe('scan.png');
    const table = Buffer.from('hour;calls\n8;12\n');
    expect(await send(table, 'SAMPLE_REPORT', 'calls.csv')).toMatchObject({ mediaType: 'text/csv' });
  });

  it('that is an image keeps its pixels only: no place, no camera, at most so many', async () => {
    const photo = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#3060c0' } })
      .withExif({ IFD0: { Artist: 'SECRET-ARTIST' }, IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer();
    expect(photo.includes('SECRET-ARTIST')).toBe(true);
    const logo = await send(photo, 'LOGO', 'logo.jpg');
    const stored = (await contentOf(logo.id)) as Buffer;
    expect(logo).toMatchObject({ mediaType: 'image/png', name: 'logo.png', bytes: stored.length });
    const { width, height, exif } = await sharp(stored).metadata();
    expect({ width, height, exif }).toEqual({ width: 800, height: 400, exif: undefined });
    const scan = (await contentOf((await send(photo, 'EVIDENCE', 'scan.jpg')).id)) as Buffer;
    expect(scan.includes('SECRET-ARTIST')).toBe(false);
  });
});

describe('a file that is refused leaves nothing behind:', () => {
  const refused = async (receiving: () => Promise<unknown>): Promise<string | undefined> => {
    const before = bytesOnDisk();
    const reason = await reasonOf(receiving());
    expect(bytesOnDisk()).toEqual(before);
    return reason;
  };

  it('cannot be empty', async () => {
    expect(await refused(() => send(Buffer.alloc(0)))).toBe('FILE_EMPTY');
  });

  it('cannot be larger than its purpose allows', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1024 * 1024, 1);
      })(),
    );
    expect(await refused(() => send(endless, 'LOGO', 'logo.png'))).toBe('FILE_TOO_LARGE');
  });

  it.each([
    ['an SVG with a script', svg, 'LOGO', 'logo.svg'],
    ['an SVG under the name of a PNG', svg, 'LOGO', 'logo.png'],
    ['an SVG under the name of a table', svg, 'SAMPLE_REPORT', 'report.csv'],
    ['a page under the name of a PDF', Buffer.from('<!doctype html><script>1</script>'), 'EVIDENCE', 'a.pdf'],
    ['a program under the name of a PDF', Buffer.from(`MZ${'\0'.repeat(200)}`), 'EVIDENCE', 'a.pdf'],
    ['bytes under the name of a table', Buffer.from([1, 2, 3, 0, 4]), 'SAMPLE_REPORT', 'a.csv'],
    ['a PDF as a logo', pdf, 'LOGO', 'logo.png'],
  ] as const)('cannot be %s', async (_what, content, purpose, name) => {
    expect(await refused(() => send(content, purpose, name))).toBe('FILE_TYPE_NOT_ALLOWED');
  });

  it('cannot be an image of 30,000 x 30,000 pixels, and is not unpacked to see it', async () => {
    expect(await refused(() => send(pngOf(30_000, 30_000), 'LOGO', 'logo.png'))).toBe('IMAGE_TOO_LARGE');
  });

  it('cannot be an image that ends in its middle', async () => {
    const noise = await sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: 'red',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer();
    expect(await refused(() => send(noise.subarray(0, noise.length / 2), 'LOGO', 'logo.png'))).toBe(
      'IMAGE_UNREADABLE',
    );
  });

  it('cannot be more than an organisation may keep', async () => {
    const full = await makeOrganization(db, { sells: true });
    await send(Buffer.concat([pdf, Buffer.from('first')]), 'EVIDENCE', 'a.pdf', full);
    await db.owner.query('update files set bytes = 2147483647 where organization_id = $1', [
      full.organizationId,
    ]);
    const more = Buffer.concat([pdf, Buffer.from('more')]);
    expect(await refused(() => send(more, 'EVIDENCE', 'b.pdf', full))).toBe('FILE_QUOTA_EXCEEDED');
  });

  it('cannot be an upload that was interrupted', async () => {
    const broken = Readable.from(
      (function* () {
        yield pdf;
        throw new Error('the connection broke');
      })(),
    );
    expect(await refused(() => send(broken))).toBe('FILE_INTERRUPTED');
  });

  it.each([
    ['4,000 characters long', `${'n'.repeat(3996)}.pdf`],
    ['a path', '../../etc/passwd'],
    ['a path of Windows', 'C:\\Users\\anna\\scan.pdf'],
    ['turned around by a hidden mark', 'invoice\u202Efdp.exe'],
    ['broken over lines', 'scan\r\nX-Header: 1.pdf'],
    ['nothing', '   '],
    ['the folder itself', '..'],
  ])('cannot have a name that is %s', async (_what, name) => {
    expect(await refused(() => send(pdf, 'EVIDENCE', name))).toBe('FILE_NAME_INVALID');
  });
});

describe('who sees a file', () => {
  it('cannot be another organisation, nor the public, before it is published', async () => {
    const file = await send(Buffer.concat([pdf, Buffer.from('mine')]));
    expect(await contentOf(file.id, stranger)).toBeUndefined();
    expect(await db.database.read(null, (tx) => files.byIds(tx, [file.id]))).toEqual([]);
    await expect(db.database.run(viewer, (tx) => files.publish(tx, [file.id]))).rejects.toThrow(
      'files_published',
    );
  });

  it('can be everyone once a logo is published, and it is still of its organisation', async () => {
    const image = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'blue' } })
      .png()
      .toBuffer();
    const logo = await send(image, 'LOGO', 'logo.png');
    await db.database.run(stranger, (tx) => files.publish(tx, [logo.id]));
    expect(await db.database.read(null, (tx) => files.byIds(tx, [logo.id]))).toEqual([]);
    await db.database.run(viewer, (tx) => files.publish(tx, [logo.id]));
    expect(await db.database.read(null, (tx) => files.byIds(tx, [logo.id]))).toHaveLength(1);
    await expect(db.database.run(stranger, (tx) => files.own(tx, stranger, logo.id, 'LOGO'))).rejects.toThrow(
      'File not found.',
    );
    await expect(db.database.run(viewer, (tx) => files.own(tx, viewer, logo.id, 'EVIDENCE'))).rejects.toThrow(
      'File not found.',
    );
  });
});

describe('cleaning', () => {
  it('removes what nothing uses for a week and bytes without a row, and nothing else', async () => {
    const make = (mark: string) => send(Buffer.concat([pdf, Buffer.from(mark)]));
    const [unused, kept, fresh] = await Promise.all([make('unused'), make('kept'), make('fresh')]);
    await db.database.run(viewer, (tx) => files.keep(tx, [kept?.id ?? '']));
    await db.owner.query(`update files set received_at = now() - interval '8 days' where id = any($1)`, [
      [unused?.id, kept?.id],
    ]);
    const orphan = path.join(db.config.filesFolder, 'stored', '01900000-0000-7000-8000-000000000000');
    const scratch = path.join(db.config.filesFolder, 'incoming', '01900000-0000-7000-8000-000000000000');
    fs.writeFileSync(orphan, 'left by a process that was killed');
    fs.mkdirSync(scratch, { recursive: true });
    await cleaning.run();
    expect(await contentOf(unused?.id ?? '')).toBeUndefined();
    expect(bytesOnDisk().some((file) => file.endsWith(unused?.id ?? ''))).toBe(false);
    expect(await contentOf(kept?.id ?? '')).toBeDefined();
    expect(await contentOf(fresh?.id ?? '')).toBeDefined();
    expect([fs.existsSync(orphan), fs.existsSync(scratch)]).toEqual([false, false]);
  });

  it('cannot remove what a foreign key holds', async () => {
    const file = await send(Buffer.concat([pdf, Buffer.from('held')]));
    await db.owner.query('create table holders (file_id uuid references files (id))');
    await db.owner.query('insert into holders values ($1)', [file.id]);
    await db.owner.query(`update files set received_at = now() - interval '8 days' where id = $1`, [file.id]);
    await cleaning.run();
    expect(await contentOf(file.id)).toBeDefined();
  });
});

/** A PNG that says so many pixels in its header and holds none. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
