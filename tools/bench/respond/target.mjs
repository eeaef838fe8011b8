import { randomUUID } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { createDatabase, platformDatabase } from '../../lib/environment.mjs';
import { root } from '../../lib/steps.mjs';
import { Visitor } from './visitor.mjs';

/** A migrated database that nobody has used yet. */
export async function prepareDatabase(postgres, secret) {
  process.env.APP_SECRET = secret;
  const url = postgres.url('bench_respond');
  await createDatabase(postgres.adminUrl, 'bench_respond');
  const database = await platformDatabase();
  await database.bootstrap(url);
  await database.up({ url });
  const { roleUrl } = await import(path.join(root, 'libs/platform/dist/database/roles.js'));
  return { url, userUrl: roleUrl(url, secret, 'app_user') };
}

const REQUIREMENTS = 12;

const profile = (name) => ({
  ...{ name, site: null, contacts: [] },
  texts: [{ language: 'en', summary: 'We answer the phones of clinics.', howWeWork: null }],
  services: [{ service: 'TELEPHONE_ANSWERING', agentModel: 'DEDICATED', queuePolicy: null }],
  channels: [{ channel: 'VOICE', coverage: ['BUSINESS_HOURS'], languages: [] }],
  languages: [{ tag: 'de', note: null }],
  locations: [{ kind: 'OWN', country: 'DE', city: 'Kiel', timeZone: 'Europe/Berlin', headCount: 9 }],
});

const brief = () => ({
  title: 'Someone who answers while we operate',
  summary: 'A clinic misses a third of its calls. Afterwards every caller reaches a person.',
  visibility: 'PUBLIC',
  currency: 'EUR',
  deadline: {
    local: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 16),
    timeZone: 'Europe/Berlin',
  },
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
  requirements: Array.from({ length: REQUIREMENTS }, (_unused, index) => ({
    text: `Point ${index + 1} of the service is met.`,
    level: index === 0 ? 'MUST' : 'SHOULD',
    dimension: index % 2 === 0 ? 'FIT' : 'QUALITY',
    weight: 3,
  })),
  idempotencyKey: randomUUID(),
});

/** So many vendors, each with a first answer to a request of its own, as the API made them. */
export async function answeringVendors(port, { url }, count) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    const buyer = await Visitor.signUp(port, owner, { buys: true });
    const vendors = [];
    for (let number = 0; number < count; number += 1) vendors.push(await answering(port, owner, buyer));
    return vendors;
  } finally {
    await owner.end();
  }
}

async function answering(port, owner, buyer) {
  const vendor = await Visitor.signUp(port, owner, { sells: true });
  await publishListing(vendor);
  const { createRfp } = await buyer.ask(
    'mutation ($input: CreateRfpInput!) { createRfp(input: $input) { id version } }',
    brief(),
  );
  const { publishRfp: rfp } = await buyer.ask(
    `mutation ($input: PublishRfpInput!) {
      publishRfp(input: $input) { id lots { id } requirements { id } } }`,
    { rfpId: createRfp.id, expectedVersion: createRfp.version },
  );
  const answer = {
    rfpId: rfp.id,
    message: 'We know clinics well.',
    prices: rfp.lots.map(({ id }) => ({
      ...{ lotId: id, unit: 'CONTACT', amountMinor: '120', rateScale: 0, terms: '' },
    })),
    answers: rfp.requirements.map(({ id }) => ({
      requirementId: id,
      level: 'MEETS',
      text: 'Shown in the pilot.',
    })),
  };
  const { submitResponse } = await vendor.ask(submit, { ...answer, idempotencyKey: randomUUID() });
  return { vendor, answer, version: submitResponse.version };
}

export const submit =
  'mutation ($input: SubmitResponseInput!) { submitResponse(input: $input) { id version } }';

async function publishListing(vendor) {
  const { createVendorListing: draft } = await vendor.ask(
    'mutation ($input: CreateVendorListingInput!) { createVendorListing(input: $input) { vendorId version } }',
    { name: vendor.name, idempotencyKey: randomUUID() },
  );
  const { saveVendorDraft: saved } = await vendor.ask(
    'mutation ($input: SaveVendorDraftInput!) { saveVendorDraft(input: $input) { version } }',
    { vendorId: draft.vendorId, expectedVersion: draft.version, profile: profile(vendor.name) },
  );
  await vendor.ask(
    'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }',
    { vendorId: draft.vendorId, expectedVersion: saved.version },
  );
}
