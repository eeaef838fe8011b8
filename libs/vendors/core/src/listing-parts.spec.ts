import { describe, expect, it } from '@jest/globals';
import { LISTING_PARTS, partOf } from './listing-parts.js';
import { mergeFacts } from './merge-facts.js';
import { emptyProfile } from './profile.js';

const atlas = {
  ...emptyProfile('Atlas Voice'),
  site: 'https://atlas.example',
  phone: '+302101234567',
  foundedYear: 2009,
  size: { min: 10, max: 50 },
  headquarters: { country: 'GR', region: null, city: 'Athens' },
};

describe('a part of a listing', () => {
  it('is one fact a line, for the moderator who compares it with a report', () => {
    expect(partOf(atlas, 'CONTACT')).toBe('site: https://atlas.example\nphone: +302101234567');
    expect(partOf(atlas, 'COMPANY')?.split('\n')).toEqual([
      'name: Atlas Voice',
      'foundedYear: 2009',
      'size min: 10',
      'size max: 50',
      'headquarters country: GR',
      'headquarters city: Athens',
    ]);
  });

  it('of which nothing is said is null, and a long one is cut', () => {
    expect(partOf(atlas, 'PRICES')).toBeNull();
    const long = { ...atlas, texts: { en: { summary: 'word '.repeat(2000), howWeWork: null } } };
    expect(partOf(long, 'OTHER')?.length).toBe(2001);
    for (const part of LISTING_PARTS) expect(() => partOf(long, part)).not.toThrow();
  });
});

describe('two listings side by side', () => {
  it('show every field that one of them fills', () => {
    const other = { ...emptyProfile('ATLAS Voice Ltd'), phone: '+302101234567' };
    expect(mergeFacts(other, atlas)).toEqual([
      { label: 'name', goes: 'ATLAS Voice Ltd', stays: 'Atlas Voice' },
      { label: 'site', goes: null, stays: 'https://atlas.example' },
      { label: 'phone', goes: '+302101234567', stays: '+302101234567' },
      { label: 'headquarters', goes: null, stays: 'Athens, GR' },
      { label: 'foundedYear', goes: null, stays: '2009' },
      { label: 'size', goes: null, stays: '10–50' },
    ]);
  });
});
