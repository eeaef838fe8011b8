import { isCountry } from './countries.js';
import type { VendorProfile } from './profile.js';
import {
  checkCode,
  checkCodes,
  checkCount,
  checkList,
  checkText,
  duplicates,
  isEmail,
  isLanguageTag,
  isPhone,
  isSite,
  type Report,
  type ProfileProblem,
} from './profile-checks.js';
import { validatePilots, validatePrices } from './validate-prices.js';
import { validateLocations } from './validate-locations.js';
import {
  AGENT_MODELS,
  AGENT_PREPARATIONS,
  CHANNELS,
  COVERAGES,
  DIRECTIONS,
  INDUSTRIES,
  PRICING_STYLES,
  PROFILE_LANGUAGES,
  SERVICES,
  TECHNOLOGIES,
} from './vocabulary.js';

/** The oldest year accepted: older "founded" years in directories are typing errors. */
export const OLDEST_FOUNDED_YEAR = 1800;

/**
 * What makes a profile untrue or unusable on its face: each problem with the path of its field, a reason code
 * and an English sentence. An empty list means that it may be published. `today` is an ISO date (UTC).
 * Missing things are no problems here: see `completeness`.
 */
export function validateProfile(profile: VendorProfile, today: string): ProfileProblem[] {
  const problems: ProfileProblem[] = [];
  const report: Report = (path, reason, message) => problems.push({ path, reason, message });
  validateIdentity(profile, today, report);
  validateTexts(profile, report);
  validateOffer(profile, report);
  validateLocations(profile, report);
  validatePrices(profile, report);
  validatePilots(profile, report);
  return problems;
}

function validateIdentity(profile: VendorProfile, today: string, report: Report): void {
  if (profile.name.trim() === '') report('name', 'REQUIRED', 'A listing needs a name.');
  checkText(report, 'name', profile.name, 200);
  checkText(report, 'legalName', profile.legalName, 300);
  if (profile.site !== null && !isSite(profile.site)) {
    report('site', 'INVALID_SITE', 'The site is an address such as https://example.com.');
  }
  checkText(report, 'site', profile.site, 500);
  checkContact(report, '', profile);
  checkList(report, 'contacts', profile.contacts, 20);
  profile.contacts.forEach((contact, index) => {
    const path = `contacts.${index}`;
    if (contact.name.trim() === '') report(`${path}.name`, 'REQUIRED', 'A contact needs a name.');
    checkText(report, `${path}.name`, contact.name, 200);
    checkText(report, `${path}.post`, contact.post, 200);
    checkContact(report, `${path}.`, contact);
  });
  const year = profile.foundedYear;
  if (year !== null && (!Number.isInteger(year) || year < OLDEST_FOUNDED_YEAR)) {
    report('foundedYear', 'OUT_OF_RANGE', `The year of founding is ${OLDEST_FOUNDED_YEAR} or later.`);
  }
  if (year !== null && year > Number(today.slice(0, 4))) {
    report('foundedYear', 'IN_THE_FUTURE', 'The year of founding lies in the future.');
  }
  validateSize(profile, report);
  if (profile.headquarters) {
    const { country, region, city } = profile.headquarters;
    if (!isCountry(country)) report('headquarters.country', 'UNKNOWN_COUNTRY', 'Unknown country code.');
    checkText(report, 'headquarters.region', region, 100);
    checkText(report, 'headquarters.city', city, 100);
  }
}

function checkContact(
  report: Report,
  prefix: string,
  contact: { email: string | null; phone: string | null },
): void {
  if (contact.email !== null && !isEmail(contact.email)) {
    report(`${prefix}email`, 'INVALID_EMAIL', 'This is no email address.');
  }
  if (contact.phone !== null && !isPhone(contact.phone)) {
    report(`${prefix}phone`, 'INVALID_PHONE', 'A phone number starts with + and the country code.');
  }
}

function validateSize({ size, locations }: VendorProfile, report: Report): void {
  checkCount(report, 'size.min', size.min, 1, 10_000_000);
  checkCount(report, 'size.max', size.max, 1, 10_000_000);
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

function validateTexts(profile: VendorProfile, report: Report): void {
  for (const [language, text] of Object.entries(profile.texts)) {
    checkCode(report, `texts.${language}`, language, PROFILE_LANGUAGES);
    if (text.summary.trim() === '') {
      report(`texts.${language}.summary`, 'REQUIRED', 'A text needs a summary.');
    }
    checkText(report, `texts.${language}.summary`, text.summary, 2000);
    checkText(report, `texts.${language}.howWeWork`, text.howWeWork, 10_000);
  }
}

function validateOffer(profile: VendorProfile, report: Report): void {
  checkCodes(report, 'directions', profile.directions, DIRECTIONS);
  checkCodes(report, 'coverage', profile.coverage, COVERAGES);
  checkCode(report, 'agentPreparation', profile.agentPreparation, AGENT_PREPARATIONS);
  checkCode(report, 'pricingStyle', profile.pricingStyle, PRICING_STYLES);
  duplicates(report, 'services', profile.services, ({ service }) => service);
  profile.services.forEach((row, index) => {
    checkCode(report, `services.${index}.service`, row.service, SERVICES);
    checkCode(report, `services.${index}.agentModel`, row.agentModel, AGENT_MODELS);
    checkText(report, `services.${index}.queuePolicy`, row.queuePolicy, 1000);
  });
  duplicates(report, 'channels', profile.channels, ({ channel }) => channel);
  profile.channels.forEach((row, index) => {
    checkCode(report, `channels.${index}.channel`, row.channel, CHANNELS);
    checkCodes(report, `channels.${index}.coverage`, row.coverage, COVERAGES);
    checkList(report, `channels.${index}.languages`, row.languages, 200);
    row.languages.forEach((tag, at) => checkTag(report, `channels.${index}.languages.${at}`, tag));
  });
  duplicates(report, 'languages', profile.languages, ({ tag }) => tag.toLowerCase());
  checkList(report, 'languages', profile.languages, 200);
  profile.languages.forEach((row, index) => {
    checkTag(report, `languages.${index}.tag`, row.tag);
    checkText(report, `languages.${index}.note`, row.note, 300);
  });
  duplicates(report, 'industries', profile.industries, ({ industry }) => industry);
  profile.industries.forEach((row, index) => {
    checkCode(report, `industries.${index}.industry`, row.industry, INDUSTRIES);
    checkCount(report, `industries.${index}.years`, row.years, 0, 200);
  });
  checkList(report, 'technology', profile.technology, 100);
  profile.technology.forEach((row, index) => {
    checkCode(report, `technology.${index}.category`, row.category, TECHNOLOGIES);
    checkText(report, `technology.${index}.product`, row.product, 200);
  });
}

function checkTag(report: Report, path: string, tag: string): void {
  if (!isLanguageTag(tag)) report(path, 'UNKNOWN_LANGUAGE', `"${tag}" is no language code (BCP 47).`);
}
