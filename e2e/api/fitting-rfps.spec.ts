import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RfpDigestsService } from '@ringfair/rfp-api';
import {
  brief,
  type Client,
  passDeadline,
  postRfp,
  publishVendor,
  refusal,
  type RunningApp,
  type SignedUp,
  startApp,
} from '../support/index.js';

interface Line {
  id: string;
  fit: { group: string; percent: number; lot: number; missing: string[]; answers: Answer[] } | null;
}
interface Answer {
  kind: string;
  asked: string[];
  state: string;
}

let app: RunningApp;
let vendor: Client;
let buyer: Client;
let account: SignedUp;
beforeAll(async () => {
  app = await startApp();
  [vendor, buyer] = [app.client(), app.client()];
  account = await publishVendor(vendor);
  await buyer.signUp({ buys: true, sells: true });
});
afterAll(() => app.close());

const lot = (changes: object): object => ({ ...(brief().lots[0] ?? {}), ...changes });
const post = async (changes: object = {}, overrides: Record<string, unknown> = {}): Promise<string> =>
  (await postRfp(buyer, { lots: [lot(changes)], ...overrides })).id;
const list = async (client: Client, filter: object): Promise<Line[]> =>
  (
    await client.request<{ rfps: { nodes: Line[] } }>(
      `query ($filter: RfpFilterInput) { rfps(first: 100, filter: $filter) { nodes {
        id fit { group percent lot missing answers { kind asked state } } } } }`,
      { filter },
    )
  ).rfps.nodes;
const ids = async (client: Client, filter: object): Promise<string[]> =>
  (await list(client, filter)).map(({ id }) => id);

describe('open requests', () => {
  it('say to a vendor how they fit its published profile, and what is missing', async () => {
    const fitting = await post();
    const foreign = await post({ services: ['TELESALES'], languages: ['de', 'el'] });
    const lines = await list(vendor, {});
    const fitOf = (id: string) => lines.find((line) => line.id === id)?.fit;
    expect(fitOf(fitting)).toMatchObject({ group: 'FITS', missing: [], lot: 0 });
    expect(fitOf(fitting)?.answers).toContainEqual({
      kind: 'SERVICE',
      asked: ['TELEPHONE_ANSWERING'],
      state: 'MET',
    });
    expect(fitOf(foreign)?.group).toBe('DOES_NOT_FIT');
    expect(fitOf(foreign)?.answers.filter(({ state }) => state === 'NOT_MET')).toEqual([
      { kind: 'SERVICE', asked: ['TELESALES'], state: 'NOT_MET' },
      { kind: 'LANGUAGE', asked: ['el'], state: 'NOT_MET' },
    ]);
    expect(await ids(vendor, { fit: ['FITS'] })).toContain(fitting);
    expect(await ids(vendor, { fit: ['FITS', 'CANT_TELL'] })).not.toContain(foreign);
  });

  it('are found by the country of their clocks and by the days that are left', async () => {
    const athens = await post({ coverageTimeZone: 'Europe/Athens' });
    const unsaid = await post({ coverageTimeZone: null, coverage: ['BUSINESS_HOURS'] }).catch(() => null);
    const soon = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 16);
    const hasty = await post({}, { deadline: { local: soon, timeZone: 'UTC' } });
    expect(await ids(vendor, { countries: ['GR'] })).toEqual([athens]);
    const german = await ids(vendor, { countries: ['DE'] });
    expect(german).not.toContain(athens);
    if (unsaid) expect(german).toContain(unsaid);
    expect(german).toContain(hasty);
    expect(await ids(vendor, { daysLeftAtLeast: 3 })).not.toContain(hasty);
    expect(await ids(vendor, { countries: ['ZZ'] })).toEqual([]);
    expect(await refusal(ids(vendor, { countries: ['Germany'] }))).toMatchObject({ code: 'VALIDATION' });
  });

  it('cannot be judged for visitors, for who has published nothing, and for their own authors', async () => {
    const id = await post();
    expect((await list(app.client(), {})).every(({ fit }) => fit === null)).toBe(true);
    const newcomer = app.client();
    await newcomer.signUp({ sells: true });
    expect((await list(newcomer, {})).every(({ fit }) => fit === null)).toBe(true);
    for (const client of [app.client(), newcomer, buyer]) {
      expect(await refusal(ids(client, { fit: ['FITS'] }))).toMatchObject({
        code: 'INVALID_STATE',
        reason: 'VENDOR_NOT_PUBLISHED',
      });
    }
    expect((await list(buyer, {})).find((line) => line.id === id)?.fit).toBeNull();
  });
});

const set = (client: Client, alerts: string) =>
  client.request('mutation ($alerts: SearchAlerts!) { setRfpAlerts(alerts: $alerts) }', { alerts });
/** The worker's hour, on a day that is so many days ahead. */
const work = (days: number): Promise<void> => {
  const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return app.app.get(RfpDigestsService).run(new Date(`${day}T23:59:00Z`));
};
const mailsTo = async (email: string): Promise<{ subject: string; text: string }[]> =>
  (
    await app.db.owner.query<{ subject: string; text: string }>(
      `select subject, text from mails where recipient = $1 and template = 'fitting-rfps' order by id`,
      [email],
    )
  ).rows;
const counts = async (client: Client): Promise<(number | null)[]> =>
  (
    await client.request<{ notifications: { nodes: { kind: string; count: number | null }[] } }>(
      '{ notifications { nodes { kind count } } }',
    )
  ).notifications.nodes.flatMap(({ kind, count }) => (kind === 'FITTING_RFPS' ? [count] : []));

describe('the alert for new open requests that fit', () => {
  it('tells of them once, by mail and notification: of no old, foreign, invited or closed one', async () => {
    await post({}, { title: 'Open before' });
    await set(vendor, 'DAILY');
    await work(1);
    expect(await mailsTo(account.email)).toEqual([]);
    await post({}, { title: 'Phones in Kiel' });
    await post({}, { title: 'Phones in Bonn' });
    await post({ services: ['TELESALES'] }, { title: 'Sales calls' });
    await post({}, { title: 'By invitation', visibility: 'INVITED' });
    await passDeadline(app, await post({}, { title: 'Over already' }));
    // Told up to a moment ago, as if the digest above had been made then.
    await app.db.owner.query(
      `update rfp_alerts set told_at = (select max(published_at) from rfps where title = 'Open before')`,
    );
    await work(2);
    await work(2);
    const mails = await mailsTo(account.email);
    expect(mails.map(({ subject }) => subject)).toEqual(['2 new open requests fit you']);
    expect(mails[0]?.text).toContain('Phones in Kiel');
    for (const other of ['Open before', 'Sales calls', 'By invitation', 'Over already']) {
      expect(mails[0]?.text).not.toContain(other);
    }
    expect(await counts(vendor)).toEqual([2]);
  });

  it('ends by the link in the mail, without signing in, and by no other token', async () => {
    const [mail] = await mailsTo(account.email);
    const token = /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const stop = (value: string) =>
      app.client().request('mutation ($token: String!) { stopRfpAlerts(token: $token) }', { token: value });
    expect(await refusal(stop(`${token}x`))).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await refusal(
        app.client().request('mutation ($token: String!) { stopSearchAlerts(token: $token) }', { token }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND' });
    await stop(token);
    expect(await vendor.request('{ rfpAlerts }')).toEqual({ rfpAlerts: 'NONE' });
    await post();
    await work(3);
    expect(await mailsTo(account.email)).toHaveLength(1);
  });

  it('cannot be set by who only buys, and says nothing to who has left', async () => {
    const only = app.client();
    await only.signUp({ buys: true });
    expect(await refusal(set(only, 'DAILY'))).toMatchObject({ code: 'FORBIDDEN' });
    const leaving = app.client();
    const { email, userId } = await publishVendor(leaving);
    await set(leaving, 'WEEKLY');
    await app.db.owner.query(`update rfp_alerts set told_at = now() - interval '1 day' where user_id = $1`, [
      userId,
    ]);
    await post();
    await work(6);
    expect(await mailsTo(email)).toEqual([]);
    await app.db.owner.query(
      `insert into memberships (organization_id, user_id, role)
       select m.organization_id, u.id, 'OWNER' from memberships m, users u
       where m.user_id = $1 and u.id <> $1 limit 1`,
      [userId],
    );
    await app.db.owner.query('delete from memberships where user_id = $1', [userId]);
    await work(8);
    expect(await mailsTo(email)).toEqual([]);
  });
});
