import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, Visitor } from '../support/browser.js';
import { expectDraft, fillInMusts, group, label, row } from '../support/editor.js';
import {
  caseAbout,
  type Client,
  passTheMinute,
  type RunningApp,
  startApp,
  unique,
} from '../support/index.js';
import { claimByMail, doubtfulListing, showTheYear } from '../support/paths.js';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** The vendor finds its listing, says what the directory was wrong about, and proves by mail that it is theirs. */
async function claim({ page }: Visitor, client: Client, name: string, host: string): Promise<void> {
  await page.goto(`/en/vendors?q=${name}`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('link', { name: 'Claim this listing' }).first().click();
  await claimByMail(page, app, host, { min: 14, max: 19 });
  await expectDraft(client, { languages: [{ tag: 'en' }, { tag: 'el' }], size: { min: 14, max: 19 } });
}

/** It fills in what it must, and its year. */
async function fillIn({ page }: Visitor, client: Client): Promise<void> {
  await page.getByRole('link', { name: /^Basics/ }).click();
  await page.getByRole('heading', { name: 'Basics', level: 1 }).waitFor();
  await fillInMusts(page, true);
  await page.getByRole('button', { name: 'Go on to: Company and contacts' }).click();
  await page.getByRole('heading', { name: 'Company and contacts', level: 1 }).waitFor();
  await page.getByLabel(label('Founded in')).fill('2011');
  await expectDraft(client, {
    services: [{ agentModel: 'SHARED', queuePolicy: 'In order of arrival' }],
    locations: [{ id: 'l1', country: 'GR', city: 'Patras', headCount: 2 }],
    prices: [{ amountMinor: '854', rateScale: 1, currency: 'EUR', unit: 'MINUTE' }],
    texts: [{ language: 'en', summary: 'We answer calls.' }],
    foundedYear: 2011,
  });
}

async function publish({ page }: Visitor, changed: RegExp): Promise<void> {
  await page.goto('/en/profile');
  await page.getByRole('row', { name: changed }).waitFor();
  await page.getByRole('button', { name: 'Publish the profile' }).first().click();
  await page.getByText('The profile is published.').waitFor();
}

/** A moderator finds it in the queue, compares it, and the minute for undoing passes. */
async function verify(desk: Visitor, name: string): Promise<void> {
  const { page } = desk;
  const title = `${name}: Year founded`;
  await desk.open('/en/moderation');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { name: `Evidence: ${title}` }).waitFor();
  await page.getByRole('row', { name: /^Statement.*2011/ }).waitFor();
  await page.getByRole('radio', { name: /^The evidence shows what/ }).check();
  await page.getByRole('button', { name: 'Decide the case' }).click();
  await page.getByText('You accepted it').waitFor();
  await passTheMinute(app, await caseAbout(app, title));
}

/** Two tabs of one editor: different fields and rows come together, what both wrote is asked about. */
async function changeInTwoTabs(one: Visitor, other: Visitor, client: Client): Promise<void> {
  await one.open('/en/profile/company');
  await other.open('/en/profile/company');
  const field = (tab: Visitor, name: string) => tab.page.getByLabel(label(name)).first();
  const person = (tab: Visitor, number: number) =>
    row(tab.page, 'People to talk to', number).getByLabel(label('Name of the person'));

  await field(other, 'Legal entity').fill('Larkspur Voice Ltd');
  await expectDraft(client, { legalName: 'Larkspur Voice Ltd' });
  await field(one, 'Phone').fill('+302101234567');
  await expectDraft(client, { legalName: 'Larkspur Voice Ltd', phone: '+302101234567' });
  // What the other tab wrote shows up here as well.
  await one.page.waitForFunction(
    (written) => [...document.querySelectorAll('input')].some(({ value }) => value === written),
    'Larkspur Voice Ltd',
  );

  await person(other, 1).fill('Reception');
  await field(other, 'Legal entity').fill('Larkspur Ltd');
  await field(other, 'Founded in').fill('1999');
  await expectDraft(client, {
    foundedYear: 1999,
    legalName: 'Larkspur Ltd',
    contacts: [{ name: 'Reception' }],
  });
  await one.page.getByRole('button', { name: 'Add another: People to talk to' }).click();
  await person(one, 2).fill('Eva');
  await field(one, 'Legal entity').fill('Larkspur Voices SA');
  await field(one, 'Founded in').fill('2010');
  const question = one.page.getByText('Somebody wrote the same field while you did');
  await question.waitFor();
  await one.page.getByRole('row', { name: /Founded in .*1999.*2010/ }).waitFor();
  expect(await one.accessibilityFaults()).toEqual([]);
  await one.screenshot('profile-conflict');
  expect(await field(one, 'Founded in').inputValue()).toBe('2010');
  await expectDraft(client, {
    foundedYear: 1999,
    legalName: 'Larkspur Ltd',
    contacts: [{ name: 'Reception' }, { name: 'Eva' }],
  });
  await group(one.page, 'Founded in: whose words stay?').getByLabel(label('Keep what I wrote')).check();
  await group(one.page, 'Legal entity: whose words stay?').getByLabel(label('Take what is saved')).check();
  await expectDraft(client, { foundedYear: 2010, legalName: 'Larkspur Ltd' });
  await question.waitFor({ state: 'detached' });
  expect(await field(one, 'Legal entity').inputValue()).toBe('Larkspur Ltd');
  expect(await person(one, 1).inputValue()).toBe('Reception');
}

describe("a vendor's whole path on the pages", () => {
  it('goes from a listing of a directory to a second version that two tabs have written', async () => {
    const host = `${unique('larkspur')}.example`;
    const name = unique('Larkspur');
    await doubtfulListing(app, { name, host, seat: 'Patras, Greece' });
    const [client, moderator] = [app.client(), app.client()];
    await client.signUp({ sells: true, organizationName: name, name: 'Anna Larkspur' });
    await moderator.signUpModerator();
    const vendor = await Visitor.come(browser, app, { as: client });
    const desk = await Visitor.come(browser, app, { as: moderator });
    const reader = await Visitor.come(browser, app);
    const year = reader.page
      .getByRole('definition')
      .filter({ hasText: /^20\d\d/ })
      .first();
    const listing = `/en/vendors/${name.toLowerCase()}`;

    await claim(vendor, client, name, host);
    await fillIn(vendor, client);
    await publish(vendor, /Founded in .*2011/);
    await showTheYear(vendor.page, 2011);
    await reader.open(listing);
    expect(await year.innerText()).toMatch(/^2011\s+Evidence/);
    await verify(desk, name);
    await reader.open(listing);
    expect(await year.innerText()).toMatch(/^2011\s+Verified/);

    const tab = await Visitor.come(browser, app, { as: client });
    await changeInTwoTabs(vendor, tab, client);
    await publish(vendor, /Founded in .*2011.*2010/);
    // What was verified is not what is said now.
    await reader.open(listing);
    expect(await year.innerText()).toMatch(/^2010\s+Declared/);
    await vendor.open('/en/profile/versions');
    const { page } = vendor;
    const differences = page.getByRole('table', { name: 'What version 3 changed' });
    await differences.getByRole('row', { name: /Founded in .*2011.*2010/ }).waitFor();
    await page.getByRole('table', { name: 'What version 2 changed' }).getByText('2011').waitFor();
    await page.getByRole('heading', { name: 'Version 1' }).waitFor();
    const visitors = [vendor, desk, reader, tab];
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
    await Promise.all(visitors.map((visitor) => visitor.leave()));
  }, 120_000);
});
