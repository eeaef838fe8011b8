import { WEEKS_PER_MONTH, type OpenHours } from './coverage-calendar.js';
import { done, refused, type Result } from './result.js';
import type { ServiceTarget } from './required-agents.js';
import { planWeek, spreadOverWeek, type WeekPlan } from './week-plan.js';

/** How the work comes in and what is promised; the number of contacts is apart, so that it can vary. */
export interface LineOfWork {
  open: readonly OpenHours[];
  hourWeights: readonly number[];
  averageHandleSeconds: number;
  target: ServiceTarget;
  shrinkage: number;
  leastAgents?: number;
}

/** What a team of one's own costs; amounts in minor units of one currency, shares from 0 on. */
export interface InHouseRates {
  agentWagePerHourMinor: number;
  /** Taxes, insurance, leave funds on top of wages: 0.25 for 25 %. */
  onCostShare: number;
  /** One manager a month with on-costs; a small team pays the share of a manager that it takes. */
  supervisorPerMonthMinor: number;
  agentsPerSupervisor: number;
  /** Leavers / average headcount a year. */
  attritionPerYear: number;
  hiringPerHireMinor: number;
  /** Paid hours before a new agent takes contacts. */
  trainingHoursPerHire: number;
  /** Upkeep: licences, telephony, support, for each position filled at the same time. */
  softwarePerSeatPerMonthMinor: number;
  /** Room, furniture, equipment, operations. */
  workplacePerSeatPerMonthMinor: number;
  /** Buying and setting up software and equipment, once. */
  setUpMinor: number;
  setUpSpreadMonths: number;
}

export const IN_HOUSE_LINES = [
  'AGENT_WAGES',
  'ON_COSTS',
  'SUPERVISION',
  'HIRING',
  'TRAINING',
  'SOFTWARE',
  'WORKPLACE',
  'SET_UP',
] as const;
export type InHouseLine = (typeof IN_HOUSE_LINES)[number];

export interface InHouseCost {
  lines: { line: InHouseLine; perMonthMinor: number }[];
  totalPerMonthMinor: number;
  paidHoursPerMonth: number;
  fte: number;
  seats: number;
  hiresPerYear: number;
  plan: WeekPlan;
}

/** The week's plan for so many contacts a month. */
export function planMonth(contactsPerMonth: number, work: LineOfWork): Result<WeekPlan> {
  const spread = spreadOverWeek(contactsPerMonth / WEEKS_PER_MONTH, work.open, work.hourWeights);
  return spread.ok ? planWeek({ ...work, contactsByHour: spread.value }) : spread;
}

/**
 * Cost of one month in-house (002.2): wages of the agents that the volume needs by Erlang C in each open hour, their
 * managers, hiring and training of those who replace leavers, operations, buying and upkeep of software.
 * Lines are whole minor units, so that they add up to the total.
 */
export function inHouseMonthlyCost(
  contactsPerMonth: number,
  work: LineOfWork,
  rates: InHouseRates,
): Result<InHouseCost> {
  const wrong = Object.values(rates).some((rate) => !(rate >= 0 && rate < Infinity));
  if (wrong || rates.agentsPerSupervisor === 0 || rates.setUpSpreadMonths === 0)
    return refused('AMOUNT_NOT_VALID');
  const planned = planMonth(contactsPerMonth, work);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const { fte, peakAgents: seats } = plan;
  const paidHoursPerMonth = plan.paidHoursPerWeek * WEEKS_PER_MONTH;
  const hiresPerYear = fte * rates.attritionPerYear;
  const wages = paidHoursPerMonth * rates.agentWagePerHourMinor;
  const trainingPerHire = rates.trainingHoursPerHire * rates.agentWagePerHourMinor * (1 + rates.onCostShare);
  const amounts: Record<InHouseLine, number> = {
    AGENT_WAGES: wages,
    ON_COSTS: wages * rates.onCostShare,
    SUPERVISION: (fte / rates.agentsPerSupervisor) * rates.supervisorPerMonthMinor,
    HIRING: (hiresPerYear / 12) * rates.hiringPerHireMinor,
    TRAINING: (hiresPerYear / 12) * trainingPerHire,
    SOFTWARE: seats * rates.softwarePerSeatPerMonthMinor,
    WORKPLACE: seats * rates.workplacePerSeatPerMonthMinor,
    SET_UP: rates.setUpMinor / rates.setUpSpreadMonths,
  };
  const lines = IN_HOUSE_LINES.map((line) => ({ line, perMonthMinor: Math.round(amounts[line]) }));
  const totalPerMonthMinor = lines.reduce((total, { perMonthMinor }) => total + perMonthMinor, 0);
  return done({ lines, totalPerMonthMinor, paidHoursPerMonth, fte, seats, hiresPerYear, plan });
}
