import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CASE_STATES,
  CASE_TRANSITIONS,
  type CaseCommand,
  type CaseSituation,
  type CaseState,
  decide,
  UNDO_SECONDS,
} from './case-machine.js';

const open: CaseSituation = { state: 'OPEN', effectiveAt: null, decidedBy: null };
const decided: CaseSituation = { state: 'DECIDED', effectiveAt: 60_000, decidedBy: 'anna' };
const by = (name: string, involved = false): CaseCommand => ({ action: 'DECIDE', by: name, involved });

describe('a case', () => {
  it('is decided, and the decision takes effect a minute later', () => {
    expect(decide(open, by('anna'), 1_000)).toEqual({
      allowed: true,
      state: 'DECIDED',
      effectiveAt: 1_000 + UNDO_SECONDS * 1000,
    });
    expect(decide(decided, { action: 'APPLY' }, 60_000)).toMatchObject({ allowed: true, state: 'CLOSED' });
  });

  it('cannot be decided twice, nor after it has ended', () => {
    expect(decide(decided, by('boris'), 0)).toEqual({ allowed: false, reason: 'CASE_DECIDED' });
    expect(decide({ ...decided, state: 'CLOSED' }, by('boris'), 0)).toEqual({
      allowed: false,
      reason: 'CASE_DECIDED',
    });
    for (const state of ['WITHDRAWN', 'OVERTAKEN'] as const) {
      expect(decide({ ...open, state }, by('boris'), 0)).toEqual({
        allowed: false,
        reason: 'CASE_NOT_IN_THIS_STATE',
      });
    }
  });

  it('cannot be decided by somebody whose organisation it is about', () => {
    expect(decide(open, by('anna', true), 0)).toEqual({ allowed: false, reason: 'MODERATOR_INVOLVED' });
  });

  it('cannot be undone after the minute, by another moderator, or before it is decided', () => {
    const undo = (name: string): CaseCommand => ({ action: 'UNDO', by: name });
    expect(decide(decided, undo('anna'), 59_999)).toEqual({
      allowed: true,
      state: 'OPEN',
      effectiveAt: null,
    });
    expect(decide(decided, undo('anna'), 60_000)).toEqual({ allowed: false, reason: 'UNDO_TOO_LATE' });
    expect(decide({ ...decided, state: 'CLOSED' }, undo('anna'), 0)).toEqual({
      allowed: false,
      reason: 'UNDO_TOO_LATE',
    });
    expect(decide(decided, undo('boris'), 0)).toEqual({ allowed: false, reason: 'NOT_YOUR_DECISION' });
    expect(decide(open, undo('anna'), 0)).toEqual({ allowed: false, reason: 'CASE_NOT_IN_THIS_STATE' });
  });

  it('cannot take effect before the minute is over', () => {
    for (const action of ['APPLY', 'OVERTAKE'] as const)
      expect(decide(decided, { action }, 59_999)).toEqual({ allowed: false, reason: 'TOO_EARLY' });
  });

  it('can be withdrawn while nothing has happened, and not after', () => {
    expect(decide(open, { action: 'WITHDRAW' }, 0)).toMatchObject({ state: 'WITHDRAWN' });
    expect(decide(decided, { action: 'WITHDRAW' }, 99_999)).toEqual({
      allowed: true,
      state: 'WITHDRAWN',
      effectiveAt: null,
    });
    expect(decide({ ...decided, state: 'CLOSED' }, { action: 'WITHDRAW' }, 0)).toMatchObject({
      allowed: false,
    });
  });

  it('has a row in the table for each state and ends in the three final ones', () => {
    const final = CASE_STATES.filter((state) => Object.keys(CASE_TRANSITIONS[state]).length === 0);
    expect(final).toEqual(['CLOSED', 'WITHDRAWN', 'OVERTAKEN']);
  });
});

const commands = fc.oneof(
  fc.record({
    action: fc.constant('DECIDE' as const),
    by: fc.constantFrom('anna', 'boris'),
    involved: fc.boolean(),
  }),
  fc.record({ action: fc.constant('UNDO' as const), by: fc.constantFrom('anna', 'boris') }),
  fc.record({ action: fc.constantFrom('APPLY' as const, 'OVERTAKE' as const, 'WITHDRAW' as const) }),
);

describe('any sequence of commands', () => {
  it('cannot lead to two effects, to an effect within the minute, or out of an end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(commands, fc.integer({ min: 0, max: 90_000 })), { maxLength: 40 }),
        (steps) => {
          let now = 0;
          let situation = open;
          let decidedAt = Number.NaN;
          const effects: CaseState[] = [];
          for (const [command, wait] of steps) {
            now += wait;
            const verdict = decide(situation, command, now);
            if (!verdict.allowed) continue;
            expect(effects).toEqual([]);
            if (command.action === 'DECIDE') decidedAt = now;
            if (verdict.state === 'CLOSED') {
              expect(now - decidedAt).toBeGreaterThanOrEqual(UNDO_SECONDS * 1000);
              effects.push(verdict.state);
            } else if (verdict.state === 'WITHDRAWN' || verdict.state === 'OVERTAKEN')
              effects.push(verdict.state);
            const decidedBy = command.action === 'DECIDE' ? command.by : situation.decidedBy;
            situation = { state: verdict.state, effectiveAt: verdict.effectiveAt, decidedBy };
          }
          expect(effects.length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
