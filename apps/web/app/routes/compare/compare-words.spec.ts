import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compareProfiles } from '@ringfair/search-core';
import { METRICS, profileFrom, SERVICES, TECHNOLOGIES } from '@ringfair/vendors-core';
import type { ResourceLanguage } from 'i18next';
import { createI18n } from '../../platform/i18n.js';
import type { Speaker } from '../vendors/profile-words.js';
import { cellLines, rowLabel } from './compare-words.js';

const catalogue = (language: string, name: string) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../locales/${language}/${name}.json`), 'utf8'),
  ) as ResourceLanguage[string];

function speakerOf(language: string): Speaker {
  const i18n = createI18n(language as 'en', {
    codes: catalogue(language, 'codes'),
    editor: catalogue(language, 'editor'),
    vendors: catalogue(language, 'vendors'),
  });
  const t = i18n.getFixedT(language, ['editor', 'vendors', 'codes']);
  const names = { country: { GR: 'Greece' }, language: { el: 'Greek' }, place: { l1: 'Patras' } };
  return { t: (keys, values) => t(keys, values ?? {}), locale: language, names };
}

const rich = profileFrom({
  name: 'Larkspur',
  texts: { en: { summary: 'We answer.' } },
  services: SERVICES.map((service) => ({ service })),
  technology: TECHNOLOGIES.map((category) => ({ category, product: 'Own' })),
  metrics: METRICS.map((metric) => ({ metric, value: 12 })),
  languages: [{ tag: 'el' }],
  terms: { minimumMonthlyMinor: 50_000, currency: 'USD', termMonths: 12 },
  prices: [{ unit: 'MINUTE', currency: 'EUR', amountMinor: 95, rateScale: 0, holdBilled: false }],
});
const bare = profileFrom({ name: 'Petrel' });
const rows = compareProfiles([rich, bare]);

describe.each(['en', 'ru', 'el'])('a comparison in words (%s)', (language) => {
  it('every row has a name of its own, and every value has words', () => {
    const speaker = speakerOf(language);
    const labels = rows.map(({ path }) => rowLabel(path, speaker));
    expect(
      labels.filter((label) => /^(field|own|part|code|textIn)\.|:|^[A-Z_]{4,}$|· $/.test(label)),
    ).toEqual([]);
    for (const { path, values } of rows) {
      const lines = cellLines(path, values[0] ?? null, speaker);
      expect([path, lines.length > 0, lines.includes('')]).toEqual([path, values[0] !== null, false]);
    }
  });
});

describe('a comparison in words', () => {
  const speaker = speakerOf('en');
  const said = (path: string) =>
    cellLines(path, rows.find((row) => row.path === path)?.values[0] ?? null, speaker);

  it('tells amounts in their currency, rows without what they are about, and what is only there as a yes', () => {
    expect(said('terms.minimumMonthlyMinor')).toEqual(['$500']);
    expect(said('technology.CRM')).toEqual([expect.stringMatching(/Own$/)]);
    expect(said('services.DISPATCH')).toEqual(['Yes']);
    expect(said('prices')[0]).toContain('€0.95');
  });
});
