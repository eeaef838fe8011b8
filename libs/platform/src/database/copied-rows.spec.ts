import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { copiedRows, type CopiedRow } from './copied-rows.js';

const integer = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeIntBE(value, 0, bytes);
  return buffer;
};

function copyOf(rows: readonly CopiedRow[]): Buffer {
  const parts = rows.flatMap((row) => [
    integer(row.length, 2),
    ...row.flatMap((column) => (column ? [integer(column.length, 4), column] : [integer(-1, 4)])),
  ]);
  const header = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
  return Buffer.concat([header, ...parts, integer(-1, 2)]);
}

describe('copied rows', () => {
  it('are the same however they are cut in transit', async () => {
    const column = fc.option(fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)));
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(column, { minLength: columns, maxLength: columns }), { maxLength: 8 }),
      );
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
        async (given, cuts) => {
          const whole = copyOf(given);
          async function* chunks(): AsyncGenerator<Buffer> {
            for (let at = 0, turn = 0; at < whole.length; turn += 1) {
              const end = at + (cuts[turn % cuts.length] ?? 1);
              yield Buffer.from(whole.subarray(at, end));
              at = end;
            }
          }
          const found: CopiedRow[] = [];
          for await (const portion of copiedRows(chunks()))
            found.push(...portion.map((row) => row.map((bytes) => bytes && Buffer.from(bytes))));
          expect(found).toEqual(given);
        },
      ),
    );
  });
});
