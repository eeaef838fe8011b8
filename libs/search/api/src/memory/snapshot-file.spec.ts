import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readSnapshot, SnapshotRefusal, writeSnapshot } from './snapshot-file.js';

const head = { format: 1, form: 3, identity: 'this database' };
const tree = {
  words: Uint32Array.of(1, 2, 0xffffffff),
  nested: { bytes: Uint8Array.of(7), lists: [Int32Array.of(-1), new Int32Array()], none: null },
  positions: Float64Array.of(2 ** 52, -1),
  values: [
    [65_537, 'en'],
    [65_538, null],
  ],
  position: 5,
};
let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ringfair-snapshot-'));
  file = path.join(folder, 'index.bin');
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (): Promise<Buffer> => {
  await (
    await writeSnapshot(file, head, tree)
  )();
  return readFile(file);
};

describe('a snapshot', () => {
  it('is read as it was written', async () => {
    await write();
    expect(await readSnapshot(file, head)).toEqual(tree);
  });

  it.each([
    ['format', 2],
    ['form', 2],
    ['identity', 'another database'],
  ])('cannot be read when its %s is another one', async (name, value) => {
    await write();
    await expect(readSnapshot(file, { ...head, [name]: value })).rejects.toThrow(`its ${name} is`);
  });

  it('cannot be read when any part of it is damaged, missing or too much', async () => {
    const whole = await write();
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(whole);
        damaged[at] = damaged[at]! ^ change;
        for (const bytes of [damaged, whole.subarray(0, at), Buffer.concat([whole, whole.subarray(at)])]) {
          await writeFile(file, bytes);
          await expect(readSnapshot(file, head)).rejects.toThrow(SnapshotRefusal);
        }
      }),
      { numRuns: 60 },
    );
  });
});
