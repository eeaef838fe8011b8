import { certificateHolds } from './certificates.js';
import type { VendorProfile } from './profile.js';
import { SERVICE_DIRECTION, sharesAgents } from './vocabulary.js';

/** Things that are allowed and unusual; the pages translate the code and say why. */
export const HINT_REASONS = [
  'OUTBOUND_WITH_SHARED_AGENTS',
  'CAPACITY_OUT_OF_DATE',
  'CERTIFICATE_EXPIRED',
] as const;
export type HintReason = (typeof HINT_REASONS)[number];

export interface ProfileHint {
  /** Dotted path of the field inside the profile. */
  path: string;
  reason: HintReason;
}

/** Free agents are a matter of weeks: older statements are shown with their date and a hint. */
export const CAPACITY_DAYS = 60;

/**
 * What a vendor should look at again, and a buyer ask about. Outbound work is usually done by dedicated agents
 * (002.1), since a shared team turns to whichever client rings; free capacity ages; a certificate ends.
 * `today` is an ISO date (UTC). Nothing here keeps a profile from being published.
 */
export function profileHints(profile: VendorProfile, today: string): ProfileHint[] {
  const oldest = new Date(Date.parse(today) - CAPACITY_DAYS * 86_400_000).toISOString().slice(0, 10);
  return [
    ...hints(profile.services, 'services', 'agentModel', 'OUTBOUND_WITH_SHARED_AGENTS', (row) => {
      return sharesAgents(row.agentModel) && SERVICE_DIRECTION[row.service] === 'OUTBOUND';
    }),
    ...hints(profile.capacity, 'capacity', 'asOf', 'CAPACITY_OUT_OF_DATE', ({ asOf }) => asOf < oldest),
    ...hints(
      profile.certifications,
      'certifications',
      'validUntil',
      'CERTIFICATE_EXPIRED',
      (certificate) => !certificateHolds(certificate, today),
    ),
  ];
}

function hints<Row>(
  rows: readonly Row[],
  list: string,
  field: string,
  reason: HintReason,
  applies: (row: Row) => boolean,
): ProfileHint[] {
  return rows.flatMap((row, index) => (applies(row) ? [{ path: `${list}.${index}.${field}`, reason }] : []));
}
