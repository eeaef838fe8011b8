import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ResourceLanguage } from 'i18next';
import {
  listingProfile,
  PROFILE_ITEMS,
  profileChanges,
  profileFrom,
  readDirectoryRow,
  validateProfile,
  type DirectoryField,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { createI18n } from '../../platform/i18n.js';
import { namerOf } from './profile-names.js';
import { sizeIsOpen, smallOperatorDefaults, withPreset, zoneOf } from './profile-presets.js';
import { changeWords } from './profile-words.js';

const catalogue = (name: string) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../locales/en/${name}.json`), 'utf8'),
  ) as ResourceLanguage[string];
const i18n = createI18n('en', {
  codes: catalogue('codes'),
  editor: catalogue('editor'),
  vendors: catalogue('vendors'),
});
const t = i18n.getFixedT('en', ['editor', 'vendors', 'codes']);
const choices = {
  languages: [{ value: 'el', label: 'Greek' }],
  countries: [{ value: 'GR', label: 'Greece' }],
  currencies: [],
};
const words = (before: VendorProfile, after: VendorProfile) =>
  profileChanges(before, after).map((change) => {
    const {
      label,
      before: was,
      after: is,
    } = changeWords(change, {
      t: (keys, values) => t(keys, values ?? {}),
      locale: 'en',
      names: namerOf(choices, after),
    });
    return [label, was, is];
  });
const bare = profileFrom({ name: 'Larkspur' });

/** What a claimant finds when a directory wrote the listing. */
function fromDirectory(size: string): VendorProfile {
  const cells = { name: 'Larkspur', headquarters: 'Greece', size } satisfies Partial<
    Record<DirectoryField, string>
  >;
  const row = Object.entries(cells).map(([field, text]) => ({
    column: field,
    field: field as DirectoryField,
    text,
  }));
  const { listing } = readDirectoryRow({ line: 2, cells: row }, '2026-11-20');
  if (!listing) throw new Error('the row was not read');
  return listingProfile(listing);
}

describe('a difference in words', () => {
  it('names the field and both of its values', () => {
    expect(words(bare, profileFrom({ name: 'Larkspur Voice', foundedYear: 2011, size: { min: 2 } }))).toEqual(
      [
        ['Name of the company', ['Larkspur'], ['Larkspur Voice']],
        ['Founded in', [], ['2011']],
        ['Number of people · At least', [], ['2']],
      ],
    );
  });

  it('names a row by its code or its place and tells only what differs in it', () => {
    const place = { country: 'GR', city: 'Patras', kind: 'OWN' } as const;
    const before = profileFrom({
      name: 'Larkspur',
      services: [{ service: 'DISPATCH', agentModel: 'SHARED' }],
      locations: [{ ...place, headCount: 4 }],
    });
    const after = profileFrom({
      name: 'Larkspur',
      services: [{ service: 'DISPATCH', agentModel: 'DEDICATED' }],
      locations: [{ ...place, headCount: 6 }],
    });
    expect(words(before, after)).toEqual([
      ['Services · Dispatch', ['Agents: Shared agents'], ['Agents: Dedicated agents']],
      ['Agent locations · Patras, Greece', ['Number of agents: 4'], ['Number of agents: 6']],
    ]);
  });

  it('tells a new row whole, with amounts in their currency and hours as hours', () => {
    const after = profileFrom({
      name: 'Larkspur',
      calendar: { timeZone: 'Europe/Athens', hours: [{ days: ['MO', 'FR'], from: '09:00', to: '17:00' }] },
      prices: [{ unit: 'MINUTE', currency: 'EUR', amountMinor: 854, rateScale: 1, tollFree: 'INCLUDED' }],
      texts: { en: { summary: 'We answer.' } },
    });
    expect(words(bare, after)).toEqual([
      ['Texts · Text in English', [], ['What you do and for whom: We answer.']],
      ['Exact hours', [], ['Time zone: Europe/Athens', 'Hours of a usual week: Mon, Fri 09:00–17:00']],
      [
        'Published prices · minute',
        [],
        ['Per: minute', 'Currency: EUR', 'Price: €0.854', 'Toll-free traffic: Included in the price'],
      ],
    ]);
  });

  it('tells one row of the hours', () => {
    const open = (to: string) =>
      profileFrom({
        name: 'Larkspur',
        calendar: { timeZone: 'Europe/Athens', hours: [{ days: ['MO', 'FR'], from: '09:00', to }] },
      });
    expect(words(open('17:00'), open('18:00'))).toEqual([
      ['Exact hours · Hours of a usual week', ['Mon, Fri 09:00–17:00'], ['Mon, Fri 09:00–18:00']],
    ]);
  });
});

describe('what one click fills in', () => {
  it('004.7 gives a small operator what is usual, and touches nothing that was said', () => {
    const said = profileFrom({
      name: 'Larkspur',
      headquarters: { country: 'GR', city: 'Patras' },
      channels: [{ channel: 'EMAIL' }],
    });
    expect(smallOperatorDefaults(said, 'America/New_York')).toMatchObject({
      size: { min: 1, max: 10 },
      calendar: { timeZone: 'Europe/Athens', hours: [{ from: '09:00', to: '17:00' }] },
      coverage: ['BUSINESS_HOURS'],
      locations: [{ country: 'GR', city: 'Patras', kind: 'OWN', headCount: null }],
    });
    const told = profileFrom({
      name: 'Larkspur',
      size: { min: 3, max: 3 },
      channels: [{ channel: 'VOICE' }],
      locations: [{ country: 'GR' }],
      calendar: { timeZone: 'Europe/Athens', hours: [] },
    });
    expect(smallOperatorDefaults(told, 'UTC')).toEqual({});
  });

  it("004.7 puts up to ten people in place of a directory's class, and of no other size", () => {
    const wide = fromDirectory('SME (1–1,000 employees)');
    expect(wide.size).toEqual({ min: 1, max: 1000 });
    expect([sizeIsOpen(wide), smallOperatorDefaults(wide, 'UTC').size]).toEqual([true, { min: 1, max: 10 }]);
    for (const size of [
      { min: 8, max: 40 },
      { min: 1, max: 10 },
      { min: 250, max: null },
    ]) {
      const narrow = { ...wide, size };
      expect([size, sizeIsOpen(narrow)]).toEqual([size, false]);
      expect(smallOperatorDefaults(narrow, 'UTC')).not.toHaveProperty('size');
    }
  });

  it.each([
    ['a claimed listing and shared agents', fromDirectory('SME (1–1,000 employees)'), 'SHARED'],
    ['nothing and agents of one client each', bare, 'DEDICATED'],
  ] as const)(
    '004.7 leaves a small operator with %s ten minutes of what it must say',
    (_with, known, agentModel) => {
      const usual = { ...known, ...smallOperatorDefaults(known, 'Europe/Athens') };
      // What buyers ask first, how the agents work, and what the answer to that asks before anything is published.
      const service = { service: 'TELEPHONE_ANSWERING' } as const;
      const steps = [
        usual,
        { ...usual, services: profileFrom({ name: 'a', services: [service] }).services },
        { ...usual, services: profileFrom({ name: 'a', services: [{ ...service, agentModel }] }).services },
      ];
      const must = new Set(
        steps.flatMap((step) =>
          PROFILE_ITEMS.filter(
            ({ weight, reason, concerns, said }) =>
              (weight >= 8 || reason === 'AGENT_MODEL_MISSING' || reason === 'QUEUE_POLICY_MISSING') &&
              concerns(step) &&
              !said(step),
          ),
        ),
      );
      const reasons = [...must].map(({ reason }) => reason);
      expect(reasons).toContain('SERVICES_MISSING');
      const queueMissing = validateProfile(steps[2] ?? usual, '2026-11-20').some(({ path }) =>
        path.endsWith('queuePolicy'),
      );
      expect(reasons.includes('QUEUE_POLICY_MISSING')).toBe(queueMissing);
      expect([...must].reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(10);
    },
  );

  it('puts the hours of a preset in place of others and keeps the zone', () => {
    const { calendar } = profileFrom({
      name: 'a',
      calendar: { timeZone: 'Asia/Nicosia', hours: [], holidays: 'OPEN' },
    });
    const fields = withPreset({ calendar }, 'ALWAYS', 'UTC');
    expect(fields).toMatchObject({
      calendar: { timeZone: 'Asia/Nicosia', holidays: 'OPEN', hours: [{ from: '00:00', to: '24:00' }] },
      coverage: ['AROUND_THE_CLOCK'],
    });
    expect(withPreset({}, 'NO_SUCH_PRESET', 'UTC')).toEqual({});
  });

  it('takes the one zone of a country, else that of the viewer', () => {
    expect(zoneOf(profileFrom({ name: 'a', headquarters: { country: 'GR' } }), 'UTC')).toBe('Europe/Athens');
    const inUsa = profileFrom({ name: 'a', headquarters: { country: 'US' } });
    expect(zoneOf(inUsa, 'America/Chicago')).toBe('America/Chicago');
    expect(zoneOf(bare, 'Europe/Berlin')).toBe('Europe/Berlin');
  });
});
