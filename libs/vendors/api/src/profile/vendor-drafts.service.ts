import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import {
  conflict,
  DomainError,
  ErrorCode,
  invalidState,
  notFound,
  validation,
} from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { type FilePurpose, Files } from '@ringfair/platform/files';
import {
  changedFields,
  completeness,
  emptyProfile,
  profileChanges,
  readSite,
  slugify,
  validateProfile,
  type VendorProfile,
  withRowIds,
} from '@ringfair/vendors-core';
import { type DraftRow, DraftRepository } from './draft.repository.js';
import { atRows, patched, toProfile, toProfileType } from './profile-mapping.js';
import type {
  CreateVendorListingInput,
  EditVendorDraftInput,
  PublishVendorProfileInput,
  SaveVendorDraftInput,
} from './vendor.inputs.js';
import { type PublishedVendorRow, VendorRepository, type VendorRow } from './vendor.repository.js';
import type { Vendor, VendorDraft } from './vendor.type.js';
import { toVendor } from './vendor-pages.service.js';
import { vendorReasons } from '../vendors.errors.js';

/** Writing a profile and publishing it. */
@Injectable()
export class VendorDraftsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly events: Events,
    private readonly vendors: VendorRepository,
    private readonly drafts: DraftRepository,
    private readonly files: Files,
  ) {}

  /** The draft of the active organisation's listing; null while it keeps none. */
  async mine(viewer: Viewer): Promise<VendorDraft | null> {
    const row = await this.database.read(viewer, (tx) =>
      this.drafts.ofOrganization(tx, viewer.organizationId),
    );
    return row ? toDraft(row) : null;
  }

  /** The listing as buyers would see it were the draft published now; null while the organisation keeps none. */
  async preview(viewer: Viewer): Promise<Vendor | null> {
    const row = await this.database.read(viewer, (tx) =>
      this.drafts.ofOrganization(tx, viewer.organizationId),
    );
    return row ? toVendor(asPublished(row)) : null;
  }

  create(viewer: Viewer, input: CreateVendorListingInput): Promise<VendorDraft> {
    return this.database.run(viewer, async (tx) => {
      const id = await this.idempotency.once(
        tx,
        viewer,
        'createVendorListing',
        input.idempotencyKey,
        { name: input.name },
        () => this.insert(tx, viewer, input.name),
      );
      return this.draft(tx, viewer, id);
    });
  }

  /**
   * Replaces the draft as a whole. What departs from the form of a profile is refused; what is wrong or missing is
   * kept and stands among the draft's problems, so that nothing typed is lost.
   */
  save(viewer: Viewer, input: SaveVendorDraftInput): Promise<VendorDraft> {
    return this.change(viewer, input.vendorId, 'input.profile.', (draft) => {
      if (draft.version !== input.expectedVersion) throw conflict(draft.version);
      return withRowIds(toProfile(input.profile), draft.profile);
    });
  }

  /**
   * Changes some fields. Whoever read an older version may still change what nobody else has changed since; a field
   * that somebody did is a conflict that names it, and nothing is written.
   */
  edit(viewer: Viewer, input: EditVendorDraftInput): Promise<VendorDraft> {
    return this.change(viewer, input.vendorId, 'input.changes.', (draft) => {
      const next = patched(draft.profile, input.changes);
      const clashes = changedFields(draft.profile, next).filter(
        (field) => (draft.fieldVersions[field] ?? 0) > input.expectedVersion,
      );
      if (clashes.length > 0 || input.expectedVersion > draft.version)
        throw fieldConflict(draft.version, clashes);
      return next;
    });
  }

  /** Makes the draft, as the client read it, the next immutable version. The lock on the listing orders publications. */
  publish(viewer: Viewer, input: PublishVendorProfileInput): Promise<Vendor> {
    return this.database.run(viewer, async (tx) => {
      const vendor = await this.vendors.lockOwn(tx, input.vendorId, viewer.organizationId);
      const draft = vendor && (await this.drafts.ofVendor(tx, vendor.id, viewer.organizationId));
      if (!vendor || !draft) throw notFound('Vendor');
      if (draft.version !== input.expectedVersion) throw conflict(draft.version);
      if (!draft.changed) {
        throw invalidState(vendorReasons.NOTHING_TO_PUBLISH, 'The published version says the same already.');
      }
      refuseProblems(draft.profile);
      await this.publishProfile(tx, viewer, vendor, draft.profile);
      const [published] = await this.vendors.publishedByIds(tx, [vendor.id]);
      if (!published) throw notFound('Vendor');
      return toVendor(published);
    });
  }

  private change(
    viewer: Viewer,
    vendorId: string,
    at: 'input.profile.' | 'input.changes.',
    decide: (draft: DraftRow) => VendorProfile,
  ): Promise<VendorDraft> {
    return this.database.run(viewer, async (tx) => {
      const draft = await this.drafts.lock(tx, vendorId, viewer.organizationId);
      if (!draft) throw notFound('Vendor');
      const profile = decide(draft);
      const changed = changedFields(draft.profile, profile);
      if (changed.length > 0) {
        await this.keepFiles(tx, viewer, { before: draft.profile, profile, at });
        await this.drafts.save(tx, { vendorId, userId: viewer.userId, profile, changed });
      }
      return this.draft(tx, viewer, vendorId);
    });
  }

  /**
   * Files that a profile shows are its organisation's own, and stay while it does. Only those are looked at that
   * `before` does not show: what somebody else's change or time made of the others must not keep anybody from writing.
   */
  async keepFiles(
    tx: Tx,
    viewer: Viewer,
    { before, profile, at }: { before: VendorProfile; profile: VendorProfile; at: string },
  ): Promise<void> {
    const known = filesOf(before);
    const named = filesOf(profile).filter(
      ({ id, path }) => !known.some((file) => file.id === id && file.path === path),
    );
    if (named.length === 0) return;
    const own = (
      await this.files.byIds(
        tx,
        named.map(({ id }) => id),
      )
    ).filter(({ organizationId }) => organizationId === viewer.organizationId);
    const missing = named.filter(
      ({ id, purpose }) => !own.some((file) => file.id === id && file.purpose === purpose),
    );
    if (missing.length > 0) {
      throw validation(
        missing.map(({ path }) => ({
          path: `${at}${path}`,
          reason: 'UNKNOWN_FILE',
          message: 'No such file.',
        })),
      );
    }
    await this.files.keep(
      tx,
      own.map(({ id }) => id),
    );
  }

  /** The next version, with the files that it shows. The caller holds the lock on the listing and found no problems. */
  async publishProfile(tx: Tx, viewer: Viewer, vendor: VendorRow, profile: VendorProfile): Promise<void> {
    await this.files.publish(
      tx,
      filesOf(profile).map(({ id }) => id),
    );
    const renamed = slugify(profile.name) !== slugify(vendor.name);
    const slug = renamed ? await this.vendors.takeSlug(tx, vendor.id, profile.name) : vendor.slug;
    const siteHost = profile.site ? (readSite(profile.site, () => undefined)?.host ?? null) : null;
    const version = await this.vendors.publish(tx, { id: vendor.id, slug, siteHost }, profile, {
      source: 'VENDOR',
      userId: viewer.userId,
    });
    await this.events.emit(tx, {
      name: 'vendor.published',
      organizationId: viewer.organizationId,
      payload: { vendorId: vendor.id, version },
    });
  }

  /** A listing of its own for an organisation that keeps none. */
  async insert(tx: Tx, viewer: Viewer, name: string): Promise<string> {
    const { organizationId, userId } = viewer;
    await this.vendors.queueOrganization(tx, organizationId);
    if (await this.vendors.ofOrganization(tx, organizationId)) throw hasListing();
    const id = newId();
    await this.vendors.insertOwn(tx, { id, organizationId, name });
    await this.vendors.setSlug(tx, id, await this.vendors.takeSlug(tx, id, name));
    await this.drafts.insert(tx, { vendorId: id, organizationId, userId, profile: emptyProfile(name) });
    return id;
  }

  private async draft(tx: Tx, viewer: Viewer, vendorId: string): Promise<VendorDraft> {
    const row = await this.drafts.ofVendor(tx, vendorId, viewer.organizationId);
    if (!row) throw notFound('Vendor');
    return toDraft(row);
  }
}

export const hasListing = (): DomainError =>
  new DomainError(ErrorCode.CONFLICT, {
    reason: vendorReasons.ORGANIZATION_HAS_LISTING,
    message: 'Your organisation keeps a listing already.',
  });

const asPublished = ({
  vendorId,
  slug,
  source,
  profile,
  publishedVersion,
  savedAt,
}: DraftRow): PublishedVendorRow => ({
  id: vendorId,
  slug,
  name: profile.name,
  claimed: true,
  source,
  version: (publishedVersion ?? 0) + 1,
  publishedAt: savedAt,
  profile,
});

export const today = (): string => new Date().toISOString().slice(0, 10);

/** The files that a document refers to, and as what. */
function filesOf(profile: VendorProfile): { path: string; id: string; purpose: FilePurpose }[] {
  const { logoFileId, reporting } = profile;
  const sample = reporting?.sampleFileId ?? null;
  return [
    ...(logoFileId ? [{ path: 'logoFileId', id: logoFileId, purpose: 'LOGO' as const }] : []),
    ...(sample ? [{ path: 'reporting.sampleFileId', id: sample, purpose: 'SAMPLE_REPORT' as const }] : []),
  ];
}

export function toDraft(row: DraftRow): VendorDraft {
  const profile = toProfileType(row.profile);
  return {
    ...row,
    profile,
    completeness: completeness(row.profile),
    problems: atRows(validateProfile(row.profile, today()), '', profile.texts),
    changes: profileChanges(row.published ?? emptyProfile(''), row.profile),
  };
}

function refuseProblems(profile: VendorProfile): void {
  const problems = validateProfile(profile, today());
  if (problems.length > 0) throw validation(atRows(problems, 'profile.', toProfileType(profile).texts));
}

const fieldConflict = (currentVersion: number, fields: readonly string[]): DomainError =>
  new DomainError(ErrorCode.CONFLICT, {
    message: `Somebody else has changed ${fields.join(', ') || 'it'} since you read it.`,
    details: { currentVersion, fields },
  });
