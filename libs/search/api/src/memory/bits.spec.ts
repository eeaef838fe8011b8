import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countListed, countThin, numbersOf, thinned } from './bits.js';
import { commonCounter } from './common-bits.js';

describe('bits', () => {
  const sets = fc.array(fc.nat({ max: 0xffffffff }), { maxLength: 40 });
  const bitsOf = (words: readonly number[]) =>
    words.reduce((sum, word) => sum + word.toString(2).replaceAll('0', '').length, 0);
  const inCommon = (a: readonly number[], b: readonly number[]) =>
    bitsOf(a.map((word, at) => (word & (b[at] ?? 0)) >>> 0));

  it('two sets have in common are counted like one by one, whatever the lengths', () => {
    fc.assert(
      fc.property(fc.array(sets), sets, (others, own) => {
        const count = commonCounter(Uint32Array.from(own));
        for (const other of others) expect(count(Uint32Array.from(other))).toBe(inCommon(own, other));
      }),
    );
  });

  it('are counted right by two counters in turns, and in sets that need more room', () => {
    const long = new Uint32Array(40_000).fill(0xffff_ffff);
    const [short, longest] = [commonCounter(Uint32Array.of(7)), commonCounter(long)];
    for (let turn = 0; turn < 2; turn += 1) {
      expect(short(long)).toBe(3);
      expect(longest(long)).toBe(40_000 * 32);
      expect(longest(Uint32Array.of(5, 0, 1))).toBe(3);
    }
  });

  it('are counted likewise in a thin set and in a list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 12_799 }), { maxLength: 60 }), sets, (numbers, other) => {
        const words = new Uint32Array(400);
        for (const number of numbers) words[number >>> 5]! |= 1 << number;
        const [thin, all] = [thinned({ words }, numbers.length), Uint32Array.from(other)];
        expect(thin && countThin(thin, all)).toBe(inCommon([...words], other));
        expect(countListed(numbers, all)).toBe(inCommon([...words], other));
      }),
    );
    expect(thinned({ words: new Uint32Array(8) }, 3)).toBeUndefined();
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
