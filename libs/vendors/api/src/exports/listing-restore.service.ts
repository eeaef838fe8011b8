import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, notFound } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { type BroughtExport, withExport } from '@ringfair/platform/export';
import {
  type DeclaredSince,
  declaredSince,
  type ExportedListing,
  type ExportedVersion,
  latestToday,
  type ProfileProblem,
  readExportedListing,
  readSite,
  slugCandidate,
} from '@ringfair/vendors-core';
import { isoDate } from '../iso-date.js';
import { otherListing, restoreReasons, withoutProfile } from './listing-restore.errors.js';
import {
  type KeptListing,
  ListingRestoreRepository,
  type RestoredVersion,
} from './listing-restore.repository.js';
import { ListingRestoreFiles, withFiles } from './listing-restore-files.js';
import { ListingRestoreParts } from './listing-restore-parts.js';
import { reportOf, type Restored, type RestoreReport } from './listing-restore-report.js';
import { PROFILE_SHEET, readProfileSheets } from './profile-workbook.js';
import { VendorRepository } from '../profile/vendor.repository.js';

/** Addresses that are tried for a name when all that the listing had are taken. */
const NAMESAKES = 50;

/**
 * Reads an export in again. What an organisation may say itself comes back with any administrator: draft, references,
 * dossier, evidence, files. Since when which version was published, and where, comes with the operator alone.
 */
@Injectable()
export class ListingRestoreService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly vendors: VendorRepository,
    private readonly restored: ListingRestoreRepository,
    private readonly bringing: ListingRestoreFiles,
    private readonly parts: ListingRestoreParts,
  ) {}

  /**
   * By a member, of an uploaded file of purpose EXPORT. What is there already is never written over, so that the same
   * export once more changes nothing.
   * @throws DomainError VALIDATION with places in the export, CONFLICT when the organisation keeps another listing
   */
  async restore(viewer: Viewer, fileId: string): Promise<RestoreReport> {
    return this.bringing.ofUpload(viewer, fileId, (path) =>
      withExport(path, async (brought) => {
        const listing = listingOf(brought);
        return this.report(viewer, listing, await this.restoreOwn(viewer, listing, brought, false), 0);
      }),
    );
  }

  /**
   * By the operator, of a file on disk, for an organisation that has an owner: with versions and addresses.
   * @throws DomainError as `restore`; NOT_FOUND for an organisation without an owner
   */
  async restoreAll(organizationId: string, path: string): Promise<RestoreReport> {
    const owner = await this.database.asWorker(organizationId, (tx) =>
      this.restored.owner(tx, organizationId),
    );
    if (!owner) throw notFound('Owner of the organisation');
    return withExport(path, async (brought) => {
      const listing = listingOf(brought);
      const own = await this.restoreOwn(owner, listing, brought, true);
      const published = await this.database.asWorker(organizationId, (tx) =>
        this.publish(tx, owner, listing, own),
      );
      return this.report(owner, listing, own, published);
    });
  }

  /** One transaction, after everything was read, and after the bytes are there. */
  private async restoreOwn(
    viewer: Viewer,
    listing: ExportedListing,
    brought: BroughtExport,
    publish: boolean,
  ): Promise<Own> {
    await this.database.read(viewer, (tx) => this.checkSame(tx, viewer, listing));
    const files = await this.bringing.bring(viewer, listing, brought);
    const { items, left: withoutFile } = await this.bringing.filed(viewer, listing, files);
    return this.database.run(viewer, async (tx) => {
      await this.vendors.queueOrganization(tx, viewer.organizationId);
      const before = await this.checkSame(tx, viewer, listing);
      const made = await this.parts.draft(tx, viewer, listing, { files, addressed: !publish });
      const references = await this.parts.addReferences(tx, viewer, made.draft, listing.references);
      const dossier = await this.parts.addItems(tx, viewer, made.draft, items);
      const evidence = await this.parts.sendEvidence(tx, viewer, made.draft, listing, files);
      await this.parts.showFiles(tx, listing, files, publish);
      return {
        vendorId: made.draft.vendorId,
        files,
        before,
        counts: {
          DRAFT: made.count,
          FILES: { added: files.added, kept: files.byId.size - files.added },
          EVIDENCE: evidence.count,
          REFERENCES: references,
          DOSSIER: dossier,
        },
        left: [...made.left, ...withoutFile, ...evidence.left],
      };
    });
  }

  /** @throws DomainError CONFLICT when the organisation keeps a listing that is not the one of the export */
  private async checkSame(
    tx: Tx,
    { organizationId }: Viewer,
    { vendorId }: ExportedListing,
  ): Promise<KeptListing | undefined> {
    const kept = await this.restored.listing(tx, organizationId);
    if (kept && ![kept.id, kept.restoredFrom].includes(vendorId)) throw otherListing();
    return kept;
  }

  private async publish(
    tx: Tx,
    { organizationId }: Viewer,
    { source, draft, versions, addresses }: ExportedListing,
    { vendorId, files }: Own,
  ): Promise<number> {
    const rows = dated(versions.map((one) => ({ ...one, profile: withFiles(one.profile, files) })));
    const last = rows.at(-1);
    const { name, site } = last?.profile ?? draft;
    const siteHost = last && site ? (readSite(site, () => undefined)?.host ?? null) : null;
    const candidates = Array.from({ length: NAMESAKES }, (_unused, index) => slugCandidate(name, index + 1));
    const listing = { id: vendorId, source, siteHost, addresses, candidates };
    const published = await this.restored.publish(tx, listing, rows);
    if (last && published > 0) {
      const payload = { vendorId, version: last.version };
      await this.events.emit(tx, { name: 'vendor.published', organizationId, payload });
    }
    return published;
  }

  private async report(
    viewer: Viewer,
    listing: ExportedListing,
    own: Own,
    published: number,
  ): Promise<RestoreReport> {
    const now = await this.database.read(viewer, (tx) => this.restored.listing(tx, viewer.organizationId));
    if (!now) throw notFound('Vendor');
    return reportOf(listing, { ...own, now, published });
  }
}

interface Own extends Pick<Restored, 'files' | 'before' | 'counts' | 'left'> {
  vendorId: string;
}

/** @throws DomainError VALIDATION with the place of everything that departs from the form */
function listingOf({ sections }: BroughtExport): ExportedListing {
  const lists = new Map(sections);
  if (sections.has(PROFILE_SHEET)) lists.set('draft', [{ profile: readProfileSheets(sections) }]);
  const problems: ProfileProblem[] = [];
  const listing = readExportedListing(lists, latestToday(new Date()), (problem) => problems.push(problem));
  if (!listing) throw withoutProfile();
  if (problems.length > 0) {
    throw new DomainError(ErrorCode.VALIDATION, {
      reason: restoreReasons.EXPORT_ROW_WRONG,
      message: problems.map(({ path, message }) => `${path}: ${message}`).join('; '),
      fields: problems.map((problem) => ({ ...problem, path: `export.${problem.path}` })),
    });
  }
  return listing;
}

/** Since when they say what they say follows from the versions, also where the export is older than such dates. */
function dated(versions: readonly ExportedVersion[]): RestoredVersion[] {
  let before: Parameters<typeof declaredSince>[2] = null;
  return versions.map(({ version, source, publishedAt, profile }) => {
    const publishedOn = isoDate(new Date(publishedAt));
    const since: DeclaredSince = declaredSince(profile, publishedOn, before);
    before = { profile, publishedOn, since };
    return { version, source, published_at: publishedAt, profile, declared_since: since };
  });
}
