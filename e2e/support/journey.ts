import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DirectoryImportService, type ImportOptions } from '@ringfair/vendors-api';
import type { RunningApp } from './app.js';
import { type Client, type SignedUp, unique } from './client.js';

/** An invented directory in the form of the real one; each vendor has a site of its own. */
export const directory = (vendors: { name: string; host: string }[]): string =>
  [
    'company_name,website,company_hq,year_founded,languages,size_employee_count,service_lines',
    ...vendors.map(
      ({ name, host }) =>
        `${name},https://www.${host}/,Germany,2009,German | English,"SME (1–1,000 employees)","Call Center, Answering Services"`,
    ),
  ].join('\n');

/** Reads a directory file as `npm run cli -- import-directory FILE` does. */
export async function importDirectory(
  app: RunningApp,
  csv: string,
  options: Pick<ImportOptions, 'stopAfterBatches' | 'mapping'> = {},
): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ringfair-directory-'));
  try {
    const file = path.join(folder, 'directory.csv');
    fs.writeFileSync(file, csv);
    await app.app.get(DirectoryImportService).run({ file, sourceName: unique('directory'), ...options });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** A profile with what a small vendor says; the rest is not said. */
export const profile = (name: string) => ({
  name,
  site: null,
  contacts: [],
  texts: [{ language: 'en', summary: 'We answer the phones of clinics and craftsmen.', howWeWork: null }],
  foundedYear: 2009,
  size: { min: 12, max: 12 },
  headquarters: { country: 'DE', region: null, city: 'Kiel' },
  directions: ['INBOUND'],
  services: [{ service: 'TELEPHONE_ANSWERING', agentModel: 'DEDICATED', queuePolicy: null }],
  channels: [{ channel: 'VOICE', coverage: ['BUSINESS_HOURS'], languages: [] }],
  languages: [
    { tag: 'de', note: null },
    { tag: 'en', note: null },
  ],
  locations: [
    { kind: 'OWN', country: 'DE', city: 'Kiel', timeZone: 'Europe/Berlin', headCount: 9 },
    { kind: 'HOME_BASED', country: 'PL', city: 'Szczecin', timeZone: 'Europe/Warsaw', headCount: 3 },
  ],
  coverage: ['BUSINESS_HOURS'],
  industries: [{ industry: 'HEALTHCARE', years: 8 }],
  technology: [{ category: 'CRM', product: null }],
  prices: [
    {
      service: null,
      unit: 'MINUTE',
      currency: 'EUR',
      amountMinor: '89',
      rateScale: 0,
      firstIncrementSeconds: 30,
      stepSeconds: 1,
      minimumMonthlyMinor: '9900',
      termMonths: 1,
      noticeDays: 30,
      launchDays: 5,
    },
  ],
  pilotOffers: [
    { days: 14, volume: 100, priceMinor: '0', currency: 'EUR', criteria: 'Nine of ten calls answered.' },
  ],
});

const inTenDays = (): string => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 16);

/** A complete brief; `overrides` replace its fields. */
export const brief = (overrides: Record<string, unknown> = {}) => ({
  title: 'Someone who answers while we operate',
  summary:
    'A dental clinic with two rooms misses a third of its calls. Afterwards every caller reaches a person.',
  visibility: 'PUBLIC',
  currency: 'EUR',
  deadline: { local: inTenDays(), timeZone: 'Europe/Berlin' },
  weights: { price: 40, quality: 40, fit: 20 },
  lots: [
    {
      title: 'Telephone',
      description: 'Appointments and emergencies.',
      services: ['TELEPHONE_ANSWERING'],
      channels: ['VOICE'],
      languages: ['de'],
      coverage: ['BUSINESS_HOURS'],
      coverageTimeZone: 'Europe/Berlin',
      contactsPerMonth: 400,
      hoursPerWeek: 40,
      averageHandleSeconds: 180,
    },
  ],
  requirements: [
    { text: 'Agents speak German as natives.', level: 'MUST', dimension: 'FIT', weight: 5 },
    {
      text: 'Four of five calls answered within 20 seconds.',
      level: 'SHOULD',
      dimension: 'QUALITY',
      weight: 3,
    },
  ],
  ...overrides,
});

/** A vendor that nobody had listed: signs up, fills in, publishes. */
export async function publishVendor(
  client: Client,
  name = unique('Vendor'),
  more: object = {},
): Promise<SignedUp & { vendorId: string; slug: string; draftVersion: number }> {
  const account = await client.signUp({ sells: true, organizationName: name });
  const { createVendorListing: draft } = await client.request<{
    createVendorListing: { vendorId: string; version: number };
  }>(
    'mutation ($input: CreateVendorListingInput!) { createVendorListing(input: $input) { vendorId version } }',
    { input: { name, idempotencyKey: unique('listing') } },
  );
  return { ...account, ...(await saveAndPublish(client, draft.vendorId, draft.version, name, more)) };
}

/** Saves the sample profile into the draft and publishes it. */
export async function saveAndPublish(
  client: Client,
  vendorId: string,
  version: number,
  name: string,
  more: object = {},
) {
  const { saveVendorDraft: saved } = await client.request<{ saveVendorDraft: { version: number } }>(
    'mutation ($input: SaveVendorDraftInput!) { saveVendorDraft(input: $input) { version } }',
    { input: { vendorId, expectedVersion: version, profile: { ...profile(name), ...more } } },
  );
  const { publishVendorProfile: published } = await client.request<{
    publishVendorProfile: { slug: string };
  }>('mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }', {
    input: { vendorId, expectedVersion: saved.version },
  });
  return { vendorId, slug: published.slug, draftVersion: saved.version };
}

/** A listing from a directory, claimed by mail at its site's domain, filled in and published. */
export async function claimVendor(app: RunningApp, client: Client, name: string) {
  const host = `${unique('nordruf')}.example`;
  await importDirectory(app, directory([{ name, host }]));
  const { rows } = await app.db.owner.query<{ slug: string }>(
    'select slug from vendors where site_host = $1',
    [host],
  );
  const slug = rows[0]?.slug ?? '';
  const account = await client.signUp({ sells: true, organizationName: name });
  await client.request(
    'mutation ($input: RequestVendorClaimInput!) { requestVendorClaim(input: $input) { id } }',
    {
      input: { slug, email: `office@${host}`, idempotencyKey: unique('claim') },
    },
  );
  const { token } = await app.mailTo(`office@${host}`);
  const { confirmVendorClaim: draft } = await client.request<{
    confirmVendorClaim: { vendorId: string; version: number };
  }>(
    'mutation ($input: ConfirmVendorClaimInput!) { confirmVendorClaim(input: $input) { vendorId version } }',
    { input: { token } },
  );
  return { ...account, ...(await saveAndPublish(client, draft.vendorId, draft.version, name)) };
}

export interface PostedRfp {
  id: string;
  version: number;
  lots: { id: string }[];
  requirements: { id: string }[];
}

/** Posts a complete brief. */
export async function postRfp(client: Client, overrides: Record<string, unknown> = {}): Promise<PostedRfp> {
  const { createRfp: draft } = await client.request<{ createRfp: { id: string; version: number } }>(
    'mutation ($input: CreateRfpInput!) { createRfp(input: $input) { id version } }',
    { input: { ...brief(overrides), idempotencyKey: unique('rfp') } },
  );
  const { publishRfp } = await client.request<{ publishRfp: PostedRfp }>(
    'mutation ($input: PublishRfpInput!) { publishRfp(input: $input) { id version lots { id } requirements { id } } }',
    { input: { rfpId: draft.id, expectedVersion: draft.version } },
  );
  return publishRfp;
}

/** A complete answer. */
export const answerTo = (rfp: PostedRfp, amountMinor = '120', message = 'We know clinics well.') => ({
  rfpId: rfp.id,
  message,
  prices: rfp.lots.map(({ id }) => ({ lotId: id, unit: 'CONTACT', amountMinor, rateScale: 0, terms: '' })),
  answers: rfp.requirements.map(({ id }) => ({
    requirementId: id,
    level: 'MEETS',
    text: 'Shown in the pilot.',
  })),
});

/** Sends a sealed answer and returns its id. */
export async function answer(
  client: Client,
  rfp: PostedRfp,
  amountMinor?: string,
  message?: string,
): Promise<string> {
  const { submitResponse } = await client.request<{ submitResponse: { id: string } }>(
    'mutation ($input: SubmitResponseInput!) { submitResponse(input: $input) { id } }',
    { input: { ...answerTo(rfp, amountMinor, message), idempotencyKey: unique('answer') } },
  );
  return submitResponse.id;
}

/** Lets the deadline pass, as time would: the only thing that a test does past the application. */
export async function passDeadline(app: RunningApp, rfpId: string): Promise<void> {
  await app.db.owner.query(`update rfps set deadline = now() - interval '1 second' where id = $1`, [rfpId]);
}

/** The evaluation as its buyer reads it after the deadline; reading it opens the answers. */
export async function evaluate(client: Client, rfpId: string) {
  const { rfp } = await client.request<{
    rfp: {
      state: string;
      version: number;
      evaluation: {
        responses: { response: { id: string; vendorName: string }; rank: number | null; total: number }[];
      } | null;
    };
  }>(
    '{ rfp(id: "' +
      rfpId +
      '") { state version evaluation { responses { response { id vendorName } rank total } } } }',
  );
  return rfp;
}

/** Awards to one answer; every other vendor is told the reason. */
export async function award(
  client: Client,
  rfpId: string,
  responseId: string,
  reason: string,
): Promise<void> {
  const { version } = await evaluate(client, rfpId);
  await client.request('mutation ($input: AwardRfpInput!) { awardRfp(input: $input) { id } }', {
    input: {
      rfpId,
      responseId,
      expectedVersion: version,
      lossReasons: [],
      commonLossReason: reason,
      idempotencyKey: unique('award'),
    },
  });
}

/** Both sides confirm the first day. */
export async function confirmEngagement(
  buyer: Client,
  vendor: Client,
  startsOn: string,
): Promise<{ id: string }> {
  const newest = '{ engagements(first: 1) { nodes { id version } } }';
  const confirm =
    'mutation ($input: ConfirmEngagementInput!) { confirmEngagement(input: $input) { engagement { id state version } } }';
  let engagement = { id: '', version: 0 };
  for (const client of [buyer, vendor]) {
    const { engagements } = await client.request<{
      engagements: { nodes: { id: string; version: number }[] };
    }>(newest);
    engagement = engagements.nodes[0] ?? engagement;
    await client.request(confirm, {
      input: { engagementId: engagement.id, expectedVersion: engagement.version, startsOn },
    });
  }
  return { id: engagement.id };
}

/** Lets 31 days of work pass, as time would. */
export async function workAMonth(app: RunningApp, engagementId: string): Promise<void> {
  await app.db.owner.query(`update engagements set starts_on = current_date - 31 where id = $1`, [
    engagementId,
  ]);
}

export const reviewOf = (engagementId: string) => ({
  engagementId,
  overall: 5,
  quality: 5,
  communication: 4,
  wouldStay: true,
  title: 'Nobody waits any more',
  text: 'Since they answer, no patient has complained about the phone. The handover in the morning is exact.',
  language: 'en',
  attribution: 'NAMED',
});
