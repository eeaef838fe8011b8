import { describe, expect, it } from '@jest/globals';
import { maySubmit, reviewPossibleFrom, type SubmissionFacts } from './submission-rules.js';

const facts: SubmissionFacts = {
  engagementState: 'ACTIVE',
  startsOn: '2027-01-15',
  endedOn: null,
  side: 'BUYER',
  organisationsShareMember: false,
  alreadyReviewed: false,
};
const at = (day: string, time = '00:00:00') => Date.parse(`${day}T${time}Z`);

describe('004.6 who may review', () => {
  it('a client, from the thirtieth day after the start', () => {
    expect(reviewPossibleFrom('2027-01-15')).toBe('2027-02-14');
    expect(maySubmit(facts, at('2027-02-13', '23:59:59'))).toEqual({
      allowed: false,
      reason: 'TOO_EARLY',
      possibleFrom: '2027-02-14',
    });
    expect(maySubmit(facts, at('2027-02-14'))).toEqual({ allowed: true, possibleFrom: '2027-02-14' });
  });

  it('also after the engagement ended, but not when it ended before it started', () => {
    expect(
      maySubmit({ ...facts, engagementState: 'ENDED', endedOn: '2027-01-20' }, at('2027-03-01')),
    ).toMatchObject({
      allowed: true,
    });
    expect(
      maySubmit({ ...facts, engagementState: 'ENDED', endedOn: '2027-01-10' }, at('2027-03-01')),
    ).toMatchObject({
      reason: 'WORK_NEVER_STARTED',
    });
  });

  it.each<[string, Partial<SubmissionFacts>, string]>([
    ['the vendor', { side: 'VENDOR' }, 'NOT_THE_CLIENT'],
    [
      'a client that shares a person with the vendor',
      { organisationsShareMember: true },
      'CONNECTED_TO_VENDOR',
    ],
    ['a client that has done so', { alreadyReviewed: true }, 'ALREADY_REVIEWED'],
    ['nobody, while not both have confirmed', { engagementState: 'PROPOSED' }, 'ENGAGEMENT_NOT_CONFIRMED'],
    ['nobody, when the award was declined', { engagementState: 'DECLINED' }, 'ENGAGEMENT_NOT_CONFIRMED'],
    ['nobody, without a start', { startsOn: null }, 'ENGAGEMENT_NOT_CONFIRMED'],
  ])('not %s', (_who, change, reason) => {
    expect(maySubmit({ ...facts, ...change }, at('2027-06-01'))).toEqual({
      allowed: false,
      reason,
      possibleFrom: null,
    });
  });
});
