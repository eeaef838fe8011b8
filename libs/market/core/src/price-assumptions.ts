import type { ProfilePrice, VendorProfile } from '@ringfair/vendors-core';
import { CAUTIOUS, type Assumptions } from './price-terms.js';
import { standardVatShare } from './vat-rates.js';

/**
 * What a published price that buys people's time may leave out, as shares of what the time costs (docs/prices.md has
 * the reason of each): a team leader for twelve agents, a day of reporting a month, licences, the minutes of the
 * carrier, two weeks of training at the beginning and for each who replaces a leaver.
 */
const OF_TIME: Assumptions['extras'] = {
  SUPERVISION: { kind: 'SHARE_OF_USAGE', share: 0.1 },
  TRAINING_FIRST: { kind: 'SHARE_OF_USAGE', share: 0.04 },
  TRAINING_REPLACEMENT: { kind: 'SHARE_OF_USAGE', share: 0.02 },
  REPORTING: { kind: 'SHARE_OF_USAGE', share: 0.02 },
  SOFTWARE: { kind: 'SHARE_OF_USAGE', share: 0.03 },
  TELEPHONY: { kind: 'SHARE_OF_USAGE', share: 0.03 },
};

/** A price for what is done buys it whole, whoever leads, trains and equips those who do it. */
const OF_WORK_DONE: Assumptions['extras'] = {
  SUPERVISION: { kind: 'INCLUDED' },
  TRAINING_FIRST: { kind: 'INCLUDED' },
  TRAINING_REPLACEMENT: { kind: 'INCLUDED' },
  REPORTING: { kind: 'SHARE_OF_USAGE', share: 0.02 },
  SOFTWARE: { kind: 'INCLUDED' },
  TELEPHONY: { kind: 'SHARE_OF_USAGE', share: 0.03 },
};

const TIME: ReadonlySet<ProfilePrice['unit']> = new Set<ProfilePrice['unit']>([
  'AGENT_HOUR_PAID',
  'AGENT_HOUR_LOGGED',
  'AGENT_HOUR_PRODUCTIVE',
  'FTE_MONTH',
  'SEAT_MONTH',
]);

/** What is taken for the terms on which a published price is silent. */
export function assumptionsFor(
  { unit }: Pick<ProfilePrice, 'unit'>,
  profile: Pick<VendorProfile, 'headquarters' | 'locations'>,
): Assumptions {
  return {
    ...CAUTIOUS,
    extras: TIME.has(unit) ? OF_TIME : OF_WORK_DONE,
    vatShare: standardVatShare(countryOf(profile)),
  };
}

/** Where the vendor is taxed: its seat, or the one country in which all its agents are. */
function countryOf({
  headquarters,
  locations,
}: Pick<VendorProfile, 'headquarters' | 'locations'>): string | undefined {
  const countries = new Set(locations.map(({ country }) => country));
  return headquarters?.country ?? (countries.size === 1 ? [...countries][0] : undefined);
}
