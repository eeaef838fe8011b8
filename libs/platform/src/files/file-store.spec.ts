import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Config } from '../config/index.js';
import { newId } from '../database/ids.js';
import { FileStore, ORPHAN_MS } from './file-store.js';

/** As much of an S3-compatible store as the product uses, page by page; it answers only to our key. */
class Bucket {
  readonly objects = new Map<string, Buffer>();
  readonly server = http.createServer((req, res) => void this.answer(req, res));

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private async answer(req: http.IncomingMessage, res: http.ServerResponse): Promise<void> {
    const body = Buffer.concat(await req.toArray());
    const { pathname, searchParams } = new URL(req.url ?? '/', this.url);
    const key = decodeURIComponent(pathname.replace(/^\/ringfair\/?/, ''));
    if (!/Credential=own-key\//.test(req.headers.authorization ?? '')) return void res.writeHead(403).end();
    if (req.method === 'PUT') {
      this.objects.set(key, body);
      return void res.writeHead(200, { etag: '"x"' }).end();
    }
    if (req.method === 'DELETE') {
      this.objects.delete(key);
      return void res.writeHead(204).end();
    }
    if (searchParams.has('list-type')) return void res.end(this.page(searchParams.get('continuation-token')));
    const found = this.objects.get(key);
    if (!found) return void res.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    res.writeHead(200, { 'content-length': found.length }).end(found);
  }

  private page(after: string | null): string {
    const keys = [...this.objects.keys()].sort().filter((key) => key > (after ?? ''));
    const contents = keys.slice(0, 2).map((key) => `<Contents><Key>${key}</Key><Size>1</Size></Contents>`);
    const next =
      keys.length > 2
        ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${keys[1]}</NextContinuationToken>`
        : '<IsTruncated>false</IsTruncated>';
    return `<?xml version="1.0"?><ListBucketResult>${contents.join('')}${next}</ListBucketResult>`;
  }
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ringfair-store-'));
const bucket = new Bucket();
const overFolder = new FileStore({ filesFolder: path.join(folder, 'disk') } as Config);
let overBucket: FileStore;
beforeAll(async () => {
  await new Promise<void>((resolve) => bucket.server.listen(0, '127.0.0.1', resolve));
  overBucket = new FileStore({
    filesFolder: folder,
    filesS3: {
      bucket: 'ringfair',
      region: 'eu-central-1',
      endpoint: bucket.url,
      credentials: { accessKeyId: 'own-key', secretAccessKey: 'own-secret' },
    },
  } as Config);
});
afterAll(async () => {
  bucket.server.closeAllConnections();
  await new Promise((resolve) => bucket.server.close(resolve));
  fs.rmSync(folder, { recursive: true });
});

describe.each([
  ['a folder', () => overFolder],
  ['a bucket of an S3-compatible store', () => overBucket],
])('%s', (_what, store) => {
  const put = async (content: string): Promise<string> => {
    const id = newId();
    await store().withScratch(async (file) => {
      fs.writeFileSync(file, content);
      await store().keep(file, id, 'application/pdf');
    });
    return id;
  };

  it('keeps bytes under an id, gives them back and removes them', async () => {
    const id = await put('Grüße, γειά, привет');
    const read = async () => Buffer.concat(await (await store().read(id)).toArray()).toString();
    expect(await read()).toBe('Grüße, γειά, привет');
    await store().remove(id);
    await expect(read()).rejects.toThrow();
    await store().remove(id);
  });

  it('lists what has been there for a day, all pages of it', async () => {
    const ids = [await put('a'), await put('b'), await put('c'), await put('d'), await put('e')];
    const listed = async (now: number) => {
      const found: string[] = [];
      for await (const page of store().settled(now)) found.push(...page);
      return found.sort();
    };
    expect(await listed(Date.now())).toEqual([]);
    expect(await listed(Date.now() + ORPHAN_MS + 1000)).toEqual(ids.sort());
  });

  it('leaves nothing of a way in that failed', async () => {
    await expect(
      store().withScratch(async (file) => {
        fs.writeFileSync(file, 'half');
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    expect(
      fs.readdirSync(path.join(store() === overBucket ? folder : path.join(folder, 'disk'), 'incoming')),
    ).toEqual([]);
  });
});
