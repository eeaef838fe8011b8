import { SavedSearchDigestsService } from '@ringfair/search-api';
import { columnMapping } from '@ringfair/vendors-core';
import type { RunningApp } from './app.js';
import { logCall } from './calls.js';
import { openDispute, sendEvidence, uploadDocument } from './cases.js';
import { type Client, unique } from './client.js';
import {
  answer,
  award,
  claimVendor,
  confirmEngagement,
  directory,
  evaluate,
  importDirectory,
  passDeadline,
  postRfp,
  publishVendor,
  reviewOf,
  workAMonth,
} from './journey.js';
import { caseAbout, decideCase, reportError, requestMerge } from './moderation.js';
import type { Role } from './pages.js';
import { askOne, quote } from './requests.js';
import { askFor, shareEverything } from './sharing.js';

/** What stands for `:name` in the paths of pages. */
export type World = Readonly<Record<string, string>>;
type Cast = Record<Role, Client>;

/** One of everything that the pages show. */
export async function buildWorld(app: RunningApp, cast: Cast): Promise<World> {
  const { buyer, vendor, moderator } = cast;
  await importDirectory(app, directory([{ name: 'Hafenruf Kontor', host: 'hafenruf.example' }]));
  const unclaimed = await slugOf(app, 'Hafenruf Kontor');
  const listing = await claimVendor(app, vendor, 'Nordruf Telefondienst');
  const claimed = listing.slug;
  const rival = app.client();
  await publishVendor(rival, 'Ηχώ Τηλεφωνική Γραμματεία');
  await buyer.signUp({ buys: true, organizationName: 'Zahnklinik am Hafen', name: 'Mara Lindqvist' });
  await moderator.signUpModerator();
  const requested = await requestedWork(app, buyer, vendor, rival);
  const shared = await shareEverything(vendor, buyer, listing.vendorId);
  // Asked again: the requests that wait for an answer.
  await askFor(buyer, 'References', listing.vendorId);
  await askFor(buyer, 'Dossier', listing.vendorId);
  await reviewThatWaits(app, rival);
  const desk = await deskOf(app, cast, listing, unclaimed);
  const kept = await keptByBuyer(buyer, claimed, unclaimed);
  const asked = await askOne(buyer, claimed, ['calendar']);
  await quote(vendor, asked.threadId);
  const pending = await claimedInEveryWay(app, cast.newcomer);
  await beginProfile(cast.beginner);
  // What was saved has news, and everything is delivered.
  await publishVendor(app.client(), 'Förde Sekretariat');
  await app.settle();
  await app.app.get(SavedSearchDigestsService).run();
  return {
    claimed,
    unclaimed,
    ...requested,
    ...shared,
    ...desk,
    ...kept,
    ...pending,
    request: asked.requestId,
    thread: asked.threadId,
  };
}

async function slugOf(app: RunningApp, name: string): Promise<string> {
  const { rows } = await app.db.owner.query<{ slug: string }>('select slug from vendors where name = $1', [
    name,
  ]);
  return rows[0]?.slug ?? '';
}

/** Requests in each state, and the work that one of them became. */
async function requestedWork(app: RunningApp, buyer: Client, vendor: Client, rival: Client): Promise<World> {
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
  const response = best?.response.id ?? '';
  await award(buyer, awarded.id, response, 'The other answer knew clinics better.');
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
  return {
    open: open.id,
    opened: opened.id,
    awarded: awarded.id,
    response,
    draft: draft.id,
    engagement: engagement.id,
  };
}

/** Another client of the rival has written a review, which waits in the queue. */
async function reviewThatWaits(app: RunningApp, vendor: Client): Promise<void> {
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
    { input: { ...reviewOf(engagement.id), idempotencyKey: unique('review') } },
  );
}

/** What came to the moderators, and what one of them has decided. */
async function deskOf(
  app: RunningApp,
  { vendor, moderator }: Cast,
  { vendorId, slug }: { vendorId: string; slug: string },
  unclaimed: string,
): Promise<World> {
  await reportError(app.client(), unclaimed, { email: 'reader@hafen.example', locale: 'el' });
  const decided = await caseAbout(app, 'Hafenruf Kontor');
  await decideCase(moderator, decided, 'ERROR_CONFIRMED');
  const { rows: imports } = await app.db.owner.query<{ id: string }>(
    'select id from directory_imports where applied_at is not null limit 1',
  );
  return {
    decided,
    imported: imports[0]?.id ?? '',
    merge: await requestMerge(vendor, slug, unclaimed),
    dispute: await openDispute(app, slug),
    evidence: await sendEvidence(app, vendor, { vendorId, path: 'foundedYear', kind: 'REGISTER_EXTRACT' }),
  };
}

/** Lists, searches and calls of the buyer. */
async function keptByBuyer(buyer: Client, claimed: string, unclaimed: string): Promise<World> {
  const { createShortlist } = await buyer.request<{ createShortlist: { id: string } }>(
    'mutation ($input: CreateShortlistInput!) { createShortlist(input: $input) { id } }',
    { input: { name: 'For both clinics', slugs: [claimed, unclaimed], idempotencyKey: unique('list') } },
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
  const call = await logCall(buyer, claimed, { note: 'Kind, but slow.' });
  return { shortlist: createShortlist.id, call: call.id };
}

/** A listing with a site and a phone that somebody claims in each way that there is. */
async function claimedInEveryWay(app: RunningApp, newcomer: Client): Promise<World> {
  await newcomer.signUp({ sells: true, organizationName: 'Sturmvogel' });
  const csv = 'company_name,website,tel\nSturmvogel,sturmvogel.example,+4943112345678\n';
  await importDirectory(app, csv, { mapping: columnMapping(['tel=phone']) });
  const slug = await slugOf(app, 'Sturmvogel');
  const email = 'office@sturmvogel.example';
  const ways = [
    { method: 'MAIL', email },
    { method: 'DNS' },
    { method: 'PHONE' },
    {
      method: 'DOCUMENTS',
      explanation: 'The extract of the register names us.',
      fileIds: [await uploadDocument(newcomer)],
    },
  ];
  for (const way of ways) {
    await newcomer.request(
      'mutation ($input: RequestVendorClaimInput!) { requestVendorClaim(input: $input) { id } }',
      { input: { slug, ...way, idempotencyKey: unique('claim') } },
    );
  }
  return { pending: slug, token: (await app.mailTo(email)).token };
}

/** A draft with what keeps it from being published. */
async function beginProfile(beginner: Client): Promise<void> {
  await beginner.signUp({ sells: true, organizationName: 'Larkspur Voice' });
  const { createVendorListing: draft } = await beginner.request<{
    createVendorListing: { vendorId: string; version: number };
  }>(
    'mutation ($input: CreateVendorListingInput!) { createVendorListing(input: $input) { vendorId version } }',
    { input: { name: 'Larkspur Voice', idempotencyKey: unique('listing') } },
  );
  await beginner.request(
    'mutation ($input: EditVendorDraftInput!) { editVendorDraft(input: $input) { version } }',
    {
      input: {
        vendorId: draft.vendorId,
        expectedVersion: draft.version,
        changes: {
          services: [{ service: 'TELEPHONE_ANSWERING', agentModel: 'SHARED', queuePolicy: null }],
          size: { min: 2, max: 2 },
          locations: [{ kind: 'OWN', country: 'DE', city: 'Kiel', timeZone: 'Europe/Berlin', headCount: 9 }],
        },
      },
    },
  );
}
