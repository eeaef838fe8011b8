import { describe, expect, it } from '@jest/globals';
import { profileFrom } from '@ringfair/vendors-core';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { structuredData } from './structured-data.js';

const nothing = { count: 0, mean: null };
const dataOf = (
  said: Parameters<typeof profileFrom>[0],
  {
    rating = nothing,
    today = '2026-11-20',
  }: Partial<Pick<Parameters<typeof structuredData>[0], 'rating' | 'today'>> = {},
) => {
  const profile = profileFrom(said);
  const texts = Object.entries(profile.texts).map(([language, text]) => ({ language, ...text }));
  return structuredData({
    profile: { ...profile, texts, agentShares: [] } as unknown as ProfilePartsFragment,
    today,
    rating,
    url: 'https://ringfair.example/en/vendors/nordruf',
    language: 'en',
    nameOf: (code) => code.toLowerCase(),
  });
};
const rich = {
  name: 'Nordruf',
  legalName: 'Nordruf GmbH',
  registerNumbers: [{ register: 'LEI' as const, number: '529900T8BM49AURSDO55' }],
  legalAddress: 'Hafenstraße 1',
  site: 'https://nordruf.example/',
  phone: '+493455550114',
  logoFileId: '0190a0b1-0000-7000-8000-000000000000',
  texts: { en: { summary: 'We answer.', howWeWork: null } },
  foundedYear: 2009,
  size: { min: 12, max: 12 },
  headquarters: { country: 'DE', region: null, city: 'Kiel' },
  services: [{ service: 'TELEPHONE_ANSWERING' as const }],
  languages: [{ tag: 'de' }],
  clientCountries: ['DE', 'DK'],
  certifications: [
    { standard: 'ISO_27001' as const, number: 'N-1', issuer: 'Halden', validUntil: '2027-01-01' },
  ],
};

describe('JSON-LD of a listing', () => {
  it('names the organisation, its services, its logo and its certificates', () => {
    const organization = 'https://ringfair.example/en/vendors/nordruf#organization';
    expect(dataOf(rich)).toMatchObject({
      '@type': 'Organization',
      '@id': organization,
      logo: 'https://ringfair.example/files/0190a0b1-0000-7000-8000-000000000000',
      numberOfEmployees: { '@type': 'QuantitativeValue', minValue: 12, maxValue: 12 },
      hasCertification: [{ '@type': 'Certification', name: 'iso_27001', expires: '2027-01-01' }],
      makesOffer: [{ itemOffered: { '@type': 'Service', provider: { '@id': organization } } }],
    });
  });

  it('names a certificate to its last day, and no longer', () => {
    expect(dataOf(rich, { today: '2027-01-01' })).toHaveProperty('hasCertification');
    expect(dataOf(rich, { today: '2027-01-02' })).not.toHaveProperty('hasCertification');
  });

  it('leaves out what was not said, and ratings without a verified review', () => {
    expect(dataOf({ name: 'Nordruf' })).toEqual({
      '@type': 'Organization',
      '@id': 'https://ringfair.example/en/vendors/nordruf#organization',
      name: 'Nordruf',
    });
    expect(dataOf(rich, { rating: { count: 3, mean: 4.3 } })).toMatchObject({
      aggregateRating: { ratingValue: 4.3, reviewCount: 3 },
    });
  });
});
