import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TxtResolver } from '@ringfair/vendors-api';
import { columnMapping } from '@ringfair/vendors-core';
import {
  type Client,
  directory,
  importDirectory,
  postRfp,
  refusal,
  type RunningApp,
  settleCase,
  shownCase,
  startApp,
  unique,
  uploadDocument,
} from '../support/index.js';

let app: RunningApp;
const zone = new Map<string, string[][]>();
beforeAll(async () => {
  app = await startApp();
  // The only fake: the name servers of the world.
  app.app.get(TxtResolver).resolve = async (name) => {
    const records = zone.get(name);
    return records ? { kind: 'RECORDS', records } : { kind: 'NOTHING', domainExists: false };
  };
});
afterAll(() => app.close());

const OPTIONS = `query ($slug: String!) { vendorClaimOptions(slug: $slug) {
  claimed mine keepsSlug methods { method refusal target } doubtfulFacts { fact doubt said }
  claims { id method state } dispute { id } openRequests { fitting addition { kind code opens } } } }`;
const REQUEST = `mutation ($input: RequestVendorClaimInput!) { requestVendorClaim(input: $input) {
  id state email dnsNames dnsRecord phone attemptsLeft caller } }`;
const CHECK = `mutation ($id: ID!) { checkVendorClaim(claimId: $id) { state verdict } }`;
const CODE = `mutation ($input: ConfirmVendorClaimCodeInput!) { confirmVendorClaimCode(input: $input) { state } }`;
const CONFIRM = `mutation ($input: ConfirmVendorClaimInput!) { confirmVendorClaim(input: $input) { slug changed } }`;
const WITHDRAW = `mutation ($id: ID!) { withdrawVendorClaim(claimId: $id) { state } }`;
const DISPUTE = `mutation ($input: DisputeVendorListingInput!) { disputeVendorListing(input: $input) { id state } }`;
const DRAFT = `{ myVendorProfile { slug version profile { foundedYear size { min max } languages { tag } } } }`;
const VENDOR = `query ($slug: String!) { vendor(slug: $slug) { claimed version } }`;

interface Claim {
  id: string;
  state: string;
  dnsNames: string[];
  dnsRecord: string;
  phone: string | null;
}

const seller = async (locale: 'en' | 'ru' | 'el' = 'en'): Promise<Client & { email?: string }> => {
  const client: Client & { email?: string } = app.client();
  client.email = (await client.signUp({ sells: true, locale, organizationName: unique('Seller') })).email;
  return client;
};
const slugOf = async (host: string): Promise<string> =>
  (await app.db.owner.query('select slug from vendors where site_host = $1', [host])).rows[0]?.slug ?? '';

/** An unclaimed listing, from a directory with or without phones. */
async function listing(phone: string | null = null): Promise<{ host: string; slug: string }> {
  const host = `${unique('petrel')}.com`;
  const name = unique('Petrel');
  if (phone) {
    const csv = `company_name,website,tel\n${name},${host},${phone}\n`;
    await importDirectory(app, csv, { mapping: columnMapping(['tel=phone']) });
  } else {
    await importDirectory(app, directory([{ name, host }]));
  }
  return { host, slug: await slugOf(host) };
}

const request = async (client: Client, input: object): Promise<Claim> =>
  (
    await client.request<{ requestVendorClaim: Claim }>(REQUEST, {
      input: { idempotencyKey: unique('key-claim'), ...input },
    })
  ).requestVendorClaim;
const options = async (client: Client, slug: string) =>
  (await client.request<{ vendorClaimOptions: Record<string, unknown> }>(OPTIONS, { slug }))
    .vendorClaimOptions;
const STATEMENT = 'We have been the company of this listing since 2009, as the register shows.';

/** Claims a listing by mail, from the first click to the draft. */
async function claimByMail(client: Client, { host, slug }: { host: string; slug: string }): Promise<void> {
  const email = `${unique('desk')}@${host}`;
  await request(client, { slug, method: 'MAIL', email });
  await client.request(CONFIRM, { input: { token: (await app.mailTo(email)).token } });
}

describe('what a listing offers its owner', () => {
  it('names every way of proof, why not in the others, three doubts, and what it opens', async () => {
    const { host, slug } = await listing();
    const buyer = app.client();
    await buyer.signUp({ buys: true });
    await postRfp(buyer);
    const visitor = await options(app.client(), slug);
    expect(visitor).toMatchObject({
      claimed: false,
      mine: false,
      claims: [],
      methods: [
        { method: 'MAIL', refusal: null, target: host },
        { method: 'DNS', refusal: null, target: host },
        { method: 'PHONE', refusal: 'CLAIM_PHONE_MISSING', target: null },
        { method: 'DOCUMENTS', refusal: null, target: null },
      ],
      openRequests: { fitting: 1, addition: null },
    });
    expect((visitor['doubtfulFacts'] as { doubt: string }[]).map(({ doubt }) => doubt)).toEqual([
      'SIZE_TOO_WIDE',
      'AGENT_COUNTRIES_UNKNOWN',
      'HEADQUARTERS_COUNTRY_ONLY',
    ]);
  });

  it('knows the words of the directory that raised a doubt, and counts what one more language opens', async () => {
    const host = `${unique('petrel')}.com`;
    await importDirectory(
      app,
      `company_name,website,languages,service_lines\nPetrel ${host},${host},150 different languages,Answering Services\n`,
    );
    const slug = await slugOf(host);
    const found = await options(app.client(), slug);
    expect(found).toMatchObject({
      doubtfulFacts: [
        { fact: 'LANGUAGES', doubt: 'LANGUAGES_COUNTED', said: '150 different languages' },
        { doubt: 'AGENT_COUNTRIES_UNKNOWN' },
        { doubt: 'SIZE_UNKNOWN' },
      ],
      openRequests: { fitting: 0, addition: { kind: 'LANGUAGE', code: 'de', opens: 1 } },
    });
  });

  it('cannot be asked of a listing that does not exist', async () => {
    expect(await refusal(options(app.client(), 'no-such-listing'))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a claim', () => {
  it('by mail brings the corrected facts into the draft, and replays for the same key', async () => {
    const anna = await seller();
    const { host, slug } = await listing();
    const email = `anna@${host}`;
    const facts = [
      { fact: 'SIZE', minimum: 4, maximum: 9 },
      { fact: 'LANGUAGES', codes: ['de', 'en', 'el'] },
      { fact: 'HEADQUARTERS' },
    ];
    const input = { slug, method: 'MAIL', email, facts, idempotencyKey: unique('key-same') };
    const first = await request(anna, input);
    expect((await request(anna, input)).id).toBe(first.id);
    expect(await refusal(request(anna, { ...input, facts: [] }))).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
    const { confirmVendorClaim } = await anna.request<{ confirmVendorClaim: object }>(CONFIRM, {
      input: { token: (await app.mailTo(email)).token },
    });
    expect(confirmVendorClaim).toEqual({ slug, changed: true });
    const { myVendorProfile } = await anna.request<{ myVendorProfile: object }>(DRAFT);
    expect(myVendorProfile).toMatchObject({
      profile: { size: { min: 4, max: 9 }, languages: [{ tag: 'de' }, { tag: 'en' }, { tag: 'el' }] },
    });
    expect(await options(anna, slug)).toMatchObject({ claimed: true, mine: true, methods: [] });
  });

  it('by DNS succeeds when the record is there, and only then', async () => {
    const anna = await seller();
    const { host, slug } = await listing();
    const claim = await request(anna, { slug, method: 'DNS' });
    expect(claim.dnsNames).toEqual([host, `_ringfair.${host}`]);
    const check = async () =>
      (await anna.request<{ checkVendorClaim: { state: string; verdict: string } }>(CHECK, { id: claim.id }))
        .checkVendorClaim;
    const again = () =>
      app.db.owner.query('update vendor_claims set checked_at = null where id = $1', [claim.id]);
    expect(await check()).toEqual({ state: 'PENDING', verdict: 'NO_SUCH_DOMAIN' });
    expect(await refusal(check())).toMatchObject({ code: 'RATE_LIMITED' });
    await again();
    zone.set(host, [['ringfair-claim=somebody-elses']]);
    expect(await check()).toEqual({ state: 'PENDING', verdict: 'OTHER_TOKEN' });
    await again();
    zone.set(host, [[claim.dnsRecord.slice(0, 30), claim.dnsRecord.slice(30)]]);
    expect(await check()).toEqual({ state: 'PENDING', verdict: 'OTHER_TOKEN' });
    await again();
    zone.set(host, [['v=spf1 -all'], [claim.dnsRecord]]);
    expect(await check()).toEqual({ state: 'CONFIRMED', verdict: 'FOUND' });
    expect((await app.client().request<{ vendor: object }>(VENDOR, { slug })).vendor).toMatchObject({
      claimed: true,
    });
  });

  it('by phone succeeds with the code from the moderator’s desk; a wrong one six times ends it', async () => {
    const moderator = app.client();
    await moderator.signUpModerator();
    const anna = await seller();
    const { slug } = await listing('+4943112345678');
    const claim = await request(anna, { slug, method: 'PHONE' });
    expect(claim).toMatchObject({ phone: '+49 ··· 678', state: 'PENDING', caller: 'MODERATOR' });
    const codeOf = async (): Promise<string> => {
      const { facts } = await shownCase(app, moderator, claim.id);
      expect(facts).toContainEqual({ label: 'claimPhone', said: null, known: '+49 431 12345678' });
      return facts.find(({ label }) => label === 'claimCode')?.known ?? '';
    };
    const code = await codeOf();
    const wrong = code === '123456' ? '654321' : '123456';
    const guess = (text: string) => anna.request(CODE, { input: { claimId: claim.id, code: text } });
    expect(await refusal(guess('12'))).toMatchObject({ code: 'VALIDATION' });
    for (let time = 4; time >= 1; time -= 1) {
      expect(await refusal(guess(wrong))).toMatchObject({
        reason: 'CLAIM_CODE_WRONG',
        details: { attemptsLeft: time },
      });
    }
    for (const text of [wrong, wrong, code]) {
      expect(await refusal(guess(text))).toMatchObject({ reason: 'CLAIM_CODE_EXHAUSTED' });
    }
    const second = await request(anna, { slug, method: 'PHONE' });
    const { facts } = await shownCase(app, moderator, second.id);
    const right = facts.find(({ label }) => label === 'claimCode')?.known ?? '';
    expect(right).not.toBe(code);
    await anna.request(CODE, { input: { claimId: second.id, code: right } });
    expect(await options(anna, slug)).toMatchObject({ mine: true });
  });

  it('by documents is decided at the desk and takes effect in the worker', async () => {
    const moderator = app.client();
    await moderator.signUpModerator();
    const anna = await seller();
    const { slug } = await listing();
    const fileIds = [await uploadDocument(anna)];
    const claim = await request(anna, { slug, method: 'DOCUMENTS', explanation: STATEMENT, fileIds });
    await settleCase(app, moderator, claim.id, 'ACCEPTED', 'DOCUMENTS_PROVE_IT');
    expect(await options(anna, slug)).toMatchObject({ mine: true, claims: [] });
  });

  it('cannot be made of what another has just claimed: the refusal offers a dispute', async () => {
    const { host, slug } = await listing();
    await claimByMail(await seller(), { host, slug });
    const eve = await seller();
    expect(await refusal(request(eve, { slug, method: 'DNS' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'LISTING_CLAIMED',
      details: { disputable: true },
    });
  });

  it('cannot be won by two at once', async () => {
    const { host, slug } = await listing();
    const [first, second] = [await seller(), await seller()];
    const tokens: [Client, string][] = [];
    for (const client of [first, second]) {
      const email = `${unique('two')}@${host}`;
      await request(client, { slug, method: 'MAIL', email });
      tokens.push([client, (await app.mailTo(email)).token]);
    }
    const results = await Promise.allSettled(
      tokens.map(([client, token]) => client.request(CONFIRM, { input: { token } })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each([
    ['free mail', 'petrel@gmail.com', 'CLAIM_EMAIL_FREE_MAIL'],
    ['free mail of another country', 'petrel@yahoo.co.jp', 'CLAIM_EMAIL_FREE_MAIL'],
    ['a look-alike', 'a@petrel.com.evil.org', 'CLAIM_EMAIL_OTHER_DOMAIN'],
  ])('cannot be made with %s', async (_what, email, reason) => {
    const { slug } = await listing();
    expect(await refusal(request(await seller(), { slug, method: 'MAIL', email }))).toMatchObject({
      code: 'VALIDATION',
      reason,
      fields: [{ path: 'input.email', reason }],
    });
  });

  it('cannot be made for a listing on shared hosting, by mail or by DNS', async () => {
    const host = `${unique('petrel')}.wixsite.com`;
    await importDirectory(app, directory([{ name: unique('Shared'), host }]));
    const slug = await slugOf(host);
    const anna = await seller();
    for (const input of [{ method: 'MAIL', email: `a@${host}` }, { method: 'DNS' }]) {
      expect(await refusal(request(anna, { slug, ...input }))).toMatchObject({
        reason: 'CLAIM_SITE_SHARED_HOSTING',
      });
    }
  });

  it('cannot be made with a number that the claimant gives, nor where none is listed', async () => {
    const { slug } = await listing();
    const anna = await seller();
    expect(await refusal(request(anna, { slug, method: 'PHONE' }))).toMatchObject({
      reason: 'CLAIM_PHONE_MISSING',
    });
    expect(await refusal(request(anna, { slug, method: 'PHONE', phone: '+4915112345678' }))).toMatchObject({
      code: 'VALIDATION',
      message: expect.stringContaining('"phone" is not defined') as unknown,
    });
  });

  it('cannot wait twice in one way; taken back, it can be made again', async () => {
    const anna = await seller();
    const { slug } = await listing();
    const { id } = await request(anna, { slug, method: 'DNS' });
    expect(await refusal(request(anna, { slug, method: 'DNS' }))).toMatchObject({ reason: 'CLAIM_PENDING' });
    const eve = await seller();
    expect(await refusal(eve.request(WITHDRAW, { id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(eve.request(CHECK, { id }))).toMatchObject({ code: 'NOT_FOUND' });
    await anna.request(WITHDRAW, { id });
    expect(await refusal(anna.request(CHECK, { id }))).toMatchObject({ reason: 'CLAIM_CLOSED' });
    expect((await request(anna, { slug, method: 'DNS' })).id).not.toBe(id);
  });

  it('cannot be proven after it has expired', async () => {
    const anna = await seller();
    const { host, slug } = await listing();
    const claim = await request(anna, { slug, method: 'DNS' });
    zone.set(host, [[claim.dnsRecord]]);
    await app.db.owner.query('update vendor_claims set expires_at = now() where id = $1', [claim.id]);
    expect(await refusal(anna.request(CHECK, { id: claim.id }))).toMatchObject({ reason: 'CLAIM_EXPIRED' });
  });

  it('cannot be made without a session, by a buyer, or by a machine', async () => {
    const { slug } = await listing();
    const ask = (client: Client) => refusal(request(client, { slug, method: 'DNS' }));
    expect(await ask(app.client())).toMatchObject({ code: 'UNAUTHENTICATED' });
    const buyer = app.client();
    await buyer.signUp({ buys: true });
    expect(await ask(buyer)).toMatchObject({ code: 'FORBIDDEN', reason: 'SELLING_ORGANIZATION_REQUIRED' });
    const anna = await seller();
    const { createApiToken } = await anna.request<{ createApiToken: { secret: string } }>(
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
      {
        input: {
          name: 'CRM',
          scopes: ['profile:read', 'profile:write'],
          expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
          idempotencyKey: unique('key-token'),
        },
      },
    );
    const machine = app.client();
    machine.headers = { ...machine.headers, authorization: `Bearer ${createApiToken.secret}` };
    expect(await ask(machine)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a dispute', () => {
  it('moves the listing when a moderator accepts it; the keeper is told and heard', async () => {
    const moderator = app.client();
    await moderator.signUpModerator();
    const { host, slug } = await listing();
    const keeper = await seller('el');
    await claimByMail(keeper, { host, slug });
    const anna = await seller();
    const fileIds = [await uploadDocument(anna)];
    const { disputeVendorListing: opened } = await anna.request<{ disputeVendorListing: { id: string } }>(
      DISPUTE,
      {
        input: { slug, statement: STATEMENT, fileIds, idempotencyKey: unique('key-dispute') },
      },
    );
    await app.settle();
    expect((await app.mailTo(keeper.email ?? '')).text).toContain(`/el/disputes/${opened.id}`);
    const { disputesOverMyListing } = await keeper.request<{
      disputesOverMyListing: { id: string; version: number; statement: string; answer: null }[];
    }>('{ disputesOverMyListing { id version statement answer } }');
    expect(disputesOverMyListing).toMatchObject([{ id: opened.id, statement: STATEMENT, answer: null }]);
    await keeper.request(
      'mutation ($input: AnswerVendorDisputeInput!) { answerVendorDispute(input: $input) { answered } }',
      {
        input: {
          disputeId: opened.id,
          expectedVersion: disputesOverMyListing[0]?.version,
          statement: 'We bought the company in 2024 and run it since.',
          fileIds: [await uploadDocument(keeper)],
        },
      },
    );
    const { facts, files } = await shownCase(app, moderator, opened.id);
    expect(files).toHaveLength(2);
    expect(facts[0]).toEqual({
      label: 'disputeStatements',
      said: STATEMENT,
      known: 'We bought the company in 2024 and run it since.',
    });
    await settleCase(app, moderator, opened.id, 'ACCEPTED', 'DISPUTE_PROVEN');
    expect(await options(anna, slug)).toMatchObject({ mine: true });
    expect(await options(keeper, slug)).toMatchObject({ mine: false, claimed: true });
    expect((await keeper.request<{ myVendorProfile: object | null }>(DRAFT)).myVendorProfile).toBeNull();
    expect((await anna.request<{ myVendorProfile: object }>(DRAFT)).myVendorProfile).toMatchObject({ slug });
  });

  it("cannot be opened with another organisation's document, or read by a stranger", async () => {
    const { host, slug } = await listing();
    await claimByMail(await seller(), { host, slug });
    const [anna, eve] = [await seller(), await seller()];
    const stolen = [await uploadDocument(eve)];
    const input = { slug, statement: STATEMENT, fileIds: stolen, idempotencyKey: unique('key-stolen') };
    expect(await refusal(anna.request(DISPUTE, { input }))).toMatchObject({ code: 'NOT_FOUND' });
    const { disputeVendorListing } = await eve.request<{ disputeVendorListing: { id: string } }>(DISPUTE, {
      input,
    });
    const read = anna.request('query ($id: ID!) { vendorDispute(id: $id) { statement } }', {
      id: disputeVendorListing.id,
    });
    expect(await refusal(read)).toMatchObject({ code: 'NOT_FOUND' });
  });
});
