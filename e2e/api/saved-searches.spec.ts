import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SavedSearchDigestsService } from '@ringfair/search-api';
import {
  type Client,
  listedVendor,
  publishVendor,
  refusal,
  type RunningApp,
  startApp,
  unique,
} from '../support/index.js';

interface Saved {
  id: string;
  name: string;
  query: string;
  alerts: string;
  matchCount: number;
  newCount: number;
  newMatches: { slug: string }[];
  version: number;
}
const FIELDS = 'id name query alerts matchCount newCount newMatches { slug } version';

let app: RunningApp;
let buyer: Client;
let account: { email: string; userId: string; organizationId: string };
beforeAll(async () => {
  app = await startApp();
  buyer = app.client();
  account = await buyer.signUp({ buys: true });
});
afterAll(() => app.close());

async function save(client: Client, changes: object = {}): Promise<Saved> {
  const { saveSearch } = await client.request<{ saveSearch: Saved }>(
    `mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { ${FIELDS} } }`,
    {
      input: {
        name: 'Everyone',
        kind: 'SEARCH',
        query: '',
        alerts: 'DAILY',
        idempotencyKey: unique('saved'),
        ...changes,
      },
    },
  );
  return saveSearch;
}
const all = async (client: Client): Promise<Saved[]> =>
  (await client.request<{ savedSearches: Saved[] }>(`{ savedSearches { ${FIELDS} } }`)).savedSearches;
const one = async (client: Client, id: string) => (await all(client)).find((saved) => saved.id === id);

/** The worker's hour, on a day that is so many days ahead. */
const work = (days: number): Promise<void> => {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return app.app.get(SavedSearchDigestsService).run(new Date(`${day}T12:00:00Z`));
};
const mailsTo = async (email: string): Promise<{ subject: string; text: string }[]> =>
  (
    await app.db.owner.query<{ subject: string; text: string }>(
      `select subject, text from mails where recipient = $1 and template = 'saved-search-digest' order by id`,
      [email],
    )
  ).rows;
const DISPATCH = 'service=TELEPHONE_ANSWERING';

describe('a saved search', () => {
  it('tells of a vendor that newly matches: once by mail, and in the list until it was seen', async () => {
    const client = app.client();
    const { email } = await client.signUp({ buys: true, locale: 'el' });
    const saved = await save(client, { query: `${DISPATCH}&page=3` });
    expect(saved).toMatchObject({ query: DISPATCH, newCount: 0, alerts: 'DAILY' });
    await work(1);
    expect(await mailsTo(email)).toEqual([]);
    const vendor = await publishVendor(app.client());
    await app.settle();
    await work(2);
    await work(2);
    const mails = await mailsTo(email);
    expect(mails.map(({ subject }) => subject)).toEqual([
      '1 νέος πάροχος στις αποθηκευμένες αναζητήσεις σας',
    ]);
    expect(mails[0]?.text).toContain('/el/saved-searches');
    expect(await one(client, saved.id)).toMatchObject({
      matchCount: saved.matchCount + 1,
      newCount: 1,
      newMatches: [{ slug: vendor.slug }],
    });
    await client.request('mutation ($id: ID!) { markSavedSearchSeen(savedSearchId: $id) { id } }', {
      id: saved.id,
    });
    expect((await one(client, saved.id))?.newCount).toBe(0);
  });

  it('two of one person are one mail; weekly ones wait for seven days', async () => {
    const client = app.client();
    const { email } = await client.signUp({ buys: true });
    await save(client);
    await save(client, { name: 'Everyone again' });
    await save(client, { name: 'Weekly', alerts: 'WEEKLY' });
    await listedVendor(app);
    await app.settle();
    await work(1);
    const [mail, ...more] = await mailsTo(email);
    expect(more).toEqual([]);
    expect(mail?.text).toContain('Everyone again:');
    expect(mail?.text).not.toContain('Weekly:');
    await work(7);
    expect((await mailsTo(email)).map(({ text }) => text.includes('Weekly:'))).toEqual([false, true]);
  });

  it('a digest that broke off is made up for, and made once', async () => {
    const client = app.client();
    const { email } = await client.signUp({ buys: true });
    await save(client);
    await listedVendor(app);
    await app.settle();
    await app.db.owner.query(
      `create function refuse_mail() returns trigger language plpgsql as $$ begin raise 'killed'; end $$;
       create trigger refuse before insert on mails for each row execute function refuse_mail()`,
    );
    await work(1);
    await app.db.owner.query('drop trigger refuse on mails');
    expect(await mailsTo(email)).toEqual([]);
    await Promise.all([work(1), work(1)]);
    expect(await mailsTo(email)).toHaveLength(1);
  });

  it('whose author left goes on for the organisation, and mails nobody who left', async () => {
    const client = app.client();
    const author = await client.signUp({ buys: true });
    const saved = await save(client);
    const stays = app.client();
    const { userId } = await stays.signUp({ buys: true });
    await app.db.owner.query(
      `insert into memberships (organization_id, user_id, role) values ($1, $2, 'OWNER')`,
      [author.organizationId, userId],
    );
    await app.db.owner.query('delete from memberships where organization_id = $1 and user_id = $2', [
      author.organizationId,
      author.userId,
    ]);
    await app.db.owner.query('update sessions set organization_id = $1 where user_id = $2', [
      author.organizationId,
      userId,
    ]);
    await listedVendor(app);
    await app.settle();
    await work(1);
    expect(await mailsTo(author.email)).toEqual([]);
    expect(await one(stays, saved.id)).toMatchObject({ newCount: 1, alerts: 'NONE' });
  });

  it('the link in a mail ends the alerts without signing in', async () => {
    const client = app.client();
    const { email } = await client.signUp({ buys: true });
    const saved = await save(client);
    await listedVendor(app);
    await app.settle();
    await work(1);
    const { token } = await app.mailTo(email);
    await app.client().request('mutation ($token: String!) { stopSearchAlerts(token: $token) }', { token });
    expect((await one(client, saved.id))?.alerts).toBe('NONE');
    const forged = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    expect(
      await refusal(
        app.client().request('mutation ($token: String!) { stopSearchAlerts(token: $token) }', {
          token: forged.slice(0, -4) + 'AAAA',
        }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a saved need counts those that are known to fit', async () => {
    const need = {
      requirements: [{ importance: 'MUST', kind: 'SERVICE', codes: ['TELEPHONE_ANSWERING'] }],
    };
    const saved = await save(buyer, { kind: 'NEED', query: DISPATCH, need, alerts: 'NONE' });
    expect(saved.matchCount).toBeGreaterThan(0);
    await publishVendor(app.client());
    await app.settle();
    await work(0);
    expect((await one(buyer, saved.id))?.newCount).toBe(1);
  });

  it('cannot be of what no page asks', async () => {
    expect(await refusal(save(buyer, { query: 'service=NO_SUCH' }))).toMatchObject({
      code: 'VALIDATION',
      fields: [{ path: 'input.query', reason: 'UNKNOWN_VALUE' }],
    });
    expect((await refusal(save(buyer, { kind: 'NEED' }))).code).toBe('VALIDATION');
  });

  it('cannot be seen, heard of or deleted by another organisation', async () => {
    const saved = await save(buyer);
    const other = app.client();
    await other.signUp({ buys: true });
    expect(await all(other)).toEqual([]);
    const remove = (client: Client, expectedVersion: number) =>
      client.request('mutation ($input: DeleteSavedSearchInput!) { deleteSavedSearch(input: $input) }', {
        input: { savedSearchId: saved.id, expectedVersion },
      });
    expect((await refusal(remove(other, 1))).code).toBe('NOT_FOUND');
    expect(
      (
        await refusal(
          other.request(
            'mutation ($input: SetSearchAlertsInput!) { setSearchAlerts(input: $input) { id } }',
            {
              input: { savedSearchId: saved.id, alerts: 'DAILY' },
            },
          ),
        )
      ).code,
    ).toBe('NOT_FOUND');
    expect((await refusal(remove(buyer, 9))).code).toBe('CONFLICT');
    await remove(buyer, saved.version);
    expect(await one(buyer, saved.id)).toBeUndefined();
  });

  it('cannot be the hundred and first', async () => {
    const client = app.client();
    const { organizationId, userId } = await client.signUp({ buys: true });
    await app.db.owner.query(
      `insert into saved_searches (id, organization_id, name, kind, query, created_by, created_by_name)
       select gen_random_uuid(), $1, 'Search ' || n, 'SEARCH', '', $2, 'Anna' from generate_series(1, 100) n`,
      [organizationId, userId],
    );
    expect(await refusal(save(client))).toMatchObject({ reason: 'SAVED_SEARCH_LIMIT' });
    expect(account.organizationId).not.toBe(organizationId);
  });
});
