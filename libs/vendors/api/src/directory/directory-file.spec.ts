import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Database } from '@ringfair/platform/database';
import { Events } from '@ringfair/platform/events';
import iconv from 'iconv-lite';
import { inspectFile, readTable } from './directory-file.js';
import { DirectoryImportService } from './directory-import.service.js';
import type { DirectoryRepository } from './directory.repository.js';
import type { VendorRepository } from '../profile/vendor.repository.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ringfair-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const file = (content: Buffer | string): string => {
  const full = path.join(folder, `${(files += 1)}.csv`);
  writeFileSync(full, content);
  return full;
};
/** Line and cells of each row. */
async function rowsOf(full: string): Promise<[number, ...string[]][]> {
  const rows: [number, ...string[]][] = [];
  for await (const { row } of readTable(await inspectFile(full), { company_name: 'name', website: 'site' }))
    rows.push([row.line, ...row.cells.map(({ text }) => text)]);
  return rows;
}

const NAMES = ['Контакт-центр «Ласточка»', 'Оператор Связи Плюс', 'Голос, ООО'];
const table = (delimiter: string, end = '\n') =>
  [
    'company_name' + delimiter + 'website',
    ...NAMES.map((name) => `"${name}"${delimiter}https://a.example`),
    '',
  ].join(end);
const expected = NAMES.map((name, index) => [index + 2, name, 'https://a.example']);

describe('a directory file is read', () => {
  it.each(['utf8', 'utf-16le', 'utf-16be', 'windows-1251'])(
    'in %s without a byte order mark',
    async (encoding) => {
      expect(await rowsOf(file(iconv.encode(table(','), encoding)))).toEqual(expected);
    },
  );
  it.each(['utf8', 'utf-16le', 'utf-16be'])('in %s with a byte order mark', async (encoding) => {
    expect(await rowsOf(file(iconv.encode(table(';'), encoding, { addBOM: true })))).toEqual(expected);
  });
  it.each(['utf-16le', 'utf-16be'])(
    'in %s of words in another alphabet, without a mark',
    async (encoding) => {
      const name = 'Контактный центр «Ласточка» имени Александра Степановича Попова, отделение связи';
      const rows = `company_name;website\n${`${name};\n`.repeat(100)}`;
      expect((await rowsOf(file(iconv.encode(rows, encoding)))).map(([, cell]) => cell)).toEqual(
        Array.from({ length: 100 }, () => name),
      );
    },
  );
  it('in Greek and in Western one-byte letters', async () => {
    const greek = 'company_name,website\nΤηλεφωνικό Κέντρο Αθηνών,a.example\nΦωνή του Αιγαίου,b.example\n';
    expect((await rowsOf(file(iconv.encode(greek, 'windows-1253'))))[0]?.[1]).toBe(
      'Τηλεφωνικό Κέντρο Αθηνών',
    );
    const german = 'company_name,website\nBüro für Anrufe Köln,a.example\nHörerträume,b.example\n';
    expect((await rowsOf(file(iconv.encode(german, 'windows-1252'))))[0]?.[1]).toBe('Büro für Anrufe Köln');
  });
  it('whose first foreign letter comes late', async () => {
    const many = `company_name,website\n${'Plover,https://a.example\n'.repeat(10_000)}Ласточка Контакт Центр,b.example\n`;
    const rows = await rowsOf(file(iconv.encode(many, 'windows-1251')));
    expect(rows.at(-1)).toEqual([10_002, 'Ласточка Контакт Центр', 'b.example']);
  });
  it.each([';', '\t', ','])('with cells separated by %j and lines ended either way', async (delimiter) => {
    expect(await rowsOf(file(table(delimiter)))).toEqual(expected);
    expect(await rowsOf(file(table(delimiter, '\r\n')))).toEqual(expected);
  });
});

describe('a directory file cannot be read', () => {
  it.each([
    ['when it is empty', '', 'DIRECTORY_EMPTY', 1],
    ['when no column holds the name', 'a;b\n1;2\n', 'DIRECTORY_NO_NAME_COLUMN', 1],
    [
      'when a quote is never closed',
      'company_name\nFine\n\nFine too\n"Never\nx\ny',
      'DIRECTORY_QUOTE_NOT_CLOSED',
      5,
    ],
    [
      'when a quote stands inside a cell',
      'company_name,website\nFine,x\nSix" pipes,y\n',
      'DIRECTORY_NOT_A_TABLE',
      3,
    ],
    [
      'when it is a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'DIRECTORY_NO_NAME_COLUMN',
      1,
    ],
  ])('%s: the line is named', async (_why, content, reason, line) => {
    await expect(rowsOf(file(content))).rejects.toMatchObject({ reason, line });
  });

  it('when an open quote would swallow the rest of a long file', async () => {
    const long = `company_name\n"Never closed\n${'x'.repeat(100)}\n`.padEnd(3_000_000, 'yyyyyyyyyy\n');
    await expect(rowsOf(file(long))).rejects.toMatchObject({ reason: 'DIRECTORY_QUOTE_NOT_CLOSED', line: 2 });
  });

  it('when an open quote swallows more than a row holds, though another one closes it later', async () => {
    const swallowed = `company_name\nFine\n"Open\n${'Plover\n'.repeat(40_000)}Closed"\nFine too\n`;
    await expect(rowsOf(file(swallowed))).rejects.toMatchObject({
      reason: 'DIRECTORY_QUOTE_NOT_CLOSED',
      line: 3,
    });
  });
});

/** Bytes of the heap that are still needed: what waits for its collection says nothing. */
function kept(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('a file of a million lines', () => {
  it('is staged in small batches and constant memory, with progress', async () => {
    const full = path.join(folder, 'million.csv');
    const lines = function* () {
      yield 'company_name,website\n';
      for (let block = 0; block < 1000; block += 1)
        yield `Plover ${block},plover-${block}.example\n`.repeat(1000);
    };
    await pipeline(Readable.from(lines()), createWriteStream(full));
    let rows = 0;
    let most = 0;
    let heap = 0;
    const directory = {
      open: () => Promise.resolve('import'),
      lastLine: () => Promise.resolve(0),
      stage: (_tx: unknown, _id: string, batch: unknown[]) => {
        rows += batch.length;
        most = Math.max(most, batch.length);
        if (rows % 100_000 === 0) heap = Math.max(heap, kept());
        return Promise.resolve();
      },
      lock: () => Promise.resolve(false),
    };
    const database = { asWorker: (_organization: null, run: (tx: unknown) => unknown) => run({}) };
    const service = new DirectoryImportService(
      database as unknown as Database,
      new Events(),
      directory as unknown as DirectoryRepository,
      {} as VendorRepository,
    );
    const before = kept();
    const progress: number[] = [];
    await expect(
      service.run({
        file: full,
        mapping: { company_name: 'name', website: 'site' },
        onProgress: (done) => progress.push(done),
      }),
    ).rejects.toThrow('Another process');
    expect([rows, most]).toEqual([1_000_000, 500]);
    expect(heap - before).toBeLessThan(20e6);
    expect(progress).toHaveLength(2001);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  }, 180_000);
});
