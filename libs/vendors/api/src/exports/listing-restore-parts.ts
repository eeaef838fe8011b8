import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { newId, type Tx } from '@ringfair/platform/database';
import type { DomainError } from '@ringfair/platform/errors';
import { Files, type StoredFile } from '@ringfair/platform/files';
import {
  changedFields,
  claimOfStored,
  claimsOf,
  evidenceProblem,
  evidenceRuleOf,
  type ExportedEvidence,
  type ExportedListing,
  type ExportedReference,
  type LeftReason,
  type LeftRow,
  type ReferenceDetails,
} from '@ringfair/vendors-core';
import { DossierItemRepository, type DossierItemRow } from '../sharing/dossier-item.repository.js';
import { type DraftRow, DraftRepository } from '../profile/draft.repository.js';
import { type EvidenceDocument, EvidenceService } from '../evidence/evidence.service.js';
import { ListingRestoreRepository } from './listing-restore.repository.js';
import { type FiledItem, type RestoredFiles, withFiles } from './listing-restore-files.js';
import { ReferenceRepository, type ReferenceRow } from '../sharing/reference.repository.js';
import { VendorRepository } from '../profile/vendor.repository.js';
import { MOST_ITEMS, MOST_REFERENCES, tooManyItems, tooManyReferences } from '../sharing/sharing.errors.js';
import { today } from '../profile/vendor-drafts.service.js';

/** What became of one part. */
export interface PartCount {
  added: number;
  kept: number;
}

/** What an organisation may say itself: brought back under its own rights, in its transaction, by a member. */
@Injectable()
export class ListingRestoreParts {
  constructor(
    private readonly vendors: VendorRepository,
    private readonly drafts: DraftRepository,
    private readonly restored: ListingRestoreRepository,
    private readonly files: Files,
    private readonly evidence: EvidenceService,
    private readonly references: ReferenceRepository,
    private readonly items: DossierItemRepository,
  ) {}

  /**
   * A draft that is there is never written over.
   * @param addressed does the listing get an address of its name now, or later those of the export?
   */
  async draft(
    tx: Tx,
    viewer: Viewer,
    { draft, vendorId: restoredFrom }: ExportedListing,
    { files, addressed }: { files: RestoredFiles; addressed: boolean },
  ): Promise<{ draft: DraftRow; count: PartCount; left: LeftRow[] }> {
    const { organizationId, userId } = viewer;
    const profile = withFiles(draft, files);
    const before = await this.drafts.ofOrganization(tx, organizationId);
    if (before) {
      const same = changedFields(before.profile, profile).length === 0;
      const left: LeftRow[] = same ? [] : [{ at: 'draft.0', reason: 'LISTING_KEPT' }];
      return { draft: before, count: { added: 0, kept: same ? 1 : 0 }, left };
    }
    const vendorId = newId();
    await this.vendors.insertOwn(tx, { id: vendorId, organizationId, name: profile.name });
    if (addressed) {
      await this.vendors.setSlug(tx, vendorId, await this.vendors.takeSlug(tx, vendorId, profile.name));
    }
    await this.drafts.insert(tx, { vendorId, organizationId, userId, profile });
    await this.restored.mark(tx, vendorId, restoredFrom);
    const saved = await this.drafts.ofVendor(tx, vendorId, organizationId);
    if (!saved) throw new Error('The draft that was just written is there.');
    return { draft: saved, count: { added: 1, kept: 0 }, left: [] };
  }

  async addReferences(
    tx: Tx,
    viewer: Viewer,
    { vendorId }: DraftRow,
    brought: readonly ExportedReference[],
  ): Promise<PartCount> {
    const rows = await this.references.ofOrganization(tx, viewer.organizationId);
    const known = new Set(rows.map((row) => referenceKey(toDetails(row))));
    return addMissing(
      brought.map(({ details }) => details),
      { known, keyOf: referenceKey, most: MOST_REFERENCES, full: tooManyReferences },
      (details) =>
        this.references.insert(tx, { id: newId(), vendorId, organizationId: viewer.organizationId }, details),
    );
  }

  async addItems(
    tx: Tx,
    viewer: Viewer,
    { vendorId }: DraftRow,
    brought: readonly FiledItem[],
  ): Promise<PartCount> {
    const rows = await this.items.ofOrganization(tx, viewer.organizationId);
    const known = new Set(rows.map(itemKey));
    const rules = { known, keyOf: itemKey, most: MOST_ITEMS, full: tooManyItems };
    return addMissing(brought, rules, async (item) => {
      const { kind, title } = item;
      await this.items.insert(tx, viewer, { id: newId(), vendorId, kind, title }, item);
    });
  }

  /**
   * Evidence waits for a moderator, whatever the export says of it: verified is the platform's word. It may be for
   * anything that the draft or a version says; who said it is who the draft names.
   */
  async sendEvidence(
    tx: Tx,
    viewer: Viewer,
    draft: DraftRow,
    listing: ExportedListing,
    { byId }: RestoredFiles,
  ): Promise<{ count: PartCount; left: LeftRow[] }> {
    const count = { added: 0, kept: 0 };
    const left: LeftRow[] = [];
    const statements = new Set(
      [listing.draft, ...listing.versions.map(({ profile }) => profile)]
        .flatMap(claimsOf)
        .map(({ path, value }) => `${path} ${value}`),
    );
    for (const row of listing.evidence) {
      const document = documentOf(row, statements, byId);
      if (typeof document === 'string') left.push({ at: row.at, reason: document });
      else if (await this.evidence.wasSent(tx, viewer, draft, document)) count.kept += 1;
      else {
        await this.evidence.send(tx, viewer, draft, document);
        count.added += 1;
      }
    }
    return { count, left };
  }

  /** Logo and samples stay while the listing refers to them; what was public is so again with its version. */
  async showFiles(
    tx: Tx,
    { draft, versions }: ExportedListing,
    { byId }: RestoredFiles,
    publish: boolean,
  ): Promise<void> {
    const shown = (profiles: readonly ExportedListing['draft'][]) =>
      profiles
        .flatMap(({ logoFileId, reporting }) => [logoFileId, reporting?.sampleFileId])
        .flatMap((id) => (id ? (byId.get(id)?.id ?? []) : []));
    const published = versions.map(({ profile }) => profile);
    await this.files.keep(tx, shown([draft, ...(publish ? published : [])]));
    if (publish) await this.files.publish(tx, shown(published));
  }
}

interface Additions<T> {
  /** Keys of what is there. */
  known: ReadonlySet<string>;
  keyOf: (one: T) => string;
  most: number;
  full: () => DomainError;
}

async function addMissing<T>(
  brought: readonly T[],
  { known, keyOf, most, full }: Additions<T>,
  add: (one: T) => Promise<void>,
): Promise<PartCount> {
  const count = { added: 0, kept: 0 };
  for (const one of brought) {
    const key = keyOf(one);
    if (known.has(key)) count.kept += 1;
    else {
      if (known.size + count.added >= most) throw full();
      await add(one);
      count.added += 1;
    }
  }
  return count;
}

/** The document, or why it is not sent. */
function documentOf(
  { path, claimed, kind, fileId, issuedOn, validUntil }: ExportedEvidence,
  statements: ReadonlySet<string>,
  files: ReadonlyMap<string, StoredFile>,
): EvidenceDocument | LeftReason {
  const rule = evidenceRuleOf(path);
  const value = claimOfStored(claimed);
  if (!rule || !statements.has(`${path} ${value}`)) return 'STATEMENT_GONE';
  if (evidenceProblem(rule, { kind, issuedOn, validUntil }, today())) return 'HAS_ENDED';
  const file = files.get(fileId);
  if (!file) return 'FILE_NOT_THERE';
  return { path, rule, value, kind, fileId: file.id, issuedOn, validUntil };
}

const toDetails = ({ consentedBy, consentedOn, consentedHow, ...row }: ReferenceRow): ReferenceDetails => ({
  ...row,
  consent:
    consentedBy && consentedOn && consentedHow
      ? { by: consentedBy, on: consentedOn, how: consentedHow }
      : null,
});

const referenceKey = (one: ReferenceDetails): string =>
  JSON.stringify([
    [one.client, one.person, one.post, one.phone, one.email, one.languages, one.work],
    [one.industry, one.country, one.service, one.sinceYear, one.untilYear],
    one.consent && [one.consent.by, one.consent.on, one.consent.how],
  ]);

const itemKey = (
  one: Pick<DossierItemRow, 'kind' | 'title' | 'statement' | 'issuedOn' | 'expiresOn'> &
    Pick<DossierItemRow, 'recoveryTimeHours' | 'recoveryPointHours'> & { file: { id: string } | null },
): string =>
  JSON.stringify([
    [one.kind, one.title, one.statement, one.recoveryTimeHours, one.recoveryPointHours],
    [one.issuedOn, one.expiresOn, one.file?.id ?? null],
  ]);
