import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ColumnMapping, DirectoryRow } from '@ringfair/vendors-core';
import { parse } from 'csv-parse';

interface ParsedRow {
  record: Record<string, string>;
  info: { lines: number; bytes: number };
}

/**
 * The rows of a CSV file one by one, in constant memory, each with its line and the part of the file read so far.
 * @throws Error naming the columns when none of them is mapped to the name, or a quote is never closed
 */
export async function* readTable(
  file: string,
  mapping: ColumnMapping,
): AsyncGenerator<{ row: DirectoryRow; done: number }> {
  const { size } = await stat(file);
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    columns: (header: string[]) => {
      requireName(header, mapping);
      return header.map((column) => column.trim());
    },
  });
  const source = createReadStream(file);
  source.on('error', (error) => parser.destroy(error));
  for await (const parsed of source.pipe(parser)) {
    const { record, info } = parsed as ParsedRow;
    const cells = Object.entries(mapping).map(([column, field]) => ({
      column,
      field,
      text: (record[column] ?? '').replaceAll('\0', ''),
    }));
    yield { row: { line: info.lines, cells }, done: info.bytes / size };
  }
}

function requireName(header: readonly string[], mapping: ColumnMapping): void {
  if (header.some((column) => mapping[column.trim()] === 'name')) return;
  throw new Error(`No column holds the name. The file has: ${header.join(', ')}.`);
}
