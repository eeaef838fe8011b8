import { describe, expect, it } from '@jest/globals';
import { readNeed } from '@ringfair/search-core';
import { timeZonesOf } from '@ringfair/vendors-core';
import { needOf, readNeedState, WISH_KEYS } from './need-state.js';
import { zoneOf } from './zones.js';

const stateOf = (query: string) => readNeedState(new URLSearchParams(query));

describe('a need in the address', () => {
  it('004.2 is three answers of a plumber: where, when not, how many calls', () => {
    const need = needOf(
      stateOf('country=gr&when=ON_THE_JOB&when=WEEKENDS&calls=60&service=TELEPHONE_ANSWERING'),
    );
    expect(need.contactsPerWeek).toBe(60);
    expect(need.requirements).toEqual([
      { importance: 'MUST', kind: 'SERVICE', codes: ['TELEPHONE_ANSWERING'] },
      {
        importance: 'MUST',
        kind: 'COVERAGE',
        timeZone: 'Europe/Athens',
        hours: [
          { days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '08:00', to: '18:00' },
          { days: ['SA', 'SU'], from: '08:00', to: '22:00' },
        ],
      },
    ]);
  });

  it('grows to a full profile, each wish with its importance, and is always one that the API takes', () => {
    const query =
      'country=US&zone=America/Chicago&when=ON_THE_JOB&when=EVENINGS&when=NIGHTS&when=WEEKENDS&calls=900&language=es' +
      '&service=DISPATCH&currency=usd&agents.importance=MUST&model.importance=NICE&pilot.importance=SHOULD' +
      '&delivery=SMS&delivery.importance=SHOULD&industry=HEALTHCARE&industry.importance=NICE&technology=CRM' +
      '&technology.importance=NICE&certification=PCI_DSS&certification.importance=MUST&wait=20&wait.importance=SHOULD' +
      '&years=3&years.importance=NICE&term=12&term.importance=SHOULD&spend=500&spend.importance=MUST';
    const need = needOf(stateOf(query));
    expect(need.requirements).toHaveLength(3 + WISH_KEYS.length);
    const raw = need.requirements.map((row) => ({
      codes: [],
      bound: null,
      currency: null,
      level: null,
      metric: null,
      timeZone: null,
      hours: [],
      ...row,
    }));
    expect(readNeed(raw as Parameters<typeof readNeed>[0], need.contactsPerWeek ?? null).problems).toEqual(
      [],
    );
    expect(need.requirements.at(-1)).toMatchObject({ kind: 'MINIMUM_SPEND', bound: 50_000, currency: 'USD' });
  });

  it('leaves out what does not fit, so that any address shows a page', () => {
    const state = stateOf(
      'country=XX&zone=Mars/Base&when=NEVER&calls=-4&service=FLYING&wait=0&wait.importance=MUST',
    );
    expect(state).toMatchObject({ country: '', timeZone: 'UTC', when: [], calls: null, service: null });
    expect(needOf(state)).toEqual({ requirements: [], contactsPerWeek: null });
  });

  it('takes the zone in which most people of a country live', () => {
    expect(zoneOf('US')).toBe('America/New_York');
    expect(zoneOf('GR')).toBe('Europe/Athens');
    expect(timeZonesOf('US')).toContain('Pacific/Honolulu');
  });
});
