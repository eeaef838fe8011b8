import type { AskedParams } from './asked-url.js';
import { isFacetCode } from './search-fields.js';

/** The parameter of shares of all agents. */
export const SHARE = 'share';
/** The fields of a share of one's own in the form: they are read, and written as `share`. */
export const OWN_SHARE = { percent: 'share-least', country: 'share-in' } as const;

/** The share that stands in the fields of the form, as a pair of the address; none where nothing is filled in. */
export function ownShare({ one, refuse }: AskedParams): [string, string][] {
  const [percent, country] = [one(OWN_SHARE.percent), one(OWN_SHARE.country)];
  if (percent === '') return [];
  if (!/^\d{1,3}$/.test(percent)) refuse(OWN_SHARE.percent, percent, 'NOT_A_NUMBER');
  else if (Number(percent) < 1 || Number(percent) > 100) refuse(OWN_SHARE.percent, percent, 'OUT_OF_RANGE');
  else if (isFacetCode('agentShare', `${country}:${Number(percent)}`))
    return [[SHARE, `${country}:${Number(percent)}`]];
  else refuse(OWN_SHARE.country, country, country === '' ? 'INCOMPLETE' : 'UNKNOWN_VALUE');
  return [];
}
