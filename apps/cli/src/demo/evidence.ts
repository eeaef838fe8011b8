import {
  claimText,
  type EvidenceKind,
  evidenceRuleOf,
  kindText,
  type VendorProfile,
} from '@ringfair/vendors-core';
import type { Locale } from '@ringfair/platform/auth';
import { dayOf, daysBefore } from './clock.js';
import { type Paper, paperWords } from './papers.js';

/** A document that a vendor of the demo has sent for what its profile says. */
export interface EvidenceSeed {
  vendor: string;
  path: string;
  kind: EvidenceKind;
  /** Days before the load on which it was issued; a certificate has the day that the profile names. */
  issued: number;
  waits?: true;
}

export const evidenceSeeds: readonly EvidenceSeed[] = [
  { vendor: 'quillmere', path: 'legalName', kind: 'REGISTER_EXTRACT', issued: 41 },
  { vendor: 'quillmere', path: 'certifications.e1', kind: 'CERTIFICATE', issued: 0 },
  // Holds for twelve months: it ends within three weeks, and its vendor is told.
  { vendor: 'quillmere', path: 'size', kind: 'PAYROLL_STATEMENT', issued: 345 },
  { vendor: 'quillmere', path: 'calendar', kind: 'ROSTER', issued: 6, waits: true },
  { vendor: 'meltemi-epikoinonia', path: 'legalName', kind: 'REGISTER_EXTRACT', issued: 90 },
  { vendor: 'meltemi-epikoinonia', path: 'certifications.e1', kind: 'CERTIFICATE', issued: 0 },
  { vendor: 'kritiki-filoxenia', path: 'foundedYear', kind: 'ARTICLES', issued: 12, waits: true },
  { vendor: 'dobrye-linii', path: 'foundedYear', kind: 'REGISTER_EXTRACT', issued: 75 },
  { vendor: 'dobrye-linii', path: 'size', kind: 'PAYROLL_STATEMENT', issued: 20 },
  { vendor: 'uralskiy-otklik', path: 'certifications.e1', kind: 'CERTIFICATE', issued: 0, waits: true },
  { vendor: 'prairie-signal', path: 'foundedYear', kind: 'REGISTER_EXTRACT', issued: 130 },
  { vendor: 'severn-and-swift', path: 'legalName', kind: 'REGISTER_EXTRACT', issued: 352 },
];

/** The day of the document, and its own end where it names one. */
export function datesOf(
  { path, issued }: EvidenceSeed,
  profile: VendorProfile,
  anchor: Date,
): { issuedOn: string; validUntil: string | null } {
  const certificate = certificateAt(path, profile);
  return {
    issuedOn: certificate?.issuedOn ?? dayOf(daysBefore(anchor, issued)),
    validUntil: certificate?.validUntil ?? null,
  };
}

/** The document itself: it says what the profile says, as those that are verified do. */
export function paperOf(seed: EvidenceSeed, profile: VendorProfile, locale: Locale, issuedOn: string): Paper {
  const kind = kindText(seed.kind, locale);
  return {
    locale,
    title: kind.charAt(0).toLocaleUpperCase(locale) + kind.slice(1),
    rows: [[paperWords[locale].company, profile.legalName ?? profile.name], ...saidIn(seed, profile, locale)],
    issuedOn,
  };
}

function saidIn({ path }: EvidenceSeed, profile: VendorProfile, locale: Locale): [string, string][] {
  const words = paperWords[locale];
  const rule = evidenceRuleOf(path);
  const certificate = certificateAt(path, profile);
  if (certificate) {
    return [
      [words.standard, certificate.standard.replaceAll('_', ' ')],
      [words.number, certificate.number ?? '–'],
      [words.issuer, certificate.issuer ?? '–'],
      [words.until, certificate.validUntil ?? '–'],
    ];
  }
  if (path === 'size') return [[words.people, String(profile.size.max ?? profile.size.min ?? '')]];
  if (path === 'calendar') return [[words.hours, weekOf(profile, locale)]];
  if (path !== 'foundedYear' || !rule) return [];
  return [[claimText(rule.claim, locale), String(profile.foundedYear)]];
}

const certificateAt = (path: string, profile: VendorProfile) =>
  profile.certifications.find(({ id }) => path === `certifications.${id}`);

/** 5 January 2026 was a Monday. */
function weekOf({ calendar }: VendorProfile, locale: Locale): string {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const order = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  return (calendar?.hours ?? [])
    .map(({ days, from, to }) => {
      const named = days.map((day) => weekday.format(new Date(Date.UTC(2026, 0, 5 + order.indexOf(day)))));
      return `${named.join(', ')} ${from}–${to}`;
    })
    .join('\n');
}
