export { STAFFING_REASONS, type Refused, type Result, type StaffingReason } from './result.js';
export {
  erlangB,
  erlangC,
  LARGEST_LOAD_ERLANGS,
  loadErlangs,
  queuePerformance,
  type QueuePerformance,
} from './erlang.js';
export { erlangA, type AbandonmentPerformance } from './erlang-a.js';
export {
  fullTimeEquivalents,
  requiredAgents,
  scheduledAgents,
  type IntervalWork,
  type RequiredAgents,
  type ServiceTarget,
} from './required-agents.js';
export {
  coverageOfPeriod,
  HOURS_PER_WEEK,
  hourOfWeek,
  isTimeZone,
  openHoursOfWeek,
  weekdayOf,
  weekInZone,
  WEEKS_PER_MONTH,
  type CoverageCalendar,
  type HourOfWeek,
  type OpenHours,
  type PeriodCoverage,
} from './coverage-calendar.js';
export {
  DAY_SHAPES,
  planWeek,
  spreadOverWeek,
  type DayShape,
  type HourPlan,
  type WeekPlan,
  type WeekWork,
} from './week-plan.js';
export {
  IN_HOUSE_LINES,
  inHouseMonthlyCost,
  planMonth,
  type InHouseCost,
  type InHouseLine,
  type InHouseRates,
  type LineOfWork,
} from './in-house-cost.js';
export {
  costCurve,
  findBreakEven,
  volumeSteps,
  type BreakEven,
  type CostByVolume,
  type VolumePoint,
} from './break-even.js';
export {
  missedCallsCost,
  type AnsweringQuote,
  type MissedCalls,
  type MissedCallsCost,
} from './missed-calls.js';
