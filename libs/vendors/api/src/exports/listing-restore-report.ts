import type { ExportedListing, LeftRow } from '@ringfair/vendors-core';
import type { KeptListing } from './listing-restore.repository.js';
import { type RestoredFiles, wantedFiles } from './listing-restore-files.js';
import type { PartCount } from './listing-restore-parts.js';

export const RESTORED_PARTS = [
  'DRAFT',
  'VERSIONS',
  'ADDRESSES',
  'FILES',
  'EVIDENCE',
  'REFERENCES',
  'DOSSIER',
] as const;
export type RestoredPart = (typeof RESTORED_PARTS)[number];

/** What became of an export. */
export interface RestoreReport {
  vendorId: string;
  slug: string;
  parts: ({ part: RestoredPart; inExport: number } & PartCount)[];
  left: LeftRow[];
}

export interface Restored {
  files: RestoredFiles;
  /** The listing as it was, and as it is now. */
  before: KeptListing | undefined;
  now: KeptListing;
  /** Versions that came. */
  published: number;
  counts: Record<Exclude<RestoredPart, 'VERSIONS' | 'ADDRESSES'>, PartCount>;
  left: LeftRow[];
}

/** How much of each part came, was there already, or stayed away, and why. */
export function reportOf(listing: ExportedListing, restored: Restored): RestoreReport {
  const { before, now, files } = restored;
  const unpublished = now.publishedVersion === null;
  const held = listing.addresses.filter((address) => now.addresses.includes(address));
  const kept = held.filter((address) => before?.addresses.includes(address));
  const published = (before?.publishedVersion ?? null) !== null;
  const counts: Record<RestoredPart, PartCount> = {
    ...restored.counts,
    VERSIONS: { added: restored.published, kept: published ? listing.versions.length : 0 },
    ADDRESSES: { added: held.length - kept.length, kept: kept.length },
  };
  const away = listing.addresses.filter((address) => !held.includes(address));
  const missing = [...wantedFiles(listing).keys()].filter((id) => !files.byId.has(id));
  return {
    vendorId: now.id,
    slug: now.slug,
    parts: RESTORED_PARTS.map((part) => ({ part, inExport: inExport(listing, part), ...counts[part] })),
    left: [
      ...listing.left,
      ...restored.left,
      ...(listing.versions.length > 0 && unpublished
        ? [{ at: 'versions', reason: 'OPERATOR_ONLY' } as const]
        : []),
      ...away.map((address): LeftRow => ({
        at: `addresses.${address}`,
        reason: unpublished ? 'OPERATOR_ONLY' : 'ADDRESS_TAKEN',
      })),
      ...missing.map((id): LeftRow => ({ at: placeOf(listing, id), reason: 'FILE_NOT_THERE' })),
    ],
  };
}

const placeOf = ({ files }: ExportedListing, id: string): string =>
  files.find((file) => file.id === id)?.at ?? `files.${id}`;

function inExport(listing: ExportedListing, part: RestoredPart): number {
  if (part === 'DRAFT') return 1;
  if (part === 'FILES') return wantedFiles(listing).size;
  const name = part.toLowerCase() as 'versions' | 'addresses' | 'evidence' | 'references' | 'dossier';
  return listing[name].length;
}
