import { describe, expect, it } from '@jest/globals';
import { decideReview, replyEditableUntil } from './moderation-machine.js';

const publish = { decision: 'PUBLISH', ground: null, reason: null } as const;
const reject = { decision: 'REJECT', ground: 'PERSONAL_DATA', reason: 'Names an agent in full.' } as const;

describe('moderation of a review', () => {
  it('publishes without a reason and rejects with one', () => {
    expect(decideReview('PENDING', publish, false)).toEqual({ allowed: true, state: 'PUBLISHED' });
    expect(decideReview('PENDING', reject, false)).toEqual({ allowed: true, state: 'REJECTED' });
  });

  it('cannot reject without a published ground and words to the author', () => {
    expect(decideReview('PENDING', { ...reject, ground: null }, false)).toMatchObject({
      reason: 'GROUND_MISSING',
    });
    expect(decideReview('PENDING', { ...reject, reason: '  ' }, false)).toMatchObject({
      reason: 'REASON_MISSING',
    });
  });

  it('cannot be decided twice', () => {
    for (const state of ['PUBLISHED', 'REJECTED'] as const) {
      expect(decideReview(state, publish, false)).toEqual({ allowed: false, reason: 'ALREADY_DECIDED' });
      expect(decideReview(state, reject, false)).toEqual({ allowed: false, reason: 'ALREADY_DECIDED' });
    }
  });

  it('cannot be done by someone who acts for one of the two organisations', () => {
    expect(decideReview('PENDING', publish, true)).toEqual({ allowed: false, reason: 'MODERATOR_INVOLVED' });
  });

  it('leaves a reply open to correction for 72 hours', () => {
    expect(replyEditableUntil(0)).toBe(72 * 3_600_000);
  });
});
