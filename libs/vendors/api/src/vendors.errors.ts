import { defineReasons } from '@ringfair/platform/errors';

export const vendorReasons = defineReasons({
  ORGANIZATION_HAS_LISTING: 'The organisation keeps a listing already.',
  NOTHING_TO_PUBLISH: 'The draft says the same as the published version.',
  LISTING_CLAIMED: 'Somebody keeps this listing already.',
  CLAIM_TOKEN_UNKNOWN: 'The link is not ours, or another organisation asked for it.',
  CLAIM_TOKEN_EXPIRED: 'The link has expired.',
  CLAIM_SITE_MISSING: 'The listing has no site, so no mail address can prove whose it is.',
  CLAIM_SITE_SHARED_HOSTING: 'The site stands on shared hosting, where addresses prove nothing.',
  CLAIM_SITE_REDIRECTOR: 'The address of the site belongs to a directory.',
  CLAIM_EMAIL_FREE_MAIL: 'Anyone can have an address at this mail provider.',
  CLAIM_EMAIL_OTHER_DOMAIN: "The address is not at the domain of the listing's site.",
  DIRECTORY_FILE_MISSING: 'No file was sent.',
  DIRECTORY_TOO_LARGE: 'The file is larger than an import over the web reads; use the command line.',
  DIRECTORY_EMPTY: 'The file is empty.',
  DIRECTORY_NO_NAME_COLUMN: 'No column of the file holds the name.',
  DIRECTORY_QUOTE_NOT_CLOSED: 'A quote in the file is opened and never closed.',
  DIRECTORY_NOT_A_TABLE: 'The file is no table that can be read.',
  SITE_CHECKS_OFF: 'Website checks are switched off here.',
  SITE_NOT_PUBLISHED: 'The published profile names no site.',
  SITE_RECHECKED_LATELY: 'A site is checked at most once an hour.',
});
