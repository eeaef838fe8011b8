import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Client,
  refusal,
  type RunningApp,
  startApp,
  unique,
  importDirectory,
} from '../support/index.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const DRAFT = `vendorId slug version publishedVersion changed completeness { score missing { reason } } problems { path }
  profile { name foundedYear locations { id country headCount } agentShares { country headCount share }
    prices { id amountMinor currency rateScale unit } texts { language summary } }`;
const CREATE = `mutation ($input: CreateVendorListingInput!) { createVendorListing(input: $input) { ${DRAFT} } }`;
const SAVE = `mutation ($input: SaveVendorDraftInput!) { saveVendorDraft(input: $input) { ${DRAFT} } }`;
const PUBLISH = `mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug version name claimed } }`;
const VENDOR = `query ($slug: String!) { vendor(slug: $slug) { id slug name version claimed source profile { name foundedYear } } }`;

interface Draft {
  vendorId: string;
  slug: string;
  version: number;
  publishedVersion: number | null;
  changed: boolean;
  completeness: { score: number; missing: { reason: string }[] };
  profile: Record<string, unknown>;
}

const seller = async (): Promise<Client> => {
  const client = app.client();
  await client.signUp({ sells: true });
  return client;
};
const create = async (client: Client, name = unique('Larkspur ')): Promise<Draft> => {
  const input = { name, idempotencyKey: unique('key-') };
  return (await client.request<{ createVendorListing: Draft }>(CREATE, { input })).createVendorListing;
};
const save = async (client: Client, draft: Draft, profile: object): Promise<Draft> => {
  const input = {
    vendorId: draft.vendorId,
    expectedVersion: draft.version,
    profile: { name: 'Larkspur', ...profile },
  };
  return (await client.request<{ saveVendorDraft: Draft }>(SAVE, { input })).saveVendorDraft;
};
const publish = (client: Client, { vendorId, version }: Draft) =>
  client.request<{ publishVendorProfile: { slug: string; version: number } }>(PUBLISH, {
    input: { vendorId, expectedVersion: version },
  });

const PLACE = { kind: 'OWN', country: 'GR', headCount: 30 };
const towns = (count: number) =>
  Array.from({ length: count }, (_unused, index) => ({ ...PLACE, headCount: 1, city: `Town ${index}` }));
const PRICE = { unit: 'MINUTE', currency: 'EUR', amountMinor: '854', rateScale: 1 };

describe('a vendor', () => {
  it('writes a draft, sees what is missing, publishes, and is read by everyone', async () => {
    const anna = await seller();
    const started = await create(anna);
    expect(started.completeness.missing.map(({ reason }) => reason)).toContain('PRICE_MISSING');
    const name = unique('Φωνή ');
    const saved = await save(anna, started, {
      name,
      foundedYear: 2009,
      locations: [PLACE, { ...PLACE, country: 'CY', headCount: 10 }],
      prices: [PRICE],
      texts: [{ language: 'el', summary: 'Απαντάμε στα ελληνικά.' }],
    });
    expect(saved.completeness.score).toBeGreaterThan(started.completeness.score);
    expect(saved.profile).toMatchObject({
      agentShares: [
        { country: 'GR', headCount: 30, share: 0.75 },
        { country: 'CY', headCount: 10, share: 0.25 },
      ],
      locations: [{ id: 'l1' }, { id: 'l2' }],
      prices: [{ id: 'p1', amountMinor: '854', rateScale: 1 }],
    });
    const { publishVendorProfile: published } = await publish(anna, saved);
    expect(published.version).toBe(1);
    const { vendor } = await app.client().request<{ vendor: object }>(VENDOR, { slug: published.slug });
    expect(vendor).toMatchObject({
      name,
      claimed: true,
      source: 'SELF',
      version: 1,
      profile: { foundedYear: 2009 },
    });
  });

  it('gets the same listing for the same idempotency key, and an error for another input', async () => {
    const anna = await seller();
    const input = { name: unique('Twice '), idempotencyKey: unique('key-') };
    const first = await anna.request<{ createVendorListing: Draft }>(CREATE, { input });
    const second = await anna.request<{ createVendorListing: Draft }>(CREATE, { input });
    expect(second.createVendorListing.vendorId).toBe(first.createVendorListing.vendorId);
    const other = anna.request(CREATE, { input: { ...input, name: 'Another' } });
    expect(await refusal(other)).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });
});

describe('refused with a clean answer:', () => {
  it('cannot read an unknown or unpublished slug: NOT_FOUND', async () => {
    const draft = await create(await seller());
    for (const slug of ['no-such-vendor', draft.slug, '', '../etc', 'x'.repeat(500), 'א'.repeat(10)]) {
      expect(await refusal(app.client().request(VENDOR, { slug }))).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it("cannot save or publish another organisation's draft: NOT_FOUND, never FORBIDDEN", async () => {
    const draft = await create(await seller());
    const eve = await seller();
    expect(await refusal(save(eve, draft, {}))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(publish(eve, draft))).toMatchObject({ code: 'NOT_FOUND' });
    const versions = eve.request(`query ($id: ID!) { vendorVersions(vendorId: $id) { nodes { version } } }`, {
      id: draft.vendorId,
    });
    expect(await refusal(versions)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('cannot keep a listing as an organisation that only buys, nor without a session', async () => {
    const buyer = app.client();
    await buyer.signUp({ buys: true });
    expect(await refusal(create(buyer))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'SELLING_ORGANIZATION_REQUIRED',
    });
    expect(await refusal(create(app.client()))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('cannot save a stale version: CONFLICT with the current one', async () => {
    const anna = await seller();
    const draft = await create(anna);
    await save(anna, draft, { foundedYear: 2001 });
    const stale = await refusal(save(anna, draft, { foundedYear: 1990 }));
    expect(stale).toMatchObject({ code: 'CONFLICT', details: { currentVersion: 2 } });
  });

  it.each([
    ['negative head counts', { locations: [{ ...PLACE, headCount: -1 }] }, 'locations.0.headCount'],
    ['a price of zero', { prices: [{ ...PRICE, amountMinor: '0' }] }, 'prices.0.amountMinor'],
    ['a price of 10^12', { prices: [{ ...PRICE, amountMinor: '1000000000000' }] }, 'prices.0.amountMinor'],
    ['a negative price', { prices: [{ ...PRICE, amountMinor: '-5' }] }, 'prices.0.amountMinor'],
    ['an unknown currency', { prices: [{ ...PRICE, currency: 'ZZZ' }] }, 'prices.0.currency'],
    [
      'a time zone that does not exist',
      { locations: [{ ...PLACE, timeZone: 'Mars/Base' }] },
      'locations.0.timeZone',
    ],
    ['an unknown country', { locations: [{ ...PLACE, country: 'QQ' }] }, 'locations.0.country'],
    ['a language tag that is none', { languages: [{ tag: 'xx-invalid' }] }, 'languages.0.tag'],
    ['a latitude beyond the pole', { locations: [{ ...PLACE, latitude: 90.5 }] }, 'locations.0.latitude'],
    ['500 locations', { locations: towns(500) }, 'locations'],
    ['1 MB of text', { texts: [{ language: 'en', summary: 'x'.repeat(1_000_000) }] }, 'texts.0.summary'],
    ['a NUL byte', { legalName: 'a\0b' }, 'legalName'],
    ['half of a surrogate pair', { legalName: 'a\ud800b' }, 'legalName'],
  ])('cannot save %s: VALIDATION with the path of the field', async (_what, profile, path) => {
    const anna = await seller();
    const error = await refusal(save(anna, await create(anna), profile));
    expect(error.code).toBe('VALIDATION');
    expect(error.fields.map((field) => field.path)).toContain(`input.profile.${path}`);
  });

  it.each([
    ['a founded year in the future', { foundedYear: 2999 }, 'foundedYear'],
    ['agents beyond the size', { size: { min: 1, max: 5 }, locations: [PLACE] }, 'size.max'],
    [
      'hours that are said twice',
      {
        calendar: {
          timeZone: 'Europe/Athens',
          hours: [
            { days: ['MO'], from: '09:00', to: '17:00' },
            { days: ['MO'], from: '16:00', to: '20:00' },
          ],
        },
      },
      'calendar.hours',
    ],
  ])('keeps %s in the draft, and cannot publish it', async (_what, profile, path) => {
    const anna = await seller();
    const saved = await save(anna, await create(anna), profile);
    const error = await refusal(publish(anna, saved));
    expect(error.code).toBe('VALIDATION');
    expect(error.fields.map((field) => field.path)).toContain(`profile.${path}`);
  });

  it('keeps names from right to left and emoji as they are', async () => {
    const anna = await seller();
    const name = `مركز الاتصال ☎️ ${unique('')}`;
    const saved = await save(anna, await create(anna), { name });
    const { publishVendorProfile: published } = await publish(anna, saved);
    const { vendor } = await app
      .client()
      .request<{ vendor: { name: string } }>(VENDOR, { slug: published.slug });
    expect(vendor.name).toBe(name);
  });

  it.each([
    ['first: 0', { first: 0 }, 'first'],
    ['first: 10^9', { first: 1_000_000_000 }, 'first'],
    ['a broken cursor', { first: 5, after: 'nonsense' }, 'after'],
  ])('cannot page versions with %s: VALIDATION', async (_what, page, path) => {
    const anna = await seller();
    const { vendorId } = await create(anna);
    const query = `query ($id: ID!, $first: Int!, $after: String) {
      vendorVersions(vendorId: $id, first: $first, after: $after) { nodes { version } } }`;
    const error = await refusal(anna.request(query, { id: vendorId, ...page }));
    expect(error.code).toBe('VALIDATION');
    expect(error.fields.map((field) => field.path.split('.').at(-1))).toContain(path);
  });
});

describe('a claim over HTTP', () => {
  it('brings an unclaimed listing to the organisation that answers the mail', async () => {
    const domain = `${unique('petrel').toLowerCase()}.com`;
    const slug = await unclaimed(domain);
    const anna = await seller();
    await anna.request(
      `mutation ($input: RequestVendorClaimInput!) { requestVendorClaim(input: $input) { id email } }`,
      {
        input: { slug, email: `desk@${domain}`, idempotencyKey: unique('key-') },
      },
    );
    const { token } = await app.mailTo(`desk@${domain}`);
    const confirm = `mutation ($input: ConfirmVendorClaimInput!) { confirmVendorClaim(input: $input) { slug changed } }`;
    const { confirmVendorClaim } = await anna.request<{ confirmVendorClaim: object }>(confirm, {
      input: { token },
    });
    expect(confirmVendorClaim).toEqual({ slug, changed: false });
    const { vendor } = await app.client().request<{ vendor: object }>(VENDOR, { slug });
    expect(vendor).toMatchObject({ claimed: true, source: 'DIRECTORY' });
  });

  it('cannot be made with free mail: the reason says why', async () => {
    const slug = await unclaimed(`${unique('petrel').toLowerCase()}.com`);
    const anna = await seller();
    const request = anna.request(
      `mutation ($input: RequestVendorClaimInput!) { requestVendorClaim(input: $input) { id } }`,
      { input: { slug, email: 'petrel@gmail.com', idempotencyKey: unique('key-') } },
    );
    expect(await refusal(request)).toMatchObject({ code: 'VALIDATION', reason: 'CLAIM_EMAIL_FREE_MAIL' });
  });
});

/** An unclaimed listing, read from a directory of one row. */
async function unclaimed(domain: string): Promise<string> {
  await importDirectory(app, `company_name,website\nPetrel ${domain},https://www.${domain}\n`);
  const { rows } = await app.db.owner.query<{ slug: string }>(
    'select slug from vendors where site_host = $1',
    [domain],
  );
  return rows[0]?.slug ?? '';
}
