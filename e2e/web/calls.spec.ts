import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, phone, Visitor } from '../support/browser.js';
import { type Client, profile, publishVendor, type RunningApp, startApp, unique } from '../support/index.js';

let app: RunningApp;
let browser: Browser;
let buyer: Client;
let vendor: { slug: string; name: string };
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
  buyer = app.client();
  await buyer.signUp({ buys: true });
  vendor = await callableVendor();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** A vendor with a number, that declares how long callers wait and says nothing of holds. */
async function callableVendor(): Promise<{ slug: string; name: string }> {
  const name = unique('Nordruf');
  const client = app.client();
  const { vendorId, slug, draftVersion } = await publishVendor(client, name);
  const half = { from: '2026-01-01', to: '2026-06-30', population: 'ANSWERED', sampleSize: 4000 };
  const metrics = [{ metric: 'ASA', value: 20, channel: 'VOICE', ...half }];
  const { saveVendorDraft } = await client.request<{ saveVendorDraft: { version: number } }>(
    'mutation ($input: SaveVendorDraftInput!) { saveVendorDraft(input: $input) { version } }',
    {
      input: {
        vendorId,
        expectedVersion: draftVersion,
        profile: { ...profile(name), phone: '+4943112345678', metrics },
      },
    },
  );
  await client.request(
    'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }',
    { input: { vendorId, expectedVersion: saveVendorDraft.version } },
  );
  return { slug, name };
}

const callButton = (page: Page, name: string): Locator =>
  page
    .getByRole('group', { name: 'What happens in the call' })
    .getByRole('button', { name: new RegExp(`^${name}`) });
const press = (page: Page, name: string): Promise<void> => callButton(page, name).click();

describe('a call with the stopwatch', () => {
  it('004.8 is measured on a phone, outlives a reload and a dead line, and stands beside what is declared', async () => {
    const visitor = await Visitor.come(browser, app, { as: buyer, viewport: phone });
    const { page } = visitor;
    const begun = Date.now() - 200_000;
    const at = (seconds: number) => page.clock.setFixedTime(begun + seconds * 1000);
    await at(0);
    await visitor.open(`/en/vendors/${vendor.slug}/call`);
    const dial = page.getByRole('link', { name: 'Call them now' });
    expect(await dial.getAttribute('href')).toBe('tel:+4943112345678');
    await visitor.screenshot('calls-dial');
    await dial.click();
    await page.getByText('Waiting for a person').waitFor();
    await at(23);
    await press(page, 'Human');
    await page.getByText('Talking; a person came after 23 seconds').waitFor();
    // What makes no sense now changes nothing, also for a finger that does not see that it is off.
    await callButton(page, 'Back').click({ force: true });
    await at(33);
    await press(page, 'Hold');
    await page.getByText('On hold, for the 1st time').waitFor();
    await at(38);
    await page.getByRole('timer').filter({ hasText: '0:38' }).waitFor();
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
    await visitor.screenshot('calls-stopwatch');

    await page.reload();
    await page.getByText('On hold, for the 1st time').waitFor();
    await at(73);
    await press(page, 'Back');
    await at(93);
    await press(page, 'End');
    await page.getByRole('heading', { name: 'How was it?' }).waitFor();
    const bars = page.getByRole('table', { name: 'Your seconds beside theirs' });
    expect(await bars.getByRole('row').allInnerTexts()).toEqual([
      'Until a person answers\tYour call\t23 s',
      'They declare\t20 s',
      'On hold\tYour call\t40 s',
      'They declare\tnot provided',
    ]);
    await page.getByRole('radio', { name: 'unfriendly', exact: true }).check({ force: true });
    await page.getByRole('radio', { name: 'Partly' }).check();
    await page.getByLabel('Note').fill('They could not say when the parcel comes.');
    expect(await visitor.accessibilityFaults()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);

    await visitor.context.setOffline(true);
    await page.getByRole('button', { name: 'Save call' }).click();
    await page.getByText('The call did not get through to us.').waitFor();
    await visitor.context.setOffline(false);
    await page.waitForURL(/\/en\/calls\/[\da-f-]+/);
    await page.getByText('It is saved.').waitFor();
    await page.getByText('2 of 5').waitFor();
    await visitor.screenshot('calls-saved');
    // What is saved is no longer kept on the device.
    await visitor.open(`/en/vendors/${vendor.slug}/call`);
    await dial.waitFor();
    expect(await page.getByRole('timer').count()).toBe(0);

    expect(
      visitor.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|scheme does not have/.test(fault)),
    ).toEqual([]);
    await visitor.leave();
  });

  it('is entered by hand without JavaScript, and stands in the list, on the page and in a comparison', async () => {
    const visitor = await Visitor.come(browser, app, { as: buyer, javaScript: false, viewport: phone });
    const { page } = visitor;
    await page.goto(`/en/vendors/${vendor.slug}/call?of=client`);
    await page.getByText('Enter the seconds by hand').click();
    await page.getByLabel('Whose line did you call?').fill('Parcel line');
    await page.getByLabel('Until a person answered').fill('50');
    await page.getByLabel('The whole call').fill('40');
    await page.getByRole('radio', { name: 'Yes' }).check();
    await page.getByRole('button', { name: 'Save call' }).click();
    // It comes back with what is wrong, and with what was typed.
    await page.getByRole('alert').first().waitFor();
    await page.getByRole('radio', { name: 'very friendly' }).check({ force: true });
    await page.getByLabel('The whole call').fill('90');
    await page.getByRole('button', { name: 'Save call' }).click();
    await page.getByText('It is saved.').waitFor();
    await page.getByText('Client line: Parcel line').waitFor();
    expect(visitor.faults).toEqual([]);

    await page.goto('/en/calls');
    await page.getByRole('row', { name: /Parcel line/ }).waitFor();
    await page.goto(`/en/vendors/${vendor.slug}#calls`);
    await page.getByRole('heading', { name: 'Your own calls' }).waitFor();
    await page.getByRole('row', { name: /Lines of their clients.*50 s/ }).waitFor();
    const { slug: other } = await publishVendor(app.client());
    await page.goto(`/en/compare?v=${vendor.slug}&v=${other}`);
    await page.getByRole('row', { name: /Mean until a person answers.*50 s\s+not called yet/s }).waitFor();
    await visitor.leave();
  });
});
