import type { Remark } from './directory-note.js';

/** Hosts of directories and their redirectors: an address there is not the company's. */
export const REDIRECTOR_HOSTS: readonly string[] = [
  'clutch.co',
  'goodfirms.co',
  'designrush.com',
  'upcity.com',
  'sortlist.com',
  'g2.com',
  'capterra.com',
  'trustpilot.com',
  'yelp.com',
  'yellowpages.com',
  'crunchbase.com',
  'linkedin.com',
  'facebook.com',
  'instagram.com',
  'x.com',
  'twitter.com',
  't.co',
  'bit.ly',
  'tinyurl.com',
  'linktr.ee',
  'goo.gl',
  'google.com',
];

/** Whether a host is one of the directories above, or below one. */
export function isRedirectorHost(host: string): boolean {
  return REDIRECTOR_HOSTS.some((known) => host === known || host.endsWith(`.${known}`));
}

export interface DirectorySite {
  /** Address with a scheme and a lower-case host. */
  address: string;
  /** Host without "www.": by it listings are matched. */
  host: string;
}

/**
 * The address of a site as a directory writes it: a missing scheme becomes https, the host lower-case.
 * A path alone ("/", "/claim-profile/1") and redirectors are rejected.
 */
export function readSite(cell: string, remark: Remark): DirectorySite | null {
  const text = cell.trim();
  if (text === '') return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const cleaned = address.replace(/^([a-z]+:\/\/[^/?#[\]\s<>"']+)[[\]<>"'\s].*$/i, '$1');
  const url = URL.canParse(cleaned) ? new URL(cleaned) : null;
  const dotted = url && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(url.hostname);
  if (text.startsWith('/') || !url || !dotted || !/^https?:$/.test(url.protocol)) {
    remark('REJECTED', 'SITE_NOT_AN_ADDRESS', cell);
    return null;
  }
  const host = url.hostname.replace(/^www\./, '');
  if (isRedirectorHost(host)) {
    remark('REJECTED', 'SITE_REDIRECTOR', cell);
    return null;
  }
  if (cleaned !== address) remark('DOUBTFUL', 'SITE_REPAIRED', cell);
  if (url.pathname !== '/' || url.search !== '') remark('DOUBTFUL', 'SITE_HAS_PATH', cell);
  return { address: url.pathname === '/' && !url.search ? url.origin : url.href, host };
}
