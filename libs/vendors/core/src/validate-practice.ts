import { duplicates, inOrder, notFuture, type Report } from './profile-checks.js';
import type { VendorProfile } from './profile.js';

/** What a vendor shows for its quality and people: dates that can be, parts of a whole, amounts with a currency. */
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
}
