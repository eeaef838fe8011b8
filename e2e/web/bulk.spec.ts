import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SiteChecksService, SitePolicy } from '@ringfair/vendors-api';
import type { Browser } from 'playwright-core';
import { launchBrowser, Visitor } from '../support/browser.js';
import { claimVendor, profile, type RunningApp, startApp, unique } from '../support/index.js';

let app: RunningApp;
let browser: Browser;
let site: Server;
beforeAll(async () => {
  site = createServer((req, res) => {
    if (req.url === '/robots.txt') return void res.writeHead(404).end();
    res.writeHead(200, { 'content-type': 'text/html' }).end('<p>© 2016 <a href="/contact">Contact</a>');
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  app = await startApp({ web: true, siteChecks: true });
  const { port } = site.address() as AddressInfo;
  Object.assign(app.app.get(SitePolicy), {
    resolve: () => Promise.resolve(['127.0.0.1']),
    allowsAddress: (found: string) => found === '127.0.0.1',
    allowsPort: (wanted: number) => wanted === port,
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  site.close();
  await app.close();
});

const csv = (text: string) => ({ name: 'directory.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

describe('a moderator reads in a directory', () => {
  it.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])('and sees what became of it, or the line that is wrong, %s', async (_how, javaScript) => {
    const moderator = app.client();
    await moderator.signUpModerator();
    const visitor = await Visitor.come(browser, app, { as: moderator, javaScript });
    const { page } = visitor;
    const host = `${unique('web')}.example`;
    await page.goto('/en/directory/imports');
    await page.getByLabel('File').setInputFiles(csv('company_name\nFine\n"never closed\n'));
    await page.getByRole('button', { name: 'Import the directory' }).click();
    await page.getByText('The problem shows in line 3 of the file', { exact: false }).waitFor();
    await page
      .getByRole('alert')
      .getByText('A quote in the file is opened', { exact: false })
      .first()
      .waitFor();
    await page
      .getByLabel('File')
      .setInputFiles(csv(`company_name;website\nPlover;${host}\nPlover Ltd;${host}\n`));
    await page.getByLabel('Name of the directory').fill('Plovers');
    await page.getByRole('button', { name: 'Import the directory' }).click();
    await page.getByRole('heading', { name: 'Plovers' }).waitFor();
    await page.getByText('The row is about the same site as an earlier one').first().waitFor();
    const link = page.getByRole('link', { name: 'Download every remark (CSV)' });
    const report = await visitor.context.request.get((await link.getAttribute('href')) ?? '');
    expect(await report.text()).toContain('SAME_SITE');
    await visitor.leave();
  });
});

describe('a vendor', () => {
  it('has its site checked and takes its data along, without JavaScript', async () => {
    const vendor = app.client();
    const name = unique('Nordruf');
    const { slug } = await claimVendor(app, vendor, name);
    const { port } = site.address() as AddressInfo;
    await vendor.request(
      'mutation ($input: UpsertVendorProfileInput!) { upsertVendorProfile(input: $input) { version } }',
      { input: { profile: { ...profile(name), site: `http://nordruf.example:${port}` }, publish: true } },
    );
    const visitor = await Visitor.come(browser, app, { as: vendor, javaScript: false });
    const { page } = visitor;
    await page.goto('/en/profile/site');
    await page.getByRole('button', { name: 'Check the site again' }).click();
    await page.getByText('The check is in the queue', { exact: false }).waitFor();
    await app.app.get(SiteChecksService).run();
    await page.reload();
    await page.getByText('2016').first().waitFor();
    await page.getByText('The page comes without HTTPS').first().waitFor();
    await page.goto(`/en/vendors/${slug}`);
    await page.getByText('The page comes without HTTPS').first().waitFor();
    await page.goto('/en/organization/data');
    const files = ['json', 'xlsx', 'zip'].flatMap((as) => [`organization.${as}`, `vendor.${as}`]);
    let archive: Buffer = Buffer.alloc(0);
    for (const file of files) {
      const link = page.locator(`a[href="/exports/${file}"]`);
      const answer = await visitor.context.request.get((await link.getAttribute('href')) ?? '');
      expect(answer.status()).toBe(200);
      archive = await answer.body();
    }
    const readIn = async (name: string, buffer: Buffer) => {
      await page
        .getByLabel('Export', { exact: true })
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
      await page.getByRole('button', { name: 'Read it in' }).click();
    };
    await readIn('vendor.json', Buffer.from('{"format": "ringfair-export", "version": 2}'));
    await page.getByText('made by a newer version of Ringfair', { exact: false }).first().waitFor();
    await page.getByText('file.version').waitFor();
    await readIn('vendor.zip', archive);
    await page.getByText('The export was read in.', { exact: false }).waitFor();
    await page.getByRole('row', { name: /^Draft/ }).waitFor();
    await visitor.leave();
  });
});
