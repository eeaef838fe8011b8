import type { Locale } from '@ringfair/platform/auth';
import type {
  AgentModel,
  AgentPreparation,
  Channel,
  Coverage,
  IncludedItem,
  Industry,
  LocationKind,
  PilotOffer,
  PricingStyle,
  PricingUnit,
  ProfileLanguage,
  ProfilePrice,
  ProfileText,
  Said,
  Service,
  Technology,
} from '@ringfair/vendors-core';
import type { PlaceKey } from '../places.js';

/** A fictional vendor, as short as it can be told; `profileOf` makes the document of it. */
export interface VendorSeed {
  /** Name under .example of its site, and how other tables point at it. */
  key: string;
  name: string;
  legalName?: string;
  locale: Locale;
  /** Who signed up, and the post on the profile. */
  person: readonly [name: string, post: string];
  phone?: string;
  founded: number | null;
  /** Number of people, or a range; null: not said. */
  people: number | readonly [number, number] | null;
  home: PlaceKey;
  texts: Partial<Record<ProfileLanguage, readonly [summary: string, howWeWork?: string]>>;
  services: Partial<Record<Service, AgentModel | null>>;
  /** Said where agents are shared. */
  queue?: string;
  channels: readonly Channel[];
  /** BCP 47, with words about accents where there are any. */
  languages: readonly (string | readonly [tag: string, note: string])[];
  agents: readonly (readonly [place: PlaceKey, count: number | null, kind?: LocationKind])[];
  coverage: readonly Coverage[];
  industries: Partial<Record<Industry, number | null>>;
  technology: Partial<Record<Technology, string | null>>;
  preparation: AgentPreparation | null;
  style: PricingStyle | null;
  prices: readonly PriceSeed[];
  pilot?: Omit<PilotOffer, 'id'>;
  /** Days before the demo was loaded; null: still a draft. */
  published: number | null;
}

export type Text = ProfileText;
export type PriceSeed = Said<Omit<ProfilePrice, 'id'>> & Pick<ProfilePrice, 'unit' | 'currency'>;

interface PriceTerms {
  service?: Service;
  /** Billing of minutes: seconds at least, then steps. */
  increments?: readonly [first: number, step: number];
  /** Units of a bundled plan a month, and the rate of each further one; counted in contacts. */
  plan?: readonly [units: number, further: number];
  items?: readonly IncludedItem[];
  includes?: string;
  vat?: ProfilePrice['vat'];
  minimum?: number;
  setUp?: number;
  term?: number;
  notice?: number;
  launch?: number;
}

/** A rate in whole units of the currency ("0.854" USD a minute); all amounts have two minor digits. */
export function price(
  unit: PricingUnit,
  currency: string,
  amount: number,
  terms: PriceTerms = {},
): PriceSeed {
  const { amountMinor, rateScale } = rateOf(amount);
  return {
    service: terms.service ?? null,
    unit,
    currency,
    amountMinor,
    rateScale,
    firstIncrementSeconds: terms.increments?.[0] ?? null,
    stepSeconds: terms.increments?.[1] ?? null,
    ...(terms.plan ? planOf(terms.plan, rateScale) : {}),
    includedItems: [...(terms.items ?? (BY_WORK.has(unit) ? WITH_WORK : []))],
    includes: terms.includes ?? null,
    vat: terms.vat === undefined ? 'ADDED' : terms.vat,
    minimumMonthlyMinor: terms.minimum === undefined ? null : terms.minimum * 100,
    setUpFeeMinor: terms.setUp === undefined ? null : terms.setUp * 100,
    termMonths: terms.term ?? null,
    noticeDays: terms.notice ?? null,
    launchDays: terms.launch ?? null,
  };
}

/** Who is paid for what is done mostly says that reports and telephone charges are in it. */
const BY_WORK: ReadonlySet<PricingUnit> = new Set<PricingUnit>([
  'MINUTE',
  'CONTACT',
  'MESSAGE',
  'BUNDLED_PLAN',
]);
const WITH_WORK: readonly IncludedItem[] = ['REPORTING', 'TELEPHONY'];

/** The rate of a further unit is scaled like the amount of the plan. */
const planOf = ([includedUnits, further]: NonNullable<PriceTerms['plan']>, rateScale: number) => ({
  includedUnits,
  countedIn: 'CONTACT' as const,
  overageMinor: Math.round(further * 100 * 10 ** rateScale),
});

/** The smallest scale that keeps the amount exact, up to four digits below the unit. */
export function rateOf(amount: number): { amountMinor: number; rateScale: number } {
  for (let rateScale = 0; rateScale < 3; rateScale++) {
    const amountMinor = Math.round(amount * 100 * 10 ** rateScale);
    if (Math.abs(amountMinor / 10 ** rateScale - amount * 100) < 1e-9) return { amountMinor, rateScale };
  }
  return { amountMinor: Math.round(amount * 100_000), rateScale: 3 };
}

/** A trial: days, contacts, price of the whole (0 is free), what counts as success. */
export function pilot(
  days: number,
  volume: number | null,
  cost: readonly [amount: number, currency: string] | null,
  criteria: string | null,
): Omit<PilotOffer, 'id'> {
  return { days, volume, priceMinor: cost ? cost[0] * 100 : null, currency: cost?.[1] ?? null, criteria };
}
