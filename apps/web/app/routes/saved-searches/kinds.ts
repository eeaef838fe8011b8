import type { NeedInput } from '@ringfair/web-graphql';
import { needOf, readNeedState } from '../need/need-state.js';

interface Kept {
  kind: 'SEARCH' | 'NEED';
  /** Query string of its page. */
  query: string;
}

export const ALERT_CHOICES = ['DAILY', 'WEEKLY', 'NONE'] as const;
export const alertsOf = (typed: string) => ALERT_CHOICES.find((choice) => choice === typed) ?? 'NONE';

/** Where a saved one is asked by hand. */
export const pageOf = (kind: 'SEARCH' | 'NEED'): string => (kind === 'NEED' ? '/need' : '/vendors');

/** The need that is kept; null of a search. */
export const needIn = ({ kind, query }: Kept): NeedInput | null =>
  kind === 'NEED' ? needOf(readNeedState(new URLSearchParams(query))) : null;
