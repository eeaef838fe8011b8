import { FOUNDING_PHRASES, plainWords, saysContact, saysLegal } from './site-words.js';

/** How a visit to a vendor's site ended. */
export const SITE_OUTCOMES = {
  ANSWERED: 'The page was read.',
  HTTP_ERROR: 'The server answered with an error status.',
  NOT_A_PAGE: 'What came is no web page.',
  TOO_LARGE: 'The page is larger than a check reads.',
  TIMED_OUT: 'The site did not answer in time.',
  UNREACHABLE: 'No server answers at this address.',
  CERTIFICATE_INVALID: 'The certificate of the site is not valid; nothing was read through it.',
  TOO_MANY_REDIRECTS: 'The site leads from one address to the next without end.',
  ADDRESS_REFUSED: 'The site leads to an address that is not on the public web.',
  ROBOTS_DISALLOW: 'The site asks programs not to read it (robots.txt), so it was not read.',
} as const;
export type SiteOutcome = keyof typeof SITE_OUTCOMES;

/** The certificate of the last address that spoke TLS. */
export const SITE_CERTIFICATES = {
  VALID: 'Trusted, for this host, and not expired.',
  EXPIRED: 'Its last day has passed.',
  OTHER_HOST: 'Issued for another host.',
  UNTRUSTED: 'Not issued by an authority that browsers trust.',
} as const;
export type SiteCertificate = keyof typeof SITE_CERTIFICATES;

/** What a fetched page holds, before anything is concluded from it. */
export interface SitePage {
  /** Text that a visitor sees, in reading order. */
  text: string;
  links: { href: string; text: string }[];
  /** Content of the meta element "viewport"; null when there is none. */
  viewport: string | null;
  /** Addresses of mailto links and of plain text, in order. */
  mails: string[];
  /** Telephone numbers in E.164, in order. */
  phones: string[];
}

/** How the visit went, as the network saw it. */
export interface SiteVisit {
  outcome: SiteOutcome;
  /** Where the redirects ended; null when no address answered. */
  address: string | null;
  certificate: SiteCertificate | null;
  status: number | null;
  /** Last-Modified as sent. */
  lastModified: string | null;
}

/** Facts about a site on the day of the check; null: not known or not said. */
export interface SiteFacts {
  outcome: SiteOutcome;
  address: string | null;
  /** Does the page come over HTTPS with a valid certificate? */
  https: boolean | null;
  certificate: SiteCertificate | null;
  status: number | null;
  /** ISO date. */
  lastModified: string | null;
  newestYear: number | null;
  mobileViewport: boolean | null;
  legalPage: string | null;
  contactPage: string | null;
  email: string | null;
  phone: string | null;
  foundedYear: number | null;
}

const OLDEST_YEAR = 1990;
const OLDEST_COMPANY = 1800;
const MOST_TEXT = 2000;

/**
 * What a visit says about a site: facts only, nothing is rated.
 * @param page what was read; null when nothing was
 * @param today ISO date of the check: no year after it counts
 */
export function siteFacts(visit: SiteVisit, page: SitePage | null, today: string): SiteFacts {
  const { outcome, address, certificate, status } = visit;
  const thisYear = Number(today.slice(0, 4));
  return {
    outcome,
    address,
    https: address === null && certificate === null ? null : certificate === 'VALID' && isHttps(address),
    certificate,
    status,
    lastModified: pastDate(visit.lastModified, today),
    newestYear: page ? newestYear(page.text, thisYear) : null,
    mobileViewport: page ? fitsPhone(page.viewport) : null,
    legalPage: page && address ? linkTo(page, address, saysLegal) : null,
    contactPage: page && address ? linkTo(page, address, saysContact) : null,
    email: page && address ? ownMail(page.mails, address) : null,
    phone: page?.phones[0] ?? null,
    foundedYear: page ? foundedYear(page.text, thisYear) : null,
  };
}

const isHttps = (address: string | null): boolean => address?.startsWith('https:') ?? false;

/** The date of a Last-Modified header; none when it cannot be read, or lies in the future. */
function pastDate(header: string | null, today: string): string | null {
  const time = header === null ? NaN : Date.parse(header);
  if (Number.isNaN(time)) return null;
  const date = new Date(time).toISOString().slice(0, 10);
  return date <= today && date >= `${OLDEST_YEAR}-01-01` ? date : null;
}

/** A year as a number of its own, or the end of a span of years; no part of a telephone number or a version. */
const YEAR = /(?<![\p{L}\d.,+]|(?<!(?:19|20)\d{2})-)(?:19|20)\d{2}(?![\p{L}\d]|[.,]\d|-\d{3}(?!\d))/gu;

/** The newest year that stands in a text, up to this one. */
export function newestYear(text: string, thisYear: number): number | null {
  const years = Array.from(text.matchAll(YEAR), ([found]) => Number(found)).filter(
    (year) => year >= OLDEST_YEAR && year <= thisYear,
  );
  return years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b));
}

/** Whether a page adapts to the width of a phone. */
const fitsPhone = (viewport: string | null): boolean =>
  /(^|[\s,;])width\s*=\s*device-width/i.test(viewport ?? '');

/** The first link of a kind, absolute; links that leave http(s) do not count. */
function linkTo(page: SitePage, base: string, says: (text: string) => boolean): string | null {
  for (const { href, text } of page.links) {
    if (!URL.canParse(href, base)) continue;
    const url = new URL(href, base);
    if (!/^https?:$/.test(url.protocol) || url.href.length > MOST_TEXT) continue;
    if (says(text.slice(0, 80)) || says(pathWords(url))) return url.href;
  }
  return null;
}

function pathWords(url: URL): string {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return url.pathname;
  }
}

/** A mail address at the site's own domain; another one only when it is the only one named. */
function ownMail(mails: readonly string[], address: string): string | null {
  const host = new URL(address).hostname.replace(/^www\./, '');
  const distinct = [...new Set(mails.map((mail) => mail.toLowerCase()))];
  const own = distinct.find((mail) => {
    const domain = mail.slice(mail.lastIndexOf('@') + 1);
    return domain === host || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
  });
  return own ?? (distinct.length === 1 ? (distinct[0] ?? null) : null);
}

/** The year of foundation where the text says it in plain words, and says only one. */
export function foundedYear(text: string, thisYear: number): number | null {
  const plain = ` ${plainWords(text)} `;
  const years = new Set<number>();
  for (const phrase of FOUNDING_PHRASES) {
    const pattern = new RegExp(
      ` ${plainWords(phrase.replace('{year}', '0000')).replace('0000', '(\\d{4})')} `,
      'gu',
    );
    for (const [, year] of plain.matchAll(pattern)) {
      if (Number(year) >= OLDEST_COMPANY && Number(year) <= thisYear) years.add(Number(year));
    }
  }
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}
