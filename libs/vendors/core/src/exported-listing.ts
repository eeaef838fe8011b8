import type { EvidenceKind } from './evidence-codes.js';
import type { DossierFacts } from './dossier-rules.js';
import type { VendorProfile } from './profile.js';
import type { ReferenceDetails } from './reference-rules.js';

/** A row of an export: by the names of columns. */
export type ExportRow = Readonly<Record<string, unknown>>;
/** The lists of an export by name. */
export type ExportLists = ReadonlyMap<string, readonly ExportRow[]>;

/** Why a row of an export is not brought back. */
export const LEFT_REASONS = [
  'FILE_NOT_THERE',
  'HAS_ENDED',
  'STATEMENT_GONE',
  'REMOVED',
  'CONTACT_LEFT_OUT',
  'OTHER_LISTING',
  'OPERATOR_ONLY',
  'ADDRESS_TAKEN',
  'LISTING_KEPT',
] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

export interface LeftRow {
  /** Where it stands in the export, such as "evidence.3". */
  at: string;
  reason: LeftReason;
}

export interface ExportedVersion {
  version: number;
  source: 'DIRECTORY' | 'VENDOR';
  /** As the export writes it, to the microsecond. */
  publishedAt: string;
  profile: VendorProfile;
}

export interface ExportedFile {
  at: string;
  id: string;
  purpose: string;
  name: string;
}

export interface ExportedEvidence {
  at: string;
  path: string;
  claimed: unknown;
  kind: EvidenceKind;
  fileId: string;
  issuedOn: string;
  validUntil: string | null;
}

export interface ExportedReference {
  at: string;
  details: ReferenceDetails;
}

export interface ExportedDossierItem extends Omit<DossierFacts, 'hasFile'> {
  at: string;
  title: string;
  fileId: string | null;
}

/** What of an export makes up a listing again. */
export interface ExportedListing {
  /** Id of the listing there; null for a workbook of a profile alone. */
  vendorId: string | null;
  source: 'DIRECTORY' | 'SELF';
  draft: VendorProfile;
  /** In their order. */
  versions: ExportedVersion[];
  /** All that it had, the present one first. */
  addresses: string[];
  files: ExportedFile[];
  evidence: ExportedEvidence[];
  references: ExportedReference[];
  dossier: ExportedDossierItem[];
  left: LeftRow[];
}
