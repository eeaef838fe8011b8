import { type SiteFacts, siteFacts, type SitePage, type SiteVisit } from '@ringfair/vendors-core';

/** What the made-up sites would show: one in four has not kept up. */
const kinds: readonly { visit: Partial<SiteVisit>; page: Partial<SitePage> | null }[] = [
  { visit: {}, page: {} },
  { visit: { lastModified: null }, page: { text: 'Since 2009. © 2026' } },
  { visit: { certificate: null }, page: { text: '© 2016', viewport: null, links: [] } },
  {
    visit: { outcome: 'CERTIFICATE_INVALID', address: null, certificate: 'EXPIRED', status: null },
    page: null,
  },
];

/**
 * Facts of a visit that was never made: the hosts of the demo do not exist, and nobody is to be visited for them.
 * @param number which kind of site it is; the same number, the same facts
 */
export function demoSiteFacts(site: string, number: number, today: string): SiteFacts {
  const kind = kinds[number % kinds.length] ?? kinds[0];
  const secure = kind?.visit.certificate !== null;
  const address = new URL(secure ? site : site.replace(/^https:/, 'http:')).href;
  const visit: SiteVisit = {
    outcome: 'ANSWERED',
    address,
    certificate: 'VALID',
    status: 200,
    lastModified: 'Mon, 12 Oct 2026 08:00:00 GMT',
    ...kind?.visit,
  };
  const page: SitePage = {
    text: '© 2026',
    links: [
      { href: '/legal', text: 'Legal notice' },
      { href: '/contact', text: 'Contact' },
    ],
    viewport: 'width=device-width, initial-scale=1',
    mails: [],
    phones: [],
    ...kind?.page,
  };
  return siteFacts(visit, kind?.page ? page : null, today);
}
