/*
 * Counting the bits that two sets have in common is most of a search. The processor counts sixteen bytes at a time; that
 * can be said in WebAssembly only. This is the whole module:
 *
 *   (memory (export "memory") 1)
 *   (func (export "count") (param $a i32) (param $b i32) (param $end i32) (result i32) (local $sum v128)
 *     (loop $next
 *       (local.set $sum (i32x4.add (local.get $sum)
 *         (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u
 *           (i8x16.popcnt (v128.and (v128.load (local.get $a)) (v128.load (local.get $b))))))))
 *       (local.set $b (i32.add (local.get $b) (i32.const 16)))
 *       (br_if $next (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 16))) (local.get $end))))
 *     (i32.add (i32.add (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
 *       (i32x4.extract_lane 2 (local.get $sum))) (i32x4.extract_lane 3 (local.get $sum))))
 */
const LOOP = [
  ...[0x03, 0x40, 0x20, 3, 0x20, 0, 0xfd, 0x00, 4, 0, 0x20, 1, 0xfd, 0x00, 4, 0, 0xfd, 0x4e],
  ...[0xfd, 0x62, 0xfd, 0x7d, 0xfd, 0x7f, 0xfd, 0xae, 1, 0x21, 3],
  ...[0x20, 1, 0x41, 16, 0x6a, 0x21, 1, 0x20, 0, 0x41, 16, 0x6a, 0x22, 0, 0x20, 2, 0x49, 0x0d, 0, 0x0b],
];
const LANES = [0, 1, 2, 3].flatMap((lane) => [0x20, 3, 0xfd, 0x1b, lane, ...(lane > 0 ? [0x6a] : [])]);
const BODY = [1, 1, 0x7b, ...LOOP, ...LANES, 0x0b];
const MODULE = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 8, 1, 0x60, 3, 0x7f, 0x7f, 0x7f, 1, 0x7f],
  ...[3, 2, 1, 0],
  ...[5, 3, 1, 0, 1],
  ...[7, 18, 2, 6, ...Buffer.from('memory'), 2, 0, 5, ...Buffer.from('count'), 0, 0],
  ...[10, BODY.length + 2, 1, BODY.length, ...BODY],
);
const PAGE = 65_536;

interface Exports {
  memory: WebAssembly.Memory;
  count(a: number, b: number, end: number): number;
}
const { memory, count } = new WebAssembly.Instance(new WebAssembly.Module(MODULE))
  .exports as unknown as Exports;

/** Room for two sets, each a multiple of four words. */
let [first, second] = [new Uint32Array(memory.buffer, 0, 4), new Uint32Array(memory.buffer, 16, 4)];
/** The counter whose set is in the first place. */
let loaded: object | undefined;

function makeRoom(words: number): void {
  const room = Math.ceil(words / 4) * 4;
  const pages = Math.ceil((room * 8) / PAGE) - memory.buffer.byteLength / PAGE;
  if (pages > 0) memory.grow(pages);
  first = new Uint32Array(memory.buffer, 0, room);
  second = new Uint32Array(memory.buffer, room * 4, room);
  loaded = undefined;
}

/**
 * Counts bits that sets have in common with this one, which must not change meanwhile. Copying a set to where it is counted
 * is most of what that costs; this one is copied once.
 */
export function commonCounter(words: Uint32Array): (other: Uint32Array) => number {
  const self = {};
  return (other) => {
    const length = Math.min(words.length, other.length);
    if (length === 0) return 0;
    if (words.length > first.length) makeRoom(words.length);
    if (loaded !== self) {
      first.set(words);
      first.fill(0, words.length);
      loaded = self;
    }
    second.set(other.length > length ? other.subarray(0, length) : other);
    // Up to whole sixteen bytes.
    const end = Math.ceil(length / 4) * 4;
    second.fill(0, length, end);
    return count(0, second.byteOffset, end * 4) >>> 0;
  };
}
