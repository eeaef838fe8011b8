import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  anchorOf,
  DRAWN_FROM_BEHIND,
  DRAWN_PLACES,
  drawsNewcomers,
  isDrawn,
  isNewcomer,
  placeDrawn,
  shuffleOf,
  turnOf,
} from './newcomers.js';
import { compareOrderKeys, lotOf, type OrderKey } from './ranking.js';

interface Row {
  id: number;
  key: OrderKey;
}
const row = (id: number): Row => ({ id, key: [id, 0, `id ${id}`, 0] });
const head = Array.from({ length: DRAWN_FROM_BEHIND }, (_, index) => row(index + 1));

describe('newcomers', () => {
  it('are claimed vendors with fewer than three reviews, drawn only while most listings are claimed', () => {
    expect([0, 2, 3].map((count) => isNewcomer(true, { count }))).toEqual([true, true, false]);
    expect(isNewcomer(true, null)).toBe(true);
    expect(isNewcomer(false, null)).toBe(false);
    expect(drawsNewcomers({ listings: 684, claimed: 342 })).toBe(false);
    expect(drawsNewcomers({ listings: 684, claimed: 343 })).toBe(true);
    expect(drawsNewcomers({ listings: 0, claimed: 0 })).toBe(false);
  });

  it('stand at the fifth and fifteenth place, each right behind its anchor', () => {
    const placed = placeDrawn(head, [row(40), row(33)]);
    expect(placed.map(({ id }) => id).filter((id) => id > DRAWN_FROM_BEHIND)).toEqual([40, 33]);
    expect([40, 33].map((id) => placed.findIndex((one) => one.id === id) + 1)).toEqual([...DRAWN_PLACES]);
    expect(placed.filter(({ key }) => isDrawn(key)).map(({ id }) => id)).toEqual([40, 33]);
    expect([0, 1].map((index) => head[anchorOf(index)]?.id)).toEqual([4, 13]);
    expect([...placed].sort((a, b) => compareOrderKeys(a.key, b.key))).toEqual(placed);
  });

  it('take at most one of any ten places; all others keep their order and give way by two places at most', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 21, max: 99 }), { maxLength: 2 }), (ids) => {
        const placed = placeDrawn(head, ids.map(row));
        for (let from = 0; from + 10 <= placed.length; from += 1) {
          expect(placed.slice(from, from + 10).filter(({ key }) => isDrawn(key)).length).toBeLessThanOrEqual(
            1,
          );
        }
        const others = placed.filter(({ key }) => !isDrawn(key));
        expect(others).toEqual(head);
        expect(placed.slice(0, 4)).toEqual(head.slice(0, 4));
        for (const one of others) expect(placed.indexOf(one) - head.indexOf(one)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('are drawn by a lot that a day fixes and that over a year gives each about the same', () => {
    const lots = Array.from({ length: 50 }, (_, index) => lotOf(`0198c0de-0000-7000-8000-${index}`));
    const days = Array.from({ length: 365 }, (_, day) =>
      new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const drawn = new Map<number, number>();
    for (const day of days) {
      const shuffle = shuffleOf(day);
      expect(shuffle).toBe(shuffleOf(day));
      const turns = lots.map((lot) => turnOf(lot, shuffle));
      expect(turns.every((turn) => Number.isInteger(turn) && turn >= 0 && turn < 2 ** 31)).toBe(true);
      const first = [...lots].sort((a, b) => turnOf(a, shuffle) - turnOf(b, shuffle)).slice(0, 2);
      for (const lot of first) drawn.set(lot, (drawn.get(lot) ?? 0) + 1);
    }
    // 14.6 on average, four standard deviations either way.
    expect(Math.min(...lots.map((lot) => drawn.get(lot) ?? 0))).toBeGreaterThanOrEqual(1);
    expect(Math.max(...lots.map((lot) => drawn.get(lot) ?? 0))).toBeLessThanOrEqual(30);
  });
});
