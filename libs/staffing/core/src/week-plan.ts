import {
  HOURS_PER_WEEK,
  openHoursOfWeek,
  weekdayOf,
  type HourOfWeek,
  type OpenHours,
} from './coverage-calendar.js';
import { queuePerformance, type QueuePerformance } from './erlang.js';
import {
  fullTimeEquivalents,
  requiredAgents,
  scheduledAgents,
  type ServiceTarget,
} from './required-agents.js';
import { done, refused, type Result } from './result.js';

/** How contacts spread over a day: how much an hour weighs beside the others. */
export const DAY_SHAPES = {
  /** The same in every hour. */
  FLAT: new Array<number>(24).fill(1),
  /** Peaks late in the morning and in the middle of the afternoon, as in support and in offices. */
  OFFICE: [1, 1, 1, 1, 1, 1, 2, 5, 9, 13, 15, 14, 11, 11, 13, 13, 11, 9, 6, 4, 3, 2, 2, 1],
  /** Rises after work, as in orders, deliveries and bookings. */
  EVENING: [3, 2, 1, 1, 1, 1, 2, 3, 5, 6, 7, 8, 9, 8, 8, 9, 10, 12, 14, 15, 14, 11, 8, 5],
} as const;
export type DayShape = keyof typeof DAY_SHAPES;

/**
 * Contacts of each of the 168 hours of a week: `perWeek` spread over the open hours by the weight of the hour of
 * the day, the same on every open weekday unless `weekdayWeights` (Monday first) says otherwise.
 */
export function spreadOverWeek(
  perWeek: number,
  open: readonly OpenHours[],
  hourWeights: readonly number[],
  weekdayWeights: readonly number[] = [1, 1, 1, 1, 1, 1, 1],
): Result<number[]> {
  const hours = openHoursOfWeek(open);
  if (!hours.ok) return hours;
  if (!(perWeek >= 0 && perWeek < Infinity)) return refused('CONTACTS_NOT_VALID');
  const wrong = [...hourWeights, ...weekdayWeights].some((weight) => !(weight >= 0 && weight < Infinity));
  if (wrong || hourWeights.length !== 24 || weekdayWeights.length !== 7) return refused('WEIGHTS_NOT_VALID');
  const weights = hours.value.map((isOpen, hour) =>
    isOpen ? (hourWeights[hour % 24] ?? 0) * (weekdayWeights[weekdayOf(hour) - 1] ?? 0) : 0,
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return refused('WEIGHTS_NOT_VALID');
  return done(weights.map((weight) => (perWeek * weight) / sum));
}

export interface WeekWork {
  /** Contacts in each of the 168 hours of the week, Monday 00:00 first. */
  contactsByHour: readonly number[];
  open: readonly OpenHours[];
  averageHandleSeconds: number;
  target: ServiceTarget;
  shrinkage: number;
  /** Agents in an open hour even when hardly anybody calls. */
  leastAgents?: number;
  hoursPerFtePerWeek?: number;
}

export interface HourPlan {
  hour: HourOfWeek;
  contacts: number;
  agents: number;
  scheduled: number;
  serviceLevel: number;
  averageSpeedOfAnswerSeconds: number;
  occupancy: number;
}

export interface WeekPlan {
  /** Open hours only. */
  hours: HourPlan[];
  peakAgents: number;
  peakScheduled: number;
  contactsPerWeek: number;
  /** Contacts that come while the line is closed: nobody answers them in this plan. */
  contactsWhileClosed: number;
  /** Hours in which positions are filled: agents x open hours. */
  positionHoursPerWeek: number;
  /** With shrinkage: what is paid for. */
  paidHoursPerWeek: number;
  /** Contacts x handle time. */
  workloadHoursPerWeek: number;
  fte: number;
  /** Over answered contacts of the whole week. */
  serviceLevel: number;
  averageSpeedOfAnswerSeconds: number;
  occupancy: number;
}

/** Staffing over a coverage calendar (003.3): each open hour by Erlang C at the same target. */
export function planWeek(work: WeekWork): Result<WeekPlan> {
  const open = openHoursOfWeek(work.open);
  if (!open.ok) return open;
  if (work.contactsByHour.length !== HOURS_PER_WEEK) return refused('CALENDAR_NOT_VALID');
  const hours: HourPlan[] = [];
  const known = new Map<number, HourPlan>();
  let whileClosed = 0;
  for (const [hour, contacts] of work.contactsByHour.entries()) {
    if (!open.value[hour]) {
      whileClosed += contacts;
      continue;
    }
    let plan = known.get(contacts);
    if (!plan) {
      const planned = planHour(contacts, work);
      if (!planned.ok) return planned;
      plan = planned.value;
      known.set(contacts, plan);
    }
    hours.push({ ...plan, hour });
  }
  return summarize(hours, whileClosed, work);
}

function planHour(contacts: number, work: WeekWork): Result<HourPlan> {
  const interval = { contacts, averageHandleSeconds: work.averageHandleSeconds, intervalSeconds: 3600 };
  const needed = requiredAgents(interval, work.target);
  if (!needed.ok) return needed;
  const agents = Math.max(needed.value.agents, work.leastAgents ?? 1);
  const scheduled = scheduledAgents(agents, work.shrinkage);
  if (!scheduled.ok) return scheduled;
  const performance = performanceOf(agents, needed.value, work);
  return done({
    hour: 0,
    contacts,
    agents,
    scheduled: scheduled.value,
    serviceLevel: performance.serviceLevel,
    averageSpeedOfAnswerSeconds: performance.averageSpeedOfAnswerSeconds,
    occupancy: performance.occupancy,
  });
}

/** With more agents than the target asks for, the wait is what this many give. */
function performanceOf(agents: number, needed: QueuePerformance, work: WeekWork): QueuePerformance {
  if (agents === needed.agents) return needed;
  const { averageHandleSeconds, target } = work;
  const real = queuePerformance(agents, needed.erlangs, averageHandleSeconds, target.withinSeconds);
  return real.ok ? real.value : needed;
}

function summarize(hours: HourPlan[], contactsWhileClosed: number, work: WeekWork): Result<WeekPlan> {
  const sum = (of: (plan: HourPlan) => number) => hours.reduce((total, plan) => total + of(plan), 0);
  const contactsPerWeek = sum((plan) => plan.contacts);
  const positionHoursPerWeek = sum((plan) => plan.agents);
  const fte = fullTimeEquivalents(positionHoursPerWeek, work.shrinkage, work.hoursPerFtePerWeek);
  if (!fte.ok) return fte;
  const perContact = (of: (plan: HourPlan) => number, without: number) =>
    contactsPerWeek === 0 ? without : sum((plan) => plan.contacts * of(plan)) / contactsPerWeek;
  const workloadHoursPerWeek = (contactsPerWeek * work.averageHandleSeconds) / 3600;
  return done({
    hours,
    peakAgents: Math.max(...hours.map((plan) => plan.agents)),
    peakScheduled: Math.max(...hours.map((plan) => plan.scheduled)),
    contactsPerWeek,
    contactsWhileClosed,
    positionHoursPerWeek,
    paidHoursPerWeek: positionHoursPerWeek / (1 - work.shrinkage),
    workloadHoursPerWeek,
    fte: fte.value,
    serviceLevel: perContact((plan) => plan.serviceLevel, 1),
    averageSpeedOfAnswerSeconds: perContact((plan) => plan.averageSpeedOfAnswerSeconds, 0),
    occupancy: positionHoursPerWeek === 0 ? 0 : workloadHoursPerWeek / positionHoursPerWeek,
  });
}
