import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, refusal, type RunningApp, startApp } from '../support/index.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface RfpData {
  id: string;
  version: number;
  state: string;
  phase: string;
  lots: { id: string }[];
  requirements: { id: string }[];
}
const fields = 'id version state phase lots { id } requirements { id }';

const brief = (changes: object = {}) => ({
  title: 'Night line for plumbers',
  summary: 'We miss calls at night.',
  visibility: 'PUBLIC',
  currency: 'EUR',
  deadline: { local: new Date(Date.now() + 3_600_000).toISOString().slice(0, 16), timeZone: 'UTC' },
  weights: { price: 40, quality: 30, fit: 30 },
  lots: [
    {
      title: 'Nights',
      description: '',
      services: ['TELEPHONE_ANSWERING'],
      channels: ['VOICE'],
      languages: ['el'],
      coverage: ['NIGHTS'],
      coverageTimeZone: 'Europe/Athens',
      contactsPerMonth: 400,
      averageHandleSeconds: 120,
    },
  ],
  requirements: [
    { text: 'Greek-speaking agents', level: 'MUST', dimension: 'QUALITY', weight: 5 },
    { text: 'Writes into our calendar', level: 'SHOULD', dimension: 'FIT', weight: 2 },
  ],
  ...changes,
});

const mutate = async <T>(
  client: Client,
  name: string,
  type: string,
  input: object,
  selection: string,
): Promise<T> =>
  (
    await client.request<Record<string, T>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`,
      { input },
    )
  )[name] as T;

const create = (client: Client, changes: object = {}) =>
  mutate<RfpData>(
    client,
    'createRfp',
    'CreateRfpInput',
    { ...brief(changes), idempotencyKey: randomUUID() },
    fields,
  );
const publish = (client: Client, { id, version }: RfpData) =>
  mutate<RfpData>(client, 'publishRfp', 'PublishRfpInput', { rfpId: id, expectedVersion: version }, fields);

const responseFields = 'id version state outcome { outcome reason }';
interface ResponseData {
  id: string;
  version: number;
  state: string;
}
const answer = (rfp: RfpData, cents: string, level = 'MEETS') => ({
  idempotencyKey: randomUUID(),
  rfpId: rfp.id,
  message: 'We answer every night.',
  prices: rfp.lots.map(({ id }) => ({ lotId: id, unit: 'CONTACT', amountMinor: cents, terms: '' })),
  answers: rfp.requirements.map(({ id }, index) => ({
    requirementId: id,
    level: index ? level : 'MEETS',
    text: '',
  })),
});
const submit = (client: Client, input: object) =>
  mutate<ResponseData>(client, 'submitResponse', 'SubmitResponseInput', input, responseFields);

const passDeadline = (id: string) =>
  app.db.owner.query('update rfps set deadline = clock_timestamp() where id = $1', [id]);

/** A vendor whose listing is published; how one comes to be is the journey of another spec. */
async function vendor(locale: 'en' | 'ru' | 'el', name: string) {
  const client = app.client();
  const account = await client.signUp({ sells: true, locale, organizationName: name });
  const vendorId = randomUUID();
  await app.db.owner.query(
    `insert into vendors (id, organization_id, slug, name, source, claimed_at, published_version, published_at)
     values ($1, $2, $3, $4, 'SELF', now(), 1, now())`,
    [vendorId, account.organizationId, `v-${vendorId}`, name],
  );
  return { client, ...account, vendorId };
}

async function buyer(options: { locale?: 'en' | 'ru' | 'el'; organizationName?: string } = {}) {
  const client = app.client();
  return { client, ...(await client.signUp({ buys: true, ...options })) };
}

describe('a request for proposals, over HTTP', () => {
  it('000.5 runs from the draft to the award: quoted for this work, sealed, compared, and everyone is told in the own language', async () => {
    const anna = await buyer({ organizationName: 'Plumbers of Piraeus' });
    const [night, day] = [await vendor('el', 'Νυχτερινή'), await vendor('ru', 'Дневной')];
    const draft = await create(anna.client);
    await mutate(
      anna.client,
      'inviteVendors',
      'InviteVendorsInput',
      { rfpId: draft.id, vendorIds: [night.vendorId] },
      'id',
    );
    const rfp = await publish(anna.client, draft);
    expect([rfp.state, rfp.phase]).toEqual(['PUBLISHED', 'ANSWERING']);

    const open = await app
      .client()
      .request<{ rfps: { nodes: { id: string }[] } }>(
        '{ rfps(filter: { text: "plumbers", services: [TELEPHONE_ANSWERING] }) { nodes { id buyerName } totalCount } }',
      );
    expect(open.rfps.nodes).toEqual([{ id: rfp.id, buyerName: 'Plumbers of Piraeus' }]);

    const first = await submit(night.client, answer(rfp, '300'));
    await submit(night.client, { ...answer(rfp, '250'), expectedVersion: first.version });
    const other = await submit(day.client, answer(rfp, '200', 'NO'));
    expect(other.state).toBe('SUBMITTED');

    const sealed = `query ($id: ID!) { rfp(id: $id) { state phase mine evaluation { responses { total } } myResponse { id } } }`;
    expect((await anna.client.request<{ rfp: unknown }>(sealed, { id: rfp.id })).rfp).toEqual({
      state: 'PUBLISHED',
      phase: 'ANSWERING',
      mine: true,
      evaluation: null,
      myResponse: null,
    });

    await passDeadline(rfp.id);
    const late = await refusal(submit(day.client, { ...answer(rfp, '100'), expectedVersion: other.version }));
    expect(late.code).toBe('DEADLINE_PASSED');

    const compare = `query ($id: ID!) { rfp(id: $id) { state version evaluation { benchmark { n median { amountMinor currency } }
      responses { rank total monthlyCost { amountMinor } qualified parts { dimension score points }
        response { id vendorName } } } } }`;
    const { rfp: opened } = await anna.client.request<{ rfp: OpenedRfp }>(compare, { id: rfp.id });
    expect(opened.state).toBe('OPENED');
    expect(opened.evaluation.benchmark).toEqual({ n: 2, median: { amountMinor: '90000', currency: 'EUR' } });
    expect(opened.evaluation.responses).toMatchObject([
      { rank: 1, total: 96, monthlyCost: { amountMinor: '100000' }, response: { vendorName: 'Νυχτερινή' } },
      { rank: 2, total: 70, monthlyCost: { amountMinor: '80000' }, response: { vendorName: 'Дневной' } },
    ]);

    const [winner] = opened.evaluation.responses;
    const awarded = await mutate<RfpData>(
      anna.client,
      'awardRfp',
      'AwardRfpInput',
      {
        idempotencyKey: randomUUID(),
        rfpId: rfp.id,
        expectedVersion: opened.version,
        responseId: winner?.response.id,
        lossReasons: [{ responseId: other.id, reason: 'Your calendar link was missing.' }],
      },
      fields,
    );
    expect(awarded.state).toBe('AWARDED');
    const mine = await day.client.request<{ myResponse: object }>(
      `query ($id: ID!) { myResponse(rfpId: $id) { outcome { outcome reason } } }`,
      { id: rfp.id },
    );
    expect(mine.myResponse).toEqual({
      outcome: { outcome: 'LOST', reason: 'Your calendar link was missing.' },
    });

    await app.settle();
    expect((await app.mailTo(anna.email)).subject).toBe('The answers are open: Night line for plumbers');
    expect((await app.mailTo(night.email)).subject).toBe('Σας ανατέθηκε: Night line for plumbers');
    const lost = await app.mailTo(day.email);
    expect(lost.subject).toBe('Выбрано другое предложение: Night line for plumbers');
    expect(lost.text).toContain('Your calendar link was missing.');
  });

  interface OpenedRfp {
    state: string;
    version: number;
    evaluation: {
      benchmark: object;
      responses: { rank: number; response: { id: string } }[];
    };
  }
});

describe('refusals', () => {
  it('name the needed side and role, and hide what belongs to others', async () => {
    const [anna, eve] = [await buyer(), await buyer()];
    const seller = await vendor('en', 'Seller');
    const draft = await create(anna.client);
    expect((await refusal(create(seller.client))).reason).toBe('BUYING_ORGANIZATION_REQUIRED');
    expect((await refusal(submit(anna.client, answer(draft, '100')))).reason).toBe(
      'SELLING_ORGANIZATION_REQUIRED',
    );
    expect((await refusal(create(app.client()))).code).toBe('UNAUTHENTICATED');
    const read = (client: Client, id: string) =>
      refusal(client.request('query ($id: ID!) { rfp(id: $id) { id } }', { id }));
    for (const client of [eve.client, seller.client, app.client()]) {
      expect((await read(client, draft.id)).code).toBe('NOT_FOUND');
    }
    expect((await read(anna.client, 'no-such-id')).code).toBe('NOT_FOUND');
    expect((await refusal(publish(eve.client, draft))).code).toBe('NOT_FOUND');
    expect((await refusal(submit(seller.client, answer(draft, '100')))).code).toBe('NOT_FOUND');
  });

  it('name each wrong field', async () => {
    const anna = await buyer();
    const lot = brief().lots[0];
    const wrong: [object, string][] = [
      [{ title: '' }, 'input.title'],
      [{ summary: 'x'.repeat(10_001) }, 'input.summary'],
      [{ currency: 'XYZ' }, 'input.currency'],
      [{ weights: { price: 45, quality: 30, fit: 25 } }, 'input.weights.price'],
      [{ lots: [{ ...lot, contactsPerMonth: 0 }] }, 'input.lots.0.contactsPerMonth'],
      [{ lots: [{ ...lot, languages: ['xx-invalid'] }] }, 'input.lots.0.languages.0'],
      [{ deadline: { local: '2027-03-28T03:30', timeZone: 'Europe/Athens' } }, 'input.deadline.local'],
      [{ deadline: { local: '2027-03-28T05:30', timeZone: 'Mars/Base' } }, 'input.deadline.timeZone'],
      [{ title: 'a\u0000b' }, 'input.title'],
    ];
    for (const [changes, path] of wrong) {
      const error = await refusal(create(anna.client, changes));
      expect([error.code, error.fields[0]?.path]).toEqual(['VALIDATION', path]);
    }
    const names = await create(anna.client, { title: 'שלום 🙂 Καλημέρα' });
    expect(names.state).toBe('DRAFT');
  });

  it('of prices of zero, of 10^12, and of incomplete answers', async () => {
    const [anna, seller] = [await buyer(), await vendor('en', 'Exact')];
    const rfp = await publish(anna.client, await create(anna.client));
    for (const cents of ['0', '-1', '1000000000000', '1.5']) {
      const error = await refusal(submit(seller.client, answer(rfp, cents)));
      expect([error.code, error.fields[0]?.path]).toEqual(['VALIDATION', 'input.prices.0.amountMinor']);
    }
    const incomplete = await refusal(submit(seller.client, { ...answer(rfp, '100'), answers: [] }));
    expect(incomplete.fields).toMatchObject([{ path: 'input.answers', reason: 'REQUIRED' }]);
    expect((await submit(seller.client, answer(rfp, '999999999999'))).state).toBe('SUBMITTED');
  });

  it('of stale versions and of keys used twice', async () => {
    const anna = await buyer();
    const draft = await create(anna.client);
    const edit = (expectedVersion: number) =>
      mutate<RfpData>(
        anna.client,
        'updateRfp',
        'UpdateRfpInput',
        { ...brief(), rfpId: draft.id, expectedVersion },
        fields,
      );
    expect((await edit(1)).version).toBe(2);
    const stale = await refusal(edit(1));
    expect([stale.code, stale.details['currentVersion']]).toEqual(['CONFLICT', 2]);
    const key = randomUUID();
    const once = (title: string) =>
      mutate<RfpData>(
        anna.client,
        'createRfp',
        'CreateRfpInput',
        { ...brief({ title }), idempotencyKey: key },
        fields,
      );
    expect((await once('A')).id).toBe((await once('A')).id);
    expect((await refusal(once('B'))).code).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('of machines without the scope, and of readers who want to write', async () => {
    const anna = await buyer();
    const draft = await create(anna.client);
    const machine = async (scopes: string[]) => {
      const { createApiToken } = await anna.client.request<{ createApiToken: { secret: string } }>(
        'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
        {
          input: {
            name: 'CRM',
            scopes,
            expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
            idempotencyKey: randomUUID(),
          },
        },
      );
      const client = app.client();
      client.headers = { authorization: `Bearer ${createApiToken.secret}` };
      return client;
    };
    const own = 'query ($id: ID!) { rfp(id: $id) { title mine } }';
    const [reader, other] = [await machine(['rfps:read']), await machine(['profile:read'])];
    expect(await reader.request(own, { id: draft.id })).toMatchObject({ rfp: { mine: true } });
    expect((await refusal(other.request(own, { id: draft.id }))).code).toBe('NOT_FOUND');
    expect((await refusal(create(reader))).code).toBe('FORBIDDEN');
    expect((await refusal(other.request('{ myRfps { totalCount } }'))).message).toContain('rfps:read');
    const writer = await machine(['rfps:write']);
    expect((await create(writer)).state).toBe('DRAFT');
  });
});
