import type { SpokenWords } from '@ringfair/vendors-core';

/** What became of the attempt to place a call. */
export type Placed =
  | { kind: 'PLACED'; reference: string }
  /** It may go better later: too many calls just now, no answer in time, a fault at the service. */
  | { kind: 'LATER' }
  /** It never will: wrong credentials, or a number that the service does not call. */
  | { kind: 'NEVER' };

/** RINGING also while nobody could find out. */
export type CallOutcome = 'ANSWERED' | 'UNANSWERED' | 'RINGING';

/** A telephony service that calls a number and speaks; nothing is provided for it where none is configured. */
export abstract class CodeCaller {
  /** Calls that the whole platform may place within 24 hours. */
  abstract readonly callsADay: number;
  /** @param to E.164 */
  abstract place(to: string, words: SpokenWords): Promise<Placed>;
  abstract outcome(reference: string): Promise<CallOutcome>;
}
