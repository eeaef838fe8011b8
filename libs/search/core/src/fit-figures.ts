import { convertMinor, monthlyCostsOf } from '@ringfair/market-core';
import {
  certificateHolds,
  declaredFigure,
  type CertificationStandard,
  type VendorProfile,
} from '@ringfair/vendors-core';
import {
  met,
  notMet,
  PART_MET,
  partly,
  share,
  unsaid,
  type FitDay,
  type FitSubject,
  type Verdict,
} from './fit-verdict.js';
import { LESS_IS_BETTER, type Criterion, type TermField } from './need.js';

/* Criteria that ask for at least or at most so much. */

export function term(
  profile: VendorProfile,
  field: TermField,
  atMost: number,
  currency: string | null,
): Verdict {
  const sources = [...profile.prices, ...(profile.terms ? [profile.terms] : [])];
  const said = sources.filter(
    (row) => row[field] !== null && (field !== 'minimumMonthlyMinor' || row.currency === currency),
  );
  const values = [...new Set(said.map((row) => row[field] ?? 0))].sort((a, b) => a - b);
  const [least] = values;
  if (least === undefined) return unsaid('terms');
  return least <= atMost ? met([least]) : notMet([least]);
}

export function metric(
  profile: VendorProfile,
  { metric: code, bound }: Criterion & { kind: 'METRIC' },
): Verdict {
  const latest = declaredFigure(profile.metrics, code);
  if (!latest) return unsaid('metrics');
  const good = LESS_IS_BETTER.has(code) ? latest.value <= bound : latest.value >= bound;
  return good ? met([latest.value]) : notMet([latest.value]);
}

/** Calendar years since the founding year, as search counts them. */
export function years({ foundedYear }: VendorProfile, atLeast: number, today: string): Verdict {
  if (foundedYear === null) return unsaid('foundedYear');
  const age = Number(today.slice(0, 4)) - foundedYear;
  return age >= atLeast ? met([foundedYear]) : notMet([foundedYear]);
}

export function agentsPerWeek({ agentsAddedPerWeek: added }: VendorProfile, atLeast: number): Verdict {
  return added === null ? unsaid('agentsAddedPerWeek') : share(added, atLeast);
}

/** The longest pilot on offer. */
export function pilotDays({ pilotOffers }: VendorProfile, atLeast: number): Verdict {
  if (pilotOffers.length === 0) return unsaid('pilotOffers');
  const longest = Math.max(...pilotOffers.map(({ days }) => days));
  return longest >= atLeast ? met([longest]) : notMet([longest]);
}

/** Plain mean of the published reviews; without any nothing is known, and no field of the profile would tell. */
export function rating({ facts }: FitSubject, atLeast: number): Verdict {
  const thousandths = facts?.ratingThousandths ?? null;
  if (thousandths === null) return unsaid();
  const stars = Math.round(thousandths / 10) / 100;
  return thousandths >= atLeast * 1000 ? met([stars]) : notMet([stars]);
}

/** Measured here, so no field of the profile would tell. */
export function replyTime({ facts }: FitSubject, atMost: number): Verdict {
  const minutes = facts?.replyMinutes ?? null;
  if (minutes === null) return unsaid();
  return minutes <= atMost ? met([minutes]) : notMet([minutes]);
}

/** Valid today; `verified`: also checked here, the evidence holding. One that is only stated may still be checked. */
export function certification(
  { profile, facts }: FitSubject,
  code: CertificationStandard,
  today: string,
  verified: boolean,
): Verdict {
  const held = profile.certifications.filter(({ standard }) => standard === code);
  if (held.length === 0) return unsaid('certifications');
  const valid = held.find((one) => certificateHolds(one, today));
  if (!valid) return notMet(held.flatMap(({ validUntil }) => validUntil ?? []));
  const value = [code, ...(valid.validUntil ? [valid.validUntil] : [])];
  const isShown = !verified || facts?.verifiedStandards.includes(code);
  return isShown ? met(value) : partly(PART_MET, value, 'certifications');
}

/**
 * The month of the need under the cheapest published price for the service, without VAT, in the currency of the budget;
 * not provided where no price is, or none that can be compared.
 */
export function monthCost(
  profile: VendorProfile,
  { atMost, currency, service, volume }: Criterion & { kind: 'MONTH_COST' },
  day: FitDay,
): Verdict {
  const costs = monthlyCostsOf(profile, service, volume, day).flatMap((one) => {
    const minor = one.cost.perMonthMinor;
    if (one.currency === currency) return [minor];
    const inBudget = day.rates && convertMinor(minor, one.currency, currency, day.rates);
    return inBudget === null ? [] : [inBudget];
  });
  if (costs.length === 0) return unsaid('prices');
  const least = Math.ceil(Math.min(...costs));
  return least <= atMost ? met([least]) : notMet([least]);
}
