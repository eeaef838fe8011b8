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
import {
  completeness,
  emptyProfile,
  readSite,
  slugify,
  validateProfile,
  type VendorProfile,
} from '@ringfair/vendors-core';
import { type DraftRow, DraftRepository } from './draft.repository.js';
import { toProfile, toProfileType } from './profile-mapping.js';
import type {
  CreateVendorListingInput,
  PublishVendorProfileInput,
  SaveVendorDraftInput,
} from './vendor.inputs.js';
import { VendorRepository, type VendorRow } from './vendor.repository.js';
import type { Vendor, VendorDraft } from './vendor.type.js';
import { toVendor } from './vendor-pages.service.js';
import { vendorReasons } from './vendors.errors.js';

/** Writing a profile and publishing it. */
@Injectable()
export class VendorDraftsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly events: Events,
    private readonly vendors: VendorRepository,
    private readonly drafts: DraftRepository,
  ) {}

  /** The draft of the active organisation's listing; null while it keeps none. */
  async mine(viewer: Viewer): Promise<VendorDraft | null> {
    const row = await this.database.read(viewer, (tx) =>
      this.drafts.ofOrganization(tx, viewer.organizationId),
    );
    return row ? toDraft(row) : null;
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

  /** Replaces the draft as a whole. What is wrong on its face is refused; what is missing is not. */
  save(viewer: Viewer, input: SaveVendorDraftInput): Promise<VendorDraft> {
    return this.database.run(viewer, async (tx) => {
      const before = await this.draft(tx, viewer, input.vendorId);
      const profile = toProfile(input.profile);
      refuseProblems(profile, 'input.profile.', input.profile);
      const { vendorId, expectedVersion } = input;
      const { organizationId, userId } = viewer;
      const saved = await this.drafts.save(tx, {
        vendorId,
        organizationId,
        userId,
        expectedVersion,
        profile,
      });
      if (!saved)
        throw conflict((await this.drafts.ofVendor(tx, vendorId, organizationId))?.version ?? before.version);
      return this.draft(tx, viewer, vendorId);
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
      refuseProblems(draft.profile, 'profile.');
      await this.write(tx, viewer, vendor, draft.profile);
      const [published] = await this.vendors.publishedByIds(tx, [vendor.id]);
      if (!published) throw notFound('Vendor');
      return toVendor(published);
    });
  }

  private async write(tx: Tx, viewer: Viewer, vendor: VendorRow, profile: VendorProfile): Promise<void> {
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

  private async insert(tx: Tx, viewer: Viewer, name: string): Promise<string> {
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

const today = (): string => new Date().toISOString().slice(0, 10);

export function toDraft(row: DraftRow): VendorDraft {
  return {
    ...row,
    profile: toProfileType(row.profile),
    completeness: completeness(row.profile),
    problems: validateProfile(row.profile, today()),
  };
}

/** Texts are rows for clients and a map by language in the document: their paths are translated back. */
function refuseProblems(
  profile: VendorProfile,
  prefix: string,
  input?: { texts: readonly { language: string }[] },
): void {
  const problems = validateProfile(profile, today());
  if (problems.length === 0) return;
  const rows = input?.texts.map(({ language }) => language) ?? Object.keys(profile.texts);
  throw validation(
    problems.map(({ path, reason, message }) => ({
      path:
        prefix + path.replace(/^texts\.(\w+)/, (_, language: string) => `texts.${rows.indexOf(language)}`),
      reason,
      message,
    })),
  );
}
