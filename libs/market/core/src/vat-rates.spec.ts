import { describe, expect, it } from '@jest/globals';
import { standardVatShare } from './vat-rates.js';

/** As the European Commission's database of taxes (TEDB) had them on 23 September 2026. */
const UNION =
  'AT 20, BE 21, BG 20, CY 19, CZ 21, DE 19, DK 25, EE 24, ES 21, FI 25.5, FR 20, GR 24, HR 25, HU 27, IE 23, IT 22, LT 21, LU 17, LV 21, MT 18, NL 21, PL 23, PT 23, RO 21, SE 25, SI 22, SK 23';
/** As the collection eu-vat-rates-data had them from national sources on 28 April 2026. */
const REST_OF_EUROPE =
  'AD 4.5, AL 20, BA 17, CH 8.1, GB 20, GE 18, IS 24, LI 8.1, MC 20, MD 20, ME 21, MK 18, NO 25, RS 20, TR 20, UA 20';
/** As PwC's Worldwide Tax Summaries had them in February 2025. */
const WORLD =
  'AM 20, AR 21, CL 19, CO 19, CR 13, DO 18, EG 14, IN 18, KE 16, MA 20, MX 16, PE 18, PH 12, SV 13, TN 19, ZA 15';

describe('standard rates of VAT', () => {
  it.each([
    ['the European Union', UNION],
    ['the rest of Europe', REST_OF_EUROPE],
    ['the world', WORLD],
    ['laws that changed them on 1 January 2026', 'KZ 16, RU 22'],
  ])('are those that are published for %s', (_of, published) => {
    const ours = published
      .split(', ')
      .map((one) => one.slice(0, 2))
      .map((country) => `${country} ${Math.round((standardVatShare(country) ?? NaN) * 10_000) / 100}`);
    expect(ours.join(', ')).toBe(published);
  });

  it('are not known where there is none, or one for each province', () => {
    expect(['US', 'CA', 'XX', null, undefined].map(standardVatShare)).toEqual([null, null, null, null, null]);
  });
});
