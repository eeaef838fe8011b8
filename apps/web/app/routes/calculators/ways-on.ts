import { QUERY_LIMITS, vendorQuery } from '@ringfair/search-core';
import { type OpenHours, WEEKS_PER_MONTH } from '@ringfair/staffing-core';
import { type KnownWork, newRequestPath } from '../rfps/prefill.js';
import { linkTo } from '../search/search-state.js';

/** The work that a calculator was asked about, as far as it says. */
export interface CalculatedWork extends KnownWork {
  /** Hours in which somebody must answer; none where the calculator does not ask. */
  open: readonly OpenHours[];
}

export interface WaysOn {
  /** Path of the need with this work. */
  need: string;
  /** Path of a new request with it. */
  request: string;
  /** Path of the vendors whose month costs at most a known amount. */
  cheaper?: string | undefined;
}

/** A need beyond it is a typing error. */
const MOST_CALLS_A_WEEK = 1_000_000;
/** The hours that a need calls "in working hours". */
const WORKDAY = { from: 8, to: 18 };

/** Where a result leads. All of it stands in the addresses, so that it needs neither an account nor a script. */
export function waysOn(work: CalculatedWork): WaysOn {
  const search = new URLSearchParams();
  if (work.service) search.set('service', work.service);
  const calls = Math.round((work.contactsPerMonth ?? 0) / WEEKS_PER_MONTH);
  if (calls >= 1 && calls <= MOST_CALLS_A_WEEK) search.set('calls', String(calls));
  for (const when of whensOf(work.open)) search.append('when', when);
  return { need: `/need?${search}`, request: newRequestPath(work) };
}

/** Path of the vendors that do this volume for at most this amount; none where it is beyond what can be searched for. */
export function cheaperThan(
  contactsPerMonth: number,
  amountMinor: number,
  currency: string,
): string | undefined {
  const [contacts, amount] = [Math.round(contactsPerMonth), Math.floor(amountMinor / 100)];
  const within = (value: number, { min, max }: { min: number; max: number }) => value >= min && value <= max;
  return within(contacts, QUERY_LIMITS.contactsPerMonth) && within(amount, QUERY_LIMITS.monthCost)
    ? linkTo({ query: vendorQuery({ monthCost: { contacts, amount, currency } }), page: 1 })
    : undefined;
}

/** The parts of a week, in the words of a need, in which a line is open. */
function whensOf(open: readonly OpenHours[]): string[] {
  const workdays = open.filter(({ weekday }) => weekday <= 5);
  const within = (hours: readonly OpenHours[], from: number, to: number) =>
    hours.some(({ fromHour, toHour }) => fromHour < to && toHour > from);
  return [
    ...(within(workdays, WORKDAY.from, WORKDAY.to) ? ['ON_THE_JOB'] : []),
    ...(within(workdays, WORKDAY.to, 22) ? ['EVENINGS'] : []),
    ...(within(
      open.filter(({ weekday }) => weekday > 5),
      8,
      22,
    )
      ? ['WEEKENDS']
      : []),
    ...(within(open, 0, 6) || within(open, 22, 24) ? ['NIGHTS'] : []),
  ];
}

/** Hours a week in which a line is open. */
export const hoursOpen = (open: readonly OpenHours[]): number =>
  open.reduce((sum, { fromHour, toHour }) => sum + toHour - fromHour, 0);
