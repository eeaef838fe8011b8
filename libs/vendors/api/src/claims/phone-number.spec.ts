import { describe, expect, it } from '@jest/globals';
import { emptyProfile } from '@ringfair/vendors-core';
import { readPhone } from './phone-number.js';
import { patched } from '../profile/profile-mapping.js';

describe('a phone number', () => {
  it.each([
    ['+30 210 123 4567', null, '+302101234567', true],
    ['210 1234567', 'GR', '+302101234567', true],
    ['(0431) 1234567', 'DE', '+494311234567', true],
    ['8 (495) 123-45-67', 'RU', '+74951234567', true],
    ['+1 800 555 0199', null, '+18005550199', true],
    ['+44 909 879 0000', null, '+449098790000', false],
    ['+1 900 555 1234', null, '+19005551234', false],
  ])('%s in %s is %s, callable: %s', (text, country, number, callable) => {
    expect(readPhone(text, country)).toMatchObject({ number, callable });
  });

  it.each([
    ['210 1234567', null],
    ['210 1234567', 'XX'],
    ['+30 12', null],
    ['112', 'GR'],
    ['+302101234567;ext=12', null],
    ['call us', 'GR'],
    ['', 'GR'],
    ['+'.repeat(5_000), null],
  ])('cannot be read from %s in %s', (text, country) => {
    expect(readPhone(text, country)).toBeNull();
  });

  it('is kept as E.164 in a profile, by the country of the head office', () => {
    const profile = { ...emptyProfile('Petrel'), headquarters: { country: 'GR', region: null, city: null } };
    expect(patched(profile, { phone: '210 123 4567' }).phone).toBe('+302101234567');
    expect(() => patched(profile, { phone: 'call us' })).toThrow(/phone/);
  });
});
