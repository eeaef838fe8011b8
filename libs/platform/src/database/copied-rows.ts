/** One row of COPY's binary format: each column's bytes as PostgreSQL sends the type in binary; null for null. */
export type CopiedRow = (Buffer | null)[];

/** "PGCOPY\n\377\r\n\0", flags and the length of an extension, which no PostgreSQL sends. */
const HEADER_BYTES = 19;
const END = -1;

/**
 * The rows of a COPY ... TO STDOUT (FORMAT BINARY), in the portions in which they arrive, so that a large table is
 * read without being held. The bytes of a portion are valid until the next one is asked for.
 * @see https://www.postgresql.org/docs/current/sql-copy.html, binary format
 */
export async function* copiedRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<CopiedRow[]> {
  let rest: Buffer = Buffer.alloc(0);
  let isHeader = true;
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (isHeader && bytes.length < HEADER_BYTES) {
      rest = bytes;
      continue;
    }
    const { rows, end } = rowsIn(bytes, isHeader ? HEADER_BYTES : 0);
    isHeader = false;
    rest = bytes.subarray(end);
    if (rows.length > 0) yield rows;
  }
}

/** The whole rows from a place on, and where they end. */
function rowsIn(bytes: Buffer, from: number): { rows: CopiedRow[]; end: number } {
  const rows: CopiedRow[] = [];
  let end = from;
  for (;;) {
    if (end + 2 > bytes.length) return { rows, end };
    const columns = bytes.readInt16BE(end);
    if (columns === END) return { rows, end: end + 2 };
    const row: CopiedRow = [];
    let at = end + 2;
    for (let column = 0; column < columns && at + 4 <= bytes.length; column += 1) {
      const length = bytes.readInt32BE(at);
      at += 4;
      if (length < 0) row.push(null);
      else if (at + length > bytes.length) break;
      else row.push(bytes.subarray(at, at + length));
      at += Math.max(length, 0);
    }
    if (row.length < columns) return { rows, end };
    rows.push(row);
    end = at;
  }
}
