import { RADIUS_KM, WISHED_METRICS, type CriterionKind } from '@ringfair/search-core';
import {
  AGENT_MODELS,
  AGENT_PREPARATIONS,
  CERTIFICATION_STANDARDS,
  CHANNELS,
  DELIVERY_METHODS,
  DIRECTIONS,
  INDUSTRIES,
  LANGUAGE_LEVELS,
  LOCATION_KINDS,
  REPORTING_MODELS,
  SERVICES,
  TECHNOLOGIES,
  WORK_FORMS,
  type OpenHours,
  type Weekday,
} from '@ringfair/vendors-core';

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

/** How a part of a requirement is given: one of some codes, a number, a place, or one of a list that the server names. */
export type Control =
  | { codes: readonly string[] }
  | { least: number; most: number; fraction?: boolean }
  | 'LANGUAGE'
  | 'COUNTRY'
  | 'PLACE'
  | 'CURRENCY';

export interface WishForm {
  /** What is asked for; a pilot needs nothing more. */
  value?: Control;
  extra?: Control;
  /** Without it the requirement says less, but says something. */
  extraOptional?: boolean;
  /** It says nothing without the number of calls. */
  needsCalls?: boolean;
}

const number = (least: number, most: number): Control => ({ least, most });

/** Every kind of requirement that a need can hold, and what a person says of it. */
export const WISH_FORMS: Readonly<Record<CriterionKind, WishForm>> = {
  SERVICE: { value: { codes: SERVICES } },
  DIRECTION: { value: { codes: DIRECTIONS } },
  CHANNEL: { value: { codes: CHANNELS } },
  INDUSTRY: { value: { codes: INDUSTRIES } },
  COVERAGE: { value: { codes: WHENS } },
  LANGUAGE: { value: 'LANGUAGE', extra: { codes: LANGUAGE_LEVELS }, extraOptional: true },
  AGENT_COUNTRY: { value: 'COUNTRY', extra: number(1, 100), extraOptional: true },
  NEAR: { value: 'PLACE', extra: number(RADIUS_KM.min, RADIUS_KM.max), extraOptional: true },
  AGENT_MODEL: { value: { codes: AGENT_MODELS } },
  FREE_AGENTS: { value: number(1, 100_000), extra: 'LANGUAGE', extraOptional: true },
  WORK_FORM: { value: { codes: WORK_FORMS } },
  TECHNOLOGY: { value: { codes: TECHNOLOGIES } },
  DELIVERY_METHOD: { value: { codes: DELIVERY_METHODS } },
  REPORTING: { value: { codes: REPORTING_MODELS } },
  CERTIFICATION: { value: { codes: CERTIFICATION_STANDARDS } },
  DATA_COUNTRY: { value: 'COUNTRY' },
  METRIC: { value: { codes: WISHED_METRICS }, extra: { least: -100, most: 1_000_000, fraction: true } },
  YEARS_IN_BUSINESS: { value: number(1, 200) },
  PILOT: {},
  PILOT_DAYS: { value: number(1, 365) },
  QUEUE_POLICY: {},
  ACCENT: { value: 'LANGUAGE', extra: 'COUNTRY' },
  PREPARATION: { value: { codes: AGENT_PREPARATIONS } },
  LOCATION_KIND: { value: { codes: LOCATION_KINDS } },
  AGENTS_PER_WEEK: { value: number(1, 10_000) },
  CERTIFICATION_VERIFIED: { value: { codes: CERTIFICATION_STANDARDS } },
  RATING: { value: { least: 1, most: 5, fraction: true } },
  REPLY_TIME: { value: number(1, 525_600) },
  MONTH_COST: { value: number(0, 10_000_000), extra: 'CURRENCY', needsCalls: true },
  CAPACITY: { extra: number(0, 99), extraOptional: true, needsCalls: true },
  MINIMUM_SPEND: { value: number(0, 1_000_000), extra: 'CURRENCY' },
  TERM_MONTHS: { value: number(0, 240) },
  NOTICE_DAYS: { value: number(0, 3650) },
  LAUNCH_DAYS: { value: number(0, 3650) },
};

/** The kinds as they are offered, by what they are about. */
export const WISH_GROUPS = {
  work: ['SERVICE', 'DIRECTION', 'CHANNEL', 'COVERAGE', 'INDUSTRY', 'WORK_FORM'],
  people: [
    'AGENT_COUNTRY',
    'NEAR',
    'LOCATION_KIND',
    'LANGUAGE',
    'ACCENT',
    'AGENT_MODEL',
    'QUEUE_POLICY',
    'PREPARATION',
    'CAPACITY',
    'FREE_AGENTS',
    'AGENTS_PER_WEEK',
  ],
  means: ['TECHNOLOGY', 'DELIVERY_METHOD', 'REPORTING', 'CERTIFICATION', 'DATA_COUNTRY'],
  proof: [
    'METRIC',
    'CERTIFICATION_VERIFIED',
    'RATING',
    'REPLY_TIME',
    'YEARS_IN_BUSINESS',
    'PILOT',
    'PILOT_DAYS',
  ],
  terms: ['MONTH_COST', 'MINIMUM_SPEND', 'TERM_MONTHS', 'NOTICE_DAYS', 'LAUNCH_DAYS'],
} as const satisfies Record<string, readonly CriterionKind[]>;
