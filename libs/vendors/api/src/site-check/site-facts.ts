import type { HostFacts } from '@ringfair/vendors-core';
import { parse } from 'tldts';

/** The public suffix list with its private section: subdomains of site builders belong to strangers. */
export function hostFacts(address: string): HostFacts {
  const facts = parse(address, { allowPrivateDomains: true });
  return {
    host: facts.hostname ?? '',
    registrable: facts.isIp ? null : facts.domain,
    underPrivateSuffix: facts.isPrivate ?? false,
  };
}

/** The same of a mail address. */
export const mailFacts = (email: string): HostFacts => hostFacts(email.slice(email.lastIndexOf('@') + 1));
