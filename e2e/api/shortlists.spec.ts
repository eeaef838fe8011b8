import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Client,
  listedVendor,
  publishVendor,
  refusal,
  type RunningApp,
  startApp,
  unique,
} from '../support/index.js';

interface Shortlist {
  id: string;
  name: string;
  archived: boolean;
  version: number;
  vendors: {
    vendorId: string;
    name: string;
    slug: string | null;
    state: string;
    note: string;
    addedByName: string;
  }[];
}
const FIELDS = 'id name archived version vendors { vendorId name slug state note addedByName }';

let app: RunningApp;
let buyer: Client;
let slugs: string[];
beforeAll(async () => {
  app = await startApp();
  buyer = app.client();
  await buyer.signUp({ buys: true });
  slugs = [(await publishVendor(app.client())).slug, (await publishVendor(app.client())).slug];
});
afterAll(() => app.close());

async function create(client: Client, of: readonly string[] = slugs): Promise<Shortlist> {
  const { createShortlist } = await client.request<{ createShortlist: Shortlist }>(
    `mutation ($input: CreateShortlistInput!) { createShortlist(input: $input) { ${FIELDS} } }`,
    { input: { name: 'For the clinic', slugs: of, idempotencyKey: unique('shortlist') } },
  );
  return createShortlist;
}
async function add(client: Client, shortlistId: string, of: readonly string[]): Promise<Shortlist> {
  const { addToShortlist } = await client.request<{ addToShortlist: Shortlist }>(
    `mutation ($input: AddToShortlistInput!) { addToShortlist(input: $input) { ${FIELDS} } }`,
    { input: { shortlistId, slugs: of } },
  );
  return addToShortlist;
}
async function edit(client: Client, list: Shortlist, changes: object): Promise<Shortlist> {
  const { editShortlist } = await client.request<{ editShortlist: Shortlist }>(
    `mutation ($input: EditShortlistInput!) { editShortlist(input: $input) { ${FIELDS} } }`,
    { input: { shortlistId: list.id, expectedVersion: list.version, ...changes } },
  );
  return editShortlist;
}
const read = async (client: Client, id: string): Promise<Shortlist> =>
  (
    await client.request<{ shortlist: Shortlist }>(`query ($id: ID!) { shortlist(id: $id) { ${FIELDS} } }`, {
      id,
    })
  ).shortlist;
const all = async (client: Client, archived = false): Promise<Shortlist[]> =>
  (
    await client.request<{ shortlists: Shortlist[] }>(
      `query ($archived: Boolean!) { shortlists(archived: $archived) { ${FIELDS} } }`,
      { archived },
    )
  ).shortlists;

describe('a shortlist', () => {
  it('keeps vendors with notes and who added them, in the order that was chosen', async () => {
    const list = await create(buyer);
    expect(list.vendors).toMatchObject(
      slugs.map((slug) => ({ slug, state: 'PUBLISHED', addedByName: 'Anna' })),
    );
    const [first, second] = list.vendors.map(({ vendorId }) => vendorId);
    const edited = await edit(buyer, list, {
      name: 'For both clinics',
      notes: [{ vendorId: first, note: ' Called back at once. ' }],
      order: [second, first],
    });
    expect(edited).toMatchObject({ name: 'For both clinics', version: list.version + 1 });
    expect(edited.vendors.map(({ vendorId, note }) => [vendorId, note])).toEqual([
      [second, ''],
      [first, 'Called back at once.'],
    ]);
    expect((await edit(buyer, edited, { remove: [first] })).vendors).toHaveLength(1);
  });

  it('a vendor that is on it already is not added twice', async () => {
    const list = await create(buyer, slugs.slice(0, 1));
    expect((await add(buyer, list.id, slugs)).vendors.map(({ slug }) => slug)).toEqual(slugs);
  });

  it('is put away and taken out again', async () => {
    const list = await edit(buyer, await create(buyer), { archived: true });
    expect((await all(buyer)).map(({ id }) => id)).not.toContain(list.id);
    expect((await all(buyer, true)).map(({ id }) => id)).toContain(list.id);
    expect(await refusal(add(buyer, list.id, slugs))).toMatchObject({ reason: 'SHORTLIST_ARCHIVED' });
    expect((await edit(buyer, list, { archived: false })).archived).toBe(false);
  });

  it('shows a merged vendor as its survivor, and of an unpublished one the name it had', async () => {
    const [survivor, merged, withdrawn] = [
      await listedVendor(app),
      await listedVendor(app),
      await listedVendor(app),
    ];
    const list = await create(buyer, [merged.slug, withdrawn.slug]);
    await app.db.owner.query(
      'update vendors set merged_into = $2, published_version = null, published_at = null where id = $1',
      [merged.id, survivor.id],
    );
    await app.db.owner.query(
      'update vendors set published_version = null, published_at = null where id = $1',
      [withdrawn.id],
    );
    expect((await read(buyer, list.id)).vendors).toMatchObject([
      { state: 'MERGED', slug: survivor.slug, name: survivor.name },
      { state: 'GONE', slug: null, name: withdrawn.name },
    ]);
  });

  it('cannot be changed by who read an older version', async () => {
    const list = await create(buyer);
    await edit(buyer, list, { name: 'First' });
    expect(await refusal(edit(buyer, list, { name: 'Second' }))).toMatchObject({
      code: 'CONFLICT',
      details: { currentVersion: list.version + 1 },
    });
  });

  it('cannot be seen or changed by another organisation', async () => {
    const list = await create(buyer);
    const other = app.client();
    await other.signUp({ buys: true });
    expect(await all(other)).toEqual([]);
    expect((await refusal(read(other, list.id))).code).toBe('NOT_FOUND');
    expect((await refusal(add(other, list.id, slugs))).code).toBe('NOT_FOUND');
    expect((await refusal(edit(other, list, { name: 'Theirs' }))).code).toBe('NOT_FOUND');
  });

  it('cannot be made by who only sells, or by nobody', async () => {
    const seller = app.client();
    await seller.signUp({ sells: true });
    expect((await refusal(create(seller))).code).toBe('FORBIDDEN');
    expect((await refusal(create(app.client()))).code).toBe('UNAUTHENTICATED');
  });

  it('cannot take a vendor that is not published', async () => {
    expect(await refusal(create(buyer, ['never-there']))).toMatchObject({
      code: 'INVALID_STATE',
      reason: 'SHORTLIST_VENDOR_GONE',
    });
  });

  it('cannot hold more than fifty vendors', async () => {
    const { rows } = await app.db.owner.query<{ slug: string }>(
      `insert into vendors (id, slug, name, source, published_version, published_at)
       select gen_random_uuid(), 'crowd-' || n, 'Crowd ' || n, 'DIRECTORY', 1, now() from generate_series(1, 51) n
       returning slug`,
    );
    await app.db.owner.query(
      `insert into vendor_slugs (slug, vendor_id) select slug, id from vendors where slug like 'crowd-%'`,
    );
    const list = await create(
      buyer,
      rows.slice(0, 50).map(({ slug }) => slug),
    );
    const one = rows.slice(50).map(({ slug }) => slug);
    expect(await refusal(add(buyer, list.id, one))).toMatchObject({ reason: 'SHORTLIST_FULL' });
  });

  it('cannot be the hundred and first', async () => {
    const client = app.client();
    const { organizationId, userId } = await client.signUp({ buys: true });
    await app.db.owner.query(
      `insert into shortlists (id, organization_id, name, created_by)
       select gen_random_uuid(), $1, 'List ' || n, $2 from generate_series(1, 100) n`,
      [organizationId, userId],
    );
    expect(await refusal(create(client))).toMatchObject({ reason: 'SHORTLIST_LIMIT' });
  });
});
