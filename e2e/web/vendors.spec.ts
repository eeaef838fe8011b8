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

describe('a vendor on the pages', () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])(
    'starts a profile, fills it in, is told what is wrong, and publishes it %s',
    async (_how, javaScript) => {
      const anna = await seller();
      const visitor = await Visitor.come(browser, app, { as: anna, javaScript });
      const { page } = visitor;
      await page.goto('/en/profile');
      await page.getByLabel('Name of the company').fill(unique('Larkspur Voice'));
      await page.getByRole('button', { name: 'Start a new profile' }).click();
      await page.getByRole('heading', { name: 'Vendor profile', level: 1, exact: true }).waitFor();

      const services = page.getByRole('group', { name: 'Services', exact: true });
      await services.getByLabel('Service').first().selectOption('TELEPHONE_ANSWERING');
      await services.getByLabel('Agents').first().selectOption('DEDICATED');
      const places = page.getByRole('group', { name: 'Agent locations' });
      await places.getByLabel('Country').first().selectOption('GR');
      await places.getByLabel('Agents (optional)').first().fill('-3');
      const prices = page.getByRole('group', { name: 'Published prices' });
      await prices.getByLabel('Price (optional)').fill('0.854');
      await prices.getByLabel('Currency').fill('EUR');
      await prices.getByLabel('Per (optional)').selectOption('MINUTE');
      await page.getByLabel('Founded in').fill('2011');
      await page.getByRole('button', { name: 'Save draft' }).first().click();
      await page.getByRole('alert').getByText('This number is outside of what is possible.').waitFor();
      expect(await page.getByLabel('Founded in').inputValue()).toBe('2011');

      await places.getByLabel('Agents (optional)').first().fill('30');
      await page.getByRole('button', { name: 'Save draft' }).first().click();
      await page.getByText('The draft is saved.').waitFor();
      expect(await prices.getByLabel('Price (optional)').first().inputValue()).toBe('0.854');
      await page.getByRole('button', { name: 'Publish the profile' }).click();
      await page.getByText('The profile is published.').waitFor();
      await page.getByRole('link', { name: 'Public page' }).click();
      await page.waitForURL(/vendors\/larkspur/);
      await page.getByText('€0.854 per minute').first().waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
  );

  it('adds and removes rows without JavaScript', async () => {
    const anna = await seller();
    const visitor = await Visitor.come(browser, app, { as: anna, javaScript: false });
    const { page } = visitor;
    await page.goto('/en/profile');
    await page.getByLabel('Name of the company').fill(unique('Larkspur Voice'));
    await page.getByRole('button', { name: 'Start a new profile' }).click();
    const languages = page.getByRole('group', { name: 'Languages of the agents' });
    await languages.getByLabel('Language').selectOption('el');
    await languages.getByRole('button', { name: 'Save and add rows' }).click();
    await page.waitForURL(/add=languages/);
    expect(await languages.getByLabel('Language').count()).toBe(4);
    await languages.getByLabel('Language').nth(1).selectOption('en');
    await languages.getByLabel('Remove this row when saving').first().check();
    await page.getByRole('button', { name: 'Save draft' }).first().click();
    await page.getByText('The draft is saved.').waitFor();
    expect(await languages.getByLabel('Language').first().inputValue()).toBe('en');
    await visitor.leave();
  });

  it('sees both versions when a colleague saved meanwhile, and loses nothing', async () => {
    const anna = await seller();
    const visitor = await Visitor.come(browser, app, { as: anna });
    const { page } = visitor;
    await page.goto('/en/profile');
    await page.getByLabel('Name of the company').fill(unique('Larkspur Voice'));
    await page.getByRole('button', { name: 'Start a new profile' }).click();
    await page.getByRole('heading', { name: 'Vendor profile', level: 1, exact: true }).waitFor();
    const { myVendorProfile: draft } = await anna.request<{
      myVendorProfile: { vendorId: string; version: number };
    }>('{ myVendorProfile { vendorId version } }');
    await anna.request(
      'mutation ($input: SaveVendorDraftInput!) { saveVendorDraft(input: $input) { version } }',
      {
        input: {
          vendorId: draft.vendorId,
          expectedVersion: draft.version,
          profile: { name: 'Saved by a colleague' },
        },
      },
    );
    await page.getByLabel('Legal entity').fill('Larkspur Voice Ltd');
    await page.getByRole('button', { name: 'Save draft' }).first().click();
    await page.getByText('Your text is still in the form.').waitFor();
    expect(await page.getByRole('cell', { name: 'Saved by a colleague' }).count()).toBe(1);
    expect(await page.getByLabel('Legal entity').inputValue()).toBe('Larkspur Voice Ltd');
    await visitor.screenshot('vendor-editor-conflict');
    await page.getByRole('button', { name: 'Save draft' }).first().click();
    await page.getByText('The draft is saved.').waitFor();
    await visitor.leave();
  });

  it('claims an imported listing by mail', async () => {
    const domain = `${unique('petrel')}.com`;
    const slug = await imported(domain);
    const anna = await seller();
    const visitor = await Visitor.come(browser, app, { as: anna });
    const { page } = visitor;
    await page.goto(`/en/vendors/${slug}`);
    await page.getByRole('link', { name: 'Claim this listing' }).click();
    await page.getByLabel('Your address at the company').fill('petrel@gmail.com');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Your address at the company').fill(`desk@${domain}`);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByText('The link is on its way').waitFor();
    const { token } = await app.mailTo(`desk@${domain}`);
    await page.goto(`/en/claim/confirm?token=${token}`);
    await page.getByRole('button', { name: 'Take over the listing' }).click();
    await page.getByText('The listing is yours.').waitFor();
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});

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
    expect(data).toMatchObject({ '@type': 'Organization', address: { addressCountry: 'US' } });
    expect(data).not.toHaveProperty('aggregateRating');
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
      ['vendor-editor', '/profile'],
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
