import { isRedirectorHost } from './directory-site.js';

/** Why a listing cannot be claimed by a mail to an address. */
export const CLAIM_REFUSALS = [
  'CLAIM_SITE_MISSING',
  'CLAIM_SITE_SHARED_HOSTING',
  'CLAIM_SITE_REDIRECTOR',
  'CLAIM_EMAIL_FREE_MAIL',
  'CLAIM_EMAIL_OTHER_DOMAIN',
] as const;
export type ClaimRefusal = (typeof CLAIM_REFUSALS)[number];

/** Domains at which anyone gets an address: owning one proves nothing about a company. */
export const FREE_MAIL_DOMAINS: readonly string[] = (
  'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk yahoo.gr ymail.com ' +
  'icloud.com me.com mac.com aol.com proton.me protonmail.com pm.me gmx.com gmx.de gmx.net mail.com email.com ' +
  'zoho.com zohomail.com fastmail.com hey.com tutanota.com tuta.io mail.ru inbox.ru list.ru bk.ru internet.ru ' +
  'yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua meta.ua web.de t-online.de freenet.de orange.fr free.fr ' +
  'laposte.net libero.it virgilio.it otenet.gr forthnet.gr qq.com 163.com 126.com sina.com naver.com daum.net ' +
  'rediffmail.com comcast.net verizon.net att.net sbcglobal.net cox.net btinternet.com'
).split(' ');

/** Site builders and hosts whose subdomains belong to strangers, beyond those of the public suffix list. */
export const SHARED_HOSTING_DOMAINS: readonly string[] = (
  'wixsite.com wix.com canva.site weebly.com squarespace.com wordpress.com blogspot.com tumblr.com ' +
  'worldsecuresystems.com godaddysites.com webflow.io carrd.co site123.me strikingly.com jimdosite.com jimdo.com ' +
  'business.site sites.google.com github.io gitlab.io netlify.app vercel.app pages.dev herokuapp.com ' +
  'azurewebsites.net tilda.ws nethouse.ru ucoz.ru narod.ru myshopify.com hubspotpagebuilder.com notion.site'
).split(' ');

/** A host as the public suffix list (private section included) sees it. */
export interface HostFacts {
  host: string;
  /** "example.co.uk" for "mail.example.co.uk"; null for a suffix itself or an address that is none. */
  registrable: string | null;
  /** The suffix belongs to a company that gives subdomains to strangers. */
  underPrivateSuffix: boolean;
}

/**
 * May this listing be claimed by a mail to this address? Only when the address lies in the site's registrable
 * domain and that domain belongs to one company.
 * @returns null when it may, else the first reason against
 */
export function claimRefusal(site: HostFacts | null, email: HostFacts): ClaimRefusal | null {
  if (!site?.registrable) return 'CLAIM_SITE_MISSING';
  if (isRedirectorHost(site.host)) return 'CLAIM_SITE_REDIRECTOR';
  if (site.underPrivateSuffix || belongsTo(site.host, SHARED_HOSTING_DOMAINS))
    return 'CLAIM_SITE_SHARED_HOSTING';
  if (belongsTo(email.host, FREE_MAIL_DOMAINS) || FREE_MAIL_DOMAINS.includes(site.registrable)) {
    return 'CLAIM_EMAIL_FREE_MAIL';
  }
  return email.registrable === site.registrable ? null : 'CLAIM_EMAIL_OTHER_DOMAIN';
}

function belongsTo(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
