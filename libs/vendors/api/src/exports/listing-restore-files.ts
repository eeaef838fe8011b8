import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database } from '@ringfair/platform/database';
import { DomainError } from '@ringfair/platform/errors';
import type { BroughtExport } from '@ringfair/platform/export';
import { type FilePurpose, Files, type StoredFile } from '@ringfair/platform/files';
import type { ExportedDossierItem, ExportedListing, LeftRow, VendorProfile } from '@ringfair/vendors-core';
import type { DossierFileRow } from '../sharing/dossier-item.repository.js';
import { DossierItemsService } from '../sharing/dossier-items.service.js';

/** An item with its file as the organisation has it now. */
export interface FiledItem extends Omit<ExportedDossierItem, 'fileId'> {
  file: DossierFileRow | null;
}

/** The organisation's own files, by what an export calls them. */
export interface RestoredFiles {
  byId: ReadonlyMap<string, StoredFile>;
  /** How many came in with this export. */
  added: number;
}

/** Brings the files that a listing refers to: those that are there already, and those whose bytes are in the export. */
@Injectable()
export class ListingRestoreFiles {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly dossier: DossierItemsService,
  ) {}

  /** An export that the viewer's organisation has uploaded, on this machine. */
  async ofUpload<T>(viewer: Viewer, fileId: string, use: (path: string) => Promise<T>): Promise<T> {
    const { id } = await this.database.read(viewer, (tx) => this.files.own(tx, viewer, fileId, 'EXPORT'));
    return this.files.onDisk(id, use);
  }

  /**
   * Each goes through what every upload does. Until something refers to them they are files that are cleaned away.
   * @throws DomainError VALIDATION with the file's place in the export
   */
  async bring(viewer: Viewer, listing: ExportedListing, { files }: BroughtExport): Promise<RestoredFiles> {
    const wanted = wantedFiles(listing);
    const kept = await this.database.read(viewer, (tx) => this.files.kept(tx, viewer));
    const known = new Map(kept.map(({ file }) => [file.id, file]));
    const byId = new Map<string, StoredFile>();
    let added = 0;
    for (const [id, purpose] of wanted) {
      const own = known.get(id);
      const brought = files.get(id);
      if (own?.purpose === purpose) byId.set(id, own);
      else if (brought) {
        const { at, name } = listing.files.find((one) => one.id === id) ?? { at: brought.path, name: 'file' };
        const stream = await brought.stream();
        const file = await this.files
          .receive(viewer, { purpose, name, stream })
          .catch((error: unknown) => refusedAt(error, at));
        byId.set(id, file);
        if (!known.has(file.id)) added += 1;
      }
    }
    return { byId, added };
  }

  /** An item is its file: one without it stays away. */
  async filed(
    viewer: Viewer,
    { dossier }: ExportedListing,
    { byId }: RestoredFiles,
  ): Promise<{ items: FiledItem[]; left: LeftRow[] }> {
    const items: FiledItem[] = [];
    const left: LeftRow[] = [];
    for (const { fileId, ...item } of dossier) {
      const file = fileId === null ? null : byId.get(fileId);
      if (file === undefined) left.push({ at: item.at, reason: 'FILE_NOT_THERE' });
      else items.push({ ...item, file: file && (await this.dossier.fileOf(viewer, file.id)) });
    }
    return { items, left };
  }
}

/** The files that a listing refers to, and as what. */
export function wantedFiles({
  draft,
  versions,
  evidence,
  dossier,
}: ExportedListing): Map<string, FilePurpose> {
  const profiles = [draft, ...versions.map(({ profile }) => profile)];
  const of = (ids: readonly (string | null | undefined)[], purpose: FilePurpose) =>
    ids.flatMap((id): [string, FilePurpose][] => (id ? [[id, purpose]] : []));
  return new Map([
    ...of(
      profiles.map(({ logoFileId }) => logoFileId),
      'LOGO',
    ),
    ...of(
      profiles.map(({ reporting }) => reporting?.sampleFileId),
      'SAMPLE_REPORT',
    ),
    ...of(
      evidence.map(({ fileId }) => fileId),
      'EVIDENCE',
    ),
    ...of(
      dossier.map(({ fileId }) => fileId),
      'DOSSIER',
    ),
  ]);
}

/** The profile with the organisation's own files; without those that are not there. */
export function withFiles(profile: VendorProfile, { byId }: RestoredFiles): VendorProfile {
  const own = (id: string | null) => (id === null ? null : (byId.get(id)?.id ?? null));
  const reporting = profile.reporting && {
    ...profile.reporting,
    sampleFileId: own(profile.reporting.sampleFileId),
  };
  const silent = reporting && Object.values(reporting).every((value) => value === null);
  return { ...profile, logoFileId: own(profile.logoFileId), reporting: silent ? null : reporting };
}

function refusedAt(error: unknown, path: string): never {
  if (!(error instanceof DomainError)) throw error;
  const { code, reason, message, fields, details } = error;
  throw new DomainError(code, {
    ...(reason ? { reason } : {}),
    ...(fields ? { fields } : {}),
    message: `${path}: ${message}`,
    details: { ...details, path },
  });
}
