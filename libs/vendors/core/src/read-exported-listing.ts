import { EVIDENCE_KINDS, type EvidenceKind } from './evidence-codes.js';
import { DOSSIER_KINDS, dossierProblems } from './dossier-rules.js';
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
import type { ProfileProblem, Report } from './profile-checks.js';
import { withRowIds } from './profile-rows.js';
import type { VendorProfile } from './profile.js';
import { EVIDENCE_STATES, type EvidenceState } from './provenance.js';
import { readProfile, readShape } from './read-profile.js';
import {
  CONSENT_WAYS,
  type ConsentWay,
  type ReferenceDetails,
  referenceProblems,
} from './reference-rules.js';
import {
  code,
  type Fields,
  form,
  forms,
  text,
  theCode,
  theForm,
  theWhole,
  whole,
  words,
} from './shape-kinds.js';
import { INDUSTRIES, SERVICES } from './vocabulary.js';

const EVIDENCE: Fields = {
  path: words(101),
  kind: theCode(EVIDENCE_KINDS),
  file_id: theForm('file'),
  issued_on: theForm('date'),
  valid_until: form('date'),
  state: theCode(EVIDENCE_STATES),
};
const REFERENCE: Fields = {
  industry: theCode(INDUSTRIES),
  country: theForm('country'),
  service: theCode(SERVICES),
  since_year: theWhole(1900, 2200),
  until_year: whole(1900, 2200),
  consented_on: form('date'),
};
const CONTACT: Fields = {
  client: words(200),
  person: words(200),
  post: text(200),
  phone: form('phone'),
  email: form('email'),
  languages: forms('language'),
  work: text(2000),
  consented_by: text(200),
  consented_how: code(CONSENT_WAYS),
};
const ITEM: Fields = { kind: theCode(DOSSIER_KINDS), title: words(200) };
const REVISION: Fields = {
  file_id: form('file'),
  statement: text(4000),
  recovery_time_hours: whole(0, 8760),
  recovery_point_hours: whole(0, 8760),
  issued_on: theForm('date'),
  expires_on: form('date'),
};

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
  const [vendor] = lists.get('vendor') ?? [];
  const vendorId = vendor ? String(vendor['id']) : null;
  const reader = new Reader(lists, vendorId, today, report);
  const slug = vendor ? [String(vendor['slug'])] : [];
  const earlier = reader.own('addresses').map(({ row }) => String(row['slug']));
  return {
    vendorId,
    source: vendor?.['source'] === 'DIRECTORY' ? 'DIRECTORY' : 'SELF',
    draft: withRowIds(reader.profile(draft, 'draft.0')),
    versions: reader.versions(),
    addresses: [...new Set([...slug, ...earlier])],
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

  profile(row: ExportRow, at: string): VendorProfile {
    return readProfile(row['profile'], this.reportAt(`${at}.profile.`));
  }

  versions(): ExportedVersion[] {
    const found = this.own('versions').map(({ row, at }): ExportedVersion => {
      const shape = { version: theWhole(1, 1_000_000), source: theCode(['DIRECTORY', 'VENDOR']) };
      const { version, source } = readShape(shape, row, '', this.reportAt(`${at}.`));
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
      const read = readShape(shape, row, '', this.reportAt(`${at}.`));
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
    const contacts = new Map(
      (this.lists.get('referenceContacts') ?? []).map((row) => [row['reference_id'], row]),
    );
    return this.own('references').flatMap(({ row, at }) => {
      const contact = contacts.get(row['id']);
      if (row['removed_at'] || !contact) return this.leave(at, 'REMOVED');
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

interface ReferenceColumns extends Omit<ReferenceDetails, 'sinceYear' | 'untilYear' | 'consent'> {
  since_year: number;
  until_year: number | null;
  consented_on: string | null;
  consented_by: string | null;
  consented_how: ConsentWay | null;
}

function detailsOf(row: ReferenceColumns): ReferenceDetails {
  const { since_year, until_year, consented_on, consented_by, consented_how, ...details } = row;
  const consent =
    consented_on && consented_by && consented_how
      ? { by: consented_by, on: consented_on, how: consented_how }
      : null;
  return { ...details, sinceYear: since_year, untilYear: until_year, consent };
}

interface ItemColumns extends Pick<ExportedDossierItem, 'kind' | 'title' | 'statement'> {
  file_id: string | null;
  recovery_time_hours: number | null;
  recovery_point_hours: number | null;
  issued_on: string;
  expires_on: string | null;
}

const itemOf = (at: string, row: ItemColumns): ExportedDossierItem => ({
  at,
  kind: row.kind,
  title: row.title,
  statement: row.statement,
  recoveryTimeHours: row.recovery_time_hours,
  recoveryPointHours: row.recovery_point_hours,
  issuedOn: row.issued_on,
  expiresOn: row.expires_on,
  fileId: row.file_id,
});

/** The statement that evidence was sent for. */
function parsed(value: unknown, report: Report): unknown {
  try {
    return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
  } catch {
    report('claimed_value', 'WRONG_TYPE', 'This is no statement.');
    return null;
  }
}
