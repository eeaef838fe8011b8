import { duplicates, inOrder, notFuture, type Report } from './profile-checks.js';
import type { VendorProfile } from './profile.js';
import { unitOfMetric, type Metric, type MetricUnit } from './vocabulary.js';

const RANGE: Record<MetricUnit, readonly [number, number]> = {
  PERCENT: [0, 100],
  SECONDS: [0, 1_000_000],
  SCORE: [1, 5],
  NPS: [-100, 100],
};

/** What a vendor shows for its quality and people: dates that can be, figures in their range, parts of a whole. */
export function validatePractice(profile: VendorProfile, today: string, report: Report): void {
  const { certifications, tenure, authority, terms, continuity } = profile;
  certifications.forEach(({ issuedOn, validUntil }, index) => {
    notFuture(report, `certifications.${index}.issuedOn`, issuedOn, today);
    inOrder(report, `certifications.${index}.validUntil`, issuedOn, validUntil);
  });
  duplicates(report, 'certifications', certifications, ({ standard, number, detail }) =>
    JSON.stringify([standard, number, detail]),
  );
  if (tenure && tenure.underOneYear + tenure.oneToThreeYears + tenure.overThreeYears !== 100) {
    report('tenure', 'NOT_A_HUNDRED', 'The three parts are 100 per cent together.');
  }
  if (authority && authority.refundLimitMinor !== null && authority.currency === null) {
    report('authority.currency', 'CURRENCY_MISSING', 'An amount needs a currency.');
  }
  if (terms && terms.minimumMonthlyMinor !== null && terms.currency === null) {
    report('terms.currency', 'CURRENCY_MISSING', 'An amount needs a currency.');
  }
  if (continuity) notFuture(report, 'continuity.testedOn', continuity.testedOn, today);
  validateMetrics(profile, today, report);
}

function validateMetrics({ metrics }: VendorProfile, today: string, report: Report): void {
  metrics.forEach(({ metric, value, thresholdSeconds, from, to }, index) => {
    const path = `metrics.${index}`;
    const [least, most] = RANGE[unitOfMetric(metric)];
    if (value < least || value > most) {
      report(`${path}.value`, 'OUT_OF_RANGE', `A number from ${least} to ${most}.`);
    }
    if (metric === 'SERVICE_LEVEL' && thresholdSeconds === null) {
      report(`${path}.thresholdSeconds`, 'THRESHOLD_MISSING', 'Answered within how many seconds?');
    }
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
  duplicates(report, 'metrics', metrics, (row: { metric: Metric } & object) =>
    JSON.stringify({ ...row, id: null, value: null, definition: null }),
  );
}
