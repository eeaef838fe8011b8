import { describe, expect, it } from '@jest/globals';
import { decideResponse } from './response-state.js';

const deadline = new Date('2026-12-01T15:00:00Z');
const before = new Date(deadline.getTime() - 1);
const rfp = { state: 'PUBLISHED', deadline, buyerOrganizationId: 'buyer' } as const;

describe('sending, changing and withdrawing an answer', () => {
  it('goes on until the last millisecond and no further', () => {
    expect(decideResponse(rfp, null, 'SUBMIT', 'vendor', before)).toEqual({
      allowed: true,
      state: 'SUBMITTED',
    });
    expect(decideResponse(rfp, 'SUBMITTED', 'WITHDRAW', 'vendor', before)).toEqual({
      allowed: true,
      state: 'WITHDRAWN',
    });
    expect(decideResponse(rfp, 'WITHDRAWN', 'SUBMIT', 'vendor', before).allowed).toBe(true);
    expect(decideResponse(rfp, 'SUBMITTED', 'SUBMIT', 'vendor', deadline)).toEqual({
      allowed: false,
      reason: 'DEADLINE_PASSED',
    });
    expect(decideResponse(rfp, 'SUBMITTED', 'WITHDRAW', 'vendor', deadline).allowed).toBe(false);
  });

  it('refuses the own request, drafts, cancelled and opened ones, and withdrawing nothing', () => {
    const refusal = (state: 'DRAFT' | 'OPENED' | 'AWARDED' | 'CANCELLED') =>
      decideResponse({ ...rfp, state }, null, 'SUBMIT', 'vendor', before);
    expect(decideResponse(rfp, null, 'SUBMIT', 'buyer', before)).toEqual({
      allowed: false,
      reason: 'OWN_RFP',
    });
    expect(refusal('DRAFT')).toEqual({ allowed: false, reason: 'NOT_OPEN_FOR_ANSWERS' });
    expect(refusal('CANCELLED')).toEqual({ allowed: false, reason: 'NOT_OPEN_FOR_ANSWERS' });
    expect(refusal('OPENED')).toEqual({ allowed: false, reason: 'DEADLINE_PASSED' });
    expect(refusal('AWARDED')).toEqual({ allowed: false, reason: 'DEADLINE_PASSED' });
    expect(decideResponse(rfp, null, 'WITHDRAW', 'vendor', before)).toEqual({
      allowed: false,
      reason: 'NOTHING_TO_WITHDRAW',
    });
    expect(decideResponse(rfp, 'WITHDRAWN', 'WITHDRAW', 'vendor', before)).toEqual({
      allowed: false,
      reason: 'ALREADY_WITHDRAWN',
    });
  });
});
