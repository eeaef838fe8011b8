import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type Client, type RunningApp, startApp, unique, importDirectory } from '../support/index.js';
import { launchBrowser, phone, Visitor } from '../support/browser.js';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  app = await startApp({ web: true });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const seller = async (): Promise<Client> => {
  const client = app.client();
  await client.signUp({ sells: true, organizationName: 'Larkspur Voice' });
  return client;
};

async function imported(domain: string): Promise<string> {
  const columns = 'company_name,website,company_hq,languages,size_employee_count,service_lines,us_states';
  const cells = `Petrel ${domain},https://${domain},"Austin, Texas, USA",English | Spanish,"SME (1–1,000 employees)",Answering Services,Texas`;
  await importDirectory(app, `${columns}\n${cells}\n`);
  const { rows } = await app.db.owner.query<{ slug: string }>(
    'select slug from vendors where site_host = $1',
    [domain],
  );
  return rows[0]?.slug ?? '';
}

describe('the vendor pages', () => {
  it('answer 404 for an unknown vendor and 301 for an old address', async () => {
    expect((await app.client().fetch('/en/vendors/no-such-vendor')).status).toBe(404);
    const slug = await imported(`${unique('petrel')}.com`);
    await app.db.owner.query(
      'insert into vendor_slugs (slug, vendor_id) select $1, id from vendors where slug = $2',
      [`old-${slug}`, slug],
    );
    const moved = await app.client().fetch(`/el/vendors/old-${slug}?a=1`);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `/el/vendors/${slug}?a=1`]);
  });

  it('carry JSON-LD that says no more than the page', async () => {
    const slug = await imported(`${unique('petrel')}.com`);
    const html = await (await app.client().fetch(`/en/vendors/${slug}`)).text();
    const json = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '{}';
    const data = JSON.parse(json) as Record<string, unknown>;
    const graph = data['@graph'] as Record<string, unknown>[];
    const organization = graph.find((node) => node['@type'] === 'Organization');
    expect(organization).toMatchObject({ address: { addressCountry: 'US' } });
    expect(organization).not.toHaveProperty('aggregateRating');
  });

  it.each(['en', 'ru', 'el'] as const)('fit a phone in %s', async (language) => {
    const slug = await imported(`${unique('petrel')}.com`);
    const anna = await seller();
    await anna.request(
      'mutation ($input: CreateVendorListingInput!) { createVendorListing(input: $input) { vendorId } }',
      { input: { name: 'Larkspur Voice', idempotencyKey: unique('key-') } },
    );
    const visitor = await Visitor.come(browser, app, { as: anna, viewport: phone });
    for (const [name, address] of [
      ['vendor', `/vendors/${slug}`],
      ['vendor-overview', '/profile'],
      ['vendor-editor', '/profile/basics'],
      ['vendor-editor-prices', '/profile/prices'],
      ['vendor-editor-quality', '/profile/quality'],
      ['vendor-preview', '/profile/preview'],
      ['vendor-versions', '/profile/versions'],
      ['vendor-claim', `/claim/${slug}`],
    ] as const) {
      await visitor.page.goto(`/${language}${address}`);
      expect([name, await visitor.overflow()]).toEqual([name, 0]);
      await visitor.screenshot(`${name}-${language}`);
    }
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});
