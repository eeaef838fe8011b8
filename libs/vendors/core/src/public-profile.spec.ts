import { describe, expect, it } from '@jest/globals';
import { publicProfile } from './public-profile.js';
import { profileFrom } from './read-profile.js';

const profile = profileFrom({
  name: 'Nordruf',
  contacts: [
    { name: 'Levke Jensen', post: 'Client care', email: 'levke@nordruf.example', phone: '+493455550114' },
  ],
  locations: [
    {
      kind: 'OWN',
      country: 'DE',
      region: 'Schleswig-Holstein',
      city: 'Kiel',
      latitude: 54.323,
      longitude: 10.123,
    },
    {
      kind: 'HOME_BASED',
      country: 'DE',
      region: 'Ostholstein',
      city: 'Eutin',
      latitude: 54.14,
      longitude: 10.61,
    },
    { kind: 'HOME_BASED', country: 'PL', region: 'Pomorskie', city: null },
  ],
});

describe('what everyone may see of a profile', () => {
  it('004.4 shows agents at home by their town only, at most by a tenth of a degree', () => {
    expect(publicProfile(profile).locations).toMatchObject([
      { region: 'Schleswig-Holstein', latitude: 54.323 },
      { region: null, city: 'Eutin', latitude: 54.1, longitude: 10.6 },
      { region: 'Pomorskie', city: null },
    ]);
  });

  it('names the people to talk to without their mail and phone', () => {
    expect(publicProfile(profile).contacts).toMatchObject([
      { name: 'Levke Jensen', post: 'Client care', email: null, phone: null },
    ]);
  });

  it('leaves everything else, and the stored document, as it was', () => {
    const before = structuredClone(profile);
    const { contacts: _contacts, locations: _locations, ...rest } = publicProfile(profile);
    const { contacts: _c, locations: _l, ...same } = before;
    expect(rest).toEqual(same);
    expect(profile).toEqual(before);
  });
});
