import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, phone, Visitor } from '../support/browser.js';
import {
  type Client,
  directory,
  goodPassword,
  importDirectory,
  publishVendor,
  type RunningApp,
  saveAndPublish,
  type SignedUp,
  startApp,
} from '../support/index.js';

let app: RunningApp;
let browser: Browser;
let account: SignedUp;
const vendors: { client: Client; name: string }[] = [];
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
  account = await app.client().signUp({ buys: true, organizationName: 'Fennimore Plumbing' });
  for (const name of ['Ada Rings', 'Bell & Daughters', 'Call Cabin']) {
    const client = app.client();
    const { vendorId, draftVersion } = await publishVendor(client, name);
    const contacts = [{ name: 'Levke Jensen', email: 'levke@nordruf.example', phone: '+4943112345' }];
    if (name === 'Ada Rings') await saveAndPublish(client, vendorId, draftVersion, name, { contacts });
    vendors.push({ client, name });
  }
  await importDirectory(app, directory([{ name: 'Silent Ring', host: 'silent-ring.example' }]));
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** No barrier, nothing wider than the phone, nothing that went wrong. */
async function isSound(visitor: Visitor, name: string): Promise<void> {
  expect({ name, faults: await visitor.accessibilityFaults() }).toEqual({ name, faults: [] });
  expect({ name, overflow: await visitor.overflow() }).toEqual({ name, overflow: 0 });
  await visitor.screenshot(name);
}

describe('a quick request on a phone', () => {
  it('goes from three answers to work that both see, and loses nothing at the sign-in', async () => {
    const buyer = await Visitor.come(browser, app, { viewport: phone });
    const { page } = buyer;
    await buyer.open('/en/need');
    await page.getByLabel('Where are you?').selectOption('DE');
    await page.getByLabel('In working hours, while on a job').check();
    await page.getByLabel('How many calls a week?').fill('60');
    await page.getByRole('button', { name: 'Find who fits' }).click();
    await page.getByRole('heading', { name: 'The 3 to ask first' }).waitFor();
    expect(await page.getByText('a month for your 60 calls a week').count()).toBeGreaterThanOrEqual(3);
    await page.getByText('they cost you about').waitFor();
    await isSound(buyer, 'request-need');

    await page.getByRole('link', { name: 'Ask these three' }).click();
    await page.getByLabel('Mail address').fill(account.email);
    await page.getByLabel('Password', { exact: true }).fill(goodPassword);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Ask these 3 vendors' }).waitFor();
    await page.getByLabel('What else should they know?').fill('Mostly blocked drains.');
    await page.getByLabel('Your phone').fill('030 901820');
    await isSound(buyer, 'request-new');
    await page.getByRole('button', { name: 'Send to 3 vendors' }).click();
    await page.getByText('Sent. You get a mail with each reply').waitFor();
    const address = page.url().replace(/[?#].*$/, '');

    const [first] = vendors;
    const vendor = await Visitor.come(browser, app, { viewport: phone, as: first?.client as Client });
    await vendor.open('/en/requests/received');
    await vendor.page.getByRole('link', { name: /60 calls a week/ }).click();
    await vendor.page.getByRole('link', { name: 'Call Fennimore Plumbing: +4930901820' }).waitFor();
    await vendor.page.getByText('Mostly blocked drains.').waitFor();
    await vendor.page.getByLabel('Amount').fill('199');
    await vendor.page.getByLabel('Contract, months').fill('1');
    await isSound(vendor, 'request-received');
    await vendor.page.getByRole('button', { name: 'Send the offer' }).click();
    await vendor.page.getByText('Your offer was sent.').waitFor();
    await isSound(vendor, 'request-offered');

    await buyer.open(address);
    await page.getByRole('heading', { name: 'Offers side by side' }).waitFor();
    await isSound(buyer, 'request-offers');
    await page.getByRole('link', { name: 'levke@nordruf.example' }).waitFor();
    await page
      .getByText(`Accept the offer of ${first?.name ?? ''}`)
      .first()
      .click();
    await page.getByRole('button', { name: `Accept the offer of ${first?.name ?? ''}` }).click();
    await page.getByText('Now agree on the first day').waitFor();
    await page.getByRole('link', { name: 'Open the work' }).click();
    await page.getByRole('heading', { name: /60 calls a week/ }).waitFor();
    await buyer.open('/en/requests');
    await isSound(buyer, 'request-list');

    expect([...buyer.faults, ...vendor.faults]).toEqual([]);
    await Promise.all([buyer.leave(), vendor.leave()]);
  });

  it('says plainly where nobody answers, and asks what is missing with one click, without JavaScript', async () => {
    const visitor = await Visitor.come(browser, app, { viewport: phone, javaScript: false });
    const { page } = visitor;
    await visitor.open('/en/need?country=DE&when=ON_THE_JOB&calls=60&service=TELEPHONE_ANSWERING');
    expect(await page.getByText('Nobody answers for this listing yet').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: /^Ask what is missing.*Call Cabin$/ }).click();
    await page.getByLabel('Mail address').fill(account.email);
    await page.getByLabel('Password', { exact: true }).fill(goodPassword);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    expect(
      await page
        .getByRole('group', { name: /^Call Cabin does not say this/ })
        .getByRole('checkbox')
        .count(),
    ).toBe(1);
    await page.getByRole('button', { name: 'Send to this vendor' }).click();
    await page.getByText('You asked, because their page does not say').waitFor();
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});
