import { describe, expect, it } from '@jest/globals';
import { vCard, type VCardInput } from './vcard.js';

const card = (profile: Partial<VCardInput['profile']> = {}, rest: Partial<VCardInput> = {}) =>
  vCard({
    profile: {
      name: 'Nordruf',
      legalName: null,
      site: null,
      phone: null,
      email: null,
      legalAddress: null,
      headquarters: null,
      languages: [],
      logoFileId: null,
      ...profile,
    },
    id: '01a202e2-44e5-74d5-91f2-1f97377e8e9d',
    page: 'https://ringfair.example/en/vendors/nordruf',
    publishedAt: '2026-11-22T10:51:52.123Z',
    timeZone: null,
    note: null,
    ...rest,
  });
const lines = (text: string) => text.replace(/\r\n /g, '').split('\r\n');

describe('a vCard of a listing (RFC 6350)', () => {
  it('says what is known and nothing else', () => {
    expect(lines(card())).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:org',
      'UID:urn:uuid:01a202e2-44e5-74d5-91f2-1f97377e8e9d',
      'FN:Nordruf',
      'ORG:Nordruf',
      'SOURCE:https://ringfair.example/en/vendors/nordruf',
      'REV:20261122T105152Z',
      'END:VCARD',
      '',
    ]);
  });

  it('has phone, mail, site, address, languages, zone and logo', () => {
    const said = lines(
      card(
        {
          phone: '+493455550114',
          email: 'hallo@nordruf.example',
          site: 'https://nordruf.example/',
          legalAddress: 'Hafenstraße 1; 2. Stock, links',
          headquarters: { country: 'DE', region: null, city: 'Kiel' },
          languages: [
            { tag: 'de', level: null, note: null },
            { tag: 'en-GB', level: null, note: null },
          ],
          logoFileId: '0190a0b1-0000-7000-8000-000000000000',
        },
        { timeZone: 'Europe/Berlin' },
      ),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        'TEL;TYPE="work,voice";VALUE=uri:tel:+493455550114',
        'EMAIL;TYPE=work:hallo@nordruf.example',
        'URL;TYPE=work:https://nordruf.example/',
        'ADR;TYPE=work:;;Hafenstraße 1\\; 2. Stock\\, links;Kiel;;;DE',
        'LANG;TYPE=work;PREF=1:de',
        'LANG;TYPE=work;PREF=2:en-GB',
        'TZ:Europe/Berlin',
        'LOGO:https://ringfair.example/files/0190a0b1-0000-7000-8000-000000000000',
      ]),
    );
  });

  it('escapes commas, backslashes and line ends, so that no text adds a property', () => {
    const said = lines(
      card({ name: 'Ruf, Nord \\ Süd' }, { note: 'one\r\ntwo\nthree\rTEL:+1\u2028END:VCARD' }),
    );
    expect(said).toContain('FN:Ruf\\, Nord \\\\ Süd');
    expect(said).toContain('NOTE:one\\ntwo\\nthree\\nTEL:+1\u2028END:VCARD');
    expect(said.filter((line) => line === 'END:VCARD')).toHaveLength(1);
  });

  it.each([
    ['Latin', 'Wir antworten für Praxen und Werkstätten. '],
    ['Cyrillic', 'Виртуальный секретарь для врачей и мастеров. '],
    ['Greek', 'Τηλεφωνική γραμματεία για γιατρούς και τεχνικούς. '],
    ['beyond the basic plane', '📞🧑‍🔧 '],
  ])('folds %s text at 75 octets and never inside a character', (_, words) => {
    const text = card({}, { note: words.repeat(20) });
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(lines(text)).toContain(`NOTE:${words.repeat(20)}`);
  });
});
