import { duplicates, notFuture, type ProfileProblem, type Report } from './profile-checks.js';
import type { VendorProfile } from './profile.js';
import { readProfile } from './read-profile.js';
import { validateHours } from './validate-hours.js';
import { validateLocations } from './validate-locations.js';
import { validateMetrics } from './validate-metrics.js';
import { validatePractice } from './validate-practice.js';
import { sharesAgents } from './vocabulary.js';
import { validatePilots, validatePrices } from './validate-prices.js';

/** Everything in a document that departs from the form of a profile; such a document is not stored at all. */
export function profileFormProblems(value: unknown): ProfileProblem[] {
  return collect((report) => void readProfile(value, report));
}

/**
 * What makes a profile untrue or unusable on its face: each problem with the path of its field, a reason code
 * and an English sentence. An empty list means that it may be published; a draft may be kept with problems.
 * `today` is an ISO date (UTC). Missing things are no problems here (see `completeness`), but for the queue policy:
 * whoever shares agents between clients, all or a part of them, says in which order callers wait (003.8).
 */
export function validateProfile(profile: VendorProfile, today: string): ProfileProblem[] {
  return collect((report) => {
    readProfile(profile, report);
    validateCompany(profile, today, report);
    validateOffer(profile, report);
    validateLocations(profile, report);
    validateHours(profile, today, report);
    validatePractice(profile, today, report);
    validateMetrics(profile, today, report);
    validatePrices(profile, report);
    validatePilots(profile, report);
  });
}

function collect(check: (report: Report) => void): ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  check((path, reason, message) => problems.push({ path, reason, message }));
  return problems;
}

function validateCompany(profile: VendorProfile, today: string, report: Report): void {
  const { foundedYear, foundedOn, size, locations, registerNumbers, caseStudies } = profile;
  const thisYear = Number(today.slice(0, 4));
  if (foundedYear !== null && foundedYear > thisYear) {
    report('foundedYear', 'IN_THE_FUTURE', 'The year of founding lies in the future.');
  }
  if (foundedOn !== null) {
    notFuture(report, 'foundedOn', foundedOn, today);
    if (foundedYear !== Number(foundedOn.slice(0, 4))) {
      report(
        'foundedOn',
        'OTHER_YEAR',
        'The day of founding lies in another year than the year of founding.',
      );
    }
  }
  caseStudies.forEach(({ year }, index) => {
    if (year !== null && year > thisYear) {
      report(`caseStudies.${index}.year`, 'IN_THE_FUTURE', 'This year lies in the future.');
    }
  });
  duplicates(report, 'registerNumbers', registerNumbers, ({ register, number }) => `${register} ${number}`);
  if (size.max !== null && size.min !== null && size.max < size.min) {
    report('size.max', 'MAXIMUM_BELOW_MINIMUM', 'The largest number of people is below the smallest.');
  }
  if (size.max !== null && size.min === null) {
    report('size.min', 'REQUIRED', 'A largest number of people needs a smallest one.');
  }
  const own = locations
    .filter(({ kind }) => kind !== 'SUBCONTRACTED')
    .reduce((sum, { headCount }) => sum + Math.max(headCount ?? 0, 0), 0);
  if (size.max !== null && own > size.max) {
    report('size.max', 'HEAD_COUNTS_EXCEED_SIZE', `${own} own agents are more than the company has people.`);
  }
}

function validateOffer(profile: VendorProfile, report: Report): void {
  for (const field of ['directions', 'coverage', 'workForms', 'scripts', 'routing', 'incentives'] as const) {
    duplicates<string>(report, field, profile[field], (code) => code);
  }
  if (profile.answerAfterRings !== null && !profile.routing.includes('AFTER_RINGS')) {
    report('answerAfterRings', 'NOT_WITHOUT_ROUTING', 'Only where calls come after some rings.');
  }
  duplicates(report, 'services', profile.services, ({ service }) => service);
  profile.services.forEach(({ agentModel, queuePolicy, promisedPercent, promisedSeconds }, index) => {
    if ((promisedPercent === null) !== (promisedSeconds === null)) {
      const missing = promisedPercent === null ? 'promisedPercent' : 'promisedSeconds';
      report(
        `services.${index}.${missing}`,
        'REQUIRED',
        'A promise says how many, and within how many seconds.',
      );
    }
    if (sharesAgents(agentModel) && queuePolicy === null) {
      report(
        `services.${index}.queuePolicy`,
        'QUEUE_POLICY_MISSING',
        'Agents shared between clients need a queue policy: in which order do callers wait?',
      );
    }
  });
  duplicates(report, 'channels', profile.channels, ({ channel }) => channel);
  duplicates(report, 'languages', profile.languages, ({ tag }) => tag.toLowerCase());
  duplicates(report, 'industries', profile.industries, ({ industry }) => industry);
  duplicates(report, 'preparations', profile.preparations, ({ level }) => level);
  duplicates(report, 'messageDelivery', profile.messageDelivery, ({ method, note }) => `${method} ${note}`);
}
