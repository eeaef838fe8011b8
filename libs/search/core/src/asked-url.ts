import { isCurrency, isTimeZone, WEEKDAYS, type OpenHours, type Weekday } from '@ringfair/vendors-core';
import {
  QUERY_LIMITS,
  textProblems,
  type CoversFilter,
  type MonthCostFilter,
  type NearFilter,
  type QueryProblemReason,
  type VendorQuery,
} from './vendor-query.js';
import { USUAL_RADIUS_KM } from './near.js';
import { printWeek, readWeek } from './week-text.js';

/** Names of the parameters of worded filters; they are public and stay. */
export const ASKED_PARAM = {
  near: 'near',
  radius: 'radius',
  open: 'open',
  zone: 'zone',
  contacts: 'contacts',
  cost: 'cost',
  costCurrency: 'cost-currency',
} as const;

/** `open` when the hours stand in the fields of the days. */
export const OWN_WEEK = 'own';
/** The fields of one day's hours in the form: they are read, and written as `open`. */
export const dayParams = (day: Weekday): { from: string; until: string } => ({
  from: `open-${day.toLowerCase()}`,
  until: `until-${day.toLowerCase()}`,
});

/** The trimmed value of a parameter, '' without it; and the way to tell what was left out. */
export interface AskedParams {
  one: (name: string) => string;
  refuse: (field: string, value: string, reason: QueryProblemReason) => void;
}

type AskedFilters = Pick<VendorQuery, 'near' | 'covers' | 'monthCost'>;

/** The worded filters of an address; one that is not whole or not understood is left out, and told. */
export function readAskedUrl(params: AskedParams): AskedFilters {
  return { near: nearOf(params), covers: coversOf(params), monthCost: monthCostOf(params) };
}

function nearOf({ one, refuse }: AskedParams): NearFilter | null {
  const place = one(ASKED_PARAM.near);
  if (place === '') return null;
  const [problem] = textProblems(ASKED_PARAM.near, place, QUERY_LIMITS.placeCharacters);
  if (problem) refuse(problem.field, problem.value, problem.reason);
  const radius = one(ASKED_PARAM.radius);
  const km =
    radius === '' ? USUAL_RADIUS_KM : numberOf(ASKED_PARAM.radius, radius, QUERY_LIMITS.radiusKm, refuse);
  return problem || km === null ? null : { place, km };
}

function coversOf({ one, refuse }: AskedParams): CoversFilter | null {
  const open = one(ASKED_PARAM.open);
  if (open === '') return null;
  const hours = open === OWN_WEEK ? ownWeek(one) : readWeek(open);
  if (!hours) {
    refuse(ASKED_PARAM.open, open, open === OWN_WEEK ? 'INCOMPLETE' : 'UNKNOWN_VALUE');
    return null;
  }
  const timeZone = one(ASKED_PARAM.zone);
  if (isTimeZone(timeZone)) return { timeZone, hours };
  refuse(ASKED_PARAM.zone, timeZone, timeZone === '' ? 'INCOMPLETE' : 'UNKNOWN_VALUE');
  return null;
}

/** Days with the same hours become one row; null when nothing is filled in, or only a half. */
function ownWeek(one: AskedParams['one']): OpenHours[] | null {
  const rows: OpenHours[] = [];
  for (const day of WEEKDAYS) {
    const { from, until } = dayParams(day);
    const [start, end] = [one(from), one(until)];
    if (start === '' && end === '') continue;
    const same = rows.find((row) => row.from === start && row.to === end);
    if (same) same.days.push(day);
    else rows.push({ days: [day], from: start, to: end });
  }
  return rows.length === 0 ? null : readWeek(printWeek(rows));
}

function monthCostOf({ one, refuse }: AskedParams): MonthCostFilter | null {
  const { contacts: ofContacts, cost: ofCost, costCurrency } = ASKED_PARAM;
  const [contacts, cost, currency] = [one(ofContacts), one(ofCost), one(costCurrency).toUpperCase() || 'EUR'];
  if (contacts === '' && cost === '') return null;
  if (contacts === '' || cost === '') {
    refuse(contacts === '' ? ofContacts : ofCost, '', 'INCOMPLETE');
    return null;
  }
  const volume = numberOf(ofContacts, contacts, QUERY_LIMITS.contactsPerMonth, refuse);
  const amount = numberOf(ofCost, cost, QUERY_LIMITS.monthCost, refuse);
  if (!isCurrency(currency)) refuse(costCurrency, currency, 'UNKNOWN_VALUE');
  return volume === null || amount === null || !isCurrency(currency)
    ? null
    : { contacts: volume, amount, currency };
}

function numberOf(
  name: string,
  raw: string,
  { min, max }: { min: number; max: number },
  refuse: AskedParams['refuse'],
): number | null {
  if (!/^-?\d{1,15}$/.test(raw)) refuse(name, raw, 'NOT_A_NUMBER');
  else if (Number(raw) < min || Number(raw) > max) refuse(name, raw, 'OUT_OF_RANGE');
  else return Number(raw);
  return null;
}

/** The pairs that stand for worded filters. */
export function printAskedUrl({ near, covers, monthCost }: AskedFilters): [string, string][] {
  const pairs: [string, string][] = [];
  if (near) {
    pairs.push([ASKED_PARAM.near, near.place]);
    if (near.km !== USUAL_RADIUS_KM) pairs.push([ASKED_PARAM.radius, String(near.km)]);
  }
  if (covers) {
    pairs.push([ASKED_PARAM.open, printWeek(covers.hours)], [ASKED_PARAM.zone, covers.timeZone]);
  }
  if (monthCost) {
    const { contacts, amount, currency } = monthCost;
    pairs.push([ASKED_PARAM.contacts, String(contacts)], [ASKED_PARAM.cost, String(amount)]);
    if (currency !== 'EUR') pairs.push([ASKED_PARAM.costCurrency, currency]);
  }
  return pairs;
}
