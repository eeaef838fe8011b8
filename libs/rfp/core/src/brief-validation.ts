import type { Brief, BriefLot, BriefProblem, BriefRequirement, Volume } from './brief.js';
import { deadlineInstant, isTimeZone } from './deadline.js';
import { weightProblem } from './weights.js';

export const MAXIMUM_LOTS = 20;
export const MAXIMUM_REQUIREMENTS = 200;
export const MAXIMUM_CONTACTS_PER_MONTH = 100_000_000;
export const MAXIMUM_HANDLE_SECONDS = 14_400;
export const HOURS_IN_WEEK = 168;

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Is this an ISO 4217 code in use? */
export const isCurrency = (code: string): boolean => currencies.has(code);

/** Is this a BCP 47 tag whose language has a name? */
export function isLanguage(tag: string): boolean {
  try {
    const locale = new Intl.Locale(tag);
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(locale.language);
    return name !== undefined;
  } catch {
    return false;
  }
}

const inRange = (value: number | null, least: number, most: number): boolean =>
  value === null || (Number.isInteger(value) && value >= least && value <= most);

function volumeProblems(volume: Volume, path: string): BriefProblem[] {
  const ranges: [keyof Volume, number][] = [
    ['contactsPerMonth', MAXIMUM_CONTACTS_PER_MONTH],
    ['hoursPerWeek', HOURS_IN_WEEK],
    ['averageHandleSeconds', MAXIMUM_HANDLE_SECONDS],
  ];
  return ranges
    .filter(([field, most]) => !inRange(volume[field], 1, most))
    .map(([field]) => ({ path: `${path}.${field}`, reason: 'OUT_OF_RANGE' }));
}

function lotProblems(lot: BriefLot, path: string): BriefProblem[] {
  const problems: BriefProblem[] = volumeProblems(lot.volume, `${path}.volume`);
  lot.languages.forEach((tag, index) => {
    if (!isLanguage(tag)) problems.push({ path: `${path}.languages.${index}`, reason: 'LANGUAGE_UNKNOWN' });
  });
  if (lot.coverageTimeZone !== null && !isTimeZone(lot.coverageTimeZone)) {
    problems.push({ path: `${path}.coverageTimeZone`, reason: 'TIME_ZONE_UNKNOWN' });
  }
  return problems;
}

function requirementProblems(requirement: BriefRequirement, path: string): BriefProblem[] {
  return inRange(requirement.weight, 1, 10) ? [] : [{ path: `${path}.weight`, reason: 'OUT_OF_RANGE' }];
}

/** What is wrong with a brief even as a draft: values that can never be right, however little is filled in yet. */
export function draftProblems(brief: Brief): BriefProblem[] {
  const problems: BriefProblem[] = [];
  if (brief.lots.length > MAXIMUM_LOTS) problems.push({ path: 'lots', reason: 'TOO_MANY' });
  if (brief.requirements.length > MAXIMUM_REQUIREMENTS) {
    problems.push({ path: 'requirements', reason: 'TOO_MANY' });
  }
  if (!isCurrency(brief.currency)) problems.push({ path: 'currency', reason: 'CURRENCY_UNKNOWN' });
  const weights = weightProblem(brief.weights);
  if (weights)
    problems.push({
      path: weights === 'PRICE_WEIGHT_TOO_HIGH' ? 'weights.price' : 'weights',
      reason: weights,
    });
  if (brief.deadline) {
    const deadline = deadlineInstant(brief.deadline);
    if (!deadline.ok) {
      const field = deadline.problem === 'TIME_ZONE_UNKNOWN' ? 'timeZone' : 'local';
      problems.push({ path: `deadline.${field}`, reason: deadline.problem });
    }
  }
  brief.lots.forEach((lot, index) => problems.push(...lotProblems(lot, `lots.${index}`)));
  brief.requirements.forEach((requirement, index) =>
    problems.push(...requirementProblems(requirement, `requirements.${index}`)),
  );
  return problems;
}

/**
 * What still stands between a draft and its publication: nobody can price a lot without its volume, and a weight
 * without a requirement behind it would be given out blindly.
 */
export function publishingProblems(brief: Brief): BriefProblem[] {
  const problems = draftProblems(brief);
  const need = (present: boolean, path: string) => {
    if (!present) problems.push({ path, reason: 'REQUIRED' });
  };
  need(brief.title.trim() !== '', 'title');
  need(brief.summary.trim() !== '', 'summary');
  need(brief.deadline !== null, 'deadline');
  need(brief.lots.length > 0, 'lots');
  need(brief.requirements.length > 0, 'requirements');
  brief.lots.forEach((lot, index) => {
    const path = `lots.${index}`;
    need(lot.title.trim() !== '', `${path}.title`);
    need(lot.services.length > 0, `${path}.services`);
    need(lot.languages.length > 0, `${path}.languages`);
    need(lot.coverage.length > 0, `${path}.coverage`);
    need(lot.volume.contactsPerMonth !== null, `${path}.volume.contactsPerMonth`);
    need(lot.volume.averageHandleSeconds !== null, `${path}.volume.averageHandleSeconds`);
  });
  brief.requirements.forEach((requirement, index) =>
    need(requirement.text.trim() !== '', `requirements.${index}.text`),
  );
  for (const dimension of ['QUALITY', 'FIT'] as const) {
    const weight = dimension === 'QUALITY' ? brief.weights.quality : brief.weights.fit;
    if (weight > 0 && !brief.requirements.some((requirement) => requirement.dimension === dimension)) {
      problems.push({ path: `weights.${dimension.toLowerCase()}`, reason: 'DIMENSION_WITHOUT_REQUIREMENT' });
    }
  }
  return problems;
}
