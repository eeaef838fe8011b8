import { Injectable } from '@nestjs/common';
import { ModerationCases } from '@ringfair/moderation-api';
import { localeOfCountries } from '@ringfair/moderation-core';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, Idempotency, type Tx } from '@ringfair/platform/database';
import { DomainError, ErrorCode, notFound, violatedConstraint } from '@ringfair/platform/errors';
import { mergeRefusal } from '@ringfair/vendors-core';
import { mergeReasons, mergeRefused } from './merge.errors.js';
import type { VendorMergeInput } from './merge.inputs.js';
import { MergeRepository, type MergeSideRow } from './merge.repository.js';
import type { VendorDuplicates, VendorMerge } from './merge.type.js';
import { VendorRepository } from '../profile/vendor.repository.js';
import { toVendor } from '../profile/vendor-pages.service.js';

/** Asking that two listings become one, by the vendor or by a moderator; and which ones may be of one company. */
@Injectable()
export class VendorMergesService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly cases: ModerationCases,
    private readonly merges: MergeRepository,
    private readonly vendors: VendorRepository,
  ) {}

  /** A vendor asks: it keeps one of the two. */
  request(viewer: Viewer, input: VendorMergeInput): Promise<VendorMerge> {
    return this.ask(viewer, 'requestVendorMerge', viewer.organizationId, input);
  }

  /** A moderator proposes it; it is decided like any other. */
  propose(viewer: Viewer, input: VendorMergeInput): Promise<VendorMerge> {
    return this.ask(viewer, 'proposeVendorMerge', null, input);
  }

  duplicates(viewer: Viewer, after: string | null): Promise<VendorDuplicates> {
    return this.database.read(viewer, async (tx) => {
      const rows = await this.merges.duplicates(tx, after);
      const ids = [...new Set(rows.flatMap(({ one, other }) => [one, other]))];
      const listings = new Map((await this.vendors.publishedByIds(tx, ids)).map((row) => [row.id, row]));
      const pairs = rows.flatMap(({ one, other, ...alike }) => {
        const [first, second] = [listings.get(one), listings.get(other)];
        return first && second ? [{ one: toVendor(first), other: toVendor(second), ...alike }] : [];
      });
      return { pairs, next: await this.merges.next(tx, after) };
    });
  }

  private ask(
    viewer: Viewer,
    operation: string,
    organizationId: string | null,
    { idempotencyKey, ...input }: VendorMergeInput,
  ): Promise<VendorMerge> {
    return this.database.run(viewer, async (tx) => {
      const id = await this.idempotency.once(tx, viewer, operation, idempotencyKey, input, () =>
        this.open(tx, viewer, organizationId, input),
      );
      const caseId = await this.merges.caseOf(tx, id);
      if (!caseId) throw notFound('Merge');
      return { id, caseId };
    });
  }

  private async open(
    tx: Tx,
    viewer: Viewer,
    organizationId: string | null,
    input: Omit<VendorMergeInput, 'idempotencyKey'>,
  ): Promise<string> {
    const stays = await this.side(tx, input.keepSlug);
    const goes = await this.side(tx, input.mergeSlug);
    const refusal = mergeRefusal(stays, goes, organizationId);
    if (refusal) throw mergeRefused(refusal);
    const id = await this.insert(tx, viewer, stays, goes, organizationId, input.note || null);
    const email = organizationId ? await this.merges.emailOf(tx, viewer.userId) : null;
    const countries = [goes, stays].map(({ profile }) => profile?.headquarters?.country ?? null);
    await this.cases.open(tx, {
      kind: 'MERGE',
      subjectId: id,
      vendorId: goes.id,
      title: goes.name,
      locale: organizationId ? viewer.locale : localeOfCountries(countries),
      recipient: email ? { email, locale: viewer.locale } : null,
      organizationId,
      fileIds: [],
    });
    return id;
  }

  private async insert(
    tx: Tx,
    viewer: Viewer,
    stays: MergeSideRow,
    goes: MergeSideRow,
    organizationId: string | null,
    note: string | null,
  ): Promise<string> {
    try {
      const merge = { keptVendorId: stays.id, mergedVendorId: goes.id, organizationId, note };
      return await this.merges.insert(tx, viewer, merge);
    } catch (error) {
      if (violatedConstraint(error) !== 'vendor_merges_one_waiting') throw error;
      throw new DomainError(ErrorCode.CONFLICT, {
        reason: mergeReasons.MERGE_ASKED_ALREADY,
        message: 'A moderator looks at this merge already.',
      });
    }
  }

  private async side(tx: Tx, slug: string): Promise<MergeSideRow> {
    const listing = await this.vendors.publishedBySlug(tx, slug);
    const side = listing && (await this.merges.side(tx, listing.id));
    if (!side) throw notFound('Vendor');
    return side;
  }
}
