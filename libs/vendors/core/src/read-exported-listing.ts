import type { EvidenceKind } from './evidence-codes.js';
import { dossierProblems } from './dossier-rules.js';
import type {
  ExportedDossierItem,
  ExportedEvidence,
  ExportedFile,
  ExportedListing,
  ExportedReference,
  ExportedVersion,
  ExportLists,
  ExportRow,
  LeftReason,
  LeftRow,
} from './exported-listing.js';
import {
  CONTACT,
  detailsOf,
  EVIDENCE,
  ITEM,
  type ItemColumns,
  itemOf,
  parsed,
  REFERENCE,
  type ReferenceColumns,
  REVISION,
  SLUG,
  VENDOR,
} from './exported-rows.js';
import type { ProfileProblem, Report } from './profile-checks.js';
import { withRowIds } from './profile-rows.js';
import type { VendorProfile } from './profile.js';
import type { EvidenceState } from './provenance.js';
import { readProfile, readShape } from './read-profile.js';
import { referenceProblems } from './reference-rules.js';
import { type Fields, theCode, theForm, theWhole, words } from './shape-kinds.js';

/**
 * The listing in an export, null when there is none. What departs from the form is reported with its place; what an
 * export holds and a listing cannot get back stands in `left`.
 * @param today the latest day that is not in the future, ISO 8601
 */
export function readExportedListing(
  lists: ExportLists,
  today: string,
  report: (problem: ProfileProblem) => void,
): ExportedListing | null {
  const [draft] = lists.get('draft') ?? [];
  if (!draft) return null;
  const vendors = lists.get('vendor') ?? [];
  // Those that were merged into another stay with their organisation.
  const vendor = vendors.find(({ id }) => id === draft['vendor_id']) ?? vendors[0];
  const vendorId = vendor ? String(vendor['id']) : null;
  const reader = new Reader(lists, vendorId, today, report);
  if (vendor) reader.row(VENDOR, vendor, `vendor.${vendors.indexOf(vendor)}`);
  return {
    vendorId,
    source: vendor?.['source'] === 'DIRECTORY' ? 'DIRECTORY' : 'SELF',
    draft: withRowIds(reader.profile(draft, 'draft.0')),
    versions: reader.versions(),
    addresses: reader.addresses(vendor),
    files: reader.files(),
    evidence: reader.evidence(),
    references: reader.references(),
    dossier: reader.dossier(),
    left: reader.left,
  };
}

class Reader {
  readonly left: LeftRow[] = [];

  constructor(
    private readonly lists: ExportLists,
    private readonly vendorId: string | null,
    private readonly today: string,
    private readonly problem: (problem: ProfileProblem) => void,
  ) {}

  /** Rows of the listing itself: an organisation may have kept another one before. */
  own(name: string): { row: ExportRow; at: string }[] {
    return (this.lists.get(name) ?? []).flatMap((row, index) => {
      const at = `${name}.${index}`;
      if (row['vendor_id'] === this.vendorId) return [{ row, at }];
      this.leave(at, 'OTHER_LISTING');
      return [];
    });
  }

  row(shape: Fields, row: ExportRow, at: string): Record<string, unknown> {
    return readShape(shape, row, '', this.reportAt(`${at}.`));
  }

  addresses(vendor: ExportRow | undefined): string[] {
    const earlier = this.own('addresses').map(({ row, at }) => {
      const slug = String(row['slug']);
      if (!SLUG.test(slug)) this.reportAt(`${at}.`)('slug', 'UNKNOWN_CODE', 'This is no address.');
      return slug;
    });
    return vendor
      ? [...new Set([String(vendor['slug']), ...earlier])].filter((slug) => earlier.includes(slug))
      : [];
  }

  profile(row: ExportRow, at: string): VendorProfile {
    return readProfile(row['profile'], this.reportAt(`${at}.profile.`));
  }

  versions(): ExportedVersion[] {
    const found = this.own('versions').map(({ row, at }): ExportedVersion => {
      const shape = { version: theWhole(1, 1_000_000), source: theCode(['DIRECTORY', 'VENDOR']) };
      const { version, source } = this.row(shape, row, at);
      const publishedAt = String(row['published_at']);
      if (!/^\d{4}-\d{2}-\d{2}T/.test(publishedAt) || Number.isNaN(Date.parse(publishedAt)))
        this.reportAt(`${at}.`)('published_at', 'INVALID_DATE', 'No such day.');
      const profile = this.profile(row, at);
      return { version: Number(version), source: source as 'DIRECTORY' | 'VENDOR', publishedAt, profile };
    });
    return found.sort((a, b) => a.version - b.version);
  }

  files(): ExportedFile[] {
    return (this.lists.get('files') ?? []).map((row, index) => {
      const at = `files.${index}`;
      const shape = { id: theForm('file'), purpose: words(40), name: words(255) };
      const read = this.row(shape, row, at);
      return { at, id: String(read['id']), purpose: String(read['purpose']), name: String(read['name']) };
    });
  }

  evidence(): ExportedEvidence[] {
    return this.own('evidence').flatMap(({ row, at }) => {
      const report = this.reportAt(`${at}.`);
      const read = readShape(EVIDENCE, row, '', report);
      if (!['UPLOADED', 'VERIFIED'].includes(read['state'] as EvidenceState))
        return this.leave(at, 'HAS_ENDED');
      return [
        {
          at,
          path: String(read['path']),
          claimed: parsed(row['claimed_value'], report),
          kind: read['kind'] as EvidenceKind,
          fileId: String(read['file_id']),
          issuedOn: String(read['issued_on']),
          validUntil: read['valid_until'] as string | null,
        },
      ];
    });
  }

  references(): ExportedReference[] {
    const given = this.lists.get('referenceContacts');
    const contacts = new Map((given ?? []).map((row) => [row['reference_id'], row]));
    return this.own('references').flatMap(({ row, at }) => {
      const contact = contacts.get(row['id']);
      if (row['removed_at']) return this.leave(at, 'REMOVED');
      // The export of a token has no contacts at all.
      if (!contact) return this.leave(at, given ? 'REMOVED' : 'CONTACT_LEFT_OUT');
      const report = this.reportAt(`${at}.`);
      const read = {
        ...readShape(REFERENCE, row, '', report),
        ...readShape(CONTACT, contact, 'contact.', report),
      };
      const details = detailsOf(read as unknown as ReferenceColumns);
      for (const problem of referenceProblems(details, this.today))
        report(problem.path, problem.reason, problem.message);
      return [{ at, details }];
    });
  }

  dossier(): ExportedDossierItem[] {
    const revisions = this.lists.get('dossierRevisions') ?? [];
    return this.own('dossierItems').flatMap(({ row, at }) => {
      if (row['removed_at']) return this.leave(at, 'REMOVED');
      const report = this.reportAt(`${at}.`);
      const current = revisions.find(
        (one) => one['item_id'] === row['id'] && one['number'] === row['revision'],
      );
      if (!current) report('revision', 'UNKNOWN_ROW', 'There is no such revision.');
      const read = { ...readShape(ITEM, row, '', report), ...readShape(REVISION, current ?? {}, '', report) };
      const item = itemOf(at, read as unknown as ItemColumns);
      for (const { path, message } of dossierProblems({ ...item, hasFile: item.fileId !== null }, this.today))
        report(path, 'WRONG_TYPE', message);
      return [item];
    });
  }

  private leave(at: string, reason: LeftReason): [] {
    this.left.push({ at, reason });
    return [];
  }

  private reportAt(prefix: string): Report {
    return (path, reason, message) => this.problem({ path: `${prefix}${path}`, reason, message });
  }
}
