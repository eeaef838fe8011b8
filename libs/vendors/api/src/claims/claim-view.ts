import { dnsClaimNames, maskedPhone, MOST_CODE_ATTEMPTS } from '@ringfair/vendors-core';
import type { ClaimRow } from './claim.repository.js';
import type { ClaimSecrets } from './claim-secrets.js';
import type { VendorClaim, VendorDispute } from './claim.type.js';
import type { DisputeRow } from './dispute.repository.js';

/** A claim as its organisation sees it: the DNS record in full, of the phone and the code nothing new. */
export function toClaim(row: ClaimRow, secrets: ClaimSecrets): VendorClaim {
  const { id, vendorId, method, state, email, domain, phone, attempts, expiresAt } = row;
  return {
    id,
    vendorId,
    method,
    state,
    email,
    dnsNames: domain ? [...dnsClaimNames(domain)] : [],
    dnsRecord: method === 'DNS' ? secrets.dnsRecord(id) : null,
    checkedAt: row.checkedAt,
    verdict: row.verdict,
    phone: phone ? maskedPhone(phone) : null,
    attemptsLeft: method === 'PHONE' ? MOST_CODE_ATTEMPTS - attempts : null,
    calledAt: row.calledAt,
    caller: row.caller,
    expiresAt,
  };
}

/** A dispute as one of its sides sees it: the keeper's words are for the moderator. */
export function toDispute(row: DisputeRow, organizationId: string): VendorDispute {
  const mine = row.organizationId === organizationId;
  const { answer, ...rest } = row;
  return { ...rest, mine, answered: answer !== null, answer: mine ? null : answer };
}
