/** How many bits of a word are set. */
function weight(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * How many bits two sets have in common. Counting is most of a search: seven words at a time are added up bit by bit
 * into three (carry-save adders, Harley and Seal), so that three are counted instead of seven.
 */
export function countCommon(a: Uint32Array, b: Uint32Array): number {
  const length = Math.min(a.length, b.length);
  let count = 0;
  let at = 0;
  for (; at + 7 <= length; at += 7) {
    const w0 = (a[at] ?? 0) & (b[at] ?? 0);
    const w1 = (a[at + 1] ?? 0) & (b[at + 1] ?? 0);
    const w2 = (a[at + 2] ?? 0) & (b[at + 2] ?? 0);
    const w3 = (a[at + 3] ?? 0) & (b[at + 3] ?? 0);
    const w4 = (a[at + 4] ?? 0) & (b[at + 4] ?? 0);
    const w5 = (a[at + 5] ?? 0) & (b[at + 5] ?? 0);
    const w6 = (a[at + 6] ?? 0) & (b[at + 6] ?? 0);
    const x1 = w0 ^ w1;
    const s1 = x1 ^ w2;
    const c1 = (w0 & w1) | (x1 & w2);
    const x2 = w3 ^ w4;
    const s2 = x2 ^ w5;
    const c2 = (w3 & w4) | (x2 & w5);
    const x3 = s1 ^ s2;
    const ones = x3 ^ w6;
    const c3 = (s1 & s2) | (x3 & w6);
    const x4 = c1 ^ c2;
    const twos = x4 ^ c3;
    const fours = (c1 & c2) | (x4 & c3);
    count += weight(ones) + weight(twos) * 2 + weight(fours) * 4;
  }
  for (; at < length; at += 1) count += weight((a[at] ?? 0) & (b[at] ?? 0));
  return count;
}

/** The numbers of a set of a known size, ascending. */
export function numbersOf({ words }: { words: Uint32Array }, size: number): Int32Array {
  const numbers = new Int32Array(size);
  let end = 0;
  for (let at = 0; at < words.length; at += 1) {
    for (let word = (words[at] ?? 0) | 0; word !== 0; word &= word - 1) {
      numbers[end] = at * 32 + 31 - Math.clz32(word & -word);
      end += 1;
    }
  }
  return numbers;
}
