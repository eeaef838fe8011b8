import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { newId } from '@ringfair/platform/database';
import { createTestDatabase, type TestDatabase } from '@ringfair/testing';
import { type ClaimServices, claimServices, seller, unclaimed } from './claims.fixture.js';
import { RestCodeCaller } from './rest-code-caller.js';

const ACCOUNT = 'AC0123';
const TOKEN = 'the-telephony-token';
const CALLS_A_DAY = 40;

interface Asked {
  path: string;
  authorization: string;
  form: URLSearchParams;
}
type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const json =
  (status: number, body: object): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

/** A telephony service of this machine: what it was asked, and what it answers. */
let service: Server;
let asked: Asked[] = [];
let place: Answer;
let status: string;
let db: TestDatabase;
let services: ClaimServices;
let logged = '';

beforeAll(async () => {
  service = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (request.method === 'GET') return json(200, { sid: 'CA1', status })(request, response);
    asked.push({
      path,
      authorization: request.headers.authorization ?? '',
      form: new URLSearchParams(await text(request)),
    });
    place(request, response);
  }).listen(0, '127.0.0.1');
  db = await createTestDatabase();
  const url = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const config = { url, account: ACCOUNT, token: TOKEN, from: '+302109999999', callsADay: CALLS_A_DAY };
  services = claimServices(db, new RestCodeCaller(config, 500));
  const log = (message: unknown) => {
    logged += `${String(message)}\n`;
  };
  Logger.overrideLogger({ log, warn: log, error: log });
});
afterEach(async () => {
  asked = [];
  // What another test left waiting is not called in the next one.
  await db.owner.query(`delete from vendor_claim_calls; update vendor_claims set next_call_at = null`);
});
afterAll(async () => {
  Logger.overrideLogger(true);
  service.closeAllConnections();
  await Promise.all([db.close(), new Promise((resolve) => service.close(resolve))]);
});

/** A claim by phone of a new organisation on a new listing. */
async function claimed(phone = '+302101234567', viewer?: Viewer, slug?: string) {
  const by = viewer ?? (await seller(db));
  const at = slug ?? (await unclaimed(services, '/', phone)).slug;
  place = json(201, { sid: 'CA1', status: 'queued' });
  status = 'queued';
  const claim = await services.claims.request(by, { slug: at, method: 'PHONE', idempotencyKey: newId() });
  return { viewer: by, slug: at, claim };
}
/** The worker's timer, when the next turn of a claim has come. */
async function turn(claimId: string): Promise<void> {
  await db.owner.query('update vendor_claims set next_call_at = now() where id = $1', [claimId]);
  await services.calls.callDue();
}
const rowOf = async (id: string) =>
  (await db.owner.query('select caller, called_at, next_call_at from vendor_claims where id = $1', [id]))
    .rows[0];
const casesAbout = async (id: string) =>
  (await db.owner.query('select kind, state from moderation_cases where subject_id = $1', [id])).rows;
const lettersTo = async ({ userId }: Viewer): Promise<string[]> =>
  (
    await db.owner.query<{ subject: string }>(
      'select m.subject from mails m join users u on u.email = m.recipient where u.id = $1',
      [userId],
    )
  ).rows.map(({ subject }) => subject);

const toldOfModerator = [expect.stringMatching(/^A moderator calls /)];

async function expectModerator(claimId: string, viewer: Viewer): Promise<void> {
  expect(await rowOf(claimId)).toMatchObject({ caller: 'MODERATOR', next_call_at: null });
  expect(await casesAbout(claimId)).toEqual([{ kind: 'CLAIM_PHONE', state: 'OPEN' }]);
  expect(await lettersTo(viewer)).toEqual(toldOfModerator);
}

describe('a code that a telephony service speaks', () => {
  it('goes digit by digit, twice, to the listed number, and takes the listing over; no moderator is asked', async () => {
    const { viewer, claim } = await claimed();
    expect(claim).toMatchObject({ caller: 'SERVICE', calledAt: null });
    await services.calls.callDue();
    expect(asked).toHaveLength(1);
    const [{ path, authorization, form }] = asked as [Asked];
    expect(path).toBe(`/2010-04-01/Accounts/${ACCOUNT}/Calls.json`);
    expect(authorization).toBe(`Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`);
    expect([form.get('To'), form.get('From')]).toEqual(['+302101234567', '+302109999999']);
    const code = services.secrets.phoneCode(claim.id);
    const digits = [...code].join(', ');
    expect(form.get('Twiml')).toMatch(
      new RegExp(
        `^<Response><Say language="en-GB">[^<]*${digits}\\.[^<]*${digits}\\.[^<]*</Say></Response>$`,
      ),
    );
    status = 'completed';
    await turn(claim.id);
    expect(await rowOf(claim.id)).toMatchObject({ called_at: expect.any(Date), next_call_at: null });
    expect(await casesAbout(claim.id)).toEqual([]);
    const confirmed = await services.claims.confirmCode(viewer, { claimId: claim.id, code });
    expect(confirmed.state).toBe('CONFIRMED');
    expect(logged).not.toContain(code);
  });

  it('is called again when nobody answers; after the third time a moderator calls, and the claimant is told', async () => {
    const { viewer, claim } = await claimed();
    await services.calls.callDue();
    for (const [answer, calls] of [
      ['no-answer', 2],
      ['busy', 3],
    ] as const) {
      status = answer;
      await turn(claim.id);
      expect(await rowOf(claim.id)).toMatchObject({ caller: 'SERVICE', called_at: null });
      await turn(claim.id);
      expect(asked).toHaveLength(calls);
    }
    status = 'failed';
    await turn(claim.id);
    await expectModerator(claim.id, viewer);
    await services.calls.callDue();
    expect(asked).toHaveLength(3);
    const facts = await db.database.asWorker(null, (tx) =>
      services.cases.handlerOf('CLAIM_PHONE').present(tx, claim.id),
    );
    expect(facts).toContainEqual({ label: 'claimCalls', said: null, known: '3' });
  });

  it('cannot be called with wrong credentials: a moderator calls at once, and no log has the secret', async () => {
    const { viewer, claim } = await claimed();
    place = json(401, { code: 20003, message: TOKEN });
    await services.calls.callDue();
    await expectModerator(claim.id, viewer);
    expect(asked).toHaveLength(1);
    expect(logged).toContain('answered 401');
    expect(logged).not.toContain(TOKEN);
  });

  it.each<[string, Answer]>([
    ['429', json(429, { code: 20429 })],
    ['503', json(503, {})],
    ['no answer in time', () => undefined],
    ['a broken connection', (request) => void request.socket.destroy()],
  ])('comes later after %s, and from a moderator when that lasts', async (_what, answer) => {
    const { viewer, claim } = await claimed();
    place = answer;
    await services.calls.callDue();
    expect(await rowOf(claim.id)).toMatchObject({ caller: 'SERVICE', next_call_at: expect.any(Date) });
    await turn(claim.id);
    expect(await casesAbout(claim.id)).toEqual([]);
    await turn(claim.id);
    await expectModerator(claim.id, viewer);
    expect(asked).toHaveLength(3);
  });

  it('comes from a moderator once there is no service any more', async () => {
    const { viewer, claim } = await claimed();
    await claimServices(db).calls.callDue();
    await expectModerator(claim.id, viewer);
    expect(asked).toEqual([]);
  });

  it('cannot be called out twice by two workers at once', async () => {
    const { claim } = await claimed();
    await Promise.all(Array.from({ length: 6 }, () => services.calls.callDue()));
    expect(asked).toHaveLength(1);
    expect(await casesAbout(claim.id)).toEqual([]);
  });

  it('cannot go to another number: neither to one that the listing no longer shows, nor after it was taken back', async () => {
    const first = await claimed();
    const { rows } = await db.owner.query<{ id: string }>(`select id from vendors where slug = $1`, [
      first.slug,
    ]);
    await db.database.asWorker(null, async (tx) => {
      const [listing] = await services.vendors.publishedByIds(tx, [rows[0]?.id ?? '']);
      if (!listing) throw new Error('no listing');
      const profile = { ...listing.profile, phone: '+302107654321' };
      await services.vendors.publish(tx, { ...listing, siteHost: null }, profile, {
        source: 'DIRECTORY',
        userId: null,
      });
    });
    await services.calls.callDue();
    await expectModerator(first.claim.id, first.viewer);
    const second = await claimed();
    await services.claims.withdraw(second.viewer, second.claim.id);
    await services.calls.callDue();
    expect(asked).toEqual([]);
  });

  it('cannot be called more than five times a day to one listing, nor beyond the day of the whole platform', async () => {
    const { slug } = await claimed();
    for (let more = 0; more < 5; more += 1) await claimed('', undefined, slug);
    await services.calls.callDue();
    expect(asked).toHaveLength(5);
    const { rows } = await db.owner.query(
      `select count(*)::int as n from vendor_claims c join vendors v on v.id = c.vendor_id
       where v.slug = $1 and caller = 'MODERATOR'`,
      [slug],
    );
    expect(rows).toEqual([{ n: 1 }]);
    await db.owner.query(
      `insert into vendor_claim_calls (id, claim_id, vendor_id, organization_id)
       select gen_random_uuid(), c.claim_id, c.vendor_id, c.organization_id
       from (select * from vendor_claim_calls limit 1) c, generate_series(6, $1)`,
      [CALLS_A_DAY],
    );
    const late = await claimed();
    await services.calls.callDue();
    await expectModerator(late.claim.id, late.viewer);
    expect(asked).toHaveLength(5);
  });
});
