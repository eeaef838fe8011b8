import { parseSearchUrl, printSearchUrl } from './query-url.js';
import type { QueryProblem, VendorQuery } from './vendor-query.js';

/** How often somebody is told of what a saved search newly finds. */
export const ALERTS = ['NONE', 'DAILY', 'WEEKLY'] as const;
export type Alerts = (typeof ALERTS)[number];

export const SAVED_SEARCH_LIMITS = { searches: 100, matches: 2000, queryCharacters: 4000 } as const;

const DAYS: Readonly<Record<Alerts, number>> = { NONE: Infinity, DAILY: 1, WEEKLY: 7 };
const DAY = 86_400_000;

/**
 * Is a digest due? Days as ISO dates in UTC: a worker that was away makes up for it the same day, and no day has two.
 */
export function isDigestDue(alerts: Alerts, lastDigestOn: string, today: string): boolean {
  return (Date.parse(today) - Date.parse(lastDigestOn)) / DAY >= DAYS[alerts];
}

/** A search as it is kept: the query string of its page in canonical form, from the first page on. */
export function savedQuery(query: string): {
  text: string;
  query: VendorQuery;
  problems: QueryProblem[];
} {
  const { state, problems } = parseSearchUrl(new URLSearchParams(query));
  const text = new URLSearchParams(printSearchUrl({ ...state, page: 1 })).toString();
  return { text, query: state.query, problems };
}
