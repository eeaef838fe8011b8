import type { SlotPool } from './slot-pool.js';

const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
/** Below, comparing is cheaper than counting digits. */
const COUNTED_FROM = 512;
const LETTERS = 4;

/**
 * Sorts a part of the slots by a whole number of 32 bits each, smaller first; equal ones keep their sequence. By
 * digits, so that a million takes some hundredths of a second.
 */
export function sortByNumber(slots: Int32Array, numberOf: (slot: number) => number): void {
  // The sign turned over: negative numbers come first.
  let keys = Uint32Array.from(slots, (slot) => numberOf(slot) ^ 0x80000000);
  let from = Int32Array.from(slots);
  let [nextKeys, to] = [new Uint32Array(slots.length), new Int32Array(slots.length)];
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const places = placesByDigit(keys, shift);
    if (!places) continue;
    for (let index = 0; index < from.length; index += 1) {
      const key = keys[index] ?? 0;
      const digit = (key >>> shift) & (DIGITS - 1);
      const place = places[digit] ?? 0;
      places[digit] = place + 1;
      nextKeys[place] = key;
      to[place] = from[index] ?? 0;
    }
    [keys, nextKeys] = [nextKeys, keys];
    [from, to] = [to, from];
  }
  slots.set(from);
}

/** Where the first number with each digit goes; undefined when all have the same one. */
function placesByDigit(keys: Uint32Array, shift: number): Uint32Array | undefined {
  const counts = new Uint32Array(DIGITS);
  for (let index = 0; index < keys.length; index += 1) {
    const digit = ((keys[index] ?? 0) >>> shift) & (DIGITS - 1);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  let place = 0;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const count = counts[digit] ?? 0;
    if (count === keys.length) return undefined;
    counts[digit] = place;
    place += count;
  }
  return counts;
}

/**
 * Sorts slots by their texts in UTF-8, byte by byte, which is by code point; equal ones keep their sequence. Four
 * letters at a time, then what begins alike.
 * @param texts hold no NUL
 */
export function sortByText(slots: Int32Array, texts: SlotPool, begin = 0): void {
  if (slots.length < COUNTED_FROM) {
    slots.sort((a, b) => texts.compare(a, b));
    return;
  }
  const lettersOf = (slot: number): number => {
    let letters = 0;
    for (let at = begin; at < begin + LETTERS; at += 1) letters = (letters << 8) | texts.at(slot, at);
    return letters;
  };
  sortByNumber(slots, (slot) => lettersOf(slot) ^ 0x80000000);
  for (let from = 0, to = 0; from < slots.length; from = to) {
    const letters = lettersOf(slots[from] ?? 0);
    while (to < slots.length && lettersOf(slots[to] ?? 0) === letters) to += 1;
    const hasEnded = (letters & 0xff) === 0;
    if (!hasEnded && to - from > 1) sortByText(slots.subarray(from, to), texts, begin + LETTERS);
  }
}
