import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compareProfiles } from '@ringfair/search-core';
import { AGENT_PREPARATIONS, METRICS, profileFrom, SERVICES, TECHNOLOGIES } from '@ringfair/vendors-core';
import type { ResourceLanguage } from 'i18next';
import { createI18n } from '../../platform/i18n.js';
import { cellSaid, rowLabel } from './compare-words.js';
import type { Side } from './said-rows.js';

const catalogue = (language: string, name: string) =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../locales/${language}/${name}.json`), 'utf8'),
  ) as ResourceLanguage[string];

function sideOf(language: string): Side {
  const i18n = createI18n(language as 'en', {
    ...Object.fromEntries(
      ['codes', 'compare', 'editor', 'glossary', 'listing', 'vendors'].map((name) => [
        name,
        catalogue(language, name),
      ]),
    ),
  });
  const t = i18n.getFixedT(language, ['editor', 'vendors', 'codes']);
  const names = { country: { GR: 'Greece' }, language: { el: 'Greek' }, place: { l1: 'Patras' } };
  return {
    t: (keys, values) => t(keys, values ?? {}),
    locale: language,
    names,
    timeZone: 'Europe/Athens',
    today: '2026-11-20',
  };
}

const price = { unit: 'MINUTE', currency: 'EUR', amountMinor: 95, rateScale: 0 } as const;
const rich = profileFrom({
  name: 'Larkspur',
  texts: { en: { summary: 'We answer.' } },
  size: { min: 4, max: 12 },
  headquarters: { country: 'GR', city: 'Patras' },
  answerAfterRings: 3,
  services: SERVICES.map((service) => ({
    service,
    ...(service === 'DISPATCH'
      ? {}
      : { agentModel: 'SHARED', queuePolicy: 'By arrival', promisedPercent: 80, promisedSeconds: 20 }),
  })),
  preparations: AGENT_PREPARATIONS.map((level, index) => ({ level, priceDifferencePercent: index * 5 })),
  technology: TECHNOLOGIES.map((category) => ({ category, product: 'Own' })),
  metrics: [
    ...METRICS.map((metric) => ({ metric, value: 12 })),
    {
      id: 'm99',
      metric: 'SERVICE_LEVEL',
      value: 86,
      thresholdSeconds: 20,
      shortAbandonsExcluded: true,
      channel: 'VOICE',
      from: '2026-01-01',
      to: '2026-06-30',
      sampleSize: 4210,
      definition: 'Within our opening hours.',
    },
  ],
  languages: [{ tag: 'el', level: 'NATIVE', note: 'Cretan' }],
  channels: [
    { channel: 'VOICE', languages: ['el'], hours: [{ days: ['MO', 'TU'], from: '09:00', to: '17:00' }] },
  ],
  locations: [{ id: 'l1', country: 'GR', city: 'Patras', kind: 'OWN', headCount: 4 }],
  calendar: {
    timeZone: 'Europe/Athens',
    hours: [{ days: ['MO', 'TU', 'WE'], from: '09:00', to: '17:00' }],
    exceptions: [{ date: '2026-12-24', from: null, to: null, note: 'Christmas' }],
  },
  capacity: [{ locationId: 'l1', language: 'el', freeAgents: 2, asOf: '2026-11-01' }],
  certifications: [
    { id: 'e1', standard: 'ISO_27001', number: '77', issuer: 'TÜV', validUntil: '2026-01-31' },
  ],
  terms: { minimumMonthlyMinor: 50_000, currency: 'USD', termMonths: 12 },
  prices: [
    {
      ...price,
      holdBilled: false,
      firstIncrementSeconds: 30,
      stepSeconds: 6,
      minimumMonthlyMinor: 9900,
      setUpFeeMinor: 0,
      agentCountry: 'GR',
    },
  ],
  pilotOffers: [{ days: 14, volume: 100, priceMinor: 0, currency: 'EUR' }],
  caseStudies: [{ title: 'Nights', client: 'Clinic', year: 2024, text: 'We took the nights.' }],
});
const bare = profileFrom({ name: 'Petrel' });
const rows = compareProfiles([rich, bare]);

const linesOf = (path: string, json: string | null, side: Side): string[] =>
  cellSaid(path, json, side).flatMap(({ lines }) =>
    lines.map(({ text, missing }) => (missing ? `${text} ?` : text)),
  );
/** Nothing, a key without a text, or a code without a word. */
const unsaid = /^$|^[a-z]+[:.][a-zA-Z]+\.|\b[A-Z]+_[A-Z_]+\b|null|undefined|\{/;

describe.each(['en', 'ru', 'el'])('a comparison in words (%s)', (language) => {
  it('every row has a name of its own, and every value has words', () => {
    const side = sideOf(language);
    const labels = rows.map(({ path }) => rowLabel(path, side));
    expect(
      labels.filter((label) => /^(field|own|part|code|textIn)\.|:|^[A-Z_]{4,}$|· $/.test(label)),
    ).toEqual([]);
    for (const { path, values } of rows) {
      const lines = linesOf(path, values[0] ?? null, side);
      expect([path, lines.length > 0, lines.filter((line) => unsaid.test(line))]).toEqual([
        path,
        values[0] !== null,
        [],
      ]);
    }
  });
});

describe('a comparison in words', () => {
  const side = sideOf('en');
  const json = (path: string) => rows.find((row) => row.path === path)?.values[0] ?? null;
  const said = (path: string) => linesOf(path, json(path), side);

  it('tells amounts in their currency, rows without what they are about, and what is only there as a yes', () => {
    expect(said('terms.minimumMonthlyMinor')).toEqual(['$500']);
    expect(said('technology.CRM')).toEqual(['Own']);
    expect(said('services.DISPATCH')).toEqual(['Yes']);
  });

  it('tells a figure as a sentence with definition, period and population, and names what is not said', () => {
    const [first, second] = cellSaid('metrics.SERVICE_LEVEL', json('metrics.SERVICE_LEVEL'), side);
    expect(second).toEqual({
      path: 'metrics.m99',
      lines: [
        '86\u00a0% within 20 s, Voice',
        'Those who hung up at once are left out',
        'Period: 1 Jan 2026 – 30 Jun 2026',
        'Computed over: All offered contacts',
        'Number behind it: 4,210',
        'Within our opening hours.',
      ].map((text) => ({ text, missing: false })),
    });
    expect(first?.lines.flatMap(({ text, missing }) => (missing ? [text] : []))).toEqual([
      'Are short abandons left out?',
      'Period',
      'Number behind it',
    ]);
    expect(first?.lines.at(-1)?.text).toMatch(/^Contacts answered within so many seconds/);
  });

  it.each([
    [
      'prices',
      [
        '€0.95 per minute',
        'all services, agents in: Greece',
        'Minimum a month: €99',
        'billed from 30 s in steps of 6 s · hold not billed · no set-up fee',
      ],
    ],
    ['terms.termMonths', ['12 months of contract']],
    ['pilotOffers', ['14 days', 'Contacts: 100', 'Price of the pilot: free', 'What makes it a success ?']],
    [
      'capacity',
      [
        'Free agents: 2',
        'Greek',
        'Patras',
        'all services',
        'whenever the vendor is open',
        'As of: 1 Nov 2026',
      ],
    ],
    ['certifications.ISO_27001', ['Number: 77', 'Issued by: TÜV', 'Valid until: 31 Jan 2026', 'expired']],
    ['channels.VOICE', ['Mon–Tue 09:00–17:00 (Europe/Athens)', 'Languages: Greek']],
    ['calendar.hours', ['Mon–Wed 09:00–17:00']],
    ['calendar.exceptions', ['24 Dec 2026: Closed (Christmas)']],
    [
      'services.TELEPHONE_ANSWERING',
      ['Shared agents', 'Order of the queue: By arrival', 'Promised to each client: 80 % within 20 s'],
    ],
    ['size', ['4 to 12 people']],
    ['headquarters', ['Patras, Greece']],
    ['answerAfterRings', ['After 3 rings']],
    ['locations', ['Patras, Greece', '4 agents', 'Own agents']],
    ['caseStudies', ['Nights', 'Clinic · 2024', 'We took the nights.']],
  ])('tells %s as the page of a vendor does', (path, lines) => {
    expect(said(path)).toEqual(lines);
  });
});
