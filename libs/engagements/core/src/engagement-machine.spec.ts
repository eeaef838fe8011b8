import { describe, expect, it } from '@jest/globals';
import { addDays, isCalendarDate } from './calendar.js';
import {
  decideEngagement,
  ENGAGEMENT_STATES,
  ENGAGEMENT_TRANSITIONS,
  waitingFor,
  type EngagementCommand,
  type EngagementFacts,
} from './engagement-machine.js';

const now = Date.parse('2027-03-10T12:00:00Z');
const proposed: EngagementFacts = { state: 'PROPOSED', awardedOn: '2027-03-01', confirmedStart: {} };
const confirm = (side: 'BUYER' | 'VENDOR', startsOn = '2027-03-15'): EngagementCommand => ({
  kind: 'CONFIRM',
  side,
  startsOn,
});

describe('an engagement', () => {
  it('stays proposed when only the buyer has confirmed', () => {
    expect(decideEngagement(proposed, confirm('BUYER'), now)).toEqual({ allowed: true, state: 'PROPOSED' });
  });

  it('becomes active when both have confirmed the same day', () => {
    const facts = { ...proposed, confirmedStart: { BUYER: '2027-03-15' } };
    expect(decideEngagement(facts, confirm('VENDOR'), now)).toEqual({
      allowed: true,
      state: 'ACTIVE',
      startsOn: '2027-03-15',
    });
  });

  it('stays proposed when the vendor answers with another day, and starts when the buyer takes it', () => {
    const facts = { ...proposed, confirmedStart: { BUYER: '2027-03-15' } };
    expect(decideEngagement(facts, confirm('VENDOR', '2027-03-22'), now)).toEqual({
      allowed: true,
      state: 'PROPOSED',
    });
    const answered = { ...proposed, confirmedStart: { BUYER: '2027-03-15', VENDOR: '2027-03-22' } };
    expect(decideEngagement(answered, confirm('BUYER', '2027-03-22'), now)).toMatchObject({
      state: 'ACTIVE',
    });
  });

  it('cannot be confirmed by the vendor before the buyer proposed a day', () => {
    expect(decideEngagement(proposed, confirm('VENDOR'), now)).toEqual({
      allowed: false,
      reason: 'START_NOT_PROPOSED',
    });
  });

  it.each([
    ['2027-02-27', 'START_BEFORE_AWARD'],
    ['2028-03-12', 'START_TOO_FAR'],
    ['2027-02-30', 'START_NOT_A_DATE'],
    ['15.03.2027', 'START_NOT_A_DATE'],
  ])('cannot start on %s: %s', (startsOn, reason) => {
    expect(decideEngagement(proposed, confirm('BUYER', startsOn), now)).toEqual({ allowed: false, reason });
  });

  it('may start on the day before the award, for the calendar differs between time zones', () => {
    expect(decideEngagement(proposed, confirm('BUYER', '2027-02-28'), now)).toMatchObject({ allowed: true });
  });

  it('ends only when active, declines only when proposed, each with a reason', () => {
    const active: EngagementFacts = { ...proposed, state: 'ACTIVE' };
    expect(decideEngagement(active, { kind: 'END', side: 'VENDOR', reason: 'Season over' }, now)).toEqual({
      allowed: true,
      state: 'ENDED',
    });
    expect(decideEngagement(active, { kind: 'END', side: 'BUYER', reason: ' ' }, now)).toMatchObject({
      reason: 'REASON_MISSING',
    });
    expect(
      decideEngagement(proposed, { kind: 'DECLINE', side: 'VENDOR', reason: 'No agents left' }, now),
    ).toEqual({
      allowed: true,
      state: 'DECLINED',
    });
  });

  it('refuses every command that its state does not list', () => {
    const commands: EngagementCommand[] = [
      confirm('BUYER'),
      { kind: 'DECLINE', side: 'BUYER', reason: 'x' },
      { kind: 'END', side: 'BUYER', reason: 'x' },
    ];
    for (const state of ENGAGEMENT_STATES) {
      for (const command of commands) {
        if (command.kind in ENGAGEMENT_TRANSITIONS[state]) continue;
        expect(decideEngagement({ ...proposed, state }, command, now)).toEqual({
          allowed: false,
          reason: 'NOT_IN_THIS_STATE',
        });
      }
    }
  });

  it('knows whose move it is', () => {
    expect(waitingFor(proposed, null)).toBe('BUYER');
    expect(waitingFor({ ...proposed, confirmedStart: { BUYER: '2027-03-15' } }, 'BUYER')).toBe('VENDOR');
    expect(waitingFor({ ...proposed, confirmedStart: { BUYER: '2027-03-15' } }, 'VENDOR')).toBe('BUYER');
    expect(waitingFor({ ...proposed, state: 'ACTIVE' }, 'VENDOR')).toBeNull();
  });
});

describe('calendar days', () => {
  it('knows leap years and month ends', () => {
    expect(isCalendarDate('2028-02-29')).toBe(true);
    expect(isCalendarDate('2027-02-29')).toBe(false);
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
  });
});
