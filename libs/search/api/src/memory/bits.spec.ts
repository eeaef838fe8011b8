import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countCommon, numbersOf } from './bits.js';

describe('bits', () => {
  it('two sets have in common are counted like one by one, whatever the lengths', () => {
    const words = fc.array(fc.nat({ max: 0xffffffff }), { maxLength: 40 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const common = a.map((word, at) => (word & (b[at] ?? 0)) >>> 0);
        const naive = common.reduce((sum, word) => sum + word.toString(2).replaceAll('0', '').length, 0);
        expect(countCommon(Uint32Array.from(a), Uint32Array.from(b))).toBe(naive);
      }),
    );
  });

  it('that are set are listed in ascending sequence', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 400 })), (numbers) => {
        const words = new Uint32Array(13);
        for (const number of numbers) words[number >>> 5]! |= 1 << number;
        expect([...numbersOf({ words }, numbers.length)]).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });
});
