import type { Certification } from './profile-practice.js';

type Validity = Pick<Certification, 'validUntil'>;

/** Does a certificate hold on a day (ISO date)? Its last day counts; one that names no end holds. */
export const certificateHolds = ({ validUntil }: Validity, day: string): boolean =>
  validUntil === null || validUntil >= day;

/** The first last day of certificates that hold on a day; null: none of them names an end. */
export function firstCertificateEnd(certificates: readonly Validity[], day: string): string | null {
  const ends = certificates.flatMap(({ validUntil }) =>
    validUntil !== null && validUntil >= day ? [validUntil] : [],
  );
  return ends.sort()[0] ?? null;
}
