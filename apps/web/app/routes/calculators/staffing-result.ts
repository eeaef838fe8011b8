import {
  erlangA,
  loadErlangs,
  planWeek,
  queuePerformance,
  requiredAgents,
  scheduledAgents,
  spreadOverWeek,
  WEEKS_PER_MONTH,
  type HourPlan,
  type StaffingReason,
  type WeekPlan,
} from '@ringfair/staffing-core';
import { readOpening } from './opening.js';
import { hoursOpen, waysOn, type WaysOn } from './ways-on.js';
import { QueryInput, type CalculatorInput, type NumberRule } from './query-input.js';

export const periods = ['HALF_HOUR', 'HOUR', 'DAY', 'WEEK', 'MONTH'] as const;
export type Period = (typeof periods)[number];

const rules = {
  contacts: { example: '400', least: 0, aboveLeast: true, most: 1e9 },
  handle: { example: '240', least: 0, aboveLeast: true, most: 86_400 },
  share: { example: '80', least: 1, most: 99.9 },
  within: { example: '20', least: 0, most: 3600 },
  shrinkage: { example: '30', least: 0, most: 90 },
} satisfies Record<string, NumberRule>;
const patienceRule: NumberRule = { example: '', least: 1, most: 86_400, optional: true };

export interface TeamRow {
  agents: number;
  serviceLevel: number;
  averageSpeedOfAnswerSeconds: number;
  waitP95Seconds: number;
  occupancy: number;
  abandonProbability: number | null;
  chosen: boolean;
}

export type StaffingAnswer =
  | { kind: 'INTERVAL'; erlangs: number; scheduled: number; chosen: TeamRow; teams: TeamRow[] }
  | { kind: 'WEEK'; plan: Omit<WeekPlan, 'hours'>; day: HourPlan[]; aroundTheClockFte: number | null };

export interface StaffingState {
  input: CalculatorInput;
  answer: StaffingAnswer | null;
  refused: StaffingReason | null;
  /** null while there is no answer. */
  next: WaysOn | null;
}

type Numbers = Record<keyof typeof rules, number>;

/** Reads the address and computes; nothing of it needs a browser. */
export function staffingState(params: URLSearchParams): StaffingState {
  const input = new QueryInput(params);
  const numbers = input.numbers(rules);
  const patience = input.number('patience', patienceRule);
  const period = input.choice('period', periods, 'DAY');
  const opening = readOpening(input);
  if (input.problems.length > 0) return { input: input.state, answer: null, refused: null, next: null };
  const found =
    period === 'HALF_HOUR' || period === 'HOUR'
      ? interval(numbers, period === 'HOUR' ? 3600 : 1800, patience)
      : week(numbers, period, opening);
  return typeof found === 'string'
    ? { input: input.state, answer: null, refused: found, next: null }
    : { input: input.state, answer: found, refused: null, next: nextOf(numbers, period, opening) };
}

/** How often the counted period comes a week; null for a peak, of which no month can be told. */
const timesAWeek = (period: Period, { open }: ReturnType<typeof readOpening>): number | null =>
  ({ HALF_HOUR: null, HOUR: null, DAY: open.length, WEEK: 1, MONTH: 1 / WEEKS_PER_MONTH })[period];

function nextOf(numbers: Numbers, period: Period, opening: ReturnType<typeof readOpening>): WaysOn {
  const times = timesAWeek(period, opening);
  return waysOn({
    service: 'CUSTOMER_SUPPORT',
    contactsPerMonth: times === null ? null : numbers.contacts * times * WEEKS_PER_MONTH,
    hoursPerWeek: hoursOpen(opening.open),
    handleSeconds: numbers.handle,
    answeredPercent: numbers.share,
    withinSeconds: numbers.within,
    currency: null,
    open: opening.open,
  });
}

const targetOf = ({ share, within }: Numbers) => ({ answeredShare: share / 100, withinSeconds: within });

function interval(
  numbers: Numbers,
  intervalSeconds: number,
  patience: number | null,
): StaffingAnswer | StaffingReason {
  const { contacts, handle, within, shrinkage } = numbers;
  const work = { contacts, averageHandleSeconds: handle, intervalSeconds };
  const needed = requiredAgents(work, targetOf(numbers));
  if (!needed.ok) return needed.reason;
  const { agents } = needed.value;
  const erlangs = loadErlangs(contacts, handle, intervalSeconds);
  const scheduled = scheduledAgents(agents, shrinkage / 100);
  if (!scheduled.ok) return scheduled.reason;
  const teams = Array.from({ length: 7 }, (_, index) => agents - 3 + index).flatMap((size): TeamRow[] => {
    const team = size > 0 ? queuePerformance(size, erlangs, handle, within) : null;
    if (!team?.ok) return [];
    const impatient = patience === null ? null : erlangA(size, erlangs, handle, patience);
    const abandonProbability = impatient?.ok ? impatient.value.abandonProbability : null;
    return [{ ...team.value, abandonProbability, chosen: size === agents }];
  });
  const chosen = teams.find((team) => team.chosen);
  if (!chosen) return 'LOAD_NOT_VALID';
  return { kind: 'INTERVAL', erlangs, scheduled: scheduled.value, chosen, teams };
}

function week(
  numbers: Numbers,
  period: 'DAY' | 'WEEK' | 'MONTH',
  opening: ReturnType<typeof readOpening>,
): StaffingAnswer | StaffingReason {
  const { open, hourWeights } = opening;
  const times = timesAWeek(period, opening) ?? NaN;
  const work = {
    averageHandleSeconds: numbers.handle,
    target: targetOf(numbers),
    shrinkage: numbers.shrinkage / 100,
  };
  const planOf = (hours: typeof open) => {
    const spread = spreadOverWeek(numbers.contacts * times, hours, hourWeights);
    return spread.ok ? planWeek({ ...work, open: hours, contactsByHour: spread.value }) : spread;
  };
  const found = planOf(open);
  if (!found.ok) return found.reason;
  const { hours, ...plan } = found.value;
  const first = Math.floor((hours[0]?.hour ?? 0) / 24);
  const day = hours.filter(({ hour }) => Math.floor(hour / 24) === first);
  const always = planOf([1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 0, toHour: 24 })));
  return { kind: 'WEEK', plan, day, aroundTheClockFte: always.ok ? always.value.fte : null };
}
