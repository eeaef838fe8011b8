/** How many bits of a word are set. */
function weight(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many words in a row are counted in the time of one that stands by itself. */
export const WORD_IN_A_ROW = 4;

/** The words of a set that are not empty. */
export interface ThinSet {
  /** Where they stand, ascending. */
  places: Int32Array;
  words: Int32Array;
}

/** A set by its words that are not empty; nothing where they may be too many for that to pay. */
export function thinned({ words }: { words: Uint32Array }, size: number): ThinSet | undefined {
  if (size * WORD_IN_A_ROW > words.length) return undefined;
  const [places, kept] = [new Int32Array(size), new Int32Array(size)];
  let end = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    if (word === 0) continue;
    places[end] = at;
    kept[end] = word;
    end += 1;
  }
  return { places: places.subarray(0, end), words: kept.subarray(0, end) };
}

/** How many bits a set has in common with one by its words that are not empty. */
export function countThin({ places, words }: ThinSet, other: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < places.length; at += 1) {
    count += weight((words[at] ?? 0) & (other[places[at] ?? 0] ?? 0));
  }
  return count;
}

/** How many of the numbers are in a set. Without a branch: which ones are, nobody can foresee. */
export function countListed(numbers: readonly number[], words: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    count += ((words[number >>> 5] ?? 0) >>> (number & 31)) & 1;
  }
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
