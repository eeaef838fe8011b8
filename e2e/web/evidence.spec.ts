import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { publishVendor, registerExtract, type RunningApp, startApp } from '../support/index.js';
import { launchBrowser, Visitor } from '../support/browser.js';
import { showTheYear } from '../support/paths.js';

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

describe('evidence on the pages', () => {
  it('is sent, refused with its reason, and withdrawn without JavaScript', async () => {
    const vendor = app.client();
    const { slug } = await publishVendor(vendor);
    const visitor = await Visitor.come(browser, app, { as: vendor, javaScript: false });
    const { page } = visitor;
    await showTheYear(page, 2009);
    const sent = page.getByRole('table', { name: 'Your documents and what came of them' });
    await sent.getByText('Waits for a moderator').waitFor();
    const bytes = await visitor.context.request.get(
      (await sent.getByRole('link', { name: 'register.pdf' }).getAttribute('href')) ?? '',
    );
    expect(await bytes.body()).toEqual(registerExtract.buffer);
    const publicPage = (await (await app.client().fetch(`/en/vendors/${slug}`)).text()).replace(
      /<[^>]*>/g,
      ' ',
    );
    expect(publicPage.replace(/\s+/g, ' ')).toMatch(/2009 Evidence \d+ \w+ \d{4} until \d+ \w+ \d{4}/);

    await sent.getByText('Withdraw', { exact: true }).click();
    await sent.getByRole('button', { name: 'Withdraw register.pdf' }).click();
    await sent.getByText('Withdrawn', { exact: true }).waitFor();
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});
