import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decide,
  isExpired,
  isOpen,
  requestState,
  THREAD_SIDES,
  THREAD_STATES,
  THREAD_TRANSITIONS,
  waitingFor,
  type ThreadCommand,
  type ThreadSide,
  type ThreadState,
} from './request-thread.js';

const now = Date.parse('2027-03-10T12:00:00Z');
const commands: ThreadCommand[] = [
  { kind: 'WRITE' },
  { kind: 'QUOTE' },
  { kind: 'WITHDRAW', reason: 'A slip in the price' },
  { kind: 'DECLINE', reason: 'No agents in your hours' },
  { kind: 'ACCEPT' },
  { kind: 'CLOSE' },
];
const quoted = { state: 'QUOTED', quoteValidUntil: '2027-03-20' } as const;

describe('a thread of a request', () => {
  it('goes from the question by the quote to its acceptance', () => {
    const steps: [ThreadCommand, ThreadSide, ThreadState][] = [
      [{ kind: 'WRITE' }, 'BUYER', 'ASKED'],
      [{ kind: 'WRITE' }, 'VENDOR', 'ANSWERED'],
      [{ kind: 'QUOTE' }, 'VENDOR', 'QUOTED'],
      [{ kind: 'WITHDRAW', reason: 'A slip' }, 'VENDOR', 'ANSWERED'],
      [{ kind: 'QUOTE' }, 'VENDOR', 'QUOTED'],
      [{ kind: 'ACCEPT' }, 'BUYER', 'ACCEPTED'],
      [{ kind: 'WRITE' }, 'VENDOR', 'ACCEPTED'],
    ];
    let state: ThreadState = 'ASKED';
    for (const [command, side, next] of steps) {
      const decision = decide({ state, quoteValidUntil: '2027-03-20' }, command, side, now);
      expect([command.kind, decision]).toEqual([command.kind, { allowed: true, state: next }]);
      state = next;
    }
  });

  it('refuses every command that its state does not list for this side', () => {
    for (const state of THREAD_STATES) {
      for (const command of commands) {
        for (const side of THREAD_SIDES) {
          const sides = THREAD_TRANSITIONS[state][command.kind];
          const decision = decide({ state, quoteValidUntil: '2027-03-20' }, command, side, now);
          if (sides?.[side]) expect(decision.allowed).toBe(true);
          else {
            const reason = sides ? 'NOT_FOR_THIS_SIDE' : 'THREAD_NOT_IN_THIS_STATE';
            expect(decision).toEqual({ allowed: false, reason });
          }
        }
      }
    }
  });

  it('never leaves an end but by a message, whatever is tried in which order', () => {
    const trial = fc.record({
      command: fc.constantFrom(...commands),
      side: fc.constantFrom(...THREAD_SIDES),
    });
    fc.assert(
      fc.property(fc.array(trial, { maxLength: 30 }), (trials) => {
        let state: ThreadState = 'ASKED';
        for (const { command, side } of trials) {
          const decision = decide({ state, quoteValidUntil: '2027-03-20' }, command, side, now);
          if (!decision.allowed) continue;
          if (!isOpen(state)) expect(decision.state).toBe(state);
          state = decision.state;
        }
      }),
    );
  });

  it('cannot be accepted by an expired quote, nor declined or withdrawn without a reason', () => {
    const late = decide({ ...quoted, quoteValidUntil: '2027-03-08' }, { kind: 'ACCEPT' }, 'BUYER', now);
    expect(late).toEqual({ allowed: false, reason: 'QUOTE_EXPIRED' });
    for (const kind of ['DECLINE', 'WITHDRAW'] as const) {
      expect(decide(quoted, { kind, reason: ' ' }, 'VENDOR', now)).toEqual({
        allowed: false,
        reason: 'THREAD_REASON_MISSING',
      });
    }
  });

  it('has a quote stand until its last day has ended everywhere', () => {
    expect(isExpired('2027-03-09', Date.parse('2027-03-10T11:59:59Z'))).toBe(false);
    expect(isExpired('2027-03-09', Date.parse('2027-03-10T12:00:00Z'))).toBe(true);
  });

  it('says where the whole request stands and whose word is awaited', () => {
    expect(requestState(['DECLINED', 'QUOTED'])).toBe('OPEN');
    expect(requestState(['CLOSED', 'ACCEPTED'])).toBe('ACCEPTED');
    expect(requestState(['CLOSED', 'DECLINED'])).toBe('CLOSED');
    expect(THREAD_STATES.map(waitingFor)).toEqual(['VENDOR', 'VENDOR', 'BUYER', null, null, null]);
  });
});
