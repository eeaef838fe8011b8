import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  type ColumnMapping,
  delimiterOf,
  type DirectoryField,
  type DirectoryRow,
} from '@ringfair/vendors-core';
import chardet from 'chardet';
import { CsvError, parse } from 'csv-parse';
import iconv from 'iconv-lite';

/** Longest row in characters: a quote that is never closed must not swallow the rest of the file into memory. */
const LONGEST_ROW = 200_000;
const SAMPLE_BYTES = 65_536;

export type DirectoryFileReason =
  'DIRECTORY_EMPTY' | 'DIRECTORY_NO_NAME_COLUMN' | 'DIRECTORY_QUOTE_NOT_CLOSED' | 'DIRECTORY_NOT_A_TABLE';

/** Why a file cannot be read, with the line where that shows. */
export class DirectoryFileError extends Error {
  constructor(
    readonly reason: DirectoryFileReason,
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** How a file is written. */
export interface FileShape {
  file: string;
  bytes: number;
  sha256: Buffer;
  /** As iconv names it. */
  encoding: string;
  delimiter: string;
}

/** Encoding, delimiter, size and hash of a file, read once from begin to end in constant memory. */
export async function inspectFile(file: string): Promise<FileShape> {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isUtf8 = true;
  let bytes = 0;
  let start = Buffer.alloc(0) as Buffer;
  let foreign = Buffer.alloc(0) as Buffer;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    if (start.length < SAMPLE_BYTES) start = Buffer.concat([start, chunk.subarray(0, SAMPLE_BYTES)]);
    if (foreign.length < SAMPLE_BYTES) foreign = Buffer.concat([foreign, beyondAscii(chunk)]);
    isUtf8 &&= decodes(utf8, chunk, true);
  }
  isUtf8 &&= decodes(utf8, Buffer.alloc(0), false);
  if (bytes === 0) throw new DirectoryFileError('DIRECTORY_EMPTY', 1, 'The file is empty.');
  const encoding = wideEncoding(start) ?? (isUtf8 ? 'utf8' : likeliest(foreign));
  const head = iconv.decode(start, encoding);
  return { file, bytes, sha256: hash.digest(), encoding, delimiter: delimiterOf(head) };
}

function decodes(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream });
    return true;
  } catch {
    return false;
  }
}

/**
 * UTF-16 by its byte order mark, or by zero bytes, which no other text has: those of its commas and digits stand all
 * on one side, however few they are among letters of another alphabet.
 */
function wideEncoding(start: Buffer): string | null {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const half = Math.min(start.length, 4096) >> 1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < half; index += 1) {
    if (start[2 * index] === 0) even += 1;
    if (start[2 * index + 1] === 0) odd += 1;
  }
  if (odd > half / 20 && even * 10 < odd) return 'utf-16le';
  return even > half / 20 && odd * 10 < even ? 'utf-16be' : null;
}

/** The runs of bytes beyond ASCII: by them one-byte encodings are told apart. */
function beyondAscii(chunk: Buffer): Buffer {
  const runs = chunk.toString('latin1').match(/[\x80-\xff]+/g) ?? [];
  return Buffer.from(`${runs.join(' ')} `, 'latin1').subarray(0, SAMPLE_BYTES);
}

/** Cyrillic and Greek words are long runs of foreign bytes; in Western words such bytes stand alone. */
function likeliest(sample: Buffer): string {
  const runs = sample.toString('latin1').trim().split(/ +/);
  const inWords = runs.filter((run) => run.length > 2).join('').length;
  if (inWords * 2 < runs.join('').length) return 'windows-1252';
  const words = chardet
    .analyse(sample)
    .find(({ name }) => /^(windows-125[1-9]|KOI8-R|ISO-8859-[5-8])$/i.test(name));
  return words && iconv.encodingExists(words.name) ? words.name : 'windows-1251';
}

/**
 * The rows of a file one by one, in constant memory, each with its line and the part of the file read so far.
 * @throws DirectoryFileError when no column is mapped to the name, a quote is never closed, or it is no table
 */
export async function* readTable(
  { file, bytes, encoding, delimiter }: FileShape,
  mapping: ColumnMapping,
): AsyncGenerator<{ row: DirectoryRow; done: number }> {
  let line = 0;
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    // The package's types know records as lists of cells only.
    on_record: (cells, { lines }) => {
      line = lines;
      return { cells, line: lines } as unknown as string[];
    },
  });
  const source = createReadStream(file);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(iconv.decodeStream(encoding)).pipe(parser);
  let columns: Column[] | undefined;
  try {
    for await (const record of parser as AsyncIterable<{ cells: string[]; line: number }>) {
      if (columns) yield { row: rowOf(columns, record), done: source.bytesRead / bytes };
      else columns = columnsOf(record.cells, mapping);
    }
    if (!columns) columnsOf([], mapping);
  } catch (error) {
    throw error instanceof CsvError ? unreadable(error, line + 1) : error;
  } finally {
    source.destroy();
  }
}

function unreadable(error: CsvError, line: number): DirectoryFileError {
  if (/QUOTE_NOT_CLOSED|MAX_RECORD_SIZE/.test(error.code)) {
    const message = `Line ${line}: a quote is opened that is never closed.`;
    return new DirectoryFileError('DIRECTORY_QUOTE_NOT_CLOSED', line, message);
  }
  return new DirectoryFileError('DIRECTORY_NOT_A_TABLE', line, `Line ${line}: ${error.message}`);
}

interface Column {
  column: string;
  field: DirectoryField;
  at: number;
}

/** Where the mapped columns stand. */
function columnsOf(header: readonly string[], mapping: ColumnMapping): Column[] {
  const names = header.map((column) => column.trim());
  const columns = Object.entries(mapping).map(([column, field]) => ({
    column,
    field,
    at: names.indexOf(column),
  }));
  if (columns.some(({ field, at }) => field === 'name' && at >= 0)) return columns;
  const found = names.map((column) => column.slice(0, 60)).slice(0, 30);
  throw new DirectoryFileError(
    'DIRECTORY_NO_NAME_COLUMN',
    1,
    `No column holds the name. The file has: ${found.join(', ')}.`,
  );
}

const rowOf = (
  columns: readonly Column[],
  { cells, line }: { cells: string[]; line: number },
): DirectoryRow => ({
  line,
  cells: columns.map(({ column, field, at }) => ({
    column,
    field,
    text: (cells[at] ?? '').replaceAll('\0', ''),
  })),
});
