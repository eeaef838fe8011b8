import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import type { TestDatabase } from '@ringfair/testing';

export interface Awarded {
  buyer: Viewer;
  vendor: Viewer;
  vendorId: string;
  rfpId: string;
  responseId: string;
}

let counter = 0;

/** An organisation with one owner, as the owner of the tables writes it. */
export async function makeOrganization(
  db: TestDatabase,
  side: { sells: boolean; buys: boolean },
  name = 'Acme',
): Promise<Viewer> {
  const organizationId = newId();
  const userId = newId();
  counter += 1;
  const email = `person-${process.pid}-${counter}@ringfair.example`;
  await db.owner.query('insert into organizations (id, name, sells, buys) values ($1, $2, $3, $4)', [
    organizationId,
    name,
    side.sells,
    side.buys,
  ]);
  await db.owner.query(`insert into users (id, email, name, locale) values ($1, $2, 'Anna', 'en')`, [
    userId,
    email,
  ]);
  await db.owner.query(`insert into memberships (organization_id, user_id, role) values ($1, $2, 'OWNER')`, [
    organizationId,
    userId,
  ]);
  return {
    userId,
    organizationId,
    role: 'OWNER',
    ...side,
    platformRoles: [],
    tokenScopes: null,
    locale: 'en',
    sessionId: null,
  };
}

/** A published vendor, a request and its award, past the triggers that guard the way there (they have specs of their own). */
export async function makeAward(db: TestDatabase): Promise<Awarded> {
  const buyer = await makeOrganization(db, { sells: false, buys: true }, 'Plumb & Co');
  const vendor = await makeOrganization(db, { sells: true, buys: false }, 'Ringers');
  const [vendorId, rfpId, responseId] = [newId(), newId(), newId()];
  const client = await db.owner.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into vendors (id, organization_id, slug, name, source, claimed_at, published_version, published_at)
       values ($1, $2, 'ringers-' || $3, 'Ringers', 'SELF', now(), 1, now())`,
      [vendorId, vendor.organizationId, vendorId.slice(-12)],
    );
    await client.query(
      `insert into rfps (id, organization_id, created_by, buyer_name, title, state, currency, deadline,
         deadline_time_zone, weight_price, weight_quality, weight_fit, published_at, opened_at, awarded_at)
       values ($1, $2, $3, 'Plumb & Co', 'Calls while on a job', 'AWARDED', 'EUR', now() - interval '2 hours', 'UTC',
         40, 30, 30, now() - interval '1 day', now() - interval '1 hour', now())`,
      [rfpId, buyer.organizationId, buyer.userId],
    );
    await client.query(
      `insert into rfp_responses (id, rfp_id, organization_id, vendor_id, created_by, vendor_name)
       values ($1, $2, $3, $4, $5, 'Ringers')`,
      [responseId, rfpId, vendor.organizationId, vendorId, vendor.userId],
    );
    await client.query(
      `insert into rfp_awards (id, rfp_id, organization_id, response_id, vendor_id, vendor_organization_id, created_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), rfpId, buyer.organizationId, responseId, vendorId, vendor.organizationId, buyer.userId],
    );
  } finally {
    await client.query('reset session_replication_role');
    client.release();
  }
  return { buyer, vendor, vendorId, rfpId, responseId };
}

/** The event that the award emits. */
export const awardEvent = ({ buyer, vendor, vendorId, rfpId, responseId }: Awarded) => ({
  name: 'rfp.awarded' as const,
  organizationId: buyer.organizationId,
  payload: {
    rfpId,
    responseId,
    vendorId,
    vendorOrganizationId: vendor.organizationId,
    buyerOrganizationId: buyer.organizationId,
  },
});
