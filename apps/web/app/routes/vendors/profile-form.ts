import type { ProfilePartsFragment, VendorProfileInput } from '@ringfair/web-graphql';
import type { FormInput } from '../../platform/form.js';
import { digitsOf } from './rate.js';

export const TEXT_LANGUAGES = ['en', 'ru', 'el'] as const;

/** Names of the form's fields for the paths of the API's input, where a removed row has shifted them. */
export type FieldNames = Record<string, string>;

type Rows<Key extends keyof VendorProfileInput> = Extract<
  VendorProfileInput[Key],
  readonly unknown[]
>[number];

/** The profile as typed. Rows that are empty or ticked for removal are left out. */
export function readProfileForm(form: FormInput, names: FieldNames): VendorProfileInput {
  const at = (field: string) => `profile.${field}`;
  const country = form.text(at('headquarters.country'));
  return {
    name: form.text(at('name')),
    legalName: form.optional(at('legalName')),
    site: site(form.text(at('site'))),
    phone: form.optional(at('phone')),
    email: form.optional(at('email')),
    foundedYear: form.integer(at('foundedYear')),
    size: { min: form.integer(at('size.min')), max: form.integer(at('size.max')) },
    headquarters: country
      ? {
          country,
          region: form.optional(at('headquarters.region')),
          city: form.optional(at('headquarters.city')),
        }
      : null,
    texts: TEXT_LANGUAGES.map((language, index) => ({
      language,
      summary: form.text(at(`texts.${index}.summary`)),
      howWeWork: form.optional(at(`texts.${index}.howWeWork`)),
    })),
    directions: codes(form.all(at('directions'))),
    coverage: codes(form.all(at('coverage'))),
    preparations: codes<Rows<'preparations'>['level']>(form.all(at('preparations'))).map((level) => ({
      level,
    })),
    pricingStyle: optionalCode(form.optional(at('pricingStyle'))),
    ...readOffer(form, names),
    ...readPlacesAndPeople(form, names),
    ...readPrices(form, names),
  };
}

function readOffer(form: FormInput, names: FieldNames) {
  return {
    services: rows<Rows<'services'>>(form, names, 'services', ['service', 'queuePolicy'], (row) => ({
      service: requiredCode(form, `${row}.service`),
      agentModel: optionalCode(form.optional(`${row}.agentModel`)),
      queuePolicy: form.optional(`${row}.queuePolicy`),
    })),
    channels: rows<Rows<'channels'>>(form, names, 'channels', ['channel', 'languages'], (row) => ({
      channel: requiredCode(form, `${row}.channel`),
      coverage: codes(form.all(`${row}.coverage`)),
      languages: form
        .text(`${row}.languages`)
        .split(/[\s,;]+/)
        .filter(Boolean),
    })),
    languages: rows<Rows<'languages'>>(form, names, 'languages', ['tag', 'note'], (row) => ({
      tag: form.text(`${row}.tag`),
      note: form.optional(`${row}.note`),
    })),
    industries: rows<Rows<'industries'>>(form, names, 'industries', ['industry', 'years'], (row) => ({
      industry: requiredCode(form, `${row}.industry`),
      years: form.integer(`${row}.years`),
    })),
    technology: rows<Rows<'technology'>>(form, names, 'technology', ['category', 'product'], (row) => ({
      category: requiredCode(form, `${row}.category`),
      product: form.optional(`${row}.product`),
    })),
  };
}

function readPlacesAndPeople(form: FormInput, names: FieldNames) {
  const fields = ['country', 'region', 'city', 'timeZone', 'headCount'];
  return {
    locations: rows<Rows<'locations'>>(form, names, 'locations', fields, (row) => ({
      id: form.text(`${row}.id`),
      kind: optionalCode(form.optional(`${row}.kind`)),
      country: form.text(`${row}.country`),
      region: form.optional(`${row}.region`),
      city: form.optional(`${row}.city`),
      timeZone: form.optional(`${row}.timeZone`),
      headCount: form.integer(`${row}.headCount`),
    })),
    contacts: rows<Rows<'contacts'>>(form, names, 'contacts', ['name', 'post', 'email', 'phone'], (row) => ({
      id: form.text(`${row}.id`),
      name: form.text(`${row}.name`),
      post: form.optional(`${row}.post`),
      email: form.optional(`${row}.email`),
      phone: form.optional(`${row}.phone`),
    })),
  };
}

function readPrices(form: FormInput, names: FieldNames) {
  const priced = ['amountMinor', 'unit', 'minimumMonthlyMinor', 'setUpFeeMinor', 'includes', 'termMonths'];
  return {
    prices: rows<Rows<'prices'>>(form, names, 'prices', priced, (row) => {
      const currency = form.text(`${row}.currency`).toUpperCase();
      return {
        id: form.text(`${row}.id`),
        service: optionalCode(form.optional(`${row}.service`)),
        unit: requiredCode(form, `${row}.unit`),
        currency,
        ...rate(form, `${row}.amountMinor`, currency),
        firstIncrementSeconds: form.integer(`${row}.firstIncrementSeconds`),
        stepSeconds: form.integer(`${row}.stepSeconds`),
        includes: form.optional(`${row}.includes`),
        vat: optionalCode(form.optional(`${row}.vat`)),
        minimumMonthlyMinor: form.money(`${row}.minimumMonthlyMinor`, currency)?.amountMinor ?? null,
        setUpFeeMinor: form.money(`${row}.setUpFeeMinor`, currency)?.amountMinor ?? null,
        termMonths: form.integer(`${row}.termMonths`),
        noticeDays: form.integer(`${row}.noticeDays`),
        launchDays: form.integer(`${row}.launchDays`),
      };
    }),
    pilotOffers: rows<Rows<'pilotOffers'>>(
      form,
      names,
      'pilotOffers',
      ['days', 'volume', 'criteria'],
      (row) => {
        const currency = form.optional(`${row}.currency`)?.toUpperCase() ?? null;
        return {
          id: form.text(`${row}.id`),
          days: form.requiredInteger(`${row}.days`),
          volume: form.integer(`${row}.volume`),
          priceMinor: form.money(`${row}.priceMinor`, currency ?? 'EUR')?.amountMinor ?? null,
          currency,
          criteria: form.optional(`${row}.criteria`),
        };
      },
    ),
  };
}

/** Every field that a row of any list can have. */
const ROW_FIELDS =
  'service agentModel queuePolicy channel coverage languages tag note industry years category product country region ' +
  'city timeZone headCount kind name post email phone unit currency amountMinor rateScale firstIncrementSeconds ' +
  'stepSeconds includes vat minimumMonthlyMinor setUpFeeMinor termMonths noticeDays launchDays days volume ' +
  'priceMinor criteria';

/** Rows in which any of `told` was filled in, unless they are to be removed. */
function rows<Row>(
  form: FormInput,
  names: FieldNames,
  list: string,
  told: readonly string[],
  read: (prefix: string) => Row,
): Row[] {
  const kept = form
    .list(`profile.${list}`, (prefix) => prefix)
    .filter(
      (prefix) => !form.flag(`${prefix}.remove`) && told.some((field) => form.text(`${prefix}.${field}`)),
    );
  return kept.map((prefix, index) => {
    for (const key of ROW_FIELDS.split(' ')) {
      names[`profile.${list}.${index}.${key}`] = `${prefix}.${key}`;
    }
    names[`profile.${list}.${index}`] = `${prefix}.${told[0] ?? ''}`;
    return read(prefix);
  });
}

/** "0.0854" of a currency with two decimals -> 854 with scale 2. The sign stays: the API refuses it by name. */
function rate(form: FormInput, name: string, currency: string): { amountMinor: string; rateScale: number } {
  const typed = form
    .text(name)
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.');
  const [, sign, whole, fraction = ''] = /^(-?)(\d{1,12})(?:\.(\d{1,8}))?$/.exec(typed) ?? [];
  if (whole === undefined) throw form.problem(name, 'IS_MONEY');
  const digits = digitsOf(currency);
  const rateScale = Math.max(0, fraction.replace(/0+$/, '').length - digits);
  const minor = BigInt(whole + fraction.slice(0, digits + rateScale).padEnd(digits + rateScale, '0'));
  return { amountMinor: `${minor > 0n ? sign : ''}${minor}`, rateScale };
}

function site(text: string): string | null {
  if (text === '') return null;
  return /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
}

/** Codes come from the form's own choices; the API refuses any other. */
const codes = <Code extends string>(values: string[]): Code[] => values as Code[];
const optionalCode = <Code extends string>(value: string | null): Code | null => value as Code | null;

function requiredCode<Code extends string>(form: FormInput, name: string): Code {
  const value = form.text(name);
  if (value === '') throw form.problem(name, 'REQUIRED');
  return value as Code;
}

/** What the form shows of a saved profile: amounts in major units, the three languages in their order. */
export function profileDefaults(profile: ProfilePartsFragment): Record<string, unknown> {
  const major = (minor: string | null, currency: string | null, scale = 0) =>
    minor === null ? null : majorUnits(minor, digitsOf(currency ?? 'EUR') + scale);
  return {
    profile: {
      ...profile,
      size: profile.size ?? {},
      headquarters: profile.headquarters ?? {},
      texts: TEXT_LANGUAGES.map(
        (language) => profile.texts.find((text) => text.language === language) ?? { summary: '' },
      ),
      channels: profile.channels.map((row) => ({ ...row, languages: row.languages.join(', ') })),
      prices: profile.prices.map((row) => ({
        ...row,
        amountMinor: major(row.amountMinor, row.currency, row.rateScale),
        minimumMonthlyMinor: major(row.minimumMonthlyMinor, row.currency),
        setUpFeeMinor: major(row.setUpFeeMinor, row.currency),
      })),
      pilotOffers: profile.pilotOffers.map((row) => ({
        ...row,
        priceMinor: major(row.priceMinor, row.currency),
      })),
    },
  };
}

function majorUnits(minor: string, digits: number): string {
  if (digits === 0) return minor;
  const padded = minor.padStart(digits + 1, '0');
  const fraction = padded.slice(-digits).replace(/0+$/, '');
  const whole = padded.slice(0, -digits);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
