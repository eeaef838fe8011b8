import { WEEKS_PER_MONTH, type WeekPlan } from '@ringfair/staffing-core';
import type { MonthHours } from './monthly-volume.js';

/**
 * The hours of a month from a week's staffing plan. Shrinkage parts into what happens while signed in (breaks,
 * coaching, meetings) and what does not (leave, illness, training): `signedInShrinkage` is the first, a share of
 * paid time, no larger than the plan's whole shrinkage.
 */
export function inHoursOfMonth(plan: WeekPlan, signedInShrinkage: number): MonthHours {
  const paidHours = plan.paidHoursPerWeek * WEEKS_PER_MONTH;
  const productiveHours = plan.positionHoursPerWeek * WEEKS_PER_MONTH;
  return {
    workloadHours: plan.workloadHoursPerWeek * WEEKS_PER_MONTH,
    productiveHours,
    loggedHours: Math.min(paidHours, productiveHours + paidHours * signedInShrinkage),
    paidHours,
    fullTimeEquivalents: plan.fte,
    seats: plan.peakAgents,
  };
}
