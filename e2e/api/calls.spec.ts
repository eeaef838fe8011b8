import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallFiguresService } from '@ringfair/calls-api';
import {
  callTo,
  type Client,
  decideCase,
  listedVendor,
  logCall,
  minutesAgo,
  passTheMinute,
  publishVendor,
  refusal,
  requestMerge,
  type RunningApp,
  startApp,
  unanswered,
  unique,
} from '../support/index.js';

interface Figures {
  subject: string;
  calls: number;
  buyers: number;
  medianSecondsToHuman: number | null;
  medianSecondsOnHold: number | null;
  meanFriendliness: number | null;
  computedOn: string;
}

let app: RunningApp;
let buyer: Client;
beforeAll(async () => {
  app = await startApp();
  buyer = await newBuyer();
});
afterAll(() => app.close());

async function newBuyer(sides: { sells?: boolean } = {}): Promise<Client> {
  const client = app.client();
  await client.signUp({ buys: true, ...sides });
  return client;
}
const buyers = (count: number): Promise<Client[]> =>
  Promise.all(Array.from({ length: count }, () => newBuyer()));
const refresh = (): Promise<void> => app.app.get(CallFiguresService).refresh();

async function figures(slug: string): Promise<Figures[]> {
  const { vendor } = await app.client().request<{ vendor: { callFigures: Figures[] } }>(
    `{ vendor(slug: "${slug}") { callFigures { subject calls buyers medianSecondsToHuman medianSecondsOnHold
      meanFriendliness computedOn } } }`,
  );
  return vendor.callFigures;
}
const nodes = async (client: Client, slug: string): Promise<{ id: string; vendorName: string }[]> =>
  (
    await client.request<{ vendorCalls: { nodes: { id: string; vendorName: string }[] } }>(
      'query ($slug: String) { vendorCalls(slug: $slug) { nodes { id vendorName } } }',
      { slug },
    )
  ).vendorCalls.nodes;
const edit = (client: Client, callId: string, expectedVersion: number, note: string) =>
  client.request<{ editVendorCall: { note: string; version: number } }>(
    'mutation ($input: EditVendorCallInput!) { editVendorCall(input: $input) { note version } }',
    { input: { callId, expectedVersion, note } },
  );
const remove = (client: Client, callId: string, expectedVersion: number) =>
  client.request('mutation ($input: DeleteVendorCallInput!) { deleteVendorCall(input: $input) }', {
    input: { callId, expectedVersion },
  });
const fieldsOf = async (changes: Record<string, unknown>, slug: string): Promise<string[]> =>
  (await refusal(logCall(buyer, slug, changes))).fields.map(({ path, reason }) => `${path} ${reason}`);

describe('a call of the own organisation', () => {
  it('004.8 keeps seconds to a person and on hold, holds, friendliness and what came of it', async () => {
    const { slug } = await publishVendor(app.client());
    const call = await logCall(buyer, slug, {
      calledAt: { local: minutesAgo(60), timeZone: 'UTC' },
      note: ' Kind, but slow. ',
    });
    await logCall(buyer, slug, { secondsToHuman: 10, secondsOnHold: 0, holds: 0, friendliness: 5 });
    await logCall(buyer, slug, unanswered);
    const { vendorCall } = await buyer.request<{ vendorCall: object }>(
      `query ($id: ID!) { vendorCall(id: $id) { vendor { slug } subject secondsToHuman secondsOnHold holds totalSeconds
        friendliness resolved note timeZone loggedByName } }`,
      { id: call.id },
    );
    expect(vendorCall).toEqual({
      vendor: { slug },
      subject: 'VENDOR_LINE',
      secondsToHuman: 23,
      secondsOnHold: 40,
      holds: 1,
      totalSeconds: 180,
      friendliness: 4,
      resolved: 'YES',
      note: 'Kind, but slow.',
      timeZone: 'UTC',
      loggedByName: 'Anna',
    });
    const ownCalls = '{ subject calls reached meanSecondsToHuman meanSecondsOnHold meanFriendliness }';
    expect(await buyer.request(`{ vendor(slug: "${slug}") { ownCalls ${ownCalls} } }`)).toEqual({
      vendor: {
        ownCalls: [
          {
            subject: 'VENDOR_LINE',
            calls: 3,
            reached: 2,
            meanSecondsToHuman: 16.5,
            meanSecondsOnHold: 20,
            meanFriendliness: 4.5,
          },
        ],
      },
    });
    // Beside each other in a comparison; to others there is nothing.
    const { slug: other } = await publishVendor(app.client());
    const compared = `{ comparedVendors(slugs: ["${slug}", "${other}"]) { vendors { ownCalls { calls } } } }`;
    expect(await buyer.request(compared)).toEqual({
      comparedVendors: { vendors: [{ ownCalls: [{ calls: 3 }] }, { ownCalls: [] }] },
    });
    expect(await app.client().request(compared)).toEqual({
      comparedVendors: { vendors: [{ ownCalls: [] }, { ownCalls: [] }] },
    });
    const rowsFor = async (client: Client) => {
      const found = await client.request<{ comparedVendors: { rows: { path: string; values: string[] }[] } }>(
        `{ comparedVendors(slugs: ["${slug}", "${other}"]) { rows { path values } } }`,
      );
      return found.comparedVendors.rows.filter(({ path }) => path.startsWith('ownCalls.'));
    };
    expect(await rowsFor(buyer)).toContainEqual({ path: 'ownCalls.VENDOR_LINE.calls', values: ['3', null] });
    expect(await rowsFor(app.client())).toEqual([]);
  });

  it('is kept with the instant that the wall clock of its zone showed', async () => {
    const { slug } = await publishVendor(app.client());
    const local = new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 16);
    // Five hours ahead of UTC: there it is now what would be the future here.
    const call = await logCall(buyer, slug, { calledAt: { local, timeZone: 'Asia/Tashkent' } });
    expect(call.calledAt).toBe(new Date(`${local}:00+05:00`).toISOString());
  });

  it('is listed with the latest first, page by page, of one vendor or of all', async () => {
    const client = await newBuyer();
    const { slug } = await publishVendor(app.client());
    const { slug: other } = await publishVendor(app.client());
    const ids = [];
    for (const minutes of [50, 10, 30]) {
      const calledAt = { local: minutesAgo(minutes), timeZone: 'UTC' };
      ids.push((await logCall(client, slug, { calledAt })).id);
    }
    const elsewhere = await logCall(client, other, { calledAt: { local: minutesAgo(20), timeZone: 'UTC' } });
    expect((await nodes(client, slug)).map(({ id }) => id)).toEqual([ids[1], ids[2], ids[0]]);
    interface Page {
      vendorCalls: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }
    const page = (after: string | null) =>
      client.request<Page>(
        `query ($after: String) { vendorCalls(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
    const first = (await page(null)).vendorCalls;
    expect(first.nodes.map(({ id }) => id)).toEqual([ids[1], elsewhere.id]);
    const second = (await page(first.pageInfo.endCursor)).vendorCalls;
    expect(second.nodes.map(({ id }) => id)).toEqual([ids[2], ids[0]]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('sent twice with one key is one call', async () => {
    const { slug } = await publishVendor(app.client());
    const input = { ...callTo(slug), idempotencyKey: unique('twice') };
    const [one, two] = await Promise.all([logCall(buyer, slug, input), logCall(buyer, slug, input)]);
    expect(two).toEqual(one);
    expect(await nodes(buyer, slug)).toHaveLength(1);
  });

  it('changes its note, and goes, and is in the export until then', async () => {
    const client = await newBuyer();
    const { slug } = await publishVendor(app.client());
    const call = await logCall(client, slug);
    const { editVendorCall } = await edit(client, call.id, call.version, 'Ask for Maria.');
    expect(editVendorCall).toEqual({ note: 'Ask for Maria.', version: call.version + 1 });
    const exported = async () => (await client.fetch('/exports/organization.json')).text();
    expect(await exported()).toContain('Ask for Maria.');
    await remove(client, call.id, editVendorCall.version);
    expect(await nodes(client, slug)).toEqual([]);
    expect(await exported()).not.toContain('Ask for Maria.');
  });

  it('follows a listing that was merged, and keeps its name when one is not published any more', async () => {
    const [keeper, moderator, client] = [app.client(), app.client(), await newBuyer()];
    const stays = await publishVendor(keeper, unique('Stays'));
    const goes = await listedVendor(app);
    const withdrawn = await listedVendor(app);
    await moderator.signUpModerator();
    for (const one of await buyers(3)) await logCall(one, goes.slug);
    const call = await logCall(client, goes.slug);
    const lost = await logCall(client, withdrawn.slug);
    await refresh();
    expect(await figures(goes.slug)).toMatchObject([{ buyers: 4 }]);

    const caseId = await requestMerge(keeper, stays.slug, goes.slug);
    await decideCase(moderator, caseId, 'MERGE_SAME_COMPANY');
    await passTheMinute(app, caseId);
    await app.db.owner.query(
      'update vendors set published_version = null, published_at = null where id = $1',
      [withdrawn.id],
    );
    expect(await nodes(client, stays.slug)).toEqual([
      { id: call.id, vendorName: expect.stringMatching(/^Stays/) },
    ]);
    const query = 'query ($id: ID!) { vendorCall(id: $id) { vendorName vendor { slug } } }';
    expect(await client.request(query, { id: lost.id })).toEqual({
      vendorCall: { vendorName: withdrawn.name, vendor: null },
    });
    await refresh();
    expect(await figures(stays.slug)).toMatchObject([{ buyers: 4 }]);
  });

  it('cannot be read, changed or deleted by another organisation, nor by the vendor', async () => {
    const vendor = app.client();
    const { slug } = await publishVendor(vendor);
    const call = await logCall(buyer, slug);
    const other = await newBuyer();
    expect(await nodes(other, slug)).toEqual([]);
    const read = (client: Client) =>
      client.request('query ($id: ID!) { vendorCall(id: $id) { note } }', { id: call.id });
    expect((await refusal(read(other))).code).toBe('NOT_FOUND');
    expect((await refusal(edit(other, call.id, 1, 'Theirs'))).code).toBe('NOT_FOUND');
    expect((await refusal(remove(other, call.id, 1))).code).toBe('NOT_FOUND');
    expect((await refusal(read(vendor))).code).toBe('FORBIDDEN');
    expect(
      await vendor.request(`{ vendor(slug: "${slug}") { ownCalls { calls } callFigures { calls } } }`),
    ).toEqual({
      vendor: { ownCalls: [], callFigures: [] },
    });
  });

  it('cannot be changed or deleted by who read an older version', async () => {
    const { slug } = await publishVendor(app.client());
    const call = await logCall(buyer, slug);
    await edit(buyer, call.id, call.version, 'First');
    const late = { code: 'CONFLICT', details: { currentVersion: call.version + 1 } };
    expect(await refusal(edit(buyer, call.id, call.version, 'Second'))).toMatchObject(late);
    expect(await refusal(remove(buyer, call.id, call.version))).toMatchObject(late);
  });

  it('cannot be logged by who only sells, only reads, or is nobody', async () => {
    const { slug } = await publishVendor(app.client());
    const seller = app.client();
    await seller.signUp({ sells: true });
    expect((await refusal(logCall(seller, slug))).code).toBe('FORBIDDEN');
    expect((await refusal(logCall(app.client(), slug))).code).toBe('UNAUTHENTICATED');
    const reader = await newBuyer();
    const { viewer } = await reader.request<{ viewer: { user: { id: string } } }>(
      '{ viewer { user { id } } }',
    );
    await app.db.owner.query('alter table memberships disable trigger user');
    await app.db.owner.query(`update memberships set role = 'VIEWER' where user_id = $1`, [viewer.user.id]);
    await app.db.owner.query('alter table memberships enable trigger user');
    expect((await refusal(logCall(reader, slug))).code).toBe('FORBIDDEN');
    expect(await nodes(reader, slug)).toEqual([]);
  });

  it('cannot be about a listing that the organisation itself keeps', async () => {
    const both = app.client();
    const { slug } = await publishVendor(both);
    await app.db.owner.query(
      'update organizations set buys = true where id = (select organization_id from vendors where slug = $1)',
      [slug],
    );
    expect(await refusal(logCall(both, slug))).toMatchObject({ reason: 'CALL_OWN_LISTING' });
  });

  it('cannot be about a vendor that is not published', async () => {
    expect((await refusal(logCall(buyer, 'never-there'))).code).toBe('NOT_FOUND');
  });

  it('cannot lie in the future or further back than thirty days', async () => {
    const { slug } = await publishVendor(app.client());
    const at = (local: string, timeZone = 'UTC') => fieldsOf({ calledAt: { local, timeZone } }, slug);
    expect(await at(minutesAgo(-10))).toEqual(['input.calledAt CALL_IN_FUTURE']);
    expect(await at(minutesAgo(31 * 24 * 60))).toEqual(['input.calledAt CALL_TOO_OLD']);
    expect(await at(minutesAgo(0), 'Mars/Olympus')).toEqual(['input.calledAt CALL_TIME_INVALID']);
    expect(await at('soon')).toEqual(['input.calledAt.local MATCHES']);
  });

  it('cannot contradict itself', async () => {
    const { slug } = await publishVendor(app.client());
    expect(await fieldsOf({ totalSeconds: 14_401 }, slug)).toEqual(['input.totalSeconds CALL_TOO_LONG']);
    expect(await fieldsOf({ totalSeconds: 62 }, slug)).toEqual([
      'input.totalSeconds CALL_PARTS_EXCEED_TOTAL',
    ]);
    expect(await fieldsOf({ friendliness: 6 }, slug)).toEqual(['input.friendliness MAX']);
    expect(await fieldsOf({ ...unanswered, friendliness: 1 }, slug)).toEqual([
      'input.friendliness CALL_NOBODY_REACHED',
    ]);
    expect(await fieldsOf({ subject: 'CLIENT_PROJECT' }, slug)).toEqual([
      'input.project CALL_PROJECT_MISSING',
    ]);
    expect(await fieldsOf({ note: 'x'.repeat(2001) }, slug)).toEqual(['input.note MAX_LENGTH']);
  });
});

describe('what calls add up to in public', () => {
  it('004.8 appears with the third buyer, each with one voice however often it called', async () => {
    const { slug } = await publishVendor(app.client());
    const [often, twice, once] = (await buyers(3)) as [Client, Client, Client];
    for (let call = 0; call < 20; call += 1) {
      await logCall(often, slug, { secondsToHuman: 100, secondsOnHold: 0, holds: 0, friendliness: 1 });
    }
    await logCall(twice, slug, { secondsToHuman: 12, secondsOnHold: 31, friendliness: 5 });
    await refresh();
    expect(await figures(slug)).toEqual([]);
    await logCall(once, slug, { secondsToHuman: 20, secondsOnHold: 62, friendliness: 4 });
    expect(await figures(slug)).toEqual([]);
    await refresh();
    expect(await figures(slug)).toEqual([
      {
        subject: 'VENDOR_LINE',
        calls: 22,
        buyers: 3,
        medianSecondsToHuman: 20,
        medianSecondsOnHold: 30,
        meanFriendliness: 3.3,
        computedOn: new Date().toISOString().slice(0, 10),
      },
    ]);
  });

  it('000.4 keeps calls to a live project of a client apart from those to the line of the vendor', async () => {
    const { slug } = await publishVendor(app.client());
    const all = await buyers(3);
    for (const one of all) {
      await logCall(one, slug, {
        subject: 'CLIENT_PROJECT',
        project: 'Parcel line',
        secondsToHuman: 300,
        totalSeconds: 400,
      });
    }
    for (const one of all.slice(0, 2)) await logCall(one, slug, { secondsToHuman: 5 });
    await refresh();
    expect(await figures(slug)).toMatchObject([
      { subject: 'CLIENT_PROJECT', calls: 3, medianSecondsToHuman: 300 },
    ]);
    const { vendor } = await (all[0] as Client).request<{ vendor: { ownCalls: object[] } }>(
      `{ vendor(slug: "${slug}") { ownCalls { subject calls meanSecondsToHuman } } }`,
    );
    expect(vendor.ownCalls).toEqual([
      { subject: 'VENDOR_LINE', calls: 1, meanSecondsToHuman: 5 },
      { subject: 'CLIENT_PROJECT', calls: 1, meanSecondsToHuman: 300 },
    ]);
  });

  it('says that buyers usually reach nobody, and nothing of friendliness below three who reached somebody', async () => {
    const { slug } = await publishVendor(app.client());
    const [first, ...others] = await buyers(3);
    await logCall(first as Client, slug);
    for (const one of others) await logCall(one, slug, unanswered);
    await refresh();
    expect(await figures(slug)).toMatchObject([
      { buyers: 3, medianSecondsToHuman: null, medianSecondsOnHold: null, meanFriendliness: null },
    ]);
  });

  it('cannot be told apart by a call or two: it changes only with those of three buyers', async () => {
    const { slug } = await publishVendor(app.client());
    const all = await buyers(5);
    for (const one of all.slice(0, 3)) await logCall(one, slug, { friendliness: 5 });
    await refresh();
    const before = await figures(slug);
    for (const one of all.slice(2, 4)) await logCall(one, slug, { friendliness: 1 });
    await refresh();
    expect(await figures(slug)).toEqual(before);
    await logCall(all[4] as Client, slug, { friendliness: 1 });
    await refresh();
    expect(await figures(slug)).toMatchObject([{ calls: 6, buyers: 5, meanFriendliness: 3 }]);
  });

  it('cannot be told apart by taking a call away and logging it anew', async () => {
    const { slug } = await publishVendor(app.client());
    const all = await buyers(3);
    const [call] = await Promise.all(all.map((one) => logCall(one, slug, { friendliness: 5 })));
    await refresh();
    const before = await figures(slug);
    await remove(all[0] as Client, call?.id ?? '', 1);
    await refresh();
    expect(await figures(slug)).toEqual([]);
    await logCall(all[0] as Client, slug, { friendliness: 1 });
    await refresh();
    expect(await figures(slug)).toEqual(before);
  });

  it('cannot be moved by who also sells, by colleagues of the vendor, or by calls of more than a year ago', async () => {
    const vendor = app.client();
    const account = await publishVendor(vendor);
    const { slug } = account;
    const [fair, colleague, late, seller] = [...(await buyers(3)), await newBuyer({ sells: true })] as [
      Client,
      Client,
      Client,
      Client,
    ];
    for (const one of [fair, colleague, seller]) await logCall(one, slug);
    const old = await logCall(late, slug);
    const { viewer } = await colleague.request<{ viewer: { organization: { id: string } } }>(
      '{ viewer { organization { id } } }',
    );
    await app.db.owner.query(
      `insert into memberships (organization_id, user_id, role) values ($1, $2, 'VIEWER')`,
      [viewer.organization.id, account.userId],
    );
    await app.db.owner.query(
      `update vendor_calls set called_at = called_at - interval '13 months', created_at = created_at - interval '13 months'
       where id = $1`,
      [old.id],
    );
    // Without the three there is one buyer; two more make three.
    for (const one of await buyers(1)) await logCall(one, slug);
    await refresh();
    expect(await figures(slug)).toEqual([]);
    for (const one of await buyers(1)) await logCall(one, slug);
    await refresh();
    expect(await figures(slug)).toMatchObject([{ buyers: 3, calls: 3 }]);
  });
});
