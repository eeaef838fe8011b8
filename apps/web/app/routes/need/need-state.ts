import { IMPORTANCES, type CriterionKind, type Importance } from '@ringfair/search-core';
import {
  CERTIFICATION_STANDARDS,
  DELIVERY_METHODS,
  INDUSTRIES,
  isCountry,
  isCurrency,
  isTimeZone,
  SERVICES,
  TECHNOLOGIES,
  type OpenHours,
  type Service,
  type Weekday,
} from '@ringfair/vendors-core';
import type { NeedInput } from '@ringfair/web-graphql';
import { zoneOf } from './zones.js';

const WORKDAYS: Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR'];
const ALL_DAYS: Weekday[] = [...WORKDAYS, 'SA', 'SU'];

/** When a buyer cannot answer, in the words of the form, and the hours that stand for it. */
export const WHEN = {
  ON_THE_JOB: [{ days: WORKDAYS, from: '08:00', to: '18:00' }],
  EVENINGS: [{ days: WORKDAYS, from: '18:00', to: '22:00' }],
  WEEKENDS: [{ days: ['SA', 'SU'], from: '08:00', to: '22:00' }],
  NIGHTS: [{ days: ALL_DAYS, from: '22:00', to: '08:00' }],
} as const satisfies Record<string, readonly OpenHours[]>;
export type When = keyof typeof WHEN;
export const WHENS = Object.keys(WHEN) as When[];

interface WishForm {
  kind: CriterionKind;
  /** The one code that it stands for. */
  code?: string;
  /** Codes to choose from. */
  codes?: readonly string[];
  number?: { least: number; most: number };
}

/** Further wishes: each with its importance, most with a value. */
const forms = {
  agents: { kind: 'AGENT_COUNTRY' },
  model: { kind: 'AGENT_MODEL', code: 'DEDICATED' },
  pilot: { kind: 'PILOT' },
  delivery: { kind: 'DELIVERY_METHOD', codes: DELIVERY_METHODS },
  industry: { kind: 'INDUSTRY', codes: INDUSTRIES },
  technology: { kind: 'TECHNOLOGY', codes: TECHNOLOGIES },
  certification: { kind: 'CERTIFICATION', codes: CERTIFICATION_STANDARDS },
  wait: { kind: 'METRIC', number: { least: 1, most: 3600 } },
  years: { kind: 'YEARS_IN_BUSINESS', number: { least: 1, most: 200 } },
  term: { kind: 'TERM_MONTHS', number: { least: 0, most: 240 } },
  spend: { kind: 'MINIMUM_SPEND', number: { least: 0, most: 1_000_000 } },
} as const satisfies Record<string, WishForm>;
export type WishKey = keyof typeof forms;
export const WISHES: Readonly<Record<WishKey, WishForm>> = forms;
export const WISH_KEYS = Object.keys(WISHES) as WishKey[];

export interface Wish {
  importance: Importance | null;
  value: string;
}

/** The whole need as the address has it; what does not fit is left out, so that any address shows a page. */
export interface NeedState {
  asked: boolean;
  country: string;
  timeZone: string;
  when: When[];
  calls: number | null;
  service: Service | null;
  language: string;
  currency: string;
  wishes: Record<WishKey, Wish>;
}

const oneOf = <Code extends string>(codes: readonly Code[], value: string | null): Code | null =>
  codes.find((code) => code === value) ?? null;

export function readNeedState(params: URLSearchParams): NeedState {
  const country = (params.get('country') ?? '').toUpperCase();
  const zone = params.get('zone') ?? '';
  const known = isCountry(country) ? country : '';
  const calls = Number(params.get('calls') ?? '');
  const currency = (params.get('currency') ?? '').toUpperCase();
  return {
    asked: params.has('service') || params.has('calls') || params.has('when'),
    country: known,
    timeZone: isTimeZone(zone) ? zone : zoneOf(known),
    when: WHENS.filter((when) => params.getAll('when').includes(when)),
    calls: Number.isInteger(calls) && calls > 0 && calls <= 1_000_000 ? calls : null,
    service: oneOf(SERVICES, params.get('service')),
    language: /^[a-z]{2,3}$/.test(params.get('language') ?? '') ? (params.get('language') ?? '') : '',
    currency: isCurrency(currency) ? currency : 'EUR',
    wishes: Object.fromEntries(
      WISH_KEYS.map((key): [WishKey, Wish] => [key, wishOf(key, params)]),
    ) as NeedState['wishes'],
  };
}

function wishOf(key: WishKey, params: URLSearchParams): Wish {
  const importance = oneOf(IMPORTANCES, params.get(`${key}.importance`));
  const wish = WISHES[key];
  const value = params.get(key) ?? '';
  if (wish.codes) return { importance, value: oneOf(wish.codes, value) ?? '' };
  const { number } = wish;
  if (!number) return { importance, value: '' };
  const typed = Number(value);
  const fits = value !== '' && Number.isInteger(typed) && typed >= number.least && typed <= number.most;
  return { importance, value: fits ? value : '' };
}

type Requirement = NeedInput['requirements'][number];

/** The need in the form of the API. The first answers are musts: whoever does not meet them is no answer. */
export function needOf(state: NeedState): NeedInput {
  const { country, timeZone, when, calls, service, language } = state;
  const requirements: Requirement[] = [
    ...(service ? [must('SERVICE', { codes: [service] })] : []),
    ...(language ? [must('LANGUAGE', { codes: [language] })] : []),
    ...(when.length > 0
      ? [must('COVERAGE', { timeZone, hours: when.flatMap((one) => [...WHEN[one]]) })]
      : []),
    ...WISH_KEYS.flatMap((key) => wished(key, state, country)),
  ];
  return { requirements, contactsPerWeek: calls };
}

const must = (kind: CriterionKind, rest: Partial<Requirement>): Requirement => ({
  importance: 'MUST',
  kind,
  ...rest,
});

function wished(key: WishKey, { wishes, currency }: NeedState, country: string): Requirement[] {
  const { importance, value } = wishes[key];
  const wish: { kind: CriterionKind; code?: string; codes?: readonly string[]; number?: object } =
    WISHES[key];
  if (!importance) return [];
  const base = { importance, kind: wish.kind };
  if (key === 'agents') return country ? [{ ...base, codes: [country] }] : [];
  if (wish.code) return [{ ...base, codes: [wish.code] }];
  if (wish.codes) return value ? [{ ...base, codes: [value] }] : [];
  if (!wish.number) return [base];
  if (value === '') return [];
  if (key === 'wait') return [{ ...base, metric: 'ASA', bound: Number(value) }];
  if (key === 'spend') return [{ ...base, bound: Number(value) * 100, currency }];
  return [{ ...base, bound: Number(value) }];
}
