import { Injectable } from '@nestjs/common';
import { Database, newId } from '@ringfair/platform/database';
import { DomainError, ErrorCode, validation } from '@ringfair/platform/errors';
import { Events } from '@ringfair/platform/events';
import { EXPORT_FORMAT, EXPORT_VERSION } from '@ringfair/platform/export';
import {
  type DeclaredSince,
  declaredSince,
  type ProfileProblem,
  readProfile,
  readSite,
  slugCandidate,
  type VendorProfile,
} from '@ringfair/vendors-core';
import {
  ListingRestoreRepository,
  type RestoredListing,
  type RestoredVersion,
} from './listing-restore.repository.js';
import { isoDate } from './iso-date.js';
import { readProfileWorkbook } from './profile-workbook.js';

const NAMESAKES = 50;

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads an export in again, for the operator: the listing comes back with its versions and their dates. */
@Injectable()
export class ListingRestoreService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly restored: ListingRestoreRepository,
  ) {}

  /**
   * @param bytes an export of an organisation or a vendor as JSON, or of a profile as XLSX (then only the draft)
   * @returns the address of the listing
   * @throws DomainError VALIDATION with paths, CONFLICT when the organisation keeps a listing already
   */
  async restore(organizationId: string, bytes: Buffer): Promise<{ slug: string; versions: number }> {
    const listing = isZip(bytes) ? await ofWorkbook(bytes) : ofJson(bytes);
    const { draft, versions } = listing;
    const last = versions.at(-1);
    const { name, site } = last?.profile ?? draft;
    const siteHost = site ? (readSite(site, () => undefined)?.host ?? null) : null;
    const id = newId();
    const candidates = Array.from({ length: NAMESAKES }, (_unused, index) => slugCandidate(name, index + 1));
    return this.database.asWorker(organizationId, async (tx) => {
      const row = { id, organizationId, name, siteHost, candidates };
      const slug = await this.restored.insert(tx, row, listing);
      if (last) {
        await this.events.emit(tx, {
          name: 'vendor.published',
          organizationId,
          payload: { vendorId: id, version: last.version },
        });
      }
      return { slug, versions: versions.length };
    });
  }
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';

async function ofWorkbook(bytes: Buffer): Promise<RestoredListing> {
  return { source: 'SELF', draft: read(await readProfileWorkbook(bytes), 'draft'), versions: [] };
}

function ofJson(bytes: Buffer): RestoredListing {
  const file = parsed(bytes);
  if (file['format'] !== EXPORT_FORMAT || file['version'] !== EXPORT_VERSION) throw notOurs();
  const [vendor] = list(file, 'vendor');
  const [draft] = list(file, 'draft');
  if (!vendor || !draft) throw notOurs();
  const versions = list(file, 'versions')
    .map((row, index): Omit<RestoredVersion, 'declared_since'> => ({
      version: Number(row['version']),
      source: row['source'] === 'DIRECTORY' ? 'DIRECTORY' : 'VENDOR',
      published_at: String(row['published_at']),
      profile: read(row['profile'], `versions.${index}.profile`),
    }))
    .sort((a, b) => a.version - b.version);
  return {
    source: vendor['source'] === 'DIRECTORY' ? 'DIRECTORY' : 'SELF',
    draft: read(draft['profile'], 'draft.0.profile'),
    versions: dated(versions),
  };
}

/** Since when they say what they say follows from the versions, also where the export is older than such dates. */
function dated(versions: readonly Omit<RestoredVersion, 'declared_since'>[]): RestoredVersion[] {
  let before: Parameters<typeof declaredSince>[2] = null;
  return versions.map((version) => {
    const publishedOn = isoDate(new Date(version.published_at));
    const since: DeclaredSince = declaredSince(version.profile, publishedOn, before);
    before = { profile: version.profile, publishedOn, since };
    return { ...version, declared_since: since };
  });
}

function parsed(bytes: Buffer): Plain {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (isPlain(value)) return value;
  } catch {
    // Neither is one of ours.
  }
  throw notOurs();
}

const list = (file: Plain, name: string): Plain[] => {
  const rows = file[name];
  return Array.isArray(rows) ? rows.filter(isPlain) : [];
};

function read(value: unknown, at: string): VendorProfile {
  const problems: ProfileProblem[] = [];
  const profile = readProfile(value, (path, reason, message) =>
    problems.push({ path: `${at}.${path}`, reason, message }),
  );
  if (problems.length > 0) throw validation(problems);
  return profile;
}

const notOurs = (): DomainError =>
  new DomainError(ErrorCode.VALIDATION, { message: 'This is no export of an organisation or a vendor.' });
