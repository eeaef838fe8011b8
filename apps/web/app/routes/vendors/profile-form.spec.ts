import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  emptyProfile,
  PROFILE_SHAPE,
  readProfile,
  withRowIds,
  type Fields,
  type Kind,
  type VendorProfile,
} from '@ringfair/vendors-core';
import fc from 'fast-check';
import { FormInput } from '../../platform/form-data.js';
import { choiceNames } from './choice-names.js';
import { choicesFor } from './choices.js';
import { readSection, sectionDefaults } from './profile-form.js';
import { labelKeys } from './profile-labels.js';
import { fieldsOf, PROFILE_FIELDS, SECTIONS, sectionOf, type ProfileField } from './profile-sections.js';

const NAMES = choiceNames(choicesFor('en'));
const WHEN = { today: '2026-11-22', timeZone: 'Europe/Athens', names: NAMES };
const FORMATS: Record<string, fc.Arbitrary<string>> = {
  country: fc.constantFrom('GR', 'CY', 'US', 'DE'),
  subdivision: fc.constantFrom('DE-BY', 'US-CA'),
  currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD'),
  language: fc.constantFrom('el', 'en', 'pt-BR', 'ru'),
  timeZone: fc.constantFrom('Europe/Athens', 'America/New_York', 'UTC'),
  date: fc.constantFrom('2024-02-29', '2026-11-01'),
  time: fc.constantFrom('00:00', '08:30', '24:00'),
  phone: fc.constantFrom('+302101234567', '+12125550100'),
  email: fc.constantFrom('desk@larkspur.example', 'a.b@c.example'),
  site: fc.constantFrom('https://larkspur.example', 'http://x.example/a?b=1'),
  file: fc.constantFrom('0198c4f0-0000-7000-8000-000000000001'),
  row: fc.constantFrom('l1', 'l2'),
};
const words = (most: number) =>
  fc
    .string({ minLength: 1, maxLength: Math.min(most, 40) })
    .map((text) => text.trim().replace(/\s+/g, ' ') || 'x');

/** Any value of a field; parts are there or not, as in a stored document. */
function valueOf(kind: Kind): fc.Arbitrary<unknown> {
  const maybe = (arbitrary: fc.Arbitrary<unknown>, required: boolean) =>
    required ? arbitrary : fc.option(arbitrary, { nil: null });
  switch (kind.kind) {
    case 'version':
      return fc.constant(kind.value);
    case 'id':
      return fc.constant('');
    case 'flag':
      return fc.option(fc.boolean(), { nil: null });
    case 'text':
      return maybe(words(kind.most), kind.required);
    case 'code':
      return maybe(fc.constantFrom(...kind.codes), kind.required);
    case 'codes':
      return fc.uniqueArray(fc.constantFrom(...kind.codes), { maxLength: 5 });
    case 'format':
      return maybe(FORMATS[kind.format] ?? fc.constant(''), kind.required);
    case 'formats':
      return fc.uniqueArray(FORMATS[kind.format] ?? fc.constant(''), { maxLength: 3 });
    case 'amount':
      return maybe(fc.integer({ min: Math.max(kind.least, 1), max: 10 ** 9 }), kind.required);
    case 'number': {
      const scale = 10 ** kind.decimals;
      const number = fc.integer({ min: kind.least * scale, max: kind.most * scale });
      return maybe(
        number.map((value) => value / scale),
        kind.required,
      );
    }
    case 'rows':
      return fc.array(fieldsOfRow(kind.fields), { maxLength: 3 });
    case 'part':
      return maybe(fieldsOfRow(kind.fields), kind.required);
    case 'map':
      return fc.dictionary(fc.constantFrom(...kind.codes), fieldsOfRow(kind.fields), { maxKeys: 3 });
  }
}

const fieldsOfRow = (fields: Fields): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, valueOf(kind)])));

const profiles: fc.Arbitrary<VendorProfile> = fieldsOfRow(PROFILE_SHAPE as Fields).map((said) => {
  const profile = withRowIds(readProfile(said, () => undefined));
  // Who knows the day knows the year.
  return { ...profile, foundedYear: profile.foundedOn ? 2009 : profile.foundedYear };
});

/** What a browser sends of a form with these defaults; lists of choices that are no boxes have an index each. */
function sent(kind: Kind, name: string, value: unknown, form: FormData): void {
  if (value === undefined || value === null) return;
  if (kind.kind === 'codes') for (const code of value as string[]) form.append(name, code);
  else if (kind.kind === 'formats')
    (value as string[]).forEach((code, index) => form.append(`${name}.${index}`, code));
  else if (kind.kind === 'rows')
    (value as object[]).forEach((row, index) => sentFields(kind.fields, `${name}.${index}`, row, form));
  else if (kind.kind === 'part') sentFields(kind.fields, name, value, form);
  else if (kind.kind === 'map')
    for (const [code, row] of Object.entries(value)) sentFields(kind.fields, `${name}.${code}`, row, form);
  else form.append(name, value as string);
}

function sentFields(fields: Fields, name: string, row: unknown, form: FormData): void {
  for (const [field, kind] of Object.entries(fields)) {
    sent(kind, `${name}.${field}`, (row as Record<string, unknown>)[field], form);
  }
}

function formOf(profile: VendorProfile, names: readonly ProfileField[]): FormData {
  const form = new FormData();
  const { profile: defaults } = sectionDefaults(profile, names, NAMES);
  for (const name of names) {
    const kind = (PROFILE_SHAPE as Fields)[name];
    if (kind) sent(kind, `profile.${name}`, (defaults as Record<string, unknown>)[name], form);
  }
  return form;
}

const read = (entries: Record<string, string>, names: ProfileField[], remove: string | null = null) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.append(name, value);
  return readSection(new FormInput(form), names, { ...WHEN, remove });
};

describe('the sections of the editor', () => {
  it('hold every field of a profile once', () => {
    expect(SECTIONS.flatMap(fieldsOf).sort()).toEqual([...PROFILE_FIELDS].sort());
    expect(sectionOf('locations.2.headCount')?.id).toBe('places');
  });

  it('name every field of a profile', () => {
    const texts = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../locales/en/editor.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const isNamed = (path: string) =>
      labelKeys(path).some((key) => {
        const [group = '', ...rest] = key.split('.');
        return texts[group]?.[rest.join('.')] !== undefined;
      });
    const unnamed = (fields: Fields, prefix: string): string[] =>
      Object.entries(fields).flatMap(([name, kind]) => {
        if (['id', 'version'].includes(kind.kind) || name === 'rateScale') return [];
        const path = `${prefix}${name}`;
        const inner = 'fields' in kind ? unnamed(kind.fields, `${path}.`) : [];
        return isNamed(path) ? inner : [path, ...inner];
      });
    expect(unnamed(PROFILE_SHAPE as Fields, '')).toEqual([]);
  });
});

describe('the form of a section', () => {
  it.each(SECTIONS.map((section) => [section.id, section] as const))(
    'reads of %s what it shows, whatever the profile says',
    (_id, section) => {
      const names = fieldsOf(section);
      fc.assert(
        fc.property(profiles, (profile) => {
          const { fields, problems } = readSection(new FormInput(formOf(profile, names)), names, WHEN);
          expect(problems).toEqual([]);
          expect(fields).toEqual(Object.fromEntries(names.map((name) => [name, profile[name]])));
        }),
        { numRuns: 40 },
      );
    },
  );

  it('leaves out empty and removed rows, and knows where the others stood', () => {
    const { fields, problems, rows } = read(
      {
        'profile.services.0.service': 'DISPATCH',
        'profile.services.1.queuePolicy': '',
        'profile.services.2.service': '',
        'profile.services.2.queuePolicy': 'in order of arrival',
        'profile.services.4.service': 'TELESALES',
      },
      ['services'],
      'profile.services.4',
    );
    expect(fields.services?.map(({ service }) => service)).toEqual(['DISPATCH', '']);
    expect(problems).toMatchObject([{ name: 'profile.services.2.service', reason: 'REQUIRED' }]);
    expect(rows.get('services.1')).toBe('profile.services.2');
  });

  it('reads amounts in their currency and rates finer than its smallest coin', () => {
    const price = { 'profile.prices.0.unit': 'MINUTE', 'profile.prices.0.currency': 'eur' };
    const { fields } = read(
      { ...price, 'profile.prices.0.amountMinor': '0,854', 'profile.prices.0.overageMinor': '1.2' },
      ['prices'],
    );
    expect(fields.prices?.[0]).toMatchObject({
      amountMinor: 854,
      overageMinor: 1200,
      rateScale: 1,
      currency: 'EUR',
    });
    const wrong = read({ ...price, 'profile.prices.0.amountMinor': 'a lot' }, ['prices']);
    expect(wrong.problems).toMatchObject([{ name: 'profile.prices.0.amountMinor', reason: 'IS_MONEY' }]);
    expect([...wrong.wrong]).toEqual(['prices']);
  });

  it('spells times, sites and numbers as a profile has them', () => {
    const { fields, problems } = read(
      {
        'profile.calendar.hours.0.days': 'MO',
        'profile.calendar.hours.0.from': '9',
        'profile.calendar.hours.0.to': '17.30',
        'profile.site': 'larkspur.example',
        'profile.foundedYear': '2 011',
      },
      ['calendar', 'site', 'foundedYear'],
    );
    expect(problems).toEqual([]);
    expect(fields).toMatchObject({
      calendar: { timeZone: WHEN.timeZone, hours: [{ days: ['MO'], from: '09:00', to: '17:30' }] },
      site: 'https://larkspur.example',
      foundedYear: 2011,
    });
  });

  it('dates free agents of today where no day was given', () => {
    const row = { 'profile.capacity.0.language': 'el', 'profile.capacity.0.freeAgents': '4' };
    expect(read(row, ['capacity']).fields.capacity?.[0]?.asOf).toBe(WHEN.today);
  });

  it('004.3 takes countries and languages by name or code, accents too, and says what it does not know', () => {
    const typed = ['Brazilian Portuguese', 'el-cy', ' GREEK ', 'Klingonese'];
    const { fields, problems } = read(
      Object.fromEntries([
        ...typed.map((language, index) => [`profile.languages.${index}.tag`, language]),
        ['profile.clientCountries.0', 'germany'],
        ['profile.clientCountries.1', 'cy'],
      ]),
      ['languages', 'clientCountries'],
    );
    expect(fields.languages?.map(({ tag }) => tag)).toEqual(['pt-BR', 'el-CY', 'el', 'Klingonese']);
    expect(fields.clientCountries).toEqual(['DE', 'CY']);
    expect(problems).toMatchObject([{ name: 'profile.languages.3.tag', reason: 'UNKNOWN_LANGUAGE' }]);
  });

  it('004.5 takes the year of founding from its day', () => {
    const { fields } = read({ 'profile.foundedOn': '2009-03-12' }, ['foundedYear', 'foundedOn']);
    expect(fields).toEqual({ foundedYear: 2009, foundedOn: '2009-03-12' });
  });

  it('says nothing of an empty form', () => {
    const names = PROFILE_FIELDS.filter((name) => name !== 'name');
    const { fields, problems } = read(
      { 'profile.contacts.0.id': 'c1', 'profile.prices.0.rateScale': '2' },
      names,
    );
    const { schemaVersion: _version, name: _name, ...nothing } = emptyProfile('x');
    expect([fields, problems]).toEqual([nothing, []]);
  });
});
