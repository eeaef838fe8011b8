import { describe, expect, it } from '@jest/globals';
import { CLAIM_FIELDS, profileFrom } from '@ringfair/vendors-core';
import type { ProfilePartsFragment } from '@ringfair/web-graphql';
import { declaredDates } from './declared-dates.server.js';
import { SECTION_FIELDS, sectionsSaid } from './sections-said.js';

const saying = (said: Parameters<typeof profileFrom>[0]) =>
  ({ ...profileFrom(said), texts: [], agentShares: [] }) as unknown as ProfilePartsFragment;
const line = {
  subject: 'VENDOR_LINE' as const,
  calls: 6,
  buyers: 5,
  medianSecondsToHuman: 25,
  medianSecondsOnHold: null,
  meanFriendliness: null,
  computedOn: '2026-11-01',
};

describe('the sections of a profile', () => {
  it('show every statement of a profile once', () => {
    expect(Object.values(SECTION_FIELDS).flat().sort()).toEqual([...CLAIM_FIELDS].sort());
  });

  it('are there when something is said, and a name alone says nothing', () => {
    expect(sectionsSaid(saying({ name: 'Nordruf' })).said).toEqual([]);
    const some = { name: 'Nordruf', foundedYear: 2009, coverage: ['BUSINESS_HOURS' as const] };
    expect(sectionsSaid(saying(some)).said).toEqual(['hours', 'company']);
  });

  it('004.9 show what calls measured also of a vendor that declares no figure', () => {
    const silent = saying({ name: 'Nordruf' });
    expect(sectionsSaid(silent, [line])).toMatchObject({ said: ['quality'] });
    const unreached = { ...line, medianSecondsToHuman: null };
    expect(sectionsSaid(silent, [unreached, { ...line, subject: 'CLIENT_PROJECT' }]).said).toEqual([]);
  });

  it('name the day since which something is declared, and what since when where days differ', () => {
    const declared = { source: 'DECLARED' as const, expiresAt: null };
    const dates = declaredDates(
      [
        { ...declared, path: 'languages.de', asOf: '2026-03-03' },
        { ...declared, path: 'channels.VOICE', asOf: '2025-01-01' },
        { ...declared, path: 'metrics.m1', asOf: '2026-03-03' },
        { ...declared, path: 'metrics.m2', asOf: '2026-03-03' },
        { path: 'size', source: 'VERIFIED', asOf: '2026-01-01', expiresAt: '2027-01-01' },
        { ...declared, path: 'terms', asOf: null },
      ],
      'en',
    );
    expect(dates).toEqual({
      quality: [{ date: '2026-03-03', statements: [] }],
      channels: [
        { date: '2025-01-01', statements: [{ path: 'channels.VOICE', kind: 'Channel with its hours' }] },
        { date: '2026-03-03', statements: [{ path: 'languages.de', kind: 'Language and its level' }] },
      ],
    });
  });
});
