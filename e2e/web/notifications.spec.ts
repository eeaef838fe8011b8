import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Notifier } from '@ringfair/platform/notifications';
import { SearchDemandService } from '@ringfair/search-api';
import type { Browser } from 'playwright-core';
import { launchBrowser, phone, Visitor } from '../support/browser.js';
import {
  type Client,
  postRfp,
  publishVendor,
  type RunningApp,
  type SignedUp,
  startApp,
} from '../support/index.js';

let app: RunningApp;
let browser: Browser;
let vendor: Client;
let account: SignedUp;
let rfpId: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
  vendor = app.client();
  account = await publishVendor(vendor, 'Nordruf Telefondienst');
  const buyer = app.client();
  await buyer.signUp({ buys: true, organizationName: 'Clinics of Kiel' });
  rfpId = (await postRfp(buyer)).id;
  await app.settle();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const tell = (): Promise<void> =>
  app.db.database.asWorker(null, (tx) =>
    app.app.get(Notifier).tell(tx, {
      userId: account.userId,
      organizationId: account.organizationId,
      kind: 'RFP_INVITED',
      subject: 'Phones in Kiel',
      party: 'Clinics of Kiel',
      link: `/rfps/${rfpId}`,
    }),
  );

describe('what a vendor is told', () => {
  it.each([true, false])('rings the bell until it is opened (JavaScript: %s)', async (javaScript) => {
    await tell();
    const visitor = await Visitor.come(browser, app, { as: vendor, javaScript, viewport: phone });
    const { page } = visitor;
    await visitor.open('/en/rfps');
    await page.getByRole('link', { name: 'Notifications, 1 unread' }).click();
    const sentence = 'Clinics of Kiel asks you for an offer: Phones in Kiel';
    await page.getByText(sentence, { exact: false }).first().waitFor();
    if (javaScript) expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
    await visitor.screenshot(`notifications-${javaScript ? 'unread' : 'plain'}`);
    await page.getByRole('button', { name: `Open ${sentence}` }).click();
    await page.getByRole('heading', { level: 1, name: 'Someone who answers while we operate' }).waitFor();
    await page.getByRole('link', { name: 'Notifications', exact: true }).waitFor();
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });

  it('is which requests fit, why, and when there are new ones', async () => {
    const visitor = await Visitor.come(browser, app, { as: vendor });
    const { page } = visitor;
    await visitor.open('/en/rfps?fit=FITS');
    await page.getByRole('cell', { name: 'Fits', exact: true }).waitFor();
    await page.getByLabel('How often').selectOption('WEEKLY');
    await page.getByRole('button', { name: 'Set alerts' }).click();
    await page.waitForURL(/saved=1/);
    expect(await page.getByLabel('How often').inputValue()).toBe('WEEKLY');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.screenshot('rfps-that-fit');
    await page.getByRole('link', { name: 'Someone who answers while we operate' }).click();
    await page.getByRole('heading', { name: 'How it fits you' }).waitFor();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.screenshot('rfp-fit');
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });

  it('is how many searches missed it for what its profile does not say', async () => {
    for (let time = 0; time < 7; time += 1) {
      await app.client().request('{ vendors(filter: { asaAtMost: 20 }, first: 1) { totalCount } }');
    }
    await app.app.get(SearchDemandService).flush();
    const visitor = await Visitor.come(browser, app, { as: vendor });
    const { page } = visitor;
    await visitor.open('/en/profile');
    const missed = page.getByRole('region', { name: 'Searches that passed you by' });
    await missed.getByRole('rowheader', { name: 'Figures of quality' }).waitFor();
    expect(await missed.getByRole('cell').innerText()).toBe('5');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.screenshot('profile-missed-searches');
    await visitor.leave();
  });
});

describe('a calculator', () => {
  it('leads to a request that holds its work, past signing in', async () => {
    const buyer = app.client();
    await buyer.signUp({ buys: true });
    const visitor = await Visitor.come(browser, app, { as: buyer, javaScript: false });
    const { page } = visitor;
    await visitor.open('/en/calculators/staffing?contacts=400&period=DAY&handle=240');
    await page.getByRole('link', { name: 'Write a request for offers' }).click();
    await page.getByRole('heading', { level: 1, name: 'Write a request' }).waitFor();
    expect(await page.getByLabel('Contacts a month').inputValue()).toBe('8696');
    expect(await page.getByRole('checkbox', { name: 'Customer support' }).isChecked()).toBe(true);
    await visitor.screenshot('rfp-from-calculator');
    await visitor.context.clearCookies();
    await page.reload();
    expect(new URL(page.url()).searchParams.get('next')).toContain('contacts=8696');
    await visitor.leave();
  });
});
