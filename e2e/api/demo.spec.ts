import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoLogins, loadDemo } from '@ringfair/cli/demo/index';
import { validateProfile, type VendorProfile } from '@ringfair/vendors-core';
import { type RunningApp, startApp } from '../support/index.js';

/** Other specs run beside this one. */
const PATIENCE_MS = 180_000;

let running: RunningApp;
const progress: string[] = [];

const load = () => loadDemo(running.app, running.db.config, (line) => progress.push(line));

/** The rows of a count per group as an object. */
async function counts(sql: string): Promise<Record<string, number>> {
  const { rows } = await running.db.owner.query<{ key: string; count: string }>(sql);
  return Object.fromEntries(rows.map(({ key, count }) => [key, Number(count)]));
}

beforeAll(async () => {
  running = await startApp();
  // A process that dies on the way, again and again; each next one goes on where the last one stopped.
  for (const last of ['requests', 'awards', 'moderators']) {
    const die = (line: string) => {
      if (line.includes(last)) throw new Error(`killed after ${last}`);
    };
    await expect(loadDemo(running.app, running.db.config, die)).rejects.toThrow('killed after');
  }
  await load();
}, PATIENCE_MS);
afterAll(() => running.close());

describe('the demo data', () => {
  it('000.1 shows website checks of kept listings, good ones and bad ones, that nobody was visited for', async () => {
    expect(await counts('select outcome as key, count(*) from vendor_site_checks group by outcome')).toEqual({
      ANSWERED: 36,
      CERTIFICATE_INVALID: 12,
    });
  });

  it('has a shortlist with notes and a search that is kept and finds', async () => {
    expect(
      await counts(
        `select case when note = '' then 'silent' else 'noted' end as key, count(*) from shortlist_vendors group by 1`,
      ),
    ).toEqual({ noted: 2, silent: 1 });
    const found = await counts(
      `select s.kind as key, count(*) from saved_searches s join saved_search_matches m on m.saved_search_id = s.id group by 1`,
    );
    expect(found['SEARCH']).toBeGreaterThan(0);
  });

  it('tells how far it is while it loads', () => {
    expect(progress.length).toBeGreaterThan(4);
  });

  it('has 48 kept listings, 13 of a directory and three drafts that nobody sees', async () => {
    expect(
      await counts(`select case when published_version is null then 'draft'
        when organization_id is null then 'unclaimed' else 'claimed' end as key, count(*) from vendors group by 1`),
    ).toEqual({ claimed: 48, unclaimed: 13, draft: 3 });
    const { vendors } = await running
      .client()
      .request<{ vendors: { totalCount: number } }>('{ vendors { totalCount } }');
    expect(vendors.totalCount).toBe(61);
  });

  it('publishes only profiles that validate, in all three languages', async () => {
    const { rows } = await running.db.owner.query<{ profile: VendorProfile }>(
      'select profile from vendor_versions',
    );
    const today = new Date().toISOString().slice(0, 10);
    for (const { profile } of rows) {
      expect({ name: profile.name, problems: validateProfile(profile, today) }).toEqual({
        name: profile.name,
        problems: [],
      });
    }
    const languages = rows.flatMap(({ profile }) => Object.keys(profile.texts));
    for (const language of ['en', 'ru', 'el']) {
      expect(languages.filter((one) => one === language).length).toBeGreaterThan(7);
    }
  });

  it('has evidence that holds, ends soon or waits, and a desk with something of each kind', async () => {
    expect(await counts('select state as key, count(*) from vendor_evidence group by 1')).toEqual({
      VERIFIED: 9,
      UPLOADED: 3,
    });
    expect(
      await counts(`select 'soon' as key, count(*) from vendor_evidence
        where holds_until between current_date and current_date + 30`),
    ).toEqual({ soon: 2 });
    expect(
      await counts(`select kind as key, count(*) from moderation_cases where state = 'OPEN' group by 1`),
    ).toEqual({ EVIDENCE: 3, CLAIM_DOCUMENTS: 1, MERGE: 1, REPORTED_ERROR: 2 });
    const { vendor } = await running.client().request<{
      vendor: { provenance: { path: string; source: string }[] };
    }>('{ vendor(slug: "quillmere-contact") { provenance { path source } } }');
    const sourceOf = (path: string) => vendor.provenance.find((one) => one.path === path)?.source;
    expect(['size', 'calendar', 'site'].map(sourceOf)).toEqual(['VERIFIED', 'EVIDENCE', expect.any(String)]);
  });

  it('shares references and a dossier with the demo’s buyer, and some listings have a second version', async () => {
    expect(await counts('select state as key, count(*) from access_requests group by 1')).toEqual({
      GRANTED: 2,
      OPEN: 1,
    });
    expect(
      await counts(
        'select published_version::text as key, count(*) from vendors where published_version > 1 group by 1',
      ),
    ).toEqual({ 2: 3 });
  });

  it('has test calls of four buyers to one vendor, and what they add up to', async () => {
    const { vendor } = await running
      .client()
      .request<{ vendor: { callFigures: object[] } }>(
        '{ vendor(slug: "quillmere-contact") { callFigures { subject calls buyers medianSecondsToHuman } } }',
      );
    expect(vendor.callFigures).toEqual([
      { subject: 'VENDOR_LINE', calls: 5, buyers: 4, medianSecondsToHuman: 25 },
    ]);
  });

  it('has requests in each state', async () => {
    const states = await counts(`select state || ' ' || visibility as key, count(*) from rfps group by 1`);
    const { 'AWARDED PUBLIC': awarded, ...others } = states;
    expect(others).toEqual({
      'DRAFT PUBLIC': 2,
      'PUBLISHED PUBLIC': 5,
      'PUBLISHED INVITED': 1,
      'OPENED PUBLIC': 2,
      'CANCELLED PUBLIC': 1,
    });
    expect(awarded).toBeGreaterThan(45);
    const { rows } = await running.db.owner.query<{ days: string }>(
      `select extract(epoch from deadline - now()) / 86400 as days from rfps where state = 'PUBLISHED'`,
    );
    for (const { days } of rows) {
      expect(Number(days)).toBeGreaterThan(3);
      expect(Number(days)).toBeLessThan(61);
    }
  });

  it('has engagements in each state and reviews, bad ones too', async () => {
    expect(await counts('select state as key, count(*) from engagements group by 1')).toEqual({
      PROPOSED: 3,
      ACTIVE: expect.any(Number),
      ENDED: expect.any(Number),
      DECLINED: 1,
    });
    const reviews = await counts('select state as key, count(*) from reviews group by 1');
    expect(reviews).toEqual({ PENDING: 3, REJECTED: 1, PUBLISHED: expect.any(Number) });
    expect(reviews['PUBLISHED']).toBeGreaterThan(38);
    const stars = await counts('select overall::text as key, count(*) from published_reviews group by 1');
    expect(Object.keys(stars)).toEqual(['2', '3', '4', '5']);
    expect(await counts(`select 'replies' as key, count(*) from review_replies`)).toEqual({
      replies: expect.any(Number),
    });
  });

  it('has quick requests in each state, and reply times that they gave', async () => {
    expect(await counts('select state as key, count(*) from request_threads group by 1')).toEqual({
      ASKED: 2,
      ANSWERED: 3,
      QUOTED: 4,
      ACCEPTED: 1,
      DECLINED: 1,
    });
    expect(
      await counts('select median_minutes::text as key, count(*) from vendor_reply_times group by 1'),
    ).toEqual({ '12': 1, '15': 1 });
  });

  it('tells a story whose times are in order', async () => {
    const { rows } = await running.db.owner.query(
      `select r.title from rfps r
       left join rfp_responses a on a.rfp_id = r.id
       left join vendor_versions v on v.vendor_id = a.vendor_id and v.version = 1
       left join engagements e on e.rfp_id = r.id
       left join engagement_confirmations c on c.engagement_id = e.id
       left join reviews w on w.engagement_id = e.id
       left join review_replies p on p.review_id = w.id
       where not coalesce(r.created_at < r.published_at and r.published_at < r.deadline, true)
         or r.published_at > now() or v.published_at > r.published_at
         or a.submitted_at not between r.published_at and least(r.deadline, now())
         or r.opened_at < r.deadline or r.awarded_at < r.opened_at or e.awarded_at <> r.awarded_at
         or c.confirmed_at < e.awarded_at or c.confirmed_at > now() or e.closed_at < e.awarded_at
         or e.ended_on < e.starts_on or w.created_at < e.starts_on + 30 or w.created_at > now()
         or w.decided_at < w.created_at or p.replied_at < w.decided_at or p.replied_at > now()`,
    );
    expect(rows).toEqual([]);
  });

  it('leaves the tables as protected as it found them', async () => {
    const { rows } = await running.db.owner.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and relrowsecurity and not relforcerowsecurity
       union all select tgname from pg_trigger where not tgisinternal and tgenabled <> 'O'`,
    );
    expect(rows).toEqual([]);
  });

  it('names no address outside of .example', async () => {
    const { rows } = await running.db.owner.query<{ text: string }>(
      `select profile::text as text from vendor_versions union all select profile::text from vendor_drafts
       union all select email from users union all select recipient from mails
       union all select summary from rfps union all select message from rfp_responses
       union all select body from reviews union all select body from review_replies
       union all select note from requests union all select body from request_messages
       union all select text from request_quotes`,
    );
    const addresses = rows.flatMap(({ text }) => text.match(/(?:https?:\/\/|@)[\w.-]+\.[a-z]{2,}/gi) ?? []);
    expect(addresses.length).toBeGreaterThan(150);
    expect(addresses.filter((address) => !address.toLowerCase().endsWith('.example'))).toEqual([]);
  });

  it.each(Object.values(demoLogins))('lets $role sign in', async ({ role, email, password }) => {
    const client = running.client();
    await client.request('mutation ($input: SignInInput!) { signIn(input: $input) }', {
      input: { email, password },
    });
    const { viewer } = await client.request<{
      viewer: { organization: { name: string }; role: string; isModerator: boolean };
    }>('{ viewer { role isModerator organization { name } } }');
    const expected: Record<string, [organization: string, role: string, moderates: boolean]> = {
      Buyer: ['Wrenfield Mutual Insurance', 'OWNER', false],
      Reader: ['Wrenfield Mutual Insurance', 'VIEWER', false],
      Vendor: ['Quillmere Contact', 'OWNER', false],
      Editor: ['Quillmere Contact', 'EDITOR', false],
      Moderator: ['Ringfair Moderation', 'OWNER', true],
    };
    expect([viewer.organization.name, viewer.role, viewer.isModerator]).toEqual(expected[role]);
  });

  it(
    'changes nothing when it is loaded again, nor when only its last step is missing',
    async () => {
      const everything = () =>
        counts(
          [
            'users',
            'vendors',
            'vendor_versions',
            'rfps',
            'rfp_responses',
            'requests',
            'request_messages',
            'request_quotes',
            'engagements',
            'reviews',
            'files',
            'vendor_evidence',
            'vendor_references',
            'dossier_revisions',
            'dossier_grants',
            'moderation_cases',
            'outbox',
          ]
            .map((table) => `select '${table}' as key, count(*) from ${table}`)
            .join(' union all '),
        );
      const before = await everything();
      expect(await load()).toBe('ALREADY_THERE');
      // As if the process had died before its last step: every earlier one finds its work done.
      await running.db.owner.query(
        `delete from platform_roles r using users u where u.id = r.user_id and u.email = $1`,
        [demoLogins.moderator.email],
      );
      expect(await load()).toBe('LOADED');
      expect(await everything()).toEqual(before);
    },
    PATIENCE_MS,
  );
});
