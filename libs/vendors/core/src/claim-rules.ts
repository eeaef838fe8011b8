import { belongsTo, isFreeMail, SHARED_HOSTING_DOMAINS } from './claim-hosts.js';
import { isRedirectorHost } from './directory-site.js';

/** How somebody can show that an unclaimed listing is theirs; order is the order in which they are offered. */
export const CLAIM_METHODS = ['MAIL', 'DNS', 'PHONE', 'DOCUMENTS'] as const;
export type ClaimMethod = (typeof CLAIM_METHODS)[number];

/** Why a listing cannot be claimed in a way. */
export const CLAIM_REFUSALS = [
  'CLAIM_SITE_MISSING',
  'CLAIM_SITE_SHARED_HOSTING',
  'CLAIM_SITE_REDIRECTOR',
  'CLAIM_SITE_FREE_MAIL',
  'CLAIM_EMAIL_FREE_MAIL',
  'CLAIM_EMAIL_OTHER_DOMAIN',
  'CLAIM_PHONE_MISSING',
  'CLAIM_PHONE_NOT_CALLABLE',
] as const;
export type ClaimRefusal = (typeof CLAIM_REFUSALS)[number];

/** A host as the public suffix list (private section included) sees it. */
export interface HostFacts {
  host: string;
  /** "example.co.uk" for "mail.example.co.uk"; null for a suffix itself or an address that is none. */
  registrable: string | null;
  /** The suffix belongs to a company that gives subdomains to strangers. */
  underPrivateSuffix: boolean;
}

/**
 * Does the domain of this site belong to one company, so that whoever reads mail there or writes its DNS speaks
 * for the listing? Shared hosting, directories and mail providers do not.
 * @returns null when it does, else the reason against
 */
export function siteRefusal(site: HostFacts | null): ClaimRefusal | null {
  if (!site?.registrable) return 'CLAIM_SITE_MISSING';
  if (isRedirectorHost(site.host)) return 'CLAIM_SITE_REDIRECTOR';
  if (site.underPrivateSuffix || belongsTo(site.host, SHARED_HOSTING_DOMAINS)) {
    return 'CLAIM_SITE_SHARED_HOSTING';
  }
  return isFreeMail(site.host, site.registrable) ? 'CLAIM_SITE_FREE_MAIL' : null;
}

/**
 * May this listing be claimed by a mail to this address? Only when the address lies in the site's registrable
 * domain and that domain belongs to one company.
 * @returns null when it may, else the first reason against
 */
export function claimRefusal(site: HostFacts | null, email: HostFacts): ClaimRefusal | null {
  const refusal = siteRefusal(site);
  if (refusal) return refusal;
  if (isFreeMail(email.host, email.registrable)) return 'CLAIM_EMAIL_FREE_MAIL';
  return email.registrable === site?.registrable ? null : 'CLAIM_EMAIL_OTHER_DOMAIN';
}

export interface MethodOffer {
  method: ClaimMethod;
  /** null: the method can be used; else why not. */
  refusal: ClaimRefusal | null;
}

/**
 * Every method with the reason against it, if there is one. Documents are always possible, so that a listing
 * without a usable site or phone can be claimed as well.
 * @param phone null: none is listed; otherwise whether a moderator can call it without a surcharge
 */
export function methodOffers(site: HostFacts | null, phone: { callable: boolean } | null): MethodOffer[] {
  const bySite = siteRefusal(site);
  const byPhone: ClaimRefusal | null =
    phone === null ? 'CLAIM_PHONE_MISSING' : phone.callable ? null : 'CLAIM_PHONE_NOT_CALLABLE';
  return CLAIM_METHODS.map((method) => ({
    method,
    refusal: { MAIL: bySite, DNS: bySite, PHONE: byPhone, DOCUMENTS: null }[method],
  }));
}

/** Wrong codes after which a phone claim is over. */
export const MOST_CODE_ATTEMPTS = 5;

/** Hours that each kind of claim waits for its proof. */
export const CLAIM_HOURS: Readonly<Record<ClaimMethod, number>> = {
  MAIL: 48,
  DNS: 7 * 24,
  PHONE: 7 * 24,
  DOCUMENTS: 60 * 24,
};

/** "+493012345678" -> "+49 ··· 678": enough to recognise a number that stands on the listing anyway. */
export function maskedPhone(phone: string): string {
  return `${phone.slice(0, 3)} ··· ${phone.slice(-3)}`;
}

/** On what ground somebody without an account wants a listing removed. */
export const REMOVAL_ROLES = ['OWNER', 'EMPLOYEE', 'REPRESENTATIVE'] as const;
export type RemovalRole = (typeof REMOVAL_ROLES)[number];

export const REMOVAL_REASONS = ['CLOSED', 'WRONG', 'UNWANTED', 'OTHER'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];
