import { parseSearchUrl, printSearchUrl } from './query-url.js';
import type { QueryProblem, VendorQuery } from './vendor-query.js';

/** How often somebody is told of what a saved search newly finds. */
export const ALERTS = ['NONE', 'DAILY', 'WEEKLY'] as const;
export type Alerts = (typeof ALERTS)[number];
/** Choices of those who are told at all. */
export type Told = Exclude<Alerts, 'NONE'>;

/** The hour (UTC) from which on digests of a day are made: read with the first coffee from Athens to Lisbon. */
export const DIGESTS_FROM_HOUR = 4;

export const SAVED_SEARCH_LIMITS = { searches: 100, matches: 2000, queryCharacters: 4000 } as const;

const DAYS: Readonly<Record<Told, number>> = { DAILY: 1, WEEKLY: 7 };
const DAY = 86_400_000;

/**
 * The latest day of a person's last digest from which on the next one is due `today`. Days as ISO dates in UTC: a
 * worker that was away makes up for it the same day, and no day has two.
 */
export const lastDigestOn = (alerts: Told, today: string): string =>
  isoDay(new Date(Date.parse(today) - DAYS[alerts] * DAY));

/** The day of a moment in UTC, as ISO date. */
export const isoDay = (moment: Date): string => moment.toISOString().slice(0, 10);

/** A search as it is kept: the query string of its page in canonical form, from the first page on. */
export function savedQuery(query: string): {
  text: string;
  query: VendorQuery;
  problems: QueryProblem[];
} {
  const { state, problems } = parseSearchUrl(new URLSearchParams(query));
  const text = new URLSearchParams(printSearchUrl({ query: state.query, page: 1 })).toString();
  return { text, query: state.query, problems };
}
