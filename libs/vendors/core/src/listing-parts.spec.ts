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
  const said = (profile: typeof atlas, part: (typeof LISTING_PARTS)[number]): unknown =>
    JSON.parse(partOf(profile, part) ?? 'null');

  it('is what its fields say, for the moderator who compares it with a report', () => {
    expect(said(atlas, 'CONTACT')).toEqual({ site: 'https://atlas.example', phone: '+302101234567' });
    expect(said(atlas, 'COMPANY')).toEqual({
      name: 'Atlas Voice',
      foundedYear: 2009,
      size: { min: 10, max: 50 },
      headquarters: { country: 'GR', region: null, city: 'Athens' },
    });
  });

  it('of which nothing is said is null', () => {
    expect(partOf(atlas, 'PRICES')).toBeNull();
    expect(partOf({ ...atlas, size: { min: null, max: null } }, 'COMPANY')).not.toContain('size');
  });

  it('holds every field, each once', () => {
    const full = Object.fromEntries(Object.keys(atlas).map((field) => [field, 'said'])) as never;
    const fields = LISTING_PARTS.flatMap((part) => Object.keys(said(full, part) as object));
    expect(fields.toSorted()).toEqual(
      Object.keys(atlas)
        .filter((field) => field !== 'schemaVersion')
        .toSorted(),
    );
  });
});

describe('two listings side by side', () => {
  it('show every field that one of them fills', () => {
    const other = { ...emptyProfile('ATLAS Voice Ltd'), phone: '+302101234567' };
    expect(mergeFacts(other, atlas)).toEqual([
      { label: 'name', goes: 'ATLAS Voice Ltd', stays: 'Atlas Voice' },
      { label: 'site', goes: null, stays: 'https://atlas.example' },
      { label: 'phone', goes: '+302101234567', stays: '+302101234567' },
      { label: 'headquarters', goes: null, stays: JSON.stringify({ headquarters: atlas.headquarters }) },
      { label: 'foundedYear', goes: null, stays: '2009' },
      { label: 'size', goes: null, stays: '10–50' },
    ]);
  });
});
