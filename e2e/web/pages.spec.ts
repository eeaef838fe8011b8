import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SavedSearchDigestsService } from '@ringfair/search-api';
import type { Browser } from 'playwright-core';
import { desktop, launchBrowser, phone, Visitor } from '../support/browser.js';
import {
  answer,
  askFor,
  award,
  caseAbout,
  claimVendor,
  type Client,
  confirmEngagement,
  decideCase,
  directory,
  evaluate,
  importDirectory,
  logCall,
  openDispute,
  passDeadline,
  postRfp,
  publishVendor,
  reportError,
  requestMerge,
  reviewOf,
  type RunningApp,
  shareEverything,
  startApp,
  unique,
  workAMonth,
} from '../support/index.js';

/** Pages by who looks at them; `:name` is filled from the world below. */
const pages = {
  visitor: [
    '',
    'vendors',
    'vendors?service=TELEPHONE_ANSWERING&sort=NAME',
    'vendors?q=nothing-is-called-so',
    'vendors/:claimed',
    'vendors/:unclaimed',
    'vendors/:unclaimed/report',
    'vendors/:unclaimed/remove',
    'claim/:unclaimed',
    'removal/confirm?token=some-token',
    'removal/confirm?done=WAITING',
    'compare?v=:claimed&v=:unclaimed&v=gone',
    'compare?v=:claimed',
    'saved-searches/stop?token=some-token',
    'rfps/alerts/stop?token=some-token',
    'market?month=SMALL_OFFICE&by=COUNTRY',
    'need?country=GR&when=ON_THE_JOB&when=NIGHTS&calls=60&service=TELEPHONE_ANSWERING&language=el&want=AGENT_COUNTRY&value=GR&extra=&weight=NICE&want=PILOT&value=&extra=&weight=SHOULD&want=METRIC&value=ASA&extra=20&weight=MUST',
    'vendors/:claimed?zone=Asia/Kolkata',
    'vendors/:claimed?need=calls%3D60%26service%3DDISPATCH%26want%3DPILOT%26value%3D%26extra%3D%26weight%3DMUST',
    'glossary',
    'how-ranking-works',
    'how-reviews-work',
    'how-site-checks-work',
    'rfps',
    'rfps/:open',
    'sign-in',
    'sign-up',
    'reset-password',
    'mail-sent?for=sign-up',
    'no-such-page',
  ],
  buyer: [
    'rfps/mine',
    'rfps/new',
    'rfps/:draft/edit',
    'rfps/:open/responses',
    'rfps/:opened/responses',
    'rfps/:awarded/responses/:response/profile',
    'rfps/:awarded/responses',
    'engagements',
    'engagements/:engagement',
    'engagements/:engagement/review',
    'reviews',
    'saved-searches',
    'saved-searches/new?kind=NEED&calls=60&service=TELEPHONE_ANSWERING',
    'shortlists',
    'shortlists/:shortlist',
    'shortlists/add?v=:claimed&v=:unclaimed',
    'vendors/:claimed/call',
    'vendors/:claimed/call?of=client',
    'calls',
    'calls/:call',
    'vendors/:claimed/ask?for=references',
    'references/asked',
    'references/asked/:contact',
    'dossiers',
    'dossiers/:dossier',
    'account',
    'organization',
    'organization/tokens',
  ],
  vendor: [
    'profile',
    ...['basics', 'places', 'prices', 'words', 'company'].map((section) => `profile/${section}`),
    ...['quality', 'technology', 'security', 'cases'].map((section) => `profile/${section}`),
    'profile/preview',
    'profile/versions',
    'profile/site',
    'organization/data',
    'profile/evidence?statement=foundedYear',
    'references',
    'references/new',
    'references/:reference',
    'dossier',
    'dossier/new',
    'dossier/items/:item',
    'dossier/share',
    'dossier/grants/:dossier',
    'requests',
    'rfps/:open',
    'rfps/:open/answer',
    'engagements/:engagement',
    'reviews',
    'claim/:unclaimed',
    'disputes/:dispute',
    'cases',
    'vendors/:unclaimed/merge',
  ],
  moderator: [
    'directory/imports',
    'directory/imports/:imported',
    'moderation',
    'moderation/reviews',
    'moderation/duplicates',
    'moderation/evidence',
    'moderation/cases/:merge?choice=ACCEPTED+MERGE_SAME_COMPANY#preview',
    'moderation/cases/:decided',
  ],
} as const;

type Role = keyof typeof pages;

/** One page per layout for the other languages and the dark scheme. */
const perLayout: Partial<Record<Role, string[]>> = {
  visitor: ['vendors', 'vendors/:claimed', 'rfps/:open', 'sign-up'],
  buyer: ['rfps/:opened/responses'],
  vendor: ['profile', 'profile/basics'],
};

let app: RunningApp;
let browser: Browser;
let clients: Record<Role, Client>;
let world: Record<string, string>;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
  clients = { visitor: app.client(), buyer: app.client(), vendor: app.client(), moderator: app.client() };
  world = await build(clients);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** One of everything that the pages show. */
async function build({ buyer, vendor, moderator }: Record<Role, Client>): Promise<Record<string, string>> {
  await importDirectory(app, directory([{ name: 'Hafenruf Kontor', host: 'hafenruf.example' }]));
  const claimed = await claimVendor(app, vendor, 'Nordruf Telefondienst');
  const rival = app.client();
  await publishVendor(rival, 'Ηχώ Τηλεφωνική Γραμματεία');
  await buyer.signUp({ buys: true, organizationName: 'Zahnklinik am Hafen', name: 'Mara Lindqvist' });
  await moderator.signUpModerator();
  const open = await postRfp(buyer);
  const opened = await postRfp(buyer, { title: 'Support for the online shop, weekends too' });
  const awarded = await postRfp(buyer, { title: 'Telephone for the clinic in Kiel' });
  for (const rfp of [opened, awarded]) {
    await answer(vendor, rfp, '135');
    await answer(rival, rfp, '118');
    await passDeadline(app, rfp.id);
  }
  await answer(vendor, open);
  await evaluate(buyer, opened.id);
  const best = (await evaluate(buyer, awarded.id)).evaluation?.responses.find(
    ({ response }) => response.vendorName === 'Nordruf Telefondienst',
  );
  await award(buyer, awarded.id, best?.response.id ?? '', 'The other answer knew clinics better.');
  const engagement = await confirmEngagement(buyer, vendor, new Date().toISOString().slice(0, 10));
  await workAMonth(app, engagement.id);
  const { createRfp: draft } = await buyer.request<{ createRfp: { id: string } }>(
    'mutation ($input: CreateRfpInput!) { createRfp(input: $input) { id } }',
    {
      input: {
        title: 'Only a thought yet',
        summary: '',
        visibility: 'PUBLIC',
        currency: 'EUR',
        weights: { price: 30, quality: 40, fit: 30 },
        lots: [],
        requirements: [],
        idempotencyKey: unique('draft'),
      },
    },
  );
  const shared = await shareEverything(vendor, buyer, claimed.vendorId);
  // Asked again: the requests that wait for an answer.
  await askFor(buyer, 'References', claimed.vendorId);
  await askFor(buyer, 'Dossier', claimed.vendorId);
  await reviewed(rival, moderator);
  const { rows } = await app.db.owner.query<{ slug: string }>(
    'select slug from vendors where organization_id is null',
  );
  const unclaimed = rows[0]?.slug ?? '';
  await reportError(app.client(), unclaimed, { email: 'reader@hafen.example', locale: 'el' });
  const decided = await caseAbout(app, 'Hafenruf Kontor');
  await decideCase(moderator, decided, 'ERROR_CONFIRMED');
  const merge = await requestMerge(vendor, claimed.slug, unclaimed);
  const dispute = await openDispute(app, claimed.slug);
  const { rows: imports } = await app.db.owner.query<{ id: string }>(
    'select id from directory_imports where applied_at is not null limit 1',
  );
  const { createShortlist } = await buyer.request<{ createShortlist: { id: string } }>(
    'mutation ($input: CreateShortlistInput!) { createShortlist(input: $input) { id } }',
    { input: { name: 'For both clinics', slugs: [claimed.slug, unclaimed], idempotencyKey: unique('list') } },
  );
  await buyer.request('mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { id } }', {
    input: {
      name: 'Answering in Kiel',
      kind: 'SEARCH',
      query: '',
      alerts: 'DAILY',
      idempotencyKey: unique('kept'),
    },
  });
  const call = await logCall(buyer, claimed.slug, { note: 'Kind, but slow.' });
  await publishVendor(app.client(), 'Förde Sekretariat');
  await app.settle();
  await app.app.get(SavedSearchDigestsService).run();
  return {
    ...shared,
    call: call.id,
    shortlist: createShortlist.id,
    imported: imports[0]?.id ?? '',
    claimed: claimed.slug,
    unclaimed,
    decided,
    merge,
    dispute,
    open: open.id,
    opened: opened.id,
    awarded: awarded.id,
    response: best?.response.id ?? '',
    draft: draft.id,
    engagement: engagement.id,
  };
}

/** Another client of the rival has written a review, which waits in the queue. */
async function reviewed(vendor: Client, _moderator: Client): Promise<void> {
  const client = app.client();
  await client.signUp({ buys: true, organizationName: 'Klempnerei Brandt' });
  const rfp = await postRfp(client, { title: 'Calls while we are on a roof' });
  const response = await answer(vendor, rfp, '150');
  await passDeadline(app, rfp.id);
  await evaluate(client, rfp.id);
  await award(client, rfp.id, response, 'No other answer came in time.');
  const engagement = await confirmEngagement(client, vendor, new Date().toISOString().slice(0, 10));
  await workAMonth(app, engagement.id);
  await client.request(
    'mutation ($input: SubmitReviewInput!) { submitReview(input: $input) { review { id } } }',
    {
      input: { ...reviewOf(engagement.id), idempotencyKey: unique('review') },
    },
  );
}

const filled = (path: string): string => path.replace(/:(\w+)/g, (_all, name: string) => world[name] ?? name);
const nameOf = (...parts: string[]): string => parts.join('-').replace(/[^\w-]+/g, '_') || 'home';

/** What is wrong with one page: errors, barriers, a phone that scrolls sideways. */
async function faultsOf(visitor: Visitor, language: string, path: string, name: string): Promise<string[]> {
  const { page } = visitor;
  visitor.faults.length = 0;
  await visitor.open(`/${language}/${filled(path)}`);
  const barriers = await visitor.accessibilityFaults();
  await visitor.screenshot(name);
  await page.setViewportSize(phone);
  const overflow = await visitor.overflow();
  await page.setViewportSize(desktop);
  const keys = (await visitor.texts()).filter(
    (text) => /^([a-z]+:)?[a-z]\w*(\.\w+)+$/i.test(text) && !text.endsWith('.example'),
  );
  return [
    ...visitor.faults,
    ...barriers,
    ...(overflow > 0 ? [`${overflow} px too wide at ${phone.width}`] : []),
    ...keys.map((key) => `untranslated ${key}`),
  ];
}

/** One person goes through all pages of a role, as people do: with what the browser has kept of the ones before. */
function visitorOf(role: Role, options: { dark?: boolean } = {}): () => Visitor {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.come(browser, app, { as: clients[role], ...options });
  });
  afterAll(() => visitor.leave());
  return () => visitor;
}

describe.each(Object.keys(pages) as Role[])('each page of a %s', (role) => {
  const visitor = visitorOf(role);
  it.each([...pages[role]])('/%s has no error, no barrier, and fits a phone', async (path) => {
    expect(await faultsOf(visitor(), 'en', path, nameOf(role, path))).toEqual([]);
  });
});

describe.each(['ru', 'el'])('in %s and dark', (language) => {
  describe.each(Object.entries(perLayout) as [Role, string[]][])('for a %s', (role, paths) => {
    const visitor = visitorOf(role, { dark: true });
    it.each(paths)('/%s has no error, no barrier, and fits a phone', async (path) => {
      expect(await faultsOf(visitor(), language, path, nameOf(language, role, path))).toEqual([]);
    });
  });
});
