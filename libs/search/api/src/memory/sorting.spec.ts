import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SlotPool } from './slot-pool.js';
import { sortByNumber, sortByText } from './sorting.js';

describe('sorting', () => {
  it('by numbers is that of the language, and leaves equal ones as they were', () => {
    const number = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 300 }), (numbers) => {
        const slots = Int32Array.from(numbers.keys());
        sortByNumber(slots, (slot) => numbers[slot]!);
        const expected = [...numbers.keys()].sort((a, b) => numbers[a]! - numbers[b]!);
        expect([...slots]).toEqual(expected);
      }),
    );
  });

  it('by texts is by code point, and leaves equal ones as they were', () => {
    const text = fc.oneof(
      fc.constantFrom('ring', 'ring ', 'ringbridge 1', 'ringbridge 12', 'звонок', 'κλήση', '', '\u{1f600}'),
      fc.stringMatching(/^ringdesk [0-9]{1,6}$/),
      fc.string({ unit: 'grapheme' }).map((any) => any.replaceAll('\0', '')),
    );
    // So many that letters are counted, not compared.
    fc.assert(
      fc.property(fc.array(text, { minLength: 600, maxLength: 900 }), (texts) => {
        const pool = new SlotPool(new Uint8Array());
        const bytes = texts.map((one) => Buffer.from(one));
        bytes.forEach((one, slot) => pool.set(slot, one));
        const slots = Int32Array.from(texts.keys());
        sortByText(slots, pool);
        const expected = [...texts.keys()].sort((a, b) => Buffer.compare(bytes[a]!, bytes[b]!) || a - b);
        expect([...slots]).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});
