import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallFiguresService } from '@ringfair/calls-api';
import { newId } from '@ringfair/platform/database';
import { RankingDayService, SearchDemandService } from '@ringfair/search-api';
import { SiteChecksService } from '@ringfair/vendors-api';
import { siteFacts } from '@ringfair/vendors-core';
import {
  answer,
  askOne,
  asOnlooker,
  award,
  type Client,
  claimVendor,
  confirmEngagement,
  contestListings,
  directory,
  evaluate,
  everythingVisible,
  grantedColumns,
  importDirectory,
  logCall,
  type Onlooker,
  passDeadline,
  postRfp,
  publishVendor,
  quote,
  reviewOf,
  type Row,
  type RunningApp,
  shareEverything,
  saveAndPublish,
  type SignedUp,
  startApp,
  tablesOf,
  unique,
  useTheDesk,
  visibleRows,
  workAMonth,
  writeTo,
} from '../support/index.js';
import { richProfile } from '../support/rich-profile.js';

/** Rows of others that everyone may read, and why. */
const published: Record<string, string> = {
  vendors: 'published listings',
  vendor_slugs: 'addresses of published listings',
  vendor_versions: 'published versions',
  vendor_references: 'masked: industry, country, service and years of clients that agreed to be asked',
  vendor_site_checks: 'what visits to the sites of published listings found',
  vendor_reply_times: 'how soon published vendors reply, counted over all buyers',
  vendor_search: 'projection of published versions',
  vendor_search_cards: 'cards of published versions',
  search_weeks: 'different weeks of published calendars',
  ranking_days: 'the days whose order was in force',
  vendor_search_words: 'words of published names',
  vendor_search_changes: 'which published listings changed, and when',
  facet_values: 'code list of the projection',
  currency_rates: "the central bank's rates",
  market_listings: 'projection of published prices',
  market_costs: 'projection of published prices',
  rfps: 'public requests after their publication',
  rfp_lots: 'parts of public requests',
  rfp_requirements: 'parts of public requests',
  published_reviews: 'projection of published reviews',
  review_replies: 'replies to published reviews',
  vendor_import_notes: 'what an import remarked about rows of public directories',
  vendor_call_figures: 'what calls by at least three buyers add up to',
  vendor_doubts: 'parts of unclaimed listings that were confirmed to be wrong',
};

/** Tables into which anyone signed in may write without reading: a mail and the event that sends it. */
const writeOnly = new Set(['mails', 'outbox']);

let app: RunningApp;
let stranger: Onlooker & { as: 'app_user' };
let strangerIds: string[];
beforeAll(async () => {
  app = await startApp();
  await fillEveryTable();
  const account = await app.client().signUp({ sells: true, buys: true });
  stranger = { as: 'app_user', viewer: account };
  strangerIds = [account.userId, account.organizationId];
}, 90_000);
afterAll(() => app.close());

/** Organisations that use everything, so that no table is empty. */
async function fillEveryTable(): Promise<void> {
  const vendor = app.client();
  const buyer = app.client();
  const { vendorId, slug } = await claimVendor(app, vendor, unique('Isolated'));
  await sendEvidence(vendor, vendorId);
  await buyer.signUp({ buys: true });
  await invite(buyer);
  await shareEverything(vendor, buyer, vendorId);
  await consider(buyer, slug);
  await askQuickly(buyer, vendor, slug);
  await callUp(buyer, slug);
  const awarded = await postRfp(buyer);
  const winner = await answer(vendor, awarded);
  await passDeadline(app, awarded.id);
  await evaluate(buyer, awarded.id);
  await award(buyer, awarded.id, winner, 'No other answer came in time.');
  const engagement = await confirmEngagement(buyer, vendor, new Date().toISOString().slice(0, 10));
  await workAMonth(app, engagement.id);
  const { submitReview } = await buyer.request<{ submitReview: { review: { id: string; version: number } } }>(
    'mutation ($input: SubmitReviewInput!) { submitReview(input: $input) { review { id version } } }',
    { input: { ...reviewOf(engagement.id), idempotencyKey: unique('review') } },
  );
  const moderator = app.client();
  await moderator.signUpModerator();
  await moderator.request(
    'mutation ($input: DecideReviewInput!) { decideReview(input: $input) { review { id } } }',
    {
      input: {
        reviewId: submitReview.review.id,
        decision: 'PUBLISH',
        expectedVersion: submitReview.review.version,
      },
    },
  );
  await vendor.request(
    'mutation ($input: ReplyToReviewInput!) { replyToReview(input: $input) { review { id } } }',
    {
      input: { reviewId: submitReview.review.id, text: 'Thank you.', idempotencyKey: unique('reply') },
    },
  );
  await vendor.request('mutation { setRfpAlerts(alerts: DAILY) }');
  await useTheDesk(app, vendor, slug, moderator);
  await contestListings(app, slug);
  await checkedSite();
  await app.client().request('{ vendors(filter: { service: ["DISPATCH"] }) { totalCount } }');
  await app.app.get(SearchDemandService).flush();
  await app.app.get(RankingDayService).run();
  const scheduled = app.client();
  const listed = await publishVendor(scheduled);
  const { calendar } = richProfile('Scheduled');
  await saveAndPublish(scheduled, listed.vendorId, listed.draftVersion, 'Scheduled', { calendar });
  await importDirectory(app, 'company_name,year_founded\nRemarked,2999\n');
  // An import that was interrupted after its first batch leaves its staging behind.
  const many = Array.from({ length: 600 }, (_unused, index) => ({
    name: `Halfway ${index}`,
    host: `halfway-${index}.example`,
  }));
  await importDirectory(app, directory(many), { stopAfterBatches: 1 });
  const invited = await postRfp(buyer, { visibility: 'INVITED' });
  const { rows } = await app.db.owner.query<{ id: string }>(
    'select id from vendors where organization_id is not null limit 1',
  );
  await buyer.request('mutation ($input: InviteVendorsInput!) { inviteVendors(input: $input) { id } }', {
    input: { rfpId: invited.id, vendorIds: [rows[0]?.id] },
  });
  await answer(vendor, invited, '300');
  await app.db.owner.query(`insert into currency_rates values ('2026-11-20', 'USD', 1.1)`);
  // As if a telephony service had called: none is configured here.
  await app.db.owner.query(
    `insert into vendor_claim_calls (id, claim_id, vendor_id, organization_id)
     select id, id, vendor_id, organization_id from vendor_claims limit 1`,
  );
  await app.settle();
}

/** A vendor on a shortlist, and a search that is kept. */
async function consider(buyer: Client, slug: string): Promise<void> {
  await buyer.request('mutation ($input: CreateShortlistInput!) { createShortlist(input: $input) { id } }', {
    input: { name: 'Considered', slugs: [slug], idempotencyKey: unique('shortlist') },
  });
  await buyer.request('mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { id } }', {
    input: { name: 'All', kind: 'SEARCH', query: '', alerts: 'DAILY', idempotencyKey: unique('search') },
  });
}

/** Quick requests of three buyers with messages, so that a reply time is measured, and a quote. */
async function askQuickly(buyer: Client, vendor: Client, slug: string): Promise<void> {
  const others = [app.client(), app.client()];
  for (const other of others) await other.signUp({ buys: true });
  for (const client of [buyer, ...others]) {
    const { threadId } = await askOne(client, slug);
    await writeTo(vendor, threadId);
    if (client === buyer) await quote(vendor, threadId);
  }
}

/** Calls of three buyers, and what they add up to. */
async function callUp(buyer: Client, slug: string): Promise<void> {
  const others = [app.client(), app.client()];
  for (const other of others) await other.signUp({ buys: true });
  for (const client of [buyer, ...others]) await logCall(client, slug);
  await app.app.get(CallFiguresService).refresh();
}

/** A document for what the profile says; a case for moderators comes with it. */
async function sendEvidence(client: Client, vendorId: string): Promise<void> {
  const body = new FormData();
  body.append('file', new File(['%PDF-1.7\n%%EOF\n'], 'extract.pdf'));
  const response = await client.fetch('/files/EVIDENCE', { method: 'POST', body });
  const { file } = (await response.json()) as { file: { id: string } };
  await client.request('mutation ($input: SubmitEvidenceInput!) { submitEvidence(input: $input) { id } }', {
    input: {
      vendorId,
      path: 'foundedYear',
      kind: 'REGISTER_EXTRACT',
      fileId: file.id,
      issuedOn: new Date().toISOString().slice(0, 10),
      idempotencyKey: unique('evidence'),
    },
  });
}

/** A visit to the site of a published listing. */
async function checkedSite(): Promise<void> {
  const { rows } = await app.db.owner.query<{ id: string }>(
    'select id from vendors where published_version is not null limit 1',
  );
  const facts = siteFacts(
    { outcome: 'UNREACHABLE', address: null, certificate: null, status: null, lastModified: null },
    null,
    '2026-11-22',
  );
  await app.app.get(SiteChecksService).record(rows[0]?.id ?? '', 'https://isolated.example', facts);
}

/** An invitation, an API token and a wish for an account. */
async function invite(buyer: Client): Promise<void> {
  await buyer.request('mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { id } }', {
    input: { email: `${unique('guest')}@ringfair.example`, role: 'EDITOR', idempotencyKey: unique('invite') },
  });
  await buyer.request(
    'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
    {
      input: {
        name: 'CRM',
        scopes: ['rfps:read'],
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
        idempotencyKey: unique('token'),
      },
    },
  );
  await app.client().request('mutation ($input: SignUpInput!) { signUp(input: $input) { accepted } }', {
    input: { email: `${unique('later')}@ringfair.example`, name: 'Later', locale: 'en' },
  });
  await app
    .client()
    .request('mutation ($input: MailLinkInput!) { requestSignInLink(input: $input) { accepted } }', {
      input: { email: (await app.client().signUp()).email },
    });
}

const isOwn = (row: Row): boolean => strangerIds.some((id) => JSON.stringify(row).includes(id));

/** The SQLSTATE that a statement ends with, or how many rows it changed; nothing of it stays. */
async function attempt(sql: string, parameters: unknown[] = []): Promise<string | number> {
  let changed: number | undefined;
  try {
    await asOnlooker(app.db, stranger, async (tx) => {
      changed = await tx.execute(sql, parameters);
      throw new Error('undo');
    });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code) return code;
  }
  return changed ?? 'no answer';
}

const denied = new Set<string | number>(['42501', 'RF001', 0]);

describe('a stranger with the application’s own connection', () => {
  it('finds rows of others in every table to try on', async () => {
    const empty = [];
    for (const table of (await tablesOf(app.db)).filter((name) => !name.includes('.'))) {
      const { rows } = await app.db.owner.query(`select 1 from ${table} limit 1`);
      if (rows.length === 0) empty.push(table);
    }
    expect(empty).toEqual([]);
  });

  it('cannot read a row of another organisation, published ones excepted', async () => {
    const seen: string[] = [];
    for (const table of await tablesOf(app.db)) {
      const foreign = (await visibleRows(app.db, stranger, table)).filter((row) => !isOwn(row));
      if (foreign.length > 0 && !published[table]) seen.push(`${table}: ${JSON.stringify(foreign[0])}`);
    }
    expect(seen).toEqual([]);
  });

  it('cannot read an unpublished row in a table of published ones', async () => {
    const { rows } = await app.db.owner.query<{ id: string }>(
      `select id from rfps where visibility = 'INVITED'`,
    );
    const visible = JSON.stringify([
      await visibleRows(app.db, stranger, 'rfps'),
      await visibleRows(app.db, stranger, 'rfp_lots'),
      await visibleRows(app.db, stranger, 'rfp_requirements'),
    ]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ id }) => visible.includes(id))).toEqual([]);
  });

  it('cannot change or delete a row of another organisation', async () => {
    const changed: string[] = [];
    for (const table of await tablesOf(app.db)) {
      const own = (await visibleRows(app.db, stranger, table)).filter(isOwn).length;
      for (const column of await grantedColumns(app.db, 'app_user', table, 'UPDATE')) {
        const result = await attempt(`update ${table} set "${column}" = "${column}"`);
        if (!denied.has(result) && !(typeof result === 'number' && result <= own))
          changed.push(`update ${table}.${column}: ${result}`);
      }
      const result = await attempt(`delete from ${table}`);
      if (!denied.has(result) && !(typeof result === 'number' && result <= own))
        changed.push(`delete ${table}: ${result}`);
    }
    expect(changed).toEqual([]);
  });

  it('cannot insert a row in the name of another organisation', async () => {
    const accepted: string[] = [];
    for (const table of (await tablesOf(app.db)).filter(
      (name) => !name.startsWith('pgboss') && !writeOnly.has(name),
    )) {
      const columns = await grantedColumns(app.db, 'app_user', table, 'INSERT');
      if (columns.length === 0) continue;
      const { rows } = await app.db.owner.query<{ row: Row }>(
        `select to_jsonb(t) as row from ${table} t limit 20`,
      );
      for (const { row } of rows.filter(({ row: one }) => !isOwn(one))) {
        const list = columns.map((name) => `"${name}"`).join(', ');
        const copy = { ...row, ...('id' in row ? { id: newId() } : {}) };
        const result = await attempt(
          `insert into ${table} (${list}) select ${list} from jsonb_populate_record(null::${table}, $1)`,
          [JSON.stringify(copy)],
        );
        if (!denied.has(result)) accepted.push(`insert ${table}: ${result}`);
      }
    }
    expect(accepted).toEqual([]);
  });
});

describe('before the opening of a request', () => {
  it('the buyer, the public and the worker see exactly what they saw before an answer came in', async () => {
    const buyer = app.client();
    const account: SignedUp = await buyer.signUp({ buys: true });
    const vendors = [app.client(), app.client()];
    for (const vendor of vendors) await publishVendor(vendor);
    const rfp = await postRfp(buyer);
    await app.settle();
    const onlookers: Onlooker[] = [
      { as: 'app_user', viewer: account },
      { as: 'app_public' },
      { as: 'app_worker' },
    ];
    const look = async () =>
      withoutClockwork(await Promise.all(onlookers.map((one) => everythingVisible(app.db, one))));

    const before = await look();
    await answer(vendors[0] as Client, rfp, '123456', 'SEALED-WORDS');
    await answer(vendors[1] as Client, rfp, '654321');
    await app.settle();
    expect(await look()).toEqual(before);

    // The control: after the opening the buyer does see them, so the comparison above can fail.
    await passDeadline(app, rfp.id);
    await evaluate(buyer, rfp.id);
    const after = JSON.stringify(await look());
    expect(after).toContain('SEALED-WORDS');
    expect(after).toContain('123456');
  });
});

/** The queue's own clockwork ticks all the time and says nothing of answers. */
function withoutClockwork(dumps: Record<string, string>[]): Record<string, string>[] {
  const ticking = /^pgboss\.(queue|schedule|version|subscription|bam|warning|job_common|queue_stats)$/;
  return dumps.map((dump) =>
    Object.fromEntries(
      Object.entries(dump)
        .filter(([table]) => !ticking.test(table))
        .map(([table, rows]) => [table, table === 'pgboss.job' ? deliveriesOnly(rows) : rows]),
    ),
  );
}

const deliveriesOnly = (rows: string): string =>
  rows
    .split('\n')
    .map((row) => JSON.parse(row) as Row)
    .filter((row) => row['name'] === 'deliveries')
    .map((row) => JSON.stringify(row['data']))
    .sort()
    .join('\n');
