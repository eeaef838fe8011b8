import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CALL_PRESSES,
  type CallPress,
  LONGEST_CALL_SECONDS,
  measureCall,
  pressesOf,
  readStopwatch,
  type TimedPress,
} from './stopwatch.js';

/** "DIAL@0 HUMAN@23.4": presses at seconds. */
const presses = (text: string): TimedPress[] =>
  text.split(' ').map((one) => {
    const [press = '', at] = one.split('@');
    return { press: press as CallPress, at: 1_790_000_000_000 + Number(at) * 1000 };
  });
const measured = (text: string) => {
  const result = measureCall(presses(text));
  if (!result.ok) return result.reason;
  const { secondsToHuman, secondsOnHold, holds, totalSeconds } = result.seconds;
  return [secondsToHuman, secondsOnHold, holds, totalSeconds];
};

describe('004.8 the seconds of a call', () => {
  it.each([
    ['a call', 'DIAL@0 HUMAN@23 END@95', [23, 0, 0, 95]],
    ['two holds', 'DIAL@0 HUMAN@10 HOLD@20 BACK@50 HOLD@60 BACK@75 END@80', [10, 45, 2, 80]],
    [
      'parts of seconds are dropped, not rounded up',
      'DIAL@0 HUMAN@9.9 HOLD@10 BACK@10.9 END@20.9',
      [9, 0, 1, 20],
    ],
    ['ended before anybody came', 'DIAL@0 END@180', [null, 0, 0, 180]],
    ['hold before anybody came is waiting', 'DIAL@0 HOLD@5 BACK@30 HUMAN@40 END@60', [40, 0, 0, 60]],
    [
      'every button pressed twice',
      'DIAL@0 DIAL@1 HUMAN@10 HUMAN@11 HOLD@20 HOLD@21 BACK@30 BACK@31 END@40 END@41',
      [10, 10, 1, 40],
    ],
    ['a hold that was still open at the end', 'DIAL@0 HUMAN@10 HOLD@20 END@50', [10, 30, 1, 50]],
    ['a clock that was set back', 'DIAL@100 HUMAN@110 HOLD@50 BACK@60 END@130', [10, 0, 1, 30]],
    ['a clock that was set back before anybody came', 'DIAL@100 HUMAN@40 END@100', [0, 0, 0, 0]],
    ['everything at once', 'DIAL@0 HUMAN@0 HOLD@0 BACK@0 END@0', [0, 0, 1, 0]],
    ['back without a hold', 'DIAL@0 HUMAN@5 BACK@10 END@20', [5, 0, 0, 20]],
    ['four hours', `DIAL@0 END@${LONGEST_CALL_SECONDS}`, [null, 0, 0, LONGEST_CALL_SECONDS]],
    ['more than four hours', `DIAL@0 HUMAN@1 END@${LONGEST_CALL_SECONDS + 1}`, 'TOO_LONG'],
    ['not ended', 'DIAL@0 HUMAN@10', 'NOT_ENDED'],
    ['never begun', 'HUMAN@0 END@10', 'NOT_ENDED'],
  ])('%s', (_name, text, expected) => {
    expect(measured(text)).toEqual(expected);
  });

  it('are shown while the call goes on, an open hold included', () => {
    const going = presses('DIAL@0 HUMAN@10 HOLD@20');
    expect(readStopwatch(going, (going[0]?.at ?? 0) + 32_500)).toEqual({
      state: 'HOLDING',
      secondsToHuman: 10,
      secondsOnHold: 12,
      holds: 1,
      totalSeconds: 32,
    });
    expect(readStopwatch([], 5_000)).toMatchObject({ state: 'READY', secondsToHuman: null, totalSeconds: 0 });
  });

  it('say what can be pressed next', () => {
    expect(pressesOf('WAITING')).toEqual(['HUMAN', 'END']);
    expect(pressesOf('TALKING')).toEqual(['HOLD', 'END']);
    expect(pressesOf('HOLDING')).toEqual(['BACK', 'END']);
    expect(pressesOf('ENDED')).toEqual([]);
  });

  it('are never negative, and their parts never exceed the whole, whatever is pressed at whatever clock', () => {
    const press = fc.record({
      press: fc.constantFrom(...CALL_PRESSES),
      at: fc.integer({ min: 0, max: LONGEST_CALL_SECONDS * 1000 }),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), fc.integer({ min: 0, max: 1e9 }), (made, now) => {
        const { secondsToHuman, secondsOnHold, holds, totalSeconds } = readStopwatch(made, now);
        expect(Math.min(secondsToHuman ?? 0, secondsOnHold, holds)).toBeGreaterThanOrEqual(0);
        expect((secondsToHuman ?? 0) + secondsOnHold).toBeLessThanOrEqual(totalSeconds);
        expect(holds === 0 || secondsToHuman !== null).toBe(true);
      }),
    );
  });

  it('stay what they are when any press is made twice', () => {
    const call = presses('DIAL@0 HUMAN@10 HOLD@20 BACK@50 HOLD@60 BACK@75 END@80');
    fc.assert(
      fc.property(fc.nat(call.length - 1), (index) => {
        const again = call.toSpliced(index, 0, call[index] as TimedPress);
        expect(measureCall(again)).toEqual(measureCall(call));
      }),
    );
  });
});
