import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Client,
  directory,
  importDirectory,
  refusal,
  type RunningApp,
  settleCase,
  shownCase,
  startApp,
  unique,
} from '../support/index.js';

let app: RunningApp;
let moderator: Client & { email: string };
beforeAll(async () => {
  app = await startApp();
  const client = app.client();
  const { email } = await client.signUpModerator();
  moderator = Object.assign(client, { email });
});
afterAll(() => app.close());

const ASK = `mutation ($input: RequestVendorRemovalInput!) { requestVendorRemoval(input: $input) { accepted } }`;
const CONFIRM = `mutation ($input: ConfirmVendorRemovalInput!) { confirmVendorRemoval(input: $input) { outcome } }`;
const VENDOR = `query ($slug: String!) { vendor(slug: $slug) { name } }`;
const SEARCH = `query ($text: String!) { vendors(text: $text) { totalCount } }`;

interface Listed {
  host: string;
  slug: string;
  name: string;
  id: string;
}

async function listing(name = unique('Larus')): Promise<Listed> {
  const host = `${unique('larus')}.com`;
  await importDirectory(app, directory([{ name, host }]));
  return { name, host, ...(await rowOf(host)) };
}
const rowOf = async (host: string): Promise<{ slug: string; id: string }> =>
  (await app.db.owner.query('select id, slug from vendors where site_host = $1', [host])).rows[0];

const ask = (client: Client, { slug }: { slug: string }, email: string, changes: object = {}) =>
  client.request<{ requestVendorRemoval: { accepted: boolean } }>(ASK, {
    input: {
      slug,
      email,
      name: 'Marta Nowak',
      role: 'OWNER',
      reason: 'UNWANTED',
      message: 'Please take it down.',
      locale: 'en',
      idempotencyKey: unique('key-removal'),
      ...changes,
    },
  });
const confirm = async (token: string): Promise<string> =>
  (await app.client().request<{ confirmVendorRemoval: { outcome: string } }>(CONFIRM, { input: { token } }))
    .confirmVendorRemoval.outcome;
const demanded = async (where: Listed, email: string): Promise<string> => {
  await ask(app.client(), where, email);
  return (await app.mailTo(email)).token;
};
const read = (slug: string) => app.client().request(VENDOR, { slug });
const found = async (name: string) =>
  (await app.client().request<{ vendors: { totalCount: number } }>(SEARCH, { text: name })).vendors
    .totalCount;

describe('a removal by an address at the domain of the site', () => {
  it('takes the listing out of pages and search at once, and tells the moderators', async () => {
    const gone = await listing();
    expect(await found(gone.name)).toBe(1);
    const token = await demanded(gone, `marta@${gone.host}`);
    expect(await found(gone.name)).toBe(1);
    expect(await confirm(token)).toBe('REMOVED');
    expect(await refusal(read(gone.slug))).toMatchObject({ code: 'NOT_FOUND', reason: 'LISTING_REMOVED' });
    expect(await found(gone.name)).toBe(0);
    await app.settle();
    expect((await app.mailTo(moderator.email)).subject).toContain(gone.slug);
    expect(await confirm(token)).toBe('REMOVED');
  });

  it('keeps only the addresses: no version, no name, nothing of who asked', async () => {
    const gone = await listing();
    await confirm(await demanded(gone, `marta@${gone.host}`));
    const { rows: versions } = await app.db.owner.query(
      'select from vendor_versions where vendor_id = $1 union all select from vendor_import_notes where vendor_id = $1',
      [gone.id],
    );
    expect(versions).toEqual([]);
    const { rows } = await app.db.owner.query(
      'select v.name, v.site_host, v.published_version, r.email, r.name as who, r.message, r.state from vendors v join vendor_removals r on r.vendor_id = v.id where v.id = $1',
      [gone.id],
    );
    expect(rows).toEqual([
      {
        name: '-',
        site_host: gone.host,
        published_version: null,
        email: null,
        who: null,
        message: null,
        state: 'REMOVED',
      },
    ]);
  });

  it('is never undone by an import, from this directory or another one', async () => {
    const gone = await listing();
    await confirm(await demanded(gone, `marta@${gone.host}`));
    await importDirectory(app, directory([{ name: gone.name, host: gone.host }]));
    await importDirectory(app, directory([{ name: 'Under another name', host: gone.host }]));
    expect(await found(gone.name)).toBe(0);
    expect(await refusal(read(gone.slug))).toMatchObject({ reason: 'LISTING_REMOVED' });
    const { rows } = await app.db.owner.query('select count(*)::int as n from vendors where site_host = $1', [
      gone.host,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('of a listing without a site holds for its name in every directory', async () => {
    const name = unique('Sitelos Telefondienst');
    const csv = `company_name,website\n${name},\n`;
    await importDirectory(app, csv);
    const { rows } = await app.db.owner.query('select id, slug from vendors where name = $1', [name]);
    const where = { ...rows[0], name, host: '' } as Listed;
    const email = `${unique('owner')}@gmail.com`;
    expect(await confirm(await demanded(where, email))).toBe('WAITING');
    await app.settle();
    await settleCase(app, moderator, await removalOf(where.id), 'ACCEPTED', 'REMOVAL_OWNER_CONFIRMED');
    expect((await app.mailTo(email)).text).toContain('removed');
    await importDirectory(app, csv);
    expect(await found(name)).toBe(0);
  });
});

describe('a removal by any other address', () => {
  it('waits for a moderator, who sees who asks; declined, the listing stays', async () => {
    const stays = await listing();
    const email = `${unique('somebody')}@gmail.com`;
    const token = await demanded(stays, email);
    expect(await confirm(token)).toBe('WAITING');
    expect(await confirm(token)).toBe('WAITING');
    await app.settle();
    const removal = await removalOf(stays.id);
    const { facts } = await shownCase(app, moderator, removal);
    expect(facts).toEqual(
      expect.arrayContaining([
        { label: 'removalPerson', said: 'Marta Nowak', known: null },
        { label: 'removalEmail', said: email, known: null },
        { label: 'listingSite', said: null, known: `https://www.${stays.host}` },
      ]),
    );
    await settleCase(app, moderator, removal, 'DECLINED', 'REMOVAL_NOT_PROVEN');
    expect(await read(stays.slug)).toEqual({ vendor: { name: stays.name } });
    const { rows } = await app.db.owner.query('select email, state from vendor_removals where id = $1', [
      removal,
    ]);
    expect(rows).toEqual([{ email: null, state: 'DECLINED' }]);
  });

  it('cannot take effect once the vendor has claimed the listing', async () => {
    const kept = await listing();
    await confirm(await demanded(kept, `${unique('late')}@gmail.com`));
    await app.settle();
    const removal = await removalOf(kept.id);
    await claim(kept);
    await settleCase(app, moderator, removal, 'ACCEPTED', 'REMOVAL_OWNER_CONFIRMED');
    expect(await read(kept.slug)).toEqual({ vendor: { name: kept.name } });
    const { rows } = await app.db.owner.query('select state from moderation_cases where subject_id = $1', [
      removal,
    ]);
    expect(rows).toEqual([{ state: 'OVERTAKEN' }]);
  });
});

describe('refused with a clean answer:', () => {
  it('cannot be asked for a listing that its vendor keeps, nor confirmed after it was claimed', async () => {
    const kept = await listing();
    const token = await demanded(kept, `marta@${kept.host}`);
    await claim(kept);
    const code = { code: 'INVALID_STATE', reason: 'REMOVAL_LISTING_KEPT' };
    expect(await refusal(ask(app.client(), kept, `marta@${kept.host}`))).toMatchObject(code);
    expect(await refusal(confirm(token))).toMatchObject(code);
    expect(await read(kept.slug)).toEqual({ vendor: { name: kept.name } });
  });

  it('cannot be confirmed with a made-up or an expired link', async () => {
    const stays = await listing();
    const token = await demanded(stays, `marta@${stays.host}`);
    expect(await refusal(confirm('made-up'))).toMatchObject({ reason: 'REMOVAL_TOKEN_UNKNOWN' });
    await app.db.owner.query('update vendor_removals set expires_at = now() where vendor_id = $1', [
      stays.id,
    ]);
    expect(await refusal(confirm(token))).toMatchObject({ reason: 'REMOVAL_TOKEN_EXPIRED' });
    expect(await read(stays.slug)).toEqual({ vendor: { name: stays.name } });
  });

  it('cannot remove at once when the listing has got another site since', async () => {
    const moved = await listing();
    const token = await demanded(moved, `marta@${moved.host}`);
    await app.db.owner.query('update vendors set site_host = $2 where id = $1', [
      moved.id,
      `new-${moved.host}`,
    ]);
    expect(await confirm(token)).toBe('WAITING');
  });

  it('cannot tell whether an address exists: the answer is the same, and nothing happens without the link', async () => {
    const stays = await listing();
    const known = app.client();
    const { email } = await known.signUp();
    for (const to of [email, `${unique('nobody')}@nowhere.example`, `a@${stays.host}`]) {
      expect(await ask(app.client(), stays, to)).toEqual({ requestVendorRemoval: { accepted: true } });
    }
    expect(await read(stays.slug)).toEqual({ vendor: { name: stays.name } });
  });

  it('cannot be repeated into many mails: the same key is one, and addresses are limited', async () => {
    const stays = await listing();
    const email = `marta@${stays.host}`;
    const idempotencyKey = unique('key-same');
    await ask(app.client(), stays, email, { idempotencyKey });
    await ask(app.client(), stays, email, { idempotencyKey });
    const { rows } = await app.db.owner.query('select count(*)::int as n from mails where recipient = $1', [
      email,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
    let refused: string | undefined;
    for (let time = 0; time < 12 && !refused; time += 1) {
      refused = await ask(app.client(), stays, email).then(
        () => undefined,
        (error: { code: string }) => error.code,
      );
    }
    expect(refused).toBe('RATE_LIMITED');
  });

  it.each([
    ['an unknown listing', { slug: 'no-such-listing' }, 'NOT_FOUND'],
    ['no address', { email: 'nobody' }, 'VALIDATION'],
    ['no name', { name: ' ' }, 'VALIDATION'],
    ['a NUL byte', { name: 'a\0b' }, 'VALIDATION'],
    ['a message of 3,000 characters', { message: 'x'.repeat(3_000) }, 'VALIDATION'],
  ])('cannot be asked for with %s', async (_what, changes, code) => {
    const stays = await listing();
    expect(await refusal(ask(app.client(), stays, `a@${stays.host}`, changes))).toMatchObject({ code });
  });
});

const removalOf = async (vendorId: string): Promise<string> =>
  (
    await app.db.owner.query('select id from vendor_removals where vendor_id = $1 order by id desc', [
      vendorId,
    ])
  ).rows[0].id;

/** Its vendor claims it by mail meanwhile. */
async function claim({ slug, host }: Listed): Promise<void> {
  const client = app.client();
  await client.signUp({ sells: true });
  const email = `${unique('claimant')}@${host}`;
  await client.request(
    'mutation ($input: RequestVendorClaimInput!) { requestVendorClaim(input: $input) { id } }',
    { input: { slug, method: 'MAIL', email, idempotencyKey: unique('key-claim') } },
  );
  await client.request(
    'mutation ($input: ConfirmVendorClaimInput!) { confirmVendorClaim(input: $input) { slug } }',
    { input: { token: (await app.mailTo(email)).token } },
  );
}
