import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { makeOrganization, type TestDatabase } from '@ringfair/testing';
import { emptyProfile } from '@ringfair/vendors-core';
import type { AskVendorsInput, QuoteRequestInput } from './request.inputs.js';

export interface Listed {
  viewer: Viewer;
  vendorId: string;
  slug: string;
}

/** A published listing; with `unclaimed` nobody keeps it. The way there has specs of its own. */
export async function makeListing(db: TestDatabase, options: { unclaimed?: boolean } = {}): Promise<Listed> {
  const viewer = await makeOrganization(db, { sells: true, buys: false });
  const vendorId = newId();
  const slug = `ringers-${vendorId.slice(-12)}`;
  const client = await db.owner.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(
      `insert into vendors (id, organization_id, slug, name, source, claimed_at, published_version, published_at)
       values ($1, $2, $3, 'Ringers', 'DIRECTORY', case when $2::uuid is null then null else now() end, 1, now())`,
      [vendorId, options.unclaimed ? null : viewer.organizationId, slug],
    );
    await client.query('insert into vendor_slugs (slug, vendor_id) values ($1, $2)', [slug, vendorId]);
    await client.query(
      `insert into vendor_versions (vendor_id, version, source, profile, published_at) values ($1, 1, 'VENDOR', $2, now())`,
      [vendorId, JSON.stringify(emptyProfile('Ringers'))],
    );
  } finally {
    await client.query('reset session_replication_role');
    client.release();
  }
  return { viewer, vendorId, slug };
}

let keys = 0;
const key = (): string => `key-of-a-test-${(keys += 1)}`;

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A plumber's three answers, put to these listings. */
export const asking = (
  listings: readonly Listed[],
  overrides: Partial<AskVendorsInput> = {},
): AskVendorsInput => ({
  idempotencyKey: key(),
  title: 'Telephone answering, 60 calls a week',
  country: 'US',
  need: {
    requirements: [
      {
        importance: 'MUST',
        kind: 'COVERAGE',
        codes: [],
        bound: null,
        currency: null,
        level: null,
        metric: null,
        timeZone: 'America/New_York',
        hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], from: '08:00', to: '18:00' }],
      },
    ],
    contactsPerWeek: 60,
    talkSeconds: null,
  },
  note: 'I am on roofs all day.',
  phone: '(212) 555-0123',
  vendors: listings.map(({ slug }) => ({ slug, questions: [] })),
  ...overrides,
});

/** 199.00 USD a month, for ten days. */
export const quoting = (
  thread: { id: string; version: number },
  overrides: Partial<QuoteRequestInput> = {},
): QuoteRequestInput => ({
  idempotencyKey: key(),
  threadId: thread.id,
  expectedVersion: thread.version,
  unit: 'MONTH',
  currency: 'USD',
  amountMinor: '19900',
  rateScale: 0,
  firstIncrementSeconds: null,
  stepSeconds: null,
  minimumMonthlyMinor: null,
  setUpFeeMinor: null,
  termMonths: 1,
  noticeDays: 14,
  startsOn: null,
  validUntil: inDays(10),
  text: 'Two people know your name.',
  ...overrides,
});

export const writing = (thread: { id: string }, body = 'We answer in two rings.') => ({
  idempotencyKey: key(),
  threadId: thread.id,
  body,
});
