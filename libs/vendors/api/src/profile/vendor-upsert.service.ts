import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { Database, type Tx } from '@ringfair/platform/database';
import { conflict, DomainError, ErrorCode, notFound } from '@ringfair/platform/errors';
import {
  changedFields,
  emptyProfile,
  profileChanges,
  type ProfileProblem,
  validateProfile,
  type VendorProfile,
  withRowIds,
} from '@ringfair/vendors-core';
import { type DraftRow, DraftRepository } from './draft.repository.js';
import { atRows, toProfile, toProfileType } from './profile-mapping.js';
import type { VendorProfileInput } from './profile.type.js';
import { today, VendorDraftsService } from './vendor-drafts.service.js';
import { VendorRepository } from './vendor.repository.js';
import type { UpsertVendorProfileInput } from './vendor-upsert.inputs.js';
import type { VendorProfileReport } from './vendor-upsert.type.js';

const AT = 'input.profile.';

/** Ends the transaction of a dry run: everything was done, nothing stays. */
class DryRun extends Error {
  constructor(readonly report: VendorProfileReport) {
    super('dry run');
  }
}

/** The whole profile from the vendor's own systems, as often as they like: what is the same already changes nothing. */
@Injectable()
export class VendorUpsertService {
  constructor(
    private readonly database: Database,
    private readonly vendors: VendorRepository,
    private readonly drafts: DraftRepository,
    private readonly writing: VendorDraftsService,
  ) {}

  async upsert(viewer: Viewer, input: UpsertVendorProfileInput): Promise<VendorProfileReport> {
    const form = input.dryRun ? problemsOfForm(input.profile) : [];
    if (form.length > 0) return nothingWritten(form);
    const said = toProfile(input.profile, AT);
    try {
      return await this.database.run(viewer, async (tx) => {
        const report = await this.apply(tx, viewer, said, input);
        if (input.dryRun) throw new DryRun({ ...report, vendorId: report.created ? null : report.vendorId });
        return report;
      });
    } catch (error) {
      if (error instanceof DryRun) return error.report;
      throw error;
    }
  }

  /** Upserts of one organisation take turns: the second sees what the first has done. */
  private async apply(
    tx: Tx,
    viewer: Viewer,
    said: VendorProfile,
    input: UpsertVendorProfileInput,
  ): Promise<VendorProfileReport> {
    const { organizationId, userId } = viewer;
    await this.vendors.queueOrganization(tx, organizationId);
    const before = await this.drafts.ofOrganization(tx, organizationId);
    const expected = input.expectedVersion ?? null;
    if (expected !== null && expected !== (before?.version ?? 0)) throw conflict(before?.version ?? 0);
    const vendorId = before?.vendorId ?? (await this.writing.insert(tx, viewer, said.name));
    const vendor = await this.vendors.lockOwn(tx, vendorId, organizationId);
    const old = await this.drafts.lock(tx, vendorId, organizationId);
    if (!vendor || !old) throw notFound('Vendor');
    const profile = withRowIds(said, old.profile);
    const changed = changedFields(old.profile, profile);
    if (changed.length > 0) {
      await this.writing.keepFiles(tx, viewer, { before: old.profile, profile, at: AT });
      await this.drafts.save(tx, { vendorId, userId, profile, changed });
    }
    const draft = (await this.drafts.ofVendor(tx, vendorId, organizationId)) ?? old;
    const problems = validateProfile(profile, today());
    const publish = input.publish === true && draft.changed && problems.length === 0;
    if (publish) await this.writing.publishProfile(tx, viewer, vendor, profile);
    return {
      vendorId,
      created: !before,
      saved: !before || changed.length > 0,
      published: publish,
      version: draft.version,
      publishedVersion: publish ? (vendor.publishedVersion ?? 0) + 1 : vendor.publishedVersion,
      problems: atRows(problems, AT, toProfileType(profile).texts),
      changes: profileChanges(baseline(before), profile),
    };
  }
}

const baseline = (before: DraftRow | undefined): VendorProfile => before?.profile ?? emptyProfile('');

/** What a real call would be refused for. */
function problemsOfForm(input: VendorProfileInput): ProfileProblem[] {
  try {
    toProfile(input, AT);
    return [];
  } catch (error) {
    if (error instanceof DomainError && error.code === ErrorCode.VALIDATION)
      return (error.fields ?? []) as ProfileProblem[];
    throw error;
  }
}

const nothingWritten = (problems: ProfileProblem[]): VendorProfileReport => ({
  vendorId: null,
  created: false,
  saved: false,
  published: false,
  version: null,
  publishedVersion: null,
  problems,
  changes: [],
});
