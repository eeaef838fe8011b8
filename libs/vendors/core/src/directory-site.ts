import type { Remark } from './directory-note.js';

// By kind and alphabet; short on purpose: what vendors' listings and own pages name.
const DIRECTORIES =
  'bark.com bbb.org capterra.com clutch.co crunchbase.com designrush.com fiverr.com g2.com getapp.com glassdoor.com ' +
  'goodfirms.co indeed.com kompass.com manta.com softwareadvice.com sortlist.com themanifest.com trustpilot.com ' +
  'upcity.com upwork.com yell.com yellowpages.com yelp.com zoominfo.com';
const NETWORKS =
  'behance.net discord.com discord.gg facebook.com fb.com fb.me instagram.com line.me linkedin.com m.me ' +
  'messenger.com ok.ru pinterest.com reddit.com signal.me skype.com snapchat.com t.me telegram.me telegram.org ' +
  'threads.com threads.net tiktok.com twitter.com viber.com vimeo.com vk.com vk.me vk.ru wa.me wechat.com weibo.com ' +
  'whatsapp.com x.com xing.com youtu.be youtube.com';
const LINK_PAGES =
  'about.me beacons.ai bio.link bio.site biolinky.co campsite.bio direct.me flow.page linkin.bio linkr.bio linktr.ee ' +
  'lnk.bio many.link milkshake.app msha.ke solo.to tap.bio taplink.at taplink.cc';
const SHORTENERS =
  'adf.ly bit.do bit.ly buff.ly clck.ru clk.im cutt.ly dub.sh fb.watch g.page goo.gl is.gd lnkd.in ow.ly qr.ae ' +
  'rb.gy rebrand.ly s.id short.gy short.io shorturl.at shorturl.com t.co t.ly t2m.io tiny.cc tinyurl.com tny.im ' +
  'u.to v.gd vk.cc';
/** Of search engines, maps and shared documents. */
const PORTALS = '2gis.com 2gis.ru bing.com dropbox.com google.com yandex.com yandex.ru';

/**
 * Hosts at which everybody has a page or a redirect: an address there is not the company's, and nobody can prove to own
 * such a domain. Site builders, whose subdomains are a company's own, are SHARED_HOSTING_DOMAINS.
 */
export const REDIRECTOR_HOSTS: readonly string[] = [
  DIRECTORIES,
  NETWORKS,
  LINK_PAGES,
  SHORTENERS,
  PORTALS,
].flatMap((hosts) => hosts.split(' '));

/** Whether a host is one of those above, or below one. */
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
