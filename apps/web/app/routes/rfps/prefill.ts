import { HOURS_IN_WEEK, MAXIMUM_CONTACTS_PER_MONTH, MAXIMUM_HANDLE_SECONDS } from '@ringfair/rfp-core';
import { isCurrency, SERVICES, type Service } from '@ringfair/vendors-core';
import { newBrief } from './brief-input.js';

/** Work that is known before a request is written, such as the result of a calculator. */
export interface KnownWork {
  service: Service | null;
  contactsPerMonth: number | null;
  /** Hours a week in which contacts come. */
  hoursPerWeek: number | null;
  /** Talk and work after it. */
  handleSeconds: number | null;
  /** Of 100 calls so many are answered … */
  answeredPercent: number | null;
  /** … within so many seconds. */
  withinSeconds: number | null;
  currency: string | null;
}

/** Names in the address, and the greatest value that a request can hold. */
const NUMBERS = {
  contactsPerMonth: ['contacts', MAXIMUM_CONTACTS_PER_MONTH],
  hoursPerWeek: ['hours', HOURS_IN_WEEK],
  handleSeconds: ['handle', MAXIMUM_HANDLE_SECONDS],
  answeredPercent: ['share', 100],
  withinSeconds: ['within', 3600],
} as const satisfies Partial<Record<keyof KnownWork, readonly [string, number]>>;
type NumberName = keyof typeof NUMBERS;
const NAMES = Object.keys(NUMBERS) as NumberName[];

const fits = (name: NumberName, value: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= NUMBERS[name][1];

/** The page of a new request that holds this work already; what a request cannot hold is left out. */
export function newRequestPath(work: KnownWork): string {
  const search = new URLSearchParams();
  if (work.service) search.set('service', work.service);
  for (const name of NAMES) {
    const value = Math.floor(work[name] ?? 0);
    if (fits(name, value)) search.set(NUMBERS[name][0], String(value));
  }
  if (work.currency) search.set('currency', work.currency);
  return `/rfps/new?${search}`;
}

/** Reads the address again; what does not fit is left out, so that any address shows the form. */
export function readKnownWork(search: URLSearchParams): KnownWork {
  const number = (name: NumberName): number | null => {
    const text = search.get(NUMBERS[name][0]) ?? '';
    return /^\d{1,9}$/.test(text) && fits(name, Number(text)) ? Number(text) : null;
  };
  const numbers = Object.fromEntries(NAMES.map((name) => [name, number(name)])) as Record<
    NumberName,
    number | null
  >;
  const currency = search.get('currency') ?? '';
  return {
    ...numbers,
    service: SERVICES.find((code) => code === search.get('service')) ?? null,
    currency: isCurrency(currency) ? currency : null,
  };
}

/**
 * The empty form with what is known in its first lot.
 * @param words name of the lot, and the requirement that stands for a service level; null where none is known
 */
export function briefWith(
  timeZone: string,
  work: KnownWork,
  words: { lotTitle: string | null; serviceLevel: string | null },
) {
  const empty = newBrief(timeZone);
  const [lot, ...lots] = empty.lots;
  const [first, ...requirements] = empty.requirements;
  return {
    ...empty,
    currency: work.currency ?? empty.currency,
    lots: [
      {
        ...lot,
        title: words.lotTitle ?? '',
        services: work.service ? [work.service] : [],
        channels: work.contactsPerMonth === null && work.service === null ? [] : ['VOICE'],
        contactsPerMonth: work.contactsPerMonth,
        hoursPerWeek: work.hoursPerWeek,
        averageHandleSeconds: work.handleSeconds,
      },
      ...lots,
    ],
    requirements: [{ ...first, text: words.serviceLevel ?? '' }, ...requirements],
  };
}
