import { describe, expect, it } from '@jest/globals';
import { RFP_STATES, type RfpCommand, type RfpState, decide, phaseOf } from './rfp-state.js';

const now = new Date('2026-11-22T12:00:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const reason = 'The budget was withdrawn.';

const commands: RfpCommand[] = [
  { type: 'EDIT' },
  { type: 'PUBLISH' },
  { type: 'OPEN' },
  { type: 'AWARD' },
  { type: 'CANCEL', reason },
];

describe('the life of a request', () => {
  it('allows exactly these steps', () => {
    const allowed = RFP_STATES.flatMap((state) =>
      commands.flatMap((command) => {
        const deadline = command.type === 'OPEN' ? inMinutes(-1) : inMinutes(60);
        const decision = decide({ state, deadline }, command, now);
        return decision.allowed ? [`${state} ${command.type} ${decision.state}`] : [];
      }),
    );
    expect(allowed).toEqual([
      'DRAFT EDIT DRAFT',
      'DRAFT PUBLISH PUBLISHED',
      'DRAFT CANCEL CANCELLED',
      'PUBLISHED OPEN OPENED',
      'PUBLISHED CANCEL CANCELLED',
      'OPENED AWARD AWARDED',
      'OPENED CANCEL CANCELLED',
    ]);
  });

  it.each<[RfpState, RfpCommand, number | null, string]>([
    ['DRAFT', { type: 'PUBLISH' }, null, 'DEADLINE_MISSING'],
    ['DRAFT', { type: 'PUBLISH' }, 0.9, 'DEADLINE_TOO_SOON'],
    ['DRAFT', { type: 'PUBLISH' }, 367 * 24 * 60, 'DEADLINE_TOO_FAR'],
    ['PUBLISHED', { type: 'OPEN' }, 0.001, 'DEADLINE_NOT_REACHED'],
    ['PUBLISHED', { type: 'AWARD' }, -5, 'NOT_OPENED'],
    ['PUBLISHED', { type: 'CANCEL', reason: '  short ' }, 5, 'CANCEL_REASON_MISSING'],
    ['AWARDED', { type: 'AWARD' }, -5, 'ALREADY_AWARDED'],
    ['AWARDED', { type: 'CANCEL', reason }, -5, 'ALREADY_AWARDED'],
    ['CANCELLED', { type: 'PUBLISH' }, 5, 'ALREADY_CANCELLED'],
    ['PUBLISHED', { type: 'EDIT' }, 5, 'ONLY_DRAFT_CAN_CHANGE'],
  ])('%s refuses %j with the deadline in %s minutes: %s', (state, command, minutes, expected) => {
    const deadline = minutes === null ? null : inMinutes(minutes);
    expect(decide({ state, deadline }, command, now)).toEqual({ allowed: false, reason: expected });
  });

  it('lets the deadline itself open, to the millisecond', () => {
    expect(decide({ state: 'PUBLISHED', deadline: now }, { type: 'OPEN' }, now).allowed).toBe(true);
    expect(phaseOf({ state: 'PUBLISHED', deadline: now }, now)).toBe('CLOSED');
    expect(phaseOf({ state: 'PUBLISHED', deadline: inMinutes(1) }, now)).toBe('ANSWERING');
    expect(phaseOf({ state: 'AWARDED', deadline: now }, now)).toBe('AWARDED');
  });
});
