import { Injectable } from '@nestjs/common';
import type { Tx } from '@ringfair/platform/database';
import { type DeclaredSince, declaredSince, slugCandidate, type VendorProfile } from '@ringfair/vendors-core';
import { isoDate } from '../iso-date.js';

export interface VendorRow {
  id: string;
  organizationId: string | null;
  slug: string;
  name: string;
  siteHost: string | null;
  source: 'DIRECTORY' | 'SELF';
  publishedVersion: number | null;
  publishedAt: Date | null;
}

export interface PublishedVendorRow {
  id: string;
  slug: string;
  name: string;
  claimed: boolean;
  source: 'DIRECTORY' | 'SELF';
  version: number;
  publishedAt: Date;
  profile: VendorProfile;
}

/** With the dates of what it says; see `declaredSince`. */
export interface DatedVendorRow extends PublishedVendorRow {
  declaredSince: DeclaredSince;
}

export interface PublicationRow {
  vendorId: string;
  version: number;
  publishedAt: Date;
}

export interface VersionRow {
  vendorId: string;
  version: number;
  source: 'DIRECTORY' | 'VENDOR';
  publishedAt: Date;
  profile: VendorProfile;
  /** Statements that were said before this version; see `declaredSince`. */
  declaredSince: DeclaredSince;
}

const columns = `v.id, v.organization_id as "organizationId", v.slug, v.name, v.site_host as "siteHost", v.source,
  v.published_version as "publishedVersion", v.published_at as "publishedAt"`;
const versionColumns = `vendor_id as "vendorId", version, source, published_at as "publishedAt", profile,
  declared_since as "declaredSince"`;
const published = (
  more = '',
) => `select v.id, v.slug, v.name, v.organization_id is not null as claimed, v.source,
    p.version, p.published_at as "publishedAt", p.profile${more}
  from vendors v join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version`;

/** Candidates tried for one name before giving up: more namesakes than any directory has. */
const mostNamesakes = 1000;

@Injectable()
export class VendorRepository {
  /** A published listing by its present or an earlier slug, or by one of a listing that was merged into it. */
  publishedBySlug(tx: Tx, slug: string): Promise<PublishedVendorRow | undefined> {
    return tx.one(
      `${published()} where v.id = (select coalesce(m.merged_into, m.id) from vendor_slugs s
         join vendors m on m.id = s.vendor_id where s.slug = $1)`,
      [slug],
    );
  }

  /** Was this the address of a listing that its owner had removed? */
  async isRemoved(tx: Tx, slug: string): Promise<boolean> {
    const row = await tx.one<{ removed: boolean }>('select app.is_removed_listing($1) as removed', [slug]);
    return row?.removed ?? false;
  }

  publishedByIds(tx: Tx, ids: readonly string[]): Promise<PublishedVendorRow[]> {
    return tx.query(`${published()} where v.id = any ($1)`, [ids]);
  }

  /** The same, each with the dates of what it says. */
  datedByIds(tx: Tx, ids: readonly string[]): Promise<DatedVendorRow[]> {
    return tx.query(`${published(', p.declared_since as "declaredSince"')} where v.id = any ($1)`, [ids]);
  }

  /** The people whom published listings name, with the organisation that keeps each. */
  publishedContacts(
    tx: Tx,
    ids: readonly string[],
  ): Promise<{ vendorId: string; organizationId: string; contacts: VendorProfile['contacts'] }[]> {
    return tx.query(
      `select v.id as "vendorId", v.organization_id as "organizationId", p.profile -> 'contacts' as contacts
       from vendors v join vendor_versions p on p.vendor_id = v.id and p.version = v.published_version
       where v.id = any ($1) and v.organization_id is not null`,
      [ids],
    );
  }

  publishedOf(tx: Tx, organizationId: string): Promise<PublishedVendorRow | undefined> {
    return tx.one(`${published()} where v.organization_id = $1`, [organizationId]);
  }

  byId(tx: Tx, id: string): Promise<VendorRow | undefined> {
    return tx.one(`select ${columns} from vendors v where v.id = $1`, [id]);
  }

  ofOrganization(tx: Tx, organizationId: string): Promise<VendorRow | undefined> {
    return tx.one(`select ${columns} from vendors v where v.organization_id = $1`, [organizationId]);
  }

  /** The organisation's own listing, locked until the transaction ends. */
  lockOwn(tx: Tx, id: string, organizationId: string): Promise<VendorRow | undefined> {
    return tx.one(`select ${columns} from vendors v where v.id = $1 and v.organization_id = $2 for update`, [
      id,
      organizationId,
    ]);
  }

  /** Two creations of one organisation take turns here, so that the second sees the first. */
  async queueOrganization(tx: Tx, organizationId: string): Promise<void> {
    await tx.execute(`select pg_advisory_xact_lock(hashtextextended('vendor of ' || $1, 0))`, [
      organizationId,
    ]);
  }

  /** A listing of an organisation; its slug is its id until `setSlug`. */
  async insertOwn(tx: Tx, row: { id: string; organizationId: string; name: string }): Promise<void> {
    await tx.execute(
      `insert into vendors (id, organization_id, slug, name, source, claimed_at)
       values ($1::uuid, $2, $1::uuid::text, $3, 'SELF', now())`,
      [row.id, row.organizationId, row.name],
    );
  }

  async setSlug(tx: Tx, vendorId: string, slug: string): Promise<void> {
    await tx.execute('update vendors set slug = $2 where id = $1', [vendorId, slug]);
  }

  /** The first slug of a name that is free, or was this listing's before; it is the listing's from now on. */
  async takeSlug(tx: Tx, vendorId: string, name: string): Promise<string> {
    for (let attempt = 1; attempt <= mostNamesakes; attempt += 1) {
      const slug = slugCandidate(name, attempt);
      if (await this.keepSlug(tx, vendorId, slug)) return slug;
    }
    throw new Error(`no free slug for ${slugCandidate(name, 1)}`);
  }

  /** Keeps `slug` for the listing for ever; false when another one has or had it. */
  private async keepSlug(tx: Tx, vendorId: string, slug: string): Promise<boolean> {
    const inserted = await tx.execute(
      'insert into vendor_slugs (slug, vendor_id) values ($1, $2) on conflict do nothing',
      [slug, vendorId],
    );
    if (inserted > 0) return true;
    return (
      (await tx.one('select from vendor_slugs where slug = $1 and vendor_id = $2', [slug, vendorId])) !==
      undefined
    );
  }

  versions(tx: Tx, vendorId: string, before: number | null, limit: number): Promise<VersionRow[]> {
    return tx.query(
      `select ${versionColumns} from vendor_versions
       where vendor_id = $1 and ($2::int is null or version < $2) order by version desc limit $3`,
      [vendorId, before, limit],
    );
  }

  /** When each of these listings was published, newest first, at most `most` dates of one. */
  publications(tx: Tx, vendorIds: readonly string[], most: number): Promise<PublicationRow[]> {
    return tx.query(
      `select p.vendor_id as "vendorId", p.version, p.published_at as "publishedAt"
       from unnest($1::uuid[]) as asked (id) cross join lateral (
         select vendor_id, version, published_at from vendor_versions
         where vendor_id = asked.id order by version desc limit $2) p
       order by p.vendor_id, p.version desc`,
      [vendorIds, most],
    );
  }

  /** The version that was the published one at a moment. */
  versionAt(tx: Tx, vendorId: string, at: Date): Promise<VersionRow | undefined> {
    return tx.one(
      `select ${versionColumns} from vendor_versions
       where vendor_id = $1 and published_at <= $2 order by version desc limit 1`,
      [vendorId, at],
    );
  }

  /** Writes the next version and makes it the published one. The caller holds the lock on the listing. */
  async publish(
    tx: Tx,
    vendor: { id: string; slug: string; siteHost: string | null },
    profile: VendorProfile,
    by: { source: 'DIRECTORY' | 'VENDOR'; userId: string | null },
  ): Promise<number> {
    const row = await tx.one<{ version: number }>(
      `update vendors set published_version = coalesce(published_version, 0) + 1, published_at = now(), name = $2,
         slug = $3, site_host = $4, version = version + 1 where id = $1 returning published_version as version`,
      [vendor.id, profile.name, vendor.slug, vendor.siteHost],
    );
    const number = row?.version ?? 0;
    const since = await this.sinceBefore(tx, vendor.id, number, profile);
    await tx.execute(
      `insert into vendor_versions (vendor_id, version, source, profile, published_by, declared_since)
       values ($1, $2, $3, $4, $5, $6)`,
      [vendor.id, number, by.source, JSON.stringify(profile), by.userId, JSON.stringify(since)],
    );
    return number;
  }

  /** What of the next version the one before says as well, and since when. */
  private async sinceBefore(
    tx: Tx,
    vendorId: string,
    next: number,
    profile: VendorProfile,
  ): Promise<DeclaredSince> {
    if (next <= 1) return {};
    const before = await tx.one<VersionRow>(
      `select ${versionColumns} from vendor_versions where vendor_id = $1 and version < $2 order by version desc limit 1`,
      [vendorId, next],
    );
    const earlier = before && {
      profile: before.profile,
      publishedOn: isoDate(before.publishedAt),
      since: before.declaredSince,
    };
    return declaredSince(profile, isoDate(new Date()), earlier ?? null);
  }
}
