import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { publishVendor, type RunningApp, startApp } from '../support/index.js';
import { launchBrowser, Visitor } from '../support/browser.js';

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

const pdf = { name: 'register.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };
const script = {
  name: 'register.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
};
const today = new Date().toISOString().slice(0, 10);

describe('evidence on the pages', () => {
  it('is sent, refused with its reason, and withdrawn without JavaScript', async () => {
    const vendor = app.client();
    const { slug } = await publishVendor(vendor);
    const visitor = await Visitor.come(browser, app, { as: vendor, javaScript: false });
    const { page } = visitor;
    await page.goto('/en/profile/evidence');
    await page.getByRole('link', { name: 'Show it Year founded 2009' }).click();
    await page.getByRole('heading', { name: 'Evidence for: Year founded' }).waitFor();
    await page.getByText('The year is the stated one.').waitFor();
    await page.getByText('Holds 120 months from its date', { exact: false }).waitFor();

    await page.getByLabel('Kind of document').selectOption('REGISTER_EXTRACT');
    await page.getByLabel('Date of the document').fill(today);
    await page.getByLabel('File').setInputFiles(script);
    await page.getByRole('button', { name: 'Send evidence' }).click();
    await page
      .getByRole('alert')
      .getByText('of a type that is not accepted here', { exact: false })
      .waitFor();
    expect(await page.getByLabel('Date of the document').inputValue()).toBe(today);

    await page.getByLabel('File').setInputFiles(pdf);
    await page.getByRole('button', { name: 'Send evidence' }).click();
    await page.getByText('Sent. A moderator compares it', { exact: false }).waitFor();
    const sent = page.getByRole('table', { name: 'Your documents and what came of them' });
    await sent.getByText('Waits for a moderator').waitFor();
    const bytes = await visitor.context.request.get(
      (await sent.getByRole('link', { name: 'register.pdf' }).getAttribute('href')) ?? '',
    );
    expect(await bytes.body()).toEqual(pdf.buffer);
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
