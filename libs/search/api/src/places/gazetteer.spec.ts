import { describe, expect, it } from '@jest/globals';
import { emptyProfile, type AgentLocation } from '@ringfair/vendors-core';
import { Gazetteer } from './gazetteer.js';

const gazetteer = new Gazetteer();
const nameOf = (text: string) => gazetteer.find(text)?.text ?? null;
const at = (place: Partial<AgentLocation>): AgentLocation => ({
  id: '1',
  country: 'GR',
  region: null,
  city: null,
  timeZone: null,
  latitude: null,
  longitude: null,
  headCount: null,
  kind: null,
  languages: [],
  ...place,
});

describe('the gazetteer', () => {
  it('knows cities by names in three alphabets, with and without accents', () => {
    for (const text of ['Athens', 'athens, gr', 'Αθήνα', 'ΑΘΗΝΑ', 'Афины'])
      expect(nameOf(text)).toBe('Athens, GR');
    expect(['München', 'munich', 'Мюнхен', 'Μόναχο'].map(nameOf)).toEqual(new Array(4).fill('Munich, DE'));
    expect(nameOf('Москва')).toBe('Moscow, RU');
  });

  it('tells cities of the same name apart by country and state', () => {
    expect([nameOf('Athens, GA'), nameOf('Athens, Georgia, US'), nameOf('athens, us')]).toEqual([
      'Athens, GA, US',
      'Athens, GA, US',
      'Athens, GA, US',
    ]);
    expect(gazetteer.find('Springfield, IL, US')).toMatchObject({ region: 'Illinois', country: 'US' });
    expect(nameOf('Athens, DE')).toBeNull();
  });

  it('finds every city that it names again by that name', () => {
    for (const prefix of ['neu', 'san p', 'спр', 'θεσ', 'k']) {
      for (const city of gazetteer.suggest(prefix, 50))
        expect(gazetteer.find(city.text)).toMatchObject({
          latitude: city.latitude,
          longitude: city.longitude,
        });
    }
  });

  it('suggests the largest first, and nothing for one letter', () => {
    expect(gazetteer.suggest('thess', 3).map(({ text }) => text)[0]).toBe('Thessaloníki, GR');
    expect(gazetteer.suggest('θεσσ', 3)[0]?.text).toBe('Thessaloníki, GR');
    expect(gazetteer.suggest('a', 3)).toEqual([]);
    expect(gazetteer.suggest('', 3)).toEqual([]);
  });

  it('takes coordinates as they are and tells a town that is near', () => {
    expect(gazetteer.find('37.98, 23.73')).toMatchObject({
      name: 'Athens',
      latitude: 37.98,
      longitude: 23.73,
    });
    expect(gazetteer.find('0, -150')).toMatchObject({ name: '', latitude: 0 });
    expect([nameOf('91, 0'), nameOf('0, 181'), nameOf('nowhere at all'), nameOf('')]).toEqual(
      new Array(4).fill(null),
    );
  });

  it('locates agents by their own coordinates, else by their city, else not at all', () => {
    expect(
      gazetteer.located([
        at({ latitude: 40.64, longitude: 22.93 }),
        at({ city: 'Πάτρα', kind: 'HOME_BASED' }),
        at({ country: 'US', region: 'Georgia', city: 'Athens' }),
        at({ country: 'US', city: 'No such town' }),
        at({ country: 'DE' }),
      ]),
    ).toEqual([
      { latitude: 40.64, longitude: 22.93, place: 'GR:40.6,22.9:Thessaloníki' },
      { latitude: 38.244, longitude: 21.734, place: 'GR:38.2,21.7:Pátra' },
      { latitude: 33.961, longitude: -83.378, place: 'US:34.0,-83.4:Athens' },
    ]);
    expect(gazetteer.located(emptyProfile('None').locations)).toEqual([]);
  });
});
