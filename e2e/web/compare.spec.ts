import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, phone, Visitor } from '../support/browser.js';
import { type Client, profile, publishVendor, type RunningApp, startApp } from '../support/index.js';

let app: RunningApp;
let browser: Browser;
let buyer: Client;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
  buyer = app.client();
  await buyer.signUp({ buys: true });
  const half = { from: '2026-01-01', to: '2026-06-30', sampleSize: 4210 };
  await publishVendor(app.client(), 'Nordruf Telefondienst', {
    metrics: [
      {
        ...{ metric: 'SERVICE_LEVEL', value: 86, thresholdSeconds: 20, shortAbandonsExcluded: true },
        ...{ channel: 'VOICE', ...half },
      },
    ],
  });
  await publishVendor(app.client(), 'Hafenruf Kontor');
  await app.settle();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Figures, prices and pilots in the sentences of the vendor's own page, and no lists of fields. */
async function saysAsTheVendorsPage(page: Page): Promise<void> {
  const rowOf = (header: string) =>
    page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: header }) })
      .innerText()
      .then((text) => text.replace(/\s/g, ' '));
  const figure = await rowOf('Service level');
  for (const words of [
    '86 % within 20 s, Voice',
    'Those who hung up at once are left out',
    'Period: 1 Jan 2026 – 30 Jun 2026',
    'Number behind it: 4,210',
    'Declared',
  ])
    expect(figure).toContain(words);
  const prices = await rowOf('Published prices');
  expect(prices).toContain('€0.89 per minute');
  expect(prices).toContain('billed from 30 s in steps of 1 s');
  expect(await rowOf('Pilot offers')).toContain('Price of the pilot: free');
  const own = await (await app.client().fetch('/en/vendors/nordruf-telefondienst')).text();
  for (const words of ['86 % within 20 s', '€0.89 per minute'])
    expect(own.replace(/\s/g, ' ')).toContain(words);
}

describe('from a search to a shortlist', () => {
  it.each([true, false])('vendors are ticked, compared and kept (JavaScript: %s)', async (javaScript) => {
    const visitor = await Visitor.come(browser, app, { as: buyer, javaScript });
    const { page } = visitor;
    await visitor.open('/en/vendors');
    await page.getByRole('checkbox', { name: 'Compare Nordruf Telefondienst' }).check();
    await page.getByRole('checkbox', { name: 'Compare Hafenruf Kontor' }).check();
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('button', { name: 'Compare ticked' }).click();
    await page.getByRole('columnheader', { name: 'Hafenruf Kontor' }).waitFor();
    expect(await page.getByRole('rowheader', { name: 'Time on hold' }).count()).toBe(1);
    await saysAsTheVendorsPage(page);
    await page.getByRole('link', { name: 'Show only what differs' }).click();
    await page.getByRole('link', { name: 'Show every field' }).waitFor();
    await page.getByRole('link', { name: 'Add to a shortlist' }).click();
    const name = `With script: ${javaScript}`;
    await page.getByRole('heading', { name: 'Add to a shortlist' }).waitFor();
    const fresh = page.getByRole('radio', { name: 'A new one' });
    if ((await fresh.count()) > 0) await fresh.check();
    await page.getByRole('textbox', { name: /Name of the new shortlist/ }).fill(name);
    await page.getByRole('button', { name: 'Add to shortlist' }).click();
    await page.getByRole('heading', { name }).waitFor();
    await page.getByRole('textbox', { name: 'Note' }).first().fill('Called back at once.');
    await page.getByRole('textbox', { name: 'Place' }).first().fill('3');
    await page.getByRole('button', { name: 'Save shortlist' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Called back at once.' }).waitFor();
    const order = await page.locator('ol > li').filter({ hasText: 'Added by' }).allInnerTexts();
    expect(order[1]).toContain('Called back at once.');
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});

describe('prices beside the market', () => {
  const others = { 'Kieler Ruf': '85', 'Ostsee Telefondienst': '87', Schleiruf: '91', Traveruf: '93' };
  let cheap: string;
  beforeAll(async () => {
    const [price] = profile('').prices;
    const asking = (amountMinor: string) => ({ prices: [{ ...price, amountMinor }] });
    for (const [name, cents] of Object.entries(others))
      await publishVendor(app.client(), name, asking(cents));
    ({ slug: cheap } = await publishVendor(app.client(), 'Billigruf', asking('20')));
  });

  it('000.9 004.10 are shown with their middle, and what is far below says why and beside whom', async () => {
    const visitor = await Visitor.come(browser, app, { viewport: phone });
    const { page } = visitor;
    await visitor.open('/en/market?month=SMALL_OFFICE');
    const cells = (await page.getByRole('region', { name: 'By service' }).innerText()).replace(/\s+/g, ' ');
    // 20, 85, 87, 89, 89, 91, 93 cents a minute, for the same minutes and with the same part estimated.
    const [, ...middle] =
      /Answering service, virtual receptionist Vendors 7 First quartile €(\S+) Median €(\S+) Third quartile €(\S+)/.exec(
        cells,
      ) ?? [];
    const [first = 0, median = 0, third = 0] = middle.map((amount) => Number(amount.replaceAll(',', '')));
    expect(median / first).toBeCloseTo(89 / 86, 3);
    expect(third / first).toBeCloseTo(90 / 86, 3);
    expect(await visitor.overflow()).toBe(0);
    expect(await visitor.accessibilityFaults()).toEqual([]);

    await visitor.open(`/en/vendors/${cheap}`);
    const position = page.getByRole('region', { name: 'Price beside the market' });
    const text = (await position.innerText()).replace(/\s+/g, ' ');
    expect(text).toMatch(
      /estimated.*Far below the others .* · under 60 % of the median 6 other vendors with agents in: Germany, Poland/,
    );
    expect(text).toContain('may come on top: toll-free traffic');
    expect(text).toContain('not stated whether VAT is in the price; taken as without');
    expect(await visitor.overflow()).toBe(0);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});
