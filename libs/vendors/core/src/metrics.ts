/** What a metric was computed over: contacts, people, issues or time. */
export const POPULATIONS = [
  'OFFERED',
  'ANSWERED',
  'ATTEMPTED',
  'PICKED_UP',
  'CONVERSATIONS',
  'ISSUES',
  'MESSAGES',
  'LEADS',
  'PROMISES',
  'SURVEYED',
  'EMPLOYED',
  'PAID_TIME',
  'SIGNED_IN_TIME',
] as const;
export type Population = (typeof POPULATIONS)[number];

/** Measures of quality; their definitions stand in the glossary. */
export const METRICS = [
  'SERVICE_LEVEL',
  'ASA',
  'HOLD_TIME',
  'WAIT_P95',
  'ABANDONMENT',
  'BLOCKED',
  'AHT',
  'FCR',
  'RESOLUTION_RATE',
  'TRANSFER_RATE',
  'CONTAINMENT',
  'FIRST_RESPONSE',
  'MESSAGE_DELIVERY',
  'CSAT',
  'CSAT_TOP_TWO',
  'NPS',
  'CONNECT_RATE',
  'CONVERSION',
  'COST_PER_LEAD',
  'PROMISES_KEPT',
  'SILENT_CALLS',
  'OCCUPANCY',
  'SHRINKAGE',
  'ATTRITION',
] as const;
export type Metric = (typeof METRICS)[number];

/** What the number of a metric counts. Score: mean of 1 to 5; NPS: -100 to 100; money: units of a currency. */
export type MetricUnit = 'PERCENT' | 'SECONDS' | 'SCORE' | 'NPS' | 'MONEY';

/** What some metrics need beside value and period to mean anything. */
export const METRIC_PARTS = [
  'currency',
  'thresholdSeconds',
  'shortAbandonsExcluded',
  'windowDays',
  'responseRatePercent',
] as const;
export type MetricPart = (typeof METRIC_PARTS)[number];

export interface MetricRule {
  unit: MetricUnit;
  /** What it may be computed over; one: its definition leaves no choice, so that nobody needs to say it. */
  populations: readonly [Population, ...Population[]];
  /** Parts that it cannot be published without; other metrics do not have them. */
  parts: readonly MetricPart[];
  /** Whether the number behind it must be said. */
  sample: boolean;
}

const rule = (
  unit: MetricUnit,
  populations: MetricRule['populations'],
  parts: readonly MetricPart[] = [],
  sample = false,
): MetricRule => ({ unit, populations, parts, sample });
const survey = (unit: MetricUnit): MetricRule => rule(unit, ['SURVEYED'], ['responseRatePercent'], true);

/**
 * Unit, population and parts of each metric, as its definition has them: an "answered" first-contact resolution is
 * none, for it counts issues; a satisfaction without the number of answers and the part that answered says nothing.
 */
export const METRIC_RULES: Readonly<Record<Metric, MetricRule>> = {
  SERVICE_LEVEL: rule('PERCENT', ['OFFERED'], ['thresholdSeconds', 'shortAbandonsExcluded']),
  ASA: rule('SECONDS', ['ANSWERED']),
  HOLD_TIME: rule('SECONDS', ['ANSWERED']),
  WAIT_P95: rule('SECONDS', ['ANSWERED', 'OFFERED']),
  ABANDONMENT: rule('PERCENT', ['OFFERED']),
  BLOCKED: rule('PERCENT', ['ATTEMPTED']),
  AHT: rule('SECONDS', ['ANSWERED']),
  FCR: rule('PERCENT', ['ISSUES'], ['windowDays']),
  RESOLUTION_RATE: rule('PERCENT', ['ANSWERED']),
  TRANSFER_RATE: rule('PERCENT', ['ANSWERED']),
  CONTAINMENT: rule('PERCENT', ['OFFERED']),
  FIRST_RESPONSE: rule('SECONDS', ['ANSWERED']),
  MESSAGE_DELIVERY: rule('SECONDS', ['MESSAGES']),
  CSAT: survey('SCORE'),
  CSAT_TOP_TWO: survey('PERCENT'),
  NPS: survey('NPS'),
  CONNECT_RATE: rule('PERCENT', ['ATTEMPTED']),
  CONVERSION: rule('PERCENT', ['CONVERSATIONS']),
  COST_PER_LEAD: rule('MONEY', ['LEADS'], ['currency']),
  PROMISES_KEPT: rule('PERCENT', ['PROMISES']),
  SILENT_CALLS: rule('PERCENT', ['PICKED_UP']),
  OCCUPANCY: rule('PERCENT', ['SIGNED_IN_TIME']),
  SHRINKAGE: rule('PERCENT', ['PAID_TIME']),
  ATTRITION: rule('PERCENT', ['EMPLOYED']),
};

export const unitOfMetric = (metric: Metric): MetricUnit => METRIC_RULES[metric].unit;

/** What a figure was computed over: as it says, else as its definition has it; null: it must be said and is not. */
export function populationOf({
  metric,
  population,
}: {
  metric: Metric;
  population: Population | null;
}): Population | null {
  const [only, ...others] = METRIC_RULES[metric].populations;
  return population ?? (others.length === 0 ? only : null);
}
