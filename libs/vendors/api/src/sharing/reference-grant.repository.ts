import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { newId, type Tx } from '@ringfair/platform/database';
import type { MaskedReference } from '@ringfair/vendors-core';

/** A grant as the vendor sees it. */
export interface ReferenceGrantRow {
  id: string;
  referenceId: string;
  buyerName: string;
  grantedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  /** Does it open the contact now? */
  open: boolean;
  views: number;
}

/** A grant as the buyer sees it: whom to call is told apart, and logged. */
export interface GrantedReferenceRow extends MaskedReference {
  id: string;
  referenceId: string;
  organizationId: string;
  vendorId: string;
  vendorName: string;
  vendorSlug: string;
  grantedAt: Date;
  expiresAt: Date;
}

export interface ReferenceViewRow {
  id: string;
  referenceId: string;
  /** Null once the reference is deleted. */
  client: string | null;
  buyerName: string;
  userName: string;
  viewedAt: Date;
}

export interface NewGrants {
  vendorId: string;
  buyerOrganizationId: string;
  requestId: string;
  referenceIds: readonly string[];
  expiresAt: Date;
}

const open = 'g.revoked_at is null and g.expires_at > statement_timestamp()';

@Injectable()
export class ReferenceGrantRepository {
  async insert(tx: Tx, viewer: Viewer, grants: NewGrants): Promise<void> {
    await tx.execute(
      `insert into reference_grants (id, organization_id, granted_by, vendor_id, buyer_organization_id, request_id,
         expires_at, reference_id)
       select new.id, $3, $4, $5, $6, $7, $8, new.reference from unnest($1::uuid[], $2::uuid[]) new (id, reference)`,
      [
        grants.referenceIds.map(() => newId()),
        grants.referenceIds,
        viewer.organizationId,
        viewer.userId,
        grants.vendorId,
        grants.buyerOrganizationId,
        grants.requestId,
        grants.expiresAt,
      ],
    );
  }

  /** Grants of an organisation's references, newest first, with how often each was used. */
  ofOrganization(
    tx: Tx,
    organizationId: string,
    { limit, id = null }: { limit: number; id?: string | null },
  ): Promise<ReferenceGrantRow[]> {
    return tx.query(
      `with g as materialized (select * from reference_grants
           where organization_id = $1 and ($3::uuid is null or id = $3) order by id desc limit $2),
         names as materialized (
           select n.id, n.name from app.organization_names((select array_agg(buyer_organization_id) from g)) n),
         seen as (select grant_id, count(*)::int as views from reference_views
           where organization_id = $1 and grant_id in (select id from g) group by grant_id)
       select g.id, g.reference_id as "referenceId", n.name as "buyerName", g.created_at as "grantedAt",
         g.expires_at as "expiresAt", g.revoked_at as "revokedAt", ${open} as open, coalesce(s.views, 0) as views
       from g join names n on n.id = g.buyer_organization_id left join seen s on s.grant_id = g.id order by g.id desc`,
      [organizationId, limit, id],
    );
  }

  /** What is open to an organisation, of some vendors or of all. */
  openTo(
    tx: Tx,
    organizationId: string,
    { vendorIds = null, grantId = null }: { vendorIds?: readonly string[] | null; grantId?: string | null },
  ): Promise<GrantedReferenceRow[]> {
    return tx.query(
      `select g.id, g.reference_id as "referenceId", g.organization_id as "organizationId", g.vendor_id as "vendorId",
         v.name as "vendorName", v.slug as "vendorSlug", g.created_at as "grantedAt", g.expires_at as "expiresAt",
         r.industry, r.country, r.service, r.since_year as "sinceYear", r.until_year as "untilYear"
       from reference_grants g join vendors v on v.id = g.vendor_id and v.organization_id = g.organization_id
       join vendor_references r on r.id = g.reference_id and r.consented_on is not null and r.removed_at is null
       where g.buyer_organization_id = $1 and ${open} and ($2::uuid[] is null or g.vendor_id = any ($2))
         and ($3::uuid is null or g.id = $3)
       order by v.name, g.id desc limit 500`,
      [organizationId, vendorIds, grantId],
    );
  }

  async revoke(tx: Tx, organizationId: string, id: string): Promise<void> {
    await tx.execute(
      'update reference_grants set revoked_at = now() where id = $1 and organization_id = $2 and revoked_at is null',
      [id, organizationId],
    );
  }

  async revokeAllOf(tx: Tx, organizationId: string, referenceId: string): Promise<void> {
    await tx.execute(
      `update reference_grants set revoked_at = now()
       where reference_id = $1 and organization_id = $2 and revoked_at is null`,
      [referenceId, organizationId],
    );
  }

  /** Writes down that the viewer looks now; the policy refuses when the grant is not open any more. */
  async logView(tx: Tx, viewer: Viewer, grant: GrantedReferenceRow): Promise<void> {
    await tx.execute(
      `insert into reference_views (id, grant_id, reference_id, organization_id, buyer_organization_id, user_id,
         user_name) select $1, $2, $3, $4, $5, u.id, u.name from users u where u.id = $6`,
      [newId(), grant.id, grant.referenceId, grant.organizationId, viewer.organizationId, viewer.userId],
    );
  }

  views(tx: Tx, organizationId: string, before: string | null, limit: number): Promise<ReferenceViewRow[]> {
    return tx.query(
      `with s as materialized (select * from reference_views where organization_id = $1
           and ($2::uuid is null or id < $2) order by id desc limit $3),
         names as materialized (
           select n.id, n.name from app.organization_names((select array_agg(buyer_organization_id) from s)) n)
       select s.id, s.reference_id as "referenceId", c.client, n.name as "buyerName", s.user_name as "userName",
         s.viewed_at as "viewedAt"
       from s join names n on n.id = s.buyer_organization_id
       left join vendor_reference_contacts c on c.reference_id = s.reference_id order by s.id desc`,
      [organizationId, before, limit],
    );
  }
}
