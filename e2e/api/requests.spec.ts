import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptQuote,
  ask,
  askOne,
  type Client,
  confirmEngagement,
  importDirectory,
  directory,
  publishVendor,
  quote,
  reviewOf,
  type RunningApp,
  saveAndPublish,
  startApp,
  threadOf,
  unique,
  workAMonth,
  writeTo,
} from '../support/index.js';

let app: RunningApp;
let buyer: Client;
beforeAll(async () => {
  app = await startApp();
  buyer = app.client();
  await buyer.signUp({ buys: true });
}, 90_000);
afterAll(() => app.close());

async function vendors(count: number) {
  const found = [];
  for (let index = 0; index < count; index += 1) {
    const client = app.client();
    found.push({ client, ...(await publishVendor(client)) });
  }
  return found;
}

describe('a quick request', () => {
  it('goes from three answers to an engagement, with a mail at each step', async () => {
    const [one, two] = await vendors(2);
    if (!one || !two) throw new Error('two vendors');
    const [first, second] = await ask(buyer, [
      { slug: one.slug, questions: ['calendar'] },
      { slug: two.slug },
    ]);
    await app.settle();
    expect((await app.mailTo(one.email)).subject).toContain('asks you: Telephone answering');

    const threadId = first?.threadId ?? '';
    expect(await threadOf(one.client, threadId)).toMatchObject({ state: 'ASKED', questions: ['calendar'] });
    await writeTo(one.client, threadId, 'We answer from 7 to 19.');
    await quote(one.client, threadId, {
      unit: 'MINUTE',
      amountMinor: '120',
      firstIncrementSeconds: 60,
      stepSeconds: 60,
    });
    await quote(two.client, second?.threadId ?? '');
    const offer = (await threadOf(buyer, threadId)).quote?.monthlyCost;
    // 60 calls a week are 260.9 a month; of 180 s on average, rounded up to whole minutes, 211.66 s are billed.
    const month = ((60 * 365.2425) / 84) * (211.66 / 60) * 120;
    expect(Math.abs(Number(offer?.amountMinor) - month)).toBeLessThan(10);

    await acceptQuote(buyer, threadId);
    const { state, engagement } = await threadOf(one.client, threadId);
    expect(state).toBe('ACCEPTED');
    await app.settle();
    expect((await app.mailTo(one.email)).subject).toContain('accepted your offer');
    expect((await app.mailTo(two.email)).subject).toContain('Another offer was taken');
    const { engagements } = await one.client.request<{ engagements: { nodes: unknown[] } }>(
      '{ engagements(first: 1) { nodes { id origin rfpId requestId title mySide } } }',
    );
    expect(engagements.nodes).toEqual([
      {
        id: engagement?.id,
        origin: 'REQUEST',
        rfpId: null,
        requestId: first?.requestId,
        title: 'Telephone answering, 60 calls a week',
        mySide: 'VENDOR',
      },
    ]);
  });

  it('lets the client review the work that it opened, as a contract signed here', async () => {
    const [vendor] = await vendors(1);
    const client = app.client();
    await client.signUp({ buys: true });
    const { threadId } = await askOne(client, vendor?.slug ?? '');
    await quote(vendor?.client ?? client, threadId);
    await acceptQuote(client, threadId);
    const today = new Date().toISOString().slice(0, 10);
    const { id } = await confirmEngagement(client, vendor?.client ?? client, today);
    await workAMonth(app, id);
    const { submitReview } = await client.request<{ submitReview: { review: unknown } }>(
      'mutation ($input: SubmitReviewInput!) { submitReview(input: $input) { review { state verification } } }',
      { input: { ...reviewOf(id), idempotencyKey: unique('review') } },
    );
    expect(submitReview.review).toEqual({ state: 'PENDING', verification: 'CONTRACT_SIGNED_HERE' });
  });

  it('tells an asked vendor nothing of the others', async () => {
    const [one, two] = await vendors(2);
    await ask(buyer, [{ slug: one?.slug ?? '' }, { slug: two?.slug ?? '' }]);
    const { receivedRequests } = await (one?.client ?? buyer).request<{
      receivedRequests: { nodes: { request: { threads: { vendorName: string }[] } }[] };
    }>('{ receivedRequests(first: 5) { nodes { request { threads { vendorName } } } } }');
    expect(receivedRequests.nodes[0]?.request.threads).toHaveLength(1);
    expect(JSON.stringify(receivedRequests)).not.toContain(two?.slug);
  });

  it('stands in the export of both sides', async () => {
    const [vendor] = await vendors(1);
    const { threadId } = await askOne(buyer, vendor?.slug ?? '');
    await writeTo(vendor?.client ?? buyer, threadId, 'Exported words');
    for (const client of [buyer, vendor?.client ?? buyer]) {
      const response = await client.fetch('/exports/organization.json');
      const text = await response.text();
      expect(text).toContain(threadId);
      expect(text).toContain('Exported words');
    }
  });
});

describe('how to reach the people of a vendor', () => {
  const levke = { name: 'Levke Jensen', email: 'levke@nordruf.example', phone: '+4943112345' };
  const contactsOf = async (client: Client, slug: string): Promise<unknown> =>
    (
      await client.request<{ vendor: { contacts: unknown } }>(
        'query ($slug: String!) { vendor(slug: $slug) { contacts { name email phone } } }',
        { slug },
      )
    ).vendor.contacts;

  it('is told to the buyer who has a quote of it, and cannot be read by anybody else', async () => {
    const [asked, competitor] = await vendors(2);
    if (!asked || !competitor) throw new Error('two vendors');
    const { client: seller, vendorId, draftVersion } = asked;
    const { slug } = await saveAndPublish(seller, vendorId, draftVersion, unique('Nordruf'), {
      contacts: [levke],
    });
    const [client, other] = [app.client(), app.client()];
    await client.signUp({ buys: true });
    await other.signUp({ buys: true, sells: true });
    const [thread] = await ask(client, [{ slug }, { slug: competitor.slug }]);
    await askOne(other, slug);
    expect(await contactsOf(client, slug)).toBeNull();
    await quote(seller, thread?.threadId ?? '');
    expect(await contactsOf(client, slug)).toEqual([levke]);
    for (const stranger of [other, competitor.client, buyer, app.client()])
      expect(await contactsOf(stranger, slug)).toBeNull();

    const { createApiToken } = await client.request<{ createApiToken: { secret: string } }>(
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
    const machine = app.client();
    machine.headers = { authorization: `Bearer ${createApiToken.secret}` };
    expect(await contactsOf(machine, slug)).toBeNull();
  });
});

describe('a quick request cannot', () => {
  it('be sent by who only reads, or by who does not buy', async () => {
    const [vendor] = await vendors(1);
    const seller = vendor?.client ?? buyer;
    await expect(askOne(seller, vendor?.slug ?? '')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(askOne(app.client(), vendor?.slug ?? '')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('ask a listing that nobody keeps, nor more than five vendors', async () => {
    await importDirectory(app, directory([{ name: 'Silent Ring', host: 'silent-ring.example' }]));
    const { rows } = await app.db.owner.query<{ slug: string }>(
      `select slug from vendors where site_host = 'silent-ring.example'`,
    );
    await expect(askOne(buyer, rows[0]?.slug ?? '')).rejects.toMatchObject({
      code: 'INVALID_STATE',
      reason: 'NOBODY_ANSWERS',
    });
    const six = Array.from({ length: 6 }, (_unused, index) => ({ slug: `vendor-${index}` }));
    await expect(ask(buyer, six)).rejects.toMatchObject({ code: 'VALIDATION' });
  });

  it('be read, written to or accepted by another organisation', async () => {
    const [vendor] = await vendors(1);
    const { threadId, requestId } = await askOne(buyer, vendor?.slug ?? '');
    await quote(vendor?.client ?? buyer, threadId);
    const stranger = app.client();
    await stranger.signUp({ sells: true, buys: true });
    await expect(threadOf(stranger, threadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(writeTo(stranger, threadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      stranger.request('query ($id: ID!) { request(id: $id) { id } }', { id: requestId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      stranger.request(
        'mutation ($input: AcceptQuoteInput!) { acceptQuote(input: $input) { thread { id } } }',
        {
          input: { threadId, expectedVersion: 2 },
        },
      ),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
