import { isCountry, SERVICES, type Service } from '@ringfair/vendors-core';

/** Days that a list may be narrowed to: enough to write an answer. */
export const DAYS_LEFT = [3, 7, 14, 30] as const;
/** Choices of fit, with the groups that each means. */
export const FIT_CHOICES = {
  FITS: ['FITS'],
  MAY_FIT: ['FITS', 'CANT_TELL'],
} as const;
export type FitChoice = keyof typeof FIT_CHOICES;

export interface ListQuery {
  text: string;
  services: Service[];
  languages: string[];
  country: string;
  days: number | null;
  fit: FitChoice | null;
}

const isService = (value: string): value is Service => (SERVICES as readonly string[]).includes(value);

/** Reads the list's address; what it does not know asks for nothing. */
export function readListQuery(search: URLSearchParams): ListQuery {
  const country = search.get('country') ?? '';
  const fit = search.get('fit');
  return {
    text: (search.get('q') ?? '').slice(0, 200),
    services: search.getAll('service').filter(isService).slice(0, 30),
    languages: search
      .getAll('language')
      .filter((tag) => /^[\w-]{2,35}$/.test(tag))
      .slice(0, 30),
    country: isCountry(country) ? country : '',
    days: DAYS_LEFT.find((days) => String(days) === search.get('days')) ?? null,
    fit: fit === 'FITS' || fit === 'MAY_FIT' ? fit : null,
  };
}

/** The address of a list, from its first page on or from a cursor. */
export function printListQuery(query: ListQuery, after: string | null): string {
  const search = new URLSearchParams();
  if (query.text) search.set('q', query.text);
  for (const service of query.services) search.append('service', service);
  for (const language of query.languages) search.append('language', language);
  if (query.country) search.set('country', query.country);
  if (query.days) search.set('days', String(query.days));
  if (query.fit) search.set('fit', query.fit);
  if (after) search.set('after', after);
  return `?${search}`;
}

/** The filter that the API knows. */
export const filterOf = ({ text, services, languages, country, days, fit }: ListQuery) => ({
  text,
  services,
  languages,
  countries: country ? [country] : null,
  daysLeftAtLeast: days,
  fit: fit ? [...FIT_CHOICES[fit]] : null,
});
