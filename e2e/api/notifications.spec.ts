import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Notifier } from '@ringfair/platform/notifications';
import {
  type Client,
  passDeadline,
  postRfp,
  refusal,
  type RunningApp,
  type SignedUp,
  startApp,
  unique,
} from '../support/index.js';

interface Told {
  id: string;
  kind: string;
  subject: string | null;
  party: string | null;
  count: number | null;
  link: string;
  readAt: string | null;
}

let app: RunningApp;
let client: Client;
let account: SignedUp;
beforeAll(async () => {
  app = await startApp();
  client = app.client();
  account = await client.signUp({ buys: true });
});
afterAll(() => app.close());

const told = async (one: Client, args = ''): Promise<Told[]> =>
  (
    await one.request<{ notifications: { nodes: Told[] } }>(
      `{ notifications${args} { nodes { id kind subject party count link readAt } } }`,
    )
  ).notifications.nodes;
const unread = async (one: Client): Promise<number> =>
  (await one.request<{ unreadNotificationCount: number }>('{ unreadNotificationCount }'))
    .unreadNotificationCount;
const MARK = 'mutation ($input: MarkNotificationsReadInput!) { markNotificationsRead(input: $input) }';
const mark = async (one: Client, notificationId: string, andOlder = false): Promise<number> =>
  (await one.request<{ markNotificationsRead: number }>(MARK, { input: { notificationId, andOlder } }))
    .markNotificationsRead;
/** As a feature's handler does, in the worker's transaction. */
const tell = (count: number, to: SignedUp = account): Promise<void> =>
  app.db.database.asWorker(null, (tx) =>
    app.app.get(Notifier).tell(tx, {
      userId: to.userId,
      organizationId: to.organizationId,
      kind: 'SAVED_SEARCH_FOUND',
      count,
      link: '/saved-searches',
    }),
  );

describe('a notification', () => {
  it('comes with the event it tells of, in the same delivery as the mail, and once', async () => {
    const buyer = app.client();
    await buyer.signUp({ buys: true });
    const rfp = await postRfp(buyer);
    await passDeadline(app, rfp.id);
    await buyer.request('query ($id: ID!) { rfp(id: $id) { phase } }', { id: rfp.id });
    await app.settle();
    const news = await told(buyer);
    expect(news).toEqual([
      expect.objectContaining({
        kind: 'RFP_OPENED',
        subject: 'Someone who answers while we operate',
        link: `/rfps/${rfp.id}/responses`,
        readAt: null,
      }),
    ]);
    expect(await unread(buyer)).toBe(1);
    expect(await mark(buyer, news[0]?.id ?? '')).toBe(0);
    expect((await told(buyer))[0]?.readAt).not.toBeNull();
  });

  it('is read with all older ones, and not with what has come since', async () => {
    for (const count of [1, 2, 3]) await tell(count);
    const [newest, middle] = await told(client);
    expect([newest?.count, middle?.count]).toEqual([3, 2]);
    expect(await mark(client, middle?.id ?? '', true)).toBe(1);
    expect((await told(client)).map(({ readAt }) => readAt === null)).toEqual([true, false, false]);
  });

  it('lists page by page, the newest first', async () => {
    const other = app.client();
    const person = await other.signUp({ buys: true });
    for (const count of [1, 2, 3]) await tell(count, person);
    const { notifications: first } = await other.request<{
      notifications: { nodes: Told[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }>('{ notifications(first: 2) { nodes { count } pageInfo { endCursor hasNextPage } } }');
    expect(first.nodes.map(({ count }) => count)).toEqual([3, 2]);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await told(other, `(first: 2, after: "${first.pageInfo.endCursor}")`);
    expect(rest.map(({ count }) => count)).toEqual([1]);
    expect(await refusal(other.request('{ notifications(after: "x") { nodes { id } } }'))).toMatchObject({
      code: 'VALIDATION',
    });
  });

  it('cannot be seen or marked by anybody else, nor under another of the same person’s organisations', async () => {
    await tell(7);
    const [mine] = await told(client);
    const stranger = app.client();
    await stranger.signUp({ buys: true });
    expect(await told(stranger)).toEqual([]);
    expect(await refusal(mark(stranger, mine?.id ?? ''))).toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = await app.client().signUp({ buys: true });
    await tell(9, { ...account, organizationId: elsewhere.organizationId });
    expect((await told(client)).map(({ count }) => count)).not.toContain(9);
  });

  it('cannot be counted or read by visitors and API tokens', async () => {
    expect(await unread(app.client())).toBe(0);
    expect(await refusal(told(app.client()))).toMatchObject({ code: 'UNAUTHENTICATED' });
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
    expect(await unread(machine)).toBe(0);
    expect(await refusal(told(machine))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is forgotten after 90 days', async () => {
    const person = await app.client().signUp({ buys: true });
    await tell(1, person);
    await tell(2, person);
    await app.db.owner.query(
      `update notifications set created_at = now() - interval '91 days' where user_id = $1 and count = 1`,
      [person.userId],
    );
    await app.app.get(Notifier).forget();
    const { rows } = await app.db.owner.query('select count from notifications where user_id = $1', [
      person.userId,
    ]);
    expect(rows).toEqual([{ count: 2 }]);
  });
});
