import {
  METRIC_PARTS,
  METRIC_RULES,
  METRICS,
  populationOf,
  type MetricPart,
  type MetricUnit,
} from './metrics.js';
import { duplicates, inOrder, notFuture, type ProfileProblemReason, type Report } from './profile-checks.js';
import type { DeclaredMetric } from './profile-practice.js';
import type { VendorProfile } from './profile.js';

const RANGE: Record<MetricUnit, readonly [number, number]> = {
  PERCENT: [0, 100],
  SECONDS: [0, 1_000_000],
  SCORE: [1, 5],
  NPS: [-100, 100],
  MONEY: [0, 1_000_000],
};

const MISSING: Record<MetricPart, readonly [ProfileProblemReason, string]> = {
  currency: ['CURRENCY_MISSING', 'A cost needs a currency.'],
  thresholdSeconds: ['THRESHOLD_MISSING', 'Answered within how many seconds?'],
  shortAbandonsExcluded: ['SHORT_ABANDONS_UNSAID', 'Are contacts left out that hung up at once?'],
  windowDays: ['WINDOW_MISSING', 'Nobody came back within how many days? 7 are usual.'],
  responseRatePercent: ['RESPONSE_RATE_MISSING', 'Which part of those asked answered?'],
};

/** Figures in their range, with a period and what their metric needs, and nothing that belongs to another one. */
export function validateMetrics({ metrics }: VendorProfile, today: string, report: Report): void {
  // What is no metric is reported with the form of the document.
  if (!metrics.every(({ metric }) => METRICS.includes(metric))) return;
  metrics.forEach((figure, index) => {
    const path = `metrics.${index}`;
    const { value, from, to } = figure;
    const [least, most] = RANGE[METRIC_RULES[figure.metric].unit];
    if (value < least || value > most) {
      report(`${path}.value`, 'OUT_OF_RANGE', `A number from ${least} to ${most}.`);
    }
    checkParts(path, figure, report);
    checkPopulation(path, figure, report);
    if (from === null || to === null) {
      report(
        `${path}.${from === null ? 'from' : 'to'}`,
        'PERIOD_MISSING',
        'A figure needs the period it was measured in.',
      );
    }
    inOrder(report, `${path}.to`, from, to);
    notFuture(report, `${path}.to`, to, today);
  });
  duplicates(report, 'metrics', metrics, (figure) =>
    JSON.stringify({ ...figure, id: null, value: null, definition: null, population: populationOf(figure) }),
  );
}

function checkParts(path: string, figure: DeclaredMetric, report: Report): void {
  const { parts } = METRIC_RULES[figure.metric];
  for (const part of METRIC_PARTS) {
    const [reason, message] = MISSING[part];
    if (parts.includes(part) && figure[part] === null) report(`${path}.${part}`, reason, message);
    if (!parts.includes(part) && figure[part] !== null)
      report(`${path}.${part}`, 'NOT_FOR_THIS_METRIC', 'Another metric has this.');
  }
}

function checkPopulation(path: string, figure: DeclaredMetric, report: Report): void {
  const { populations, sample } = METRIC_RULES[figure.metric];
  const population = populationOf(figure);
  if (population === null) {
    report(
      `${path}.population`,
      'POPULATION_MISSING',
      `Counted over what? One of ${populations.join(', ')}.`,
    );
  } else if (!populations.includes(population)) {
    report(`${path}.population`, 'NOT_FOR_THIS_METRIC', `It is counted over ${populations.join(' or ')}.`);
  }
  if (sample && figure.sampleSize === null) {
    report(`${path}.sampleSize`, 'SAMPLE_MISSING', 'How many answers stand behind it?');
  }
}
