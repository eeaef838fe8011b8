import { MOST_ASKED, MOST_MESSAGES, MOST_REQUESTS_A_DAY, type ThreadRefusal } from '@ringfair/requests-core';
import { defineReasons, type DomainError, invalidState } from '@ringfair/platform/errors';

const texts = {
  THREAD_NOT_IN_THIS_STATE: 'The thread is in a state that does not allow this.',
  NOT_FOR_THIS_SIDE: 'Only the other side can do this.',
  QUOTE_EXPIRED: 'No quote stands that could be accepted: its last day is over.',
  THREAD_REASON_MISSING: 'The other side is told why: say it.',
  ASKED_VENDOR_GONE: 'Nothing is published under one of these addresses.',
  NOBODY_ANSWERS: 'Nobody keeps this listing yet, so nobody would answer.',
  OWN_LISTING: 'An organisation cannot ask itself.',
  ASKED_TWICE: 'One vendor stands in the request twice.',
  REQUEST_LIMIT: `At most ${MOST_REQUESTS_A_DAY} requests in 24 hours, each to at most ${MOST_ASKED} vendors.`,
  THREAD_FULL: `A thread holds at most ${MOST_MESSAGES} messages.`,
} as const;

export const requestReasons = defineReasons(texts);

/** INVALID_STATE with the reason, as clients see it. */
export const refused = (reason: ThreadRefusal | keyof typeof texts): DomainError =>
  invalidState(requestReasons[reason], texts[reason]);
