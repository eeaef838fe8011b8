import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, phone, Visitor } from '../support/browser.js';
import { publishVendor, type RunningApp, startApp, unique } from '../support/index.js';

let app: RunningApp;
let browser: Browser;
const name = unique('Nordruf');
let slug: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
  ({ slug } = await publishVendor(app.client(), name));
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

it.each([true, false])(
  'a need grows row by row, and the page of a vendor says how it fits, with JavaScript: %s',
  async (javaScript) => {
    const visitor = await Visitor.come(browser, app, { javaScript, viewport: phone });
    const { page } = visitor;
    const rows = page.locator('main fieldset').filter({ has: page.getByRole('button', { name: /^Remove/ }) });
    await visitor.open('/en/need?calls=60&service=TELEPHONE_ANSWERING');
    await page.getByText('More requirements').click();

    for (const [kind, index] of [
      ['CERTIFICATION', 0],
      ['AGENT_COUNTRY', 1],
    ] as const) {
      await page.getByLabel('Add a requirement').selectOption(kind);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await page.waitForURL(new RegExp(`want=${kind}.*#want-${index}$`));
      await rows.nth(index).waitFor();
    }
    expect(await rows.count()).toBe(2);
    expect(await page.getByText('Not complete yet').count()).toBe(2);

    await rows.nth(0).getByRole('combobox', { name: 'Certificate', exact: true }).selectOption('ISO_27001');
    await rows.nth(0).getByLabel('How much it matters: Certificate').selectOption('MUST');
    await rows.nth(1).getByRole('combobox', { name: 'Agents in', exact: true }).selectOption('DE');
    await rows
      .nth(1)
      .getByLabel(/^Per cent of all agents/)
      .fill('50');
    await page.getByRole('button', { name: 'Find who fits' }).click();
    await page.waitForURL(/extra=50/);
    expect(new URL(page.url()).searchParams.getAll('value')).toEqual(['ISO_27001', 'DE']);
    await page.getByText('A certificate as a must rules out').waitFor();
    expect(await visitor.overflow()).toBe(0);
    if (javaScript) {
      expect(await visitor.accessibilityFaults()).toEqual([]);
      await visitor.screenshot('need-rows');
    }

    await page.getByRole('link', { name }).first().click();
    const panel = page.getByRole('region', { name: 'How it fits your need' });
    await panel.waitFor();
    const lines = await panel.getByRole('listitem').allTextContents();
    expect(lines.map((line) => line.split('·')[0]?.trim())).toEqual([
      expect.stringMatching(/^Met Service: Answering service/),
      expect.stringMatching(/^(Met|Not met|Not provided) Certificate: ISO 27001/),
      expect.stringMatching(/^(Met|In part|Not met) Agents in: Germany, 50 %/),
    ]);
    const ask = await panel.getByRole('link', { name: 'Ask what is missing' }).getAttribute('href');
    expect(new URL(ask ?? '', page.url()).searchParams.getAll('value')).toEqual(['ISO_27001', 'DE']);
    expect(new URL(ask ?? '', page.url()).searchParams.has('ask')).toBe(true);
    if (javaScript) await visitor.screenshot('vendor-fit');
    await panel.getByRole('link', { name: 'Back to everyone who fits' }).click();
    await rows.nth(1).waitFor();
    await rows.nth(0).getByRole('button', { name: 'Remove: Certificate' }).click();
    await page.waitForURL((url) => url.searchParams.getAll('want').length === 1);
    // The address changes before the page is drawn.
    await rows.nth(1).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(1);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  },
);

it('tells wherever a need is used that a place in it is not known, and saves it all the same', async () => {
  const buyer = app.client();
  await buyer.signUp({ buys: true });
  const visitor = await Visitor.come(browser, app, { as: buyer, javaScript: false });
  const { page } = visitor;
  const need =
    'calls=60&service=TELEPHONE_ANSWERING&want=NEAR&value=Nosuchtown&extra=50&weight=MUST' +
    '&want=NEAR&value=Kiel%2C+DE&extra=50&weight=SHOULD';
  const told = page.getByText(/“(Nosuchtown|Kiel)” is no city that we know/);
  const toldOnce = async () =>
    expect(await told.allInnerTexts()).toEqual([expect.stringContaining('Nosuchtown')]);
  await page.goto(`/en/vendors/${slug}?${new URLSearchParams({ need })}`);
  await page.getByRole('region', { name: 'How it fits your need' }).waitFor();
  await toldOnce();
  const correct = await page.getByRole('link', { name: 'Correct the place' }).getAttribute('href');
  expect(new URL(correct ?? '', page.url()).searchParams.getAll('value')).toEqual(['Nosuchtown', 'Kiel, DE']);
  await page.goto(`/en/requests/new?${need}&ask=${slug}`);
  await page.getByRole('button', { name: 'Send' }).waitFor();
  await toldOnce();
  await page.goto(`/en/saved-searches/new?kind=NEED&${need}`);
  await toldOnce();
  await page.getByLabel('What do you call it?').fill('Near nowhere');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Near nowhere' }).waitFor();
  await toldOnce();
  expect(visitor.faults).toEqual([]);
  await visitor.leave();
});
