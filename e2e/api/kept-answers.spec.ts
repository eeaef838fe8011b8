import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeptAnswers } from '@ringfair/platform/graphql';
import {
  type Client,
  claimVendor,
  profile,
  refusal,
  type RunningApp,
  startApp,
  unique,
  until,
} from '../support/index.js';

const VENDOR = 'query Page($slug: String!) { vendor(slug: $slug) { slug version profile { foundedYear } } }';
const UPSERT =
  'mutation ($input: UpsertVendorProfileInput!) { upsertVendorProfile(input: $input) { published } }';

interface Page {
  vendor: { slug: string; version: number; profile: { foundedYear: number | null } };
}

let app: RunningApp;
let vendor: Client;
let slug: string;
let name: string;
beforeAll(async () => {
  app = await startApp();
  vendor = app.client();
  name = unique('Kept');
  ({ slug } = await claimVendor(app, vendor, name));
});
afterAll(() => app.close());

const served = () => app.app.get(KeptAnswers).served;
const ask = (client = app.client()) => client.request<Page>(VENDOR, { slug });
const publish = (foundedYear: number) =>
  vendor.request(UPSERT, { input: { profile: { ...profile(name), foundedYear }, publish: true } });

describe('an answer to visitors', () => {
  it('is kept while nothing changes, byte for byte', async () => {
    const first = await ask();
    // A write to any database of the cluster is a change, and other tests write at the same time.
    await until(async () => {
      const before = served();
      expect(await ask()).toEqual(first);
      return served() === before + 1;
    }, 'an answer that is kept');
  });

  it('cannot be older than the last publication, however the two race', async () => {
    for (let year = 1950; year < 1975; year += 1) {
      const racing = Array.from({ length: 4 }, () => ask());
      await publish(year);
      await Promise.all(racing);
      const pages = await Promise.all([ask(), ask(), ask()]);
      expect(pages.map((page) => page.vendor.profile.foundedYear)).toEqual([year, year, year]);
    }
  });

  it('cannot hide a change that another process, or a person at the database, has made', async () => {
    await ask();
    await app.db.owner.query('update vendors set published_version = 1 where slug = $1', [slug]);
    expect((await ask()).vendor.version).toBe(1);
  });

  it('cannot be given to those who are signed in, nor kept when it is a refusal', async () => {
    await ask();
    await ask();
    const before = served();
    await ask(vendor);
    const nowhere = () => app.client().request(VENDOR, { slug: 'nowhere-at-all' });
    expect((await refusal(nowhere())).code).toBe('NOT_FOUND');
    expect((await refusal(nowhere())).code).toBe('NOT_FOUND');
    expect(served()).toBe(before);
  });

  it('cannot be kept of other questions, or of several in one document', async () => {
    const before = served();
    const other = '{ errorReference { codes } }';
    const mixed = `{ vendor(slug: "${slug}") { slug } errorReference { codes } }`;
    const two = `query A { vendor(slug: "${slug}") { slug } } query B { errorReference { codes } }`;
    for (const query of [other, mixed, other, mixed]) await app.client().request(query);
    for (let time = 0; time < 2; time += 1)
      expect((await refusal(app.client().request(two))).code).toBeDefined();
    expect(served()).toBe(before);
  });

  it('is as different as the questions are', async () => {
    const [year, version] = ['profile { foundedYear }', 'version'].map(
      (fields) => `query ($slug: String!) { vendor(slug: $slug) { ${fields} } }`,
    );
    for (let time = 0; time < 2; time += 1) {
      expect(await app.client().request(year ?? '', { slug })).toEqual({
        vendor: { profile: expect.anything() },
      });
      expect(await app.client().request(version ?? '', { slug })).toEqual({ vendor: { version: 1 } });
    }
  });
});
