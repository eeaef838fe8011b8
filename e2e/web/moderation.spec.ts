import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, Visitor } from '../support/browser.js';
import {
  caseAbout,
  type Client,
  listedVendor,
  passTheMinute,
  publishVendor,
  reportError,
  type RunningApp,
  saveAndPublish,
  sendEvidence,
  startApp,
} from '../support/index.js';

let app: RunningApp;
let browser: Browser;
let moderator: Client;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
  moderator = app.client();
  await moderator.signUpModerator();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const stateOf = async (id: string): Promise<string | undefined> =>
  (await app.db.owner.query<{ state: string }>('select state from moderation_cases where id = $1', [id]))
    .rows[0]?.state;

describe('the moderators’ desk', () => {
  it('is worked by keyboard, and keys are letters again while one types', async () => {
    const names: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const { name, slug } = await listedVendor(app);
      await reportError(app.client(), slug, { email: 'reader@harbour.example' });
      names.push(name);
    }
    const desk = await Visitor.come(browser, app, { as: moderator });
    const { page } = desk;
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await desk.open('/en/moderation');
    await page.keyboard.press('j');
    expect(await focused()).toBe(names[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(names[1]);
    await page.keyboard.press('k');
    expect(await focused()).toBe(names[0]);
    await page.keyboard.press('?');
    await page.getByText('next and previous case').waitFor();
    await page.getByRole('link', { name: names[0] }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Reported error: ${names[0]}` }).waitFor();
    // What the page says there stands beside what is doubted.
    await page.getByRole('definition').getByText(`${names[0]?.toLowerCase()}.example`).waitFor();

    await page.keyboard.press('d');
    await page.keyboard.press('Space');
    expect(await page.getByRole('radio', { name: 'We have checked it' }).isChecked()).toBe(true);
    await page.keyboard.press('a');
    await page.keyboard.press('Space');
    expect(await page.getByRole('radio', { name: 'Thank you, you are right.' }).isChecked()).toBe(true);
    await page.getByLabel('A few words of your own').focus();
    await page.keyboard.type('a d j k ? thanks');
    expect(await page.getByLabel('A few words of your own').inputValue()).toBe('a d j k ? thanks');
    await page.getByRole('button', { name: 'Preview the mail' }).click();
    await page.getByText('The moderator adds: a d j k ? thanks').waitFor();
    await page.getByRole('button', { name: 'Decide the case' }).click();
    await page.getByText('You accepted it').waitFor();
    const id = await caseAbout(app, names[0] ?? '');
    expect(await stateOf(id)).toBe('DECIDED');
    await page.keyboard.press('u');
    await page.keyboard.press('Enter');
    await page.getByText('The decision is undone. Nothing was sent.').waitFor();
    expect(await stateOf(id)).toBe('OPEN');
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: `Reported error: ${names[1]}` }).waitFor();
    await page.keyboard.press('k');
    await page.getByRole('heading', { name: 'Moderation', exact: true }).waitFor();
    expect(desk.faults).toEqual([]);
    await desk.leave();
  });

  it('shows what is said beside the document, in the words of the moderator’s language', async () => {
    const vendor = app.client();
    const { vendorId, draftVersion } = await publishVendor(vendor, 'Nordruf Telefondienst');
    await saveAndPublish(vendor, vendorId, draftVersion, 'Nordruf Telefondienst', {
      certifications: [{ id: 'e1', standard: 'ISO_27001', number: 'HR-44017', validUntil: '2999-05-31' }],
      calendar: {
        timeZone: 'Europe/Berlin',
        hours: [{ days: ['MO', 'TU'], from: '08:00', to: '20:00' }],
        exceptions: [],
      },
    });
    const desk = await Visitor.come(browser, app, { as: moderator });
    const { page } = desk;
    const statement = page.getByRole('row', { name: /^(Δήλωση|Statement)/ });
    const of = (path: string, kind: string) => sendEvidence(app, vendor, { vendorId, path, kind });
    await desk.open(`/el/moderation/cases/${await of('certifications.e1', 'CERTIFICATE')}`);
    await statement.getByText('Πρότυπο: ISO 27001').first().waitFor();
    await page.getByText('πιστοποιητικό διαπιστευμένου φορέα', { exact: true }).waitFor();
    const picture = page.getByRole('img', { name: 'Έγγραφο: certificate.png' });
    await page.waitForFunction(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0));
    const [facts, file] = [await statement.boundingBox(), await picture.boundingBox()];
    expect(file?.x).toBeGreaterThan((facts?.x ?? 0) + (facts?.width ?? 0));
    expect(await desk.accessibilityFaults()).toEqual([]);

    await desk.open(`/en/moderation/cases/${await of('calendar', 'ROSTER')}`);
    await statement.getByText('Mon, Tue 08:00–20:00').first().waitFor();
    expect(desk.faults).toEqual([]);
    await desk.leave();
  });

  it('works without JavaScript, from the report on a page to the answer', async () => {
    const { name, slug } = await listedVendor(app);
    const reader = await Visitor.come(browser, app, { javaScript: false });
    await reader.page.goto(`/en/vendors/${slug}`);
    await reader.page.getByRole('link', { name: 'Report an error on this page' }).click();
    await reader.page.getByRole('button', { name: 'Send the report' }).click();
    await reader.page.getByRole('alert').waitFor();
    await reader.page.getByLabel('Which part of the page?').selectOption('PRICES');
    await reader.page.getByLabel('What is wrong').fill('They charge by the minute, not by the call.');
    await reader.page.getByRole('button', { name: 'Send the report' }).click();
    await reader.page.getByText('A moderator reads it.').waitFor();

    const desk = await Visitor.come(browser, app, { as: moderator, javaScript: false });
    await desk.page.goto('/en/moderation?kind=REPORTED_ERROR');
    await desk.page.getByRole('link', { name }).click();
    await desk.page.getByText('They charge by the minute').waitFor();
    await desk.page.getByRole('button', { name: 'Decide the case' }).click();
    await desk.page.getByText('Choose a reason for your decision.').first().waitFor();
    await desk.page.getByRole('radio', { name: 'Thank you, you are right.' }).check();
    await desk.page.getByRole('button', { name: 'Decide the case' }).click();
    await desk.page.getByRole('button', { name: 'Undo the decision' }).click();
    await desk.page.getByText('The decision is undone').waitFor();
    await desk.page.getByRole('radio', { name: 'Thank you, you are right.' }).check();
    await desk.page.getByRole('button', { name: 'Decide the case' }).click();
    await desk.page.getByText('You accepted it').waitFor();
    await passTheMinute(app, await caseAbout(app, name));
    await desk.page.reload();
    await desk.page.getByText('The decision has taken effect.').waitFor();
    await reader.page.goto(`/en/vendors/${slug}`);
    await reader.page.getByText('Readers doubt this part: Prices.').waitFor();
    await reader.leave();
    await desk.leave();
  });

  it('unites two listings, and the old address leads to the one that stays', async () => {
    const [stays, goes] = [await listedVendor(app), await listedVendor(app)];
    const desk = await Visitor.come(browser, app, { as: moderator, javaScript: false });
    const { page } = desk;
    await page.goto('/en/moderation/duplicates');
    await page.getByLabel('Address of the listing that stays').fill(stays.slug);
    await page.getByLabel('Address of the listing that goes').fill(stays.slug);
    await page.getByRole('button', { name: 'Propose a merge' }).last().click();
    await page.getByText('Both addresses lead to the same listing.').first().waitFor();
    await page.getByLabel('Address of the listing that goes').fill(goes.slug);
    await page.getByRole('button', { name: 'Propose a merge' }).last().click();
    await page.getByRole('heading', { name: `Merge: ${goes.name}` }).waitFor();
    await page.getByRole('radio', { name: /^Both listings/ }).check();
    await page.getByRole('button', { name: 'Decide the case' }).click();
    await page.getByText('You accepted it').waitFor();
    await passTheMinute(app, await caseAbout(app, goes.name));
    const answer = await app.client().fetch(`/en/vendors/${goes.slug}?from=mail`);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      301,
      `/en/vendors/${stays.slug}?from=mail`,
    ]);
    await desk.leave();
  });
});
