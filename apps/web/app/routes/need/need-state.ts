import { minorDigits } from '@ringfair/market-core';
import {
  CRITERION_KINDS,
  IMPORTANCES,
  MOST_REQUIREMENTS,
  QUERY_LIMITS,
  textProblems,
  type CriterionKind,
  type Importance,
} from '@ringfair/search-core';
import { isCountry, isCurrency, isTimeZone, SERVICES, type Service } from '@ringfair/vendors-core';
import type { NeedInput } from '@ringfair/web-graphql';
import { WHEN, WHENS, WISH_FORMS, type Control, type When } from './wish-forms.js';
import { zoneOf } from './zones.js';

/** A further requirement as it stands in the form; it counts once it is complete. */
export interface WishRow {
  kind: CriterionKind;
  importance: Importance;
  value: string;
  extra: string;
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
  rows: WishRow[];
}

/** The first answers are up to three requirements. */
export const MOST_ROWS = MOST_REQUIREMENTS - 3;
const START_CURRENCY = 'EUR';

const oneOf = <Code extends string>(codes: readonly Code[], value: string | null | undefined): Code | null =>
  codes.find((code) => code === value) ?? null;
const isLanguage = (text: string): boolean => /^[a-z]{2,3}$/.test(text);

export function readNeedState(params: URLSearchParams): NeedState {
  const country = (params.get('country') ?? '').toUpperCase();
  const zone = params.get('zone') ?? '';
  const known = isCountry(country) ? country : '';
  const calls = Number(params.get('calls') ?? '');
  const language = params.get('language') ?? '';
  return {
    asked: params.has('service') || params.has('calls') || params.has('when'),
    country: known,
    timeZone: isTimeZone(zone) ? zone : zoneOf(known),
    when: WHENS.filter((when) => params.getAll('when').includes(when)),
    calls: Number.isInteger(calls) && calls > 0 && calls <= 1_000_000 ? calls : null,
    service: oneOf(SERVICES, params.get('service')),
    language: isLanguage(language) ? language : '',
    rows: rowsOf(params),
  };
}

/** Rows are four lists side by side, as a form without scripts sends them: empty fields keep their places. */
function rowsOf(params: URLSearchParams): WishRow[] {
  const [wants, values, extras, weights] = ['want', 'value', 'extra', 'weight'].map((key) =>
    params.getAll(key),
  );
  const removed = params.has('remove') ? Number(params.get('remove')) : -1;
  const rows = (wants ?? []).flatMap((want, index): WishRow[] => {
    const kind = oneOf(CRITERION_KINDS, want);
    if (!kind || index === removed) return [];
    const form = WISH_FORMS[kind];
    return [
      {
        kind,
        importance: oneOf(IMPORTANCES, weights?.[index]) ?? 'SHOULD',
        value: fitting(form.value, values?.[index] ?? ''),
        extra: fitting(form.extra, extras?.[index] ?? ''),
      },
    ];
  });
  const added = oneOf(CRITERION_KINDS, params.get('add'));
  if (added)
    rows.push({ kind: added, importance: 'SHOULD', value: '', extra: fitting(WISH_FORMS[added].extra, '') });
  return rows.slice(0, MOST_ROWS);
}

/** What was given when it fits, else nothing; a currency is never missing. */
function fitting(control: Control | undefined, given: string): string {
  if (control === undefined) return '';
  if (control === 'COUNTRY') return isCountry(given) ? given : '';
  if (control === 'LANGUAGE') return isLanguage(given) ? given : '';
  if (control === 'PLACE') return placeOf(given);
  if (control === 'CURRENCY') return isCurrency(given.toUpperCase()) ? given.toUpperCase() : START_CURRENCY;
  if ('codes' in control) return oneOf(control.codes, given) ?? '';
  const typed = Number(given);
  const fits = given !== '' && typed >= control.least && typed <= control.most;
  return fits && (control.fraction || Number.isInteger(typed)) ? given : '';
}

/** A place as it was typed, where a text can be so long and hold such characters. */
function placeOf(given: string): string {
  const place = given.trim().replace(/\s+/gu, ' ');
  return textProblems('value', place, QUERY_LIMITS.placeCharacters).length > 0 ? '' : place;
}

/** Does the row say all that its kind needs? What is reckoned of the calls needs their number too. */
export function isComplete({ kind, value, extra }: WishRow, calls: number | null): boolean {
  const form = WISH_FORMS[kind];
  if (form.needsCalls && calls === null) return false;
  return (!form.value || value !== '') && (!form.extra || form.extraOptional === true || extra !== '');
}

/** The address of a need, without what is empty; the same need has the same one. */
export function needQuery(state: NeedState): string {
  const { country, timeZone, when, calls, service, language, rows } = state;
  const query = new URLSearchParams();
  const put = (key: string, value: string) => value !== '' && query.append(key, value);
  put('country', country);
  if (timeZone !== zoneOf(country)) put('zone', timeZone);
  for (const one of when) put('when', one);
  put('calls', calls === null ? '' : String(calls));
  // Also when any service will do: it tells that something was asked.
  if (state.asked) query.append('service', service ?? '');
  put('language', language);
  for (const { kind, value, extra, importance } of rows) {
    query.append('want', kind);
    query.append('value', value);
    query.append('extra', extra);
    query.append('weight', importance);
  }
  return query.toString();
}

/** Goes along in addresses of other pages, as one of their parameters. */
export const withNeed = (path: string, need: string): string => `${path}?${new URLSearchParams({ need })}`;

type Requirement = NeedInput['requirements'][number];

/** The need in the form of the API. The first answers are musts: whoever does not meet them is no answer. */
export function needOf(state: NeedState): NeedInput {
  const { timeZone, when, calls, service, language } = state;
  const rows = state.rows.filter((row) => isComplete(row, calls));
  const countries = rows.filter(({ kind }) => kind === 'DATA_COUNTRY');
  const requirements: Requirement[] = [
    ...(service ? [must('SERVICE', { codes: [service] })] : []),
    ...(language ? [must('LANGUAGE', { codes: [language] })] : []),
    ...(when.length > 0
      ? [must('COVERAGE', { timeZone, hours: when.flatMap((one) => [...WHEN[one]]) })]
      : []),
    ...rows.filter(({ kind }) => kind !== 'DATA_COUNTRY').map((row) => requirementOf(row, timeZone)),
    ...IMPORTANCES.flatMap((importance): Requirement[] => {
      const codes = countries.filter((row) => row.importance === importance).map(({ value }) => value);
      return codes.length > 0 ? [{ importance, kind: 'DATA_COUNTRY', codes }] : [];
    }),
  ];
  return { requirements, contactsPerWeek: calls };
}

const must = (kind: CriterionKind, rest: Partial<Requirement>): Requirement => ({
  importance: 'MUST',
  kind,
  ...rest,
});

function requirementOf({ kind, importance, value, extra }: WishRow, timeZone: string): Requirement {
  const base = { importance, kind };
  switch (kind) {
    case 'COVERAGE':
      return { ...base, timeZone, hours: [...(WHEN[value as When] ?? [])] };
    case 'LANGUAGE':
      return { ...base, codes: [value], level: (extra || null) as Requirement['level'] };
    case 'NEAR':
    case 'AGENT_COUNTRY':
      return { ...base, codes: [value], bound: extra === '' ? null : Number(extra) };
    case 'FREE_AGENTS':
      return { ...base, codes: extra === '' ? [] : [extra], bound: Number(value) };
    case 'METRIC':
      return { ...base, metric: value as Requirement['metric'], bound: Number(extra) };
    case 'ACCENT':
      return { ...base, codes: [`${value}-${extra}`] };
    case 'CAPACITY':
      return { ...base, bound: extra === '' ? null : Number(extra) };
    case 'MONTH_COST':
    case 'MINIMUM_SPEND':
      return { ...base, bound: Number(value) * 10 ** minorDigits(extra), currency: extra };
    case 'PILOT':
    case 'QUEUE_POLICY':
      return base;
    default: {
      const control = WISH_FORMS[kind].value;
      const isNumber = typeof control === 'object' && 'least' in control;
      return isNumber ? { ...base, bound: Number(value) } : { ...base, codes: [value] };
    }
  }
}
