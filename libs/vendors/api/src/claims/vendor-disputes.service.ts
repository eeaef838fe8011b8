import { Injectable } from '@nestjs/common';
import { ModerationCases } from '@ringfair/moderation-api';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, newId, type Tx } from '@ringfair/platform/database';
import { conflict, DomainError, ErrorCode, invalidState, notFound } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { Files } from '@ringfair/platform/files';
import { keepsAnother } from './claim.errors.js';
import { ownDocuments } from './claim-files.js';
import type { AnswerVendorDisputeInput, DisputeVendorListingInput } from './claim.inputs.js';
import type { VendorDispute } from './claim.type.js';
import { disputeReasons } from './dispute.errors.js';
import { toDispute } from './claim-view.js';
import { DisputeRepository } from './dispute.repository.js';
import { VendorRepository } from '../profile/vendor.repository.js';

/** Disputes that an organisation has open at a time. */
const MOST_OPEN = 3;

/** "This is ours": two organisations want one listing, a moderator hears both. */
@Injectable()
export class VendorDisputesService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly events: Events,
    private readonly cases: ModerationCases,
    private readonly files: Files,
    private readonly vendors: VendorRepository,
    private readonly disputes: DisputeRepository,
  ) {}

  open(viewer: Viewer, input: DisputeVendorListingInput): Promise<VendorDispute> {
    return this.database.run(viewer, async (tx) => {
      await this.vendors.queueOrganization(tx, viewer.organizationId);
      const { idempotencyKey, ...asked } = input;
      const id = await this.idempotency.once(tx, viewer, 'disputeVendorListing', idempotencyKey, asked, () =>
        this.begin(tx, viewer, input),
      );
      return this.dispute(tx, viewer, id);
    });
  }

  one(viewer: Viewer, id: string): Promise<VendorDispute> {
    return this.database.read(viewer, (tx) => this.dispute(tx, viewer, id));
  }

  /** Disputes over the listing that the organisation keeps. */
  async against(viewer: Viewer): Promise<VendorDispute[]> {
    const rows = await this.database.read(viewer, (tx) =>
      this.disputes.againstKeeper(tx, viewer.organizationId),
    );
    return rows.map((row) => toDispute(row, viewer.organizationId));
  }

  /** The keeper's side; it may be changed until the moderator has decided. */
  answer(viewer: Viewer, input: AnswerVendorDisputeInput): Promise<VendorDispute> {
    const { disputeId: id, expectedVersion: version, statement } = input;
    return this.database.run(viewer, async (tx) => {
      const dispute = await this.disputes.ofSide(tx, id, viewer.organizationId);
      if (dispute?.keeperOrganizationId !== viewer.organizationId) throw notFound('Dispute');
      if (dispute.state !== 'PENDING') throw closed();
      const fileIds = await ownDocuments(this.files, tx, viewer, input.fileIds ?? []);
      if (!(await this.disputes.answer(tx, { id, version, statement, userId: viewer.userId }))) {
        throw conflict((await this.disputes.byId(tx, id))?.version ?? dispute.version);
      }
      if (fileIds.length > 0) await this.disputes.addFiles(tx, id, fileIds);
      return this.dispute(tx, viewer, id);
    });
  }

  withdraw(viewer: Viewer, id: string): Promise<VendorDispute> {
    return this.database.run(viewer, async (tx) => {
      const dispute = await this.disputes.ofSide(tx, id, viewer.organizationId);
      if (dispute?.organizationId !== viewer.organizationId) throw notFound('Dispute');
      if (!(await this.disputes.close(tx, id, 'WITHDRAWN'))) throw closed();
      await this.cases.withdraw(tx, id);
      return this.dispute(tx, viewer, id);
    });
  }

  private async begin(tx: Tx, viewer: Viewer, input: DisputeVendorListingInput): Promise<string> {
    const { organizationId, userId, locale } = viewer;
    const published = await this.vendors.publishedBySlug(tx, input.slug);
    const listing = published && (await this.vendors.byId(tx, published.id));
    if (!listing) throw notFound('Vendor');
    if (listing.organizationId === null) {
      throw invalidState(disputeReasons.DISPUTE_NOBODY_KEEPS_IT, 'Nobody keeps it: claim it.');
    }
    if (listing.organizationId === organizationId) {
      throw invalidState(disputeReasons.DISPUTE_OWN_LISTING, 'Your organisation keeps it itself.');
    }
    const own = await this.vendors.ofOrganization(tx, organizationId);
    if (own) throw keepsAnother(own.publishedVersion === null ? null : own.slug);
    if (await this.disputes.openBetween(tx, listing.id, organizationId)) {
      throw invalidState(disputeReasons.DISPUTE_PENDING, 'Your dispute over this listing waits already.');
    }
    await this.limit(tx, listing.id, organizationId);
    const fileIds = await ownDocuments(this.files, tx, viewer, input.fileIds);
    const id = newId();
    const { statement } = input;
    const keeperOrganizationId = listing.organizationId;
    const row = { id, vendorId: listing.id, organizationId, userId, keeperOrganizationId, statement, locale };
    await this.disputes.insert(tx, row);
    await this.cases.open(tx, {
      kind: 'CLAIM_DISPUTE',
      subjectId: id,
      title: listing.name,
      vendorId: listing.id,
      locale,
      recipient: (await this.disputes.personOf(tx, userId)) ?? null,
      organizationId,
      fileIds,
    });
    await this.events.emit(tx, { name: 'vendor.disputed', organizationId, payload: { disputeId: id } });
    return id;
  }

  private async limit(tx: Tx, vendorId: string, organizationId: string): Promise<void> {
    const { open, declinedHere } = await this.disputes.recent(tx, vendorId, organizationId);
    if (declinedHere > 0) {
      throw invalidState(disputeReasons.DISPUTE_TOO_SOON, 'It was declined less than 30 days ago.');
    }
    if (open < MOST_OPEN) return;
    throw new DomainError(ErrorCode.RATE_LIMITED, { message: `At most ${MOST_OPEN} disputes at a time.` });
  }

  private async dispute(tx: Tx, viewer: Viewer, id: string): Promise<VendorDispute> {
    const row = await this.disputes.ofSide(tx, id, viewer.organizationId);
    if (!row) throw notFound('Dispute');
    return toDispute(row, viewer.organizationId);
  }
}

const closed = (): DomainError =>
  invalidState(disputeReasons.DISPUTE_CLOSED, 'The dispute was decided or taken back.');
