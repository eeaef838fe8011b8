export const languages = ['en', 'ru', 'el'] as const;
export type Language = (typeof languages)[number];

/** Names of the languages in themselves: the same in every catalogue. */
export const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский', el: 'Ελληνικά' };

/** Catalogues; a file app/locales/<language>/<namespace>.json for each. */
export const namespaces = [
  'common',
  'errors',
  'account',
  'home',
  'codes',
  'sharing',
  'vendors',
  'listing',
  'glossary',
  'editor',
  'siteCheck',
  'directory',
  'export',
  'search',
  'rfp',
  'engagements',
  'reviews',
  'moderation',
  'calculators',
  'market',
  'need',
  'requests',
  'compare',
  'shortlists',
  'savedSearches',
  'calls',
  'notifications',
  'claims',
  'evidence',
] as const;

export function isLanguage(value: string | undefined): value is Language {
  return (languages as readonly string[]).includes(value ?? '');
}

/** The language of a path such as /ru/vendors or /ru/vendors.data, if it names one. */
export function languageOfPath(pathname: string): Language | undefined {
  const segment = /^\/([a-z]{2})(?:\/|\.data$|$)/.exec(pathname)?.[1];
  return isLanguage(segment) ? segment : undefined;
}

/** Preference for a path without a language: the cookie, then Accept-Language by its weights, then English. */
export function preferredLanguage(cookies: string | undefined, acceptLanguage: string | undefined): Language {
  const chosen = readCookie(cookies, 'language');
  if (isLanguage(chosen)) return chosen;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLanguage) ?? 'en';
}

export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/** The same page in another language. */
export function inLanguage(language: Language, pathname: string, search = ''): string {
  const rest = languageOfPath(pathname) ? pathname.slice(3) : pathname === '/' ? '' : pathname;
  return `/${language}${rest}${search}`;
}
