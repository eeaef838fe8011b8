import {
  agentShares,
  emptyProfile,
  withRowIds,
  type ProfilePrice,
  type VendorProfile,
} from '@ringfair/vendors-core';
import type { ProfilePriceType, VendorProfileInput, VendorProfileType } from './profile.type.js';

/** The stored document of what a client sent: whatever was left out is null or empty, rows have ids. */
export function toProfile(input: VendorProfileInput): VendorProfile {
  const profile: VendorProfile = {
    ...emptyProfile(input.name.trim()),
    legalName: text(input.legalName),
    site: text(input.site),
    phone: text(input.phone)?.replace(/[\s()-]/g, '') ?? null,
    email: text(input.email),
    contacts: input.contacts.map((row) => ({
      id: row.id,
      name: row.name.trim(),
      post: text(row.post),
      email: text(row.email),
      phone: text(row.phone)?.replace(/[\s()-]/g, '') ?? null,
    })),
    texts: Object.fromEntries(
      input.texts
        .filter((row) => text(row.summary) ?? text(row.howWeWork))
        .map((row) => [row.language, { summary: row.summary.trim(), howWeWork: text(row.howWeWork) }]),
    ),
    foundedYear: input.foundedYear ?? null,
    size: { min: input.size?.min ?? null, max: input.size?.max ?? null },
    headquarters: input.headquarters ? place(input.headquarters) : null,
    directions: input.directions,
    services: input.services.map((row) => ({
      service: row.service,
      agentModel: row.agentModel ?? null,
      queuePolicy: text(row.queuePolicy),
    })),
    channels: input.channels.map(({ channel, coverage, languages }) => ({
      channel,
      coverage,
      languages: languages.map(tag),
    })),
    languages: input.languages.map((row) => ({ tag: tag(row.tag), note: text(row.note) })),
    locations: input.locations.map((row) => ({
      id: row.id,
      ...place(row),
      timeZone: text(row.timeZone),
      headCount: row.headCount ?? null,
      kind: row.kind ?? null,
    })),
    coverage: input.coverage,
    industries: input.industries.map((row) => ({ industry: row.industry, years: row.years ?? null })),
    technology: input.technology.map((row) => ({ category: row.category, product: text(row.product) })),
    agentPreparation: input.agentPreparation ?? null,
    pricingStyle: input.pricingStyle ?? null,
    prices: input.prices.map(price),
    pilotOffers: input.pilotOffers.map((row) => ({
      id: row.id,
      days: row.days,
      volume: row.volume ?? null,
      priceMinor: amount(row.priceMinor),
      currency: text(row.currency)?.toUpperCase() ?? null,
      criteria: text(row.criteria),
    })),
  };
  return withRowIds(profile);
}

function price(row: ProfilePriceType): ProfilePrice {
  return {
    id: row.id,
    service: row.service ?? null,
    unit: row.unit,
    currency: row.currency.trim().toUpperCase(),
    amountMinor: Number(row.amountMinor),
    rateScale: row.rateScale,
    firstIncrementSeconds: row.firstIncrementSeconds ?? null,
    stepSeconds: row.stepSeconds ?? null,
    includes: text(row.includes),
    vat: row.vat ?? null,
    minimumMonthlyMinor: amount(row.minimumMonthlyMinor),
    setUpFeeMinor: amount(row.setUpFeeMinor),
    termMonths: row.termMonths ?? null,
    noticeDays: row.noticeDays ?? null,
    launchDays: row.launchDays ?? null,
  };
}

/** What clients see of a stored document. */
export function toProfileType(profile: VendorProfile): VendorProfileType {
  return {
    ...profile,
    texts: Object.entries(profile.texts).map(([language, { summary, howWeWork }]) => ({
      language: language as VendorProfileType['texts'][number]['language'],
      summary,
      howWeWork,
    })),
    agentShares: agentShares(profile),
  };
}

const text = (value: string | null | undefined): string | null => value?.trim() || null;

const amount = (value: string | number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

/** The canonical spelling of a language tag; what is none stays as it is and is refused by validation. */
function tag(value: string): string {
  try {
    return Intl.getCanonicalLocales(value.trim())[0] ?? value;
  } catch {
    return value;
  }
}

const place = (row: { country: string; region: string | null; city: string | null }) => ({
  country: row.country.trim().toUpperCase(),
  region: text(row.region),
  city: text(row.city),
});
