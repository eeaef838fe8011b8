import type { PriceDay } from '@ringfair/market-core';
import type { VendorProfile } from '@ringfair/vendors-core';
import type { Criterion } from './need.js';

/** PARTLY: some of it is there; NOT_PROVIDED: the vendor does not say, which is neither a yes nor a no. */
export type FitState = 'MET' | 'PARTLY' | 'NOT_MET' | 'NOT_PROVIDED';

/** How one vendor answers one criterion. */
export interface Verdict {
  state: FitState;
  /** 0..100, whole: how much of it is met; 0 where it is not provided. */
  percent: number;
  /** The vendor's own value, for display: codes, numbers, dates. */
  value: readonly (string | number)[];
  /** Fields of the profile that would tell, when something is missing. */
  missing: readonly (keyof VendorProfile)[];
}

/** What is known of a listing beside its profile: counted, measured and checked here. */
export interface FitFacts {
  /** Plain mean of the published reviews in thousandths of a star; null: there are none. */
  ratingThousandths: number | null;
  /** Measured median minutes to the first reply to quick requests; null: not measured. */
  replyMinutes: number | null;
  /** Standards of which a certificate was checked and the evidence holds. */
  verifiedStandards: readonly string[];
  /** Points of the places of its agents, as far as it is known where they are (near.ts). */
  points: readonly number[];
}

/** What fit looks at. Size, fame, plan, payment and age of the account are not among it. */
export interface FitSubject {
  profile: VendorProfile;
  /** A vendor lists all that it does; a directory's list is never whole, so what it lacks is not said. */
  claimed: boolean;
  /** Absent where the profile alone is judged: what it does not say is not provided then. */
  facts?: FitFacts;
}

/** The day of a question (UTC), with the prices and rates that hold on it. */
export interface FitDay extends PriceDay {
  /** Share 0..1 of the wanted hours in which the vendor's calendar is open, in a week of `today`. */
  coverage: (
    calendar: NonNullable<VendorProfile['calendar']>,
    wanted: Criterion & { kind: 'COVERAGE' },
  ) => number;
}

/**
 * How much of a requirement counts as met, per cent, where some of it is said and no figure tells how much: a language
 * below the level asked for or without one, agents in a country and not which part of all agents they are, hours in
 * words of the market and no calendar, agents that can be added week by week where none is said to be free, a
 * certificate that is stated and was not checked.
 */
export const PART_MET = 50;

type Values = Verdict['value'];
type Fields = (keyof VendorProfile)[];

export const met = (value: Values): Verdict => ({ state: 'MET', percent: 100, value, missing: [] });
export const notMet = (value: Values): Verdict => ({ state: 'NOT_MET', percent: 0, value, missing: [] });
export const unsaid = (...missing: Fields): Verdict => ({
  state: 'NOT_PROVIDED',
  percent: 0,
  value: [],
  missing,
});
export const partly = (percent: number, value: Values, ...missing: Fields): Verdict => ({
  state: 'PARTLY',
  percent,
  value,
  missing,
});

/** A part of what is asked for, in whole per cent: more than that is worth no more. */
export function share(there: number, asked: number, value: Values = [there]): Verdict {
  if (there >= asked) return met(value);
  return there > 0 ? partly(Math.floor((100 * there) / asked), value) : notMet(value);
}

/** A list that says something and lacks the code is a no of whoever keeps it, and says nothing in a directory. */
export function listed(
  { claimed }: FitSubject,
  values: readonly string[],
  code: string,
  field: keyof VendorProfile,
): Verdict {
  if (values.includes(code)) return met([code]);
  return values.length > 0 && claimed ? notMet(values) : unsaid(field);
}
