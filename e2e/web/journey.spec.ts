import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, Visitor } from '../support/browser.js';
import {
  answer,
  directory,
  importDirectory,
  passDeadline,
  publishVendor,
  type RunningApp,
  startApp,
} from '../support/index.js';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const inTwoWeeks = (): string => `${new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)}T17:00`;

/** A vendor finds its listing, proves by mail that it is theirs, and publishes. */
async function claim(vendor: Visitor): Promise<void> {
  const { page } = vendor;
  await page.goto('/en/vendors?q=Hafenruf');
  await page.getByRole('link', { name: 'Hafenruf Kontor' }).click();
  await page.getByRole('link', { name: 'Claim this listing' }).first().click();
  await page.getByLabel('Your address at the company').fill('office@hafenruf.example');
  await page.getByRole('button', { name: 'Claim the listing' }).click();
  await page.getByText('We have sent a link').waitFor();
  const { token } = await app.mailTo('office@hafenruf.example');
  await page.goto(`/en/claim/confirm?token=${token}`);
  await page.getByRole('main').getByRole('button').first().click();
  await page.getByText('The listing is yours').waitFor();
  await vendor.open('/en/profile/basics');
  const service = page.getByRole('group', { name: 'Services, row 1', exact: true });
  await service.getByLabel('Agents').selectOption('DEDICATED');
  await page.getByRole('button', { name: 'Go on to: Places and people' }).click();
  const place = page.getByRole('group', { name: 'Agent locations, row 1', exact: true });
  await place.getByLabel('Country').fill('Germany');
  await place.getByLabel('Number of agents').fill('9');
  await page
    .getByRole('status')
    .getByText(/^Saved \d/)
    .waitFor();
  await page.getByRole('link', { name: 'Vendor profile' }).first().click();
  await page.getByRole('button', { name: 'Publish the profile' }).first().click();
  await page.getByText('The profile is published').waitFor();
}

/** A buyer writes a request by the form and publishes it; returns its path. */
async function postByForm(buyer: Visitor): Promise<string> {
  const { page } = buyer;
  await page.goto('/en/rfps/new');
  const fill = (name: string, value: string) => page.locator(`[name="${name}"]`).first().fill(value);
  await fill('title', 'Calls while the clinic operates');
  await fill(
    'summary',
    'A dental clinic misses a third of its calls. Afterwards every caller reaches a person.',
  );
  await fill('lots.0.title', 'Telephone');
  await page.locator('input[name="lots.0.services"][value="TELEPHONE_ANSWERING"]').check();
  await page.locator('input[name="lots.0.channels"][value="VOICE"]').check();
  await page.locator('input[name="lots.0.languages"][value="de"]').check();
  await page.locator('input[name="lots.0.coverage"][value="BUSINESS_HOURS"]').check();
  await fill('lots.0.contactsPerMonth', '400');
  await fill('lots.0.averageHandleSeconds', '180');
  await fill('requirements.0.text', 'Agents speak German as natives.');
  await page.locator('select[name="requirements.0.dimension"]').selectOption('QUALITY');
  await fill('weights.price', '40');
  await fill('weights.quality', '60');
  await fill('weights.fit', '0');
  await fill('deadline.local', inTwoWeeks());
  await page.locator('select[name="deadline.timeZone"]').selectOption('Europe/Berlin');
  await page.getByRole('button', { name: 'Save draft' }).last().click();
  await page.getByText('Draft saved.').waitFor();
  await page.getByRole('button', { name: 'Publish request' }).click();
  await page.getByText('Published. Answers come in sealed until the deadline.').waitFor();
  return new URL(page.url()).pathname;
}

describe('the main job on the pages', () => {
  it('goes from the claim to the award', async () => {
    await importDirectory(app, directory([{ name: 'Hafenruf Kontor', host: 'hafenruf.example' }]));
    const [seller, client] = [app.client(), app.client()];
    await seller.signUp({ sells: true, organizationName: 'Hafenruf Kontor' });
    await client.signUp({ buys: true, organizationName: 'Zahnklinik am Hafen' });
    const vendor = await Visitor.come(browser, app, { as: seller });
    await claim(vendor);

    // Everybody finds it, in each language, with and without JavaScript.
    for (const language of ['en', 'ru', 'el']) {
      for (const javaScript of [true, false]) {
        const visitor = await Visitor.come(browser, app, { javaScript });
        await visitor.page.goto(`/${language}/vendors`);
        await visitor.page.locator('input[type="search"], input[name="q"]').first().fill('Hafenruf');
        await visitor.page.keyboard.press('Enter');
        await visitor.page.waitForURL(/q=Hafenruf/);
        await visitor.page.getByRole('link', { name: 'Hafenruf Kontor' }).click();
        await visitor.page.getByRole('heading', { name: 'Hafenruf Kontor', level: 1 }).waitFor();
        expect(visitor.faults).toEqual([]);
        await visitor.leave();
      }
    }

    // The buyer asks; the vendor answers without JavaScript, another one by its own systems.
    const buyer = await Visitor.come(browser, app, { as: client });
    const rfpPath = await postByForm(buyer);
    const rfpId = rfpPath.split('/').at(-1) ?? '';
    const plain = await Visitor.come(browser, app, { as: seller, javaScript: false });
    await plain.page.goto(`${rfpPath}/answer`);
    await plain.page.locator('select[name="prices.0.unit"]').selectOption('CONTACT');
    await plain.page.locator('[name="prices.0.amountMinor"]').fill('1.20');
    await plain.page.getByRole('radio', { name: 'Meets' }).first().check();
    await plain.page.getByRole('button', { name: 'Send sealed answer' }).click();
    await plain.page.getByText('Your sealed answer is sent').waitFor();
    await plain.leave();
    const rival = app.client();
    await publishVendor(rival, 'Ηχώ Τηλεφωνική Γραμματεία');
    const posted = await rival.request<{
      rfp: { id: string; version: number; lots: { id: string }[]; requirements: { id: string }[] };
    }>(`{ rfp(id: "${rfpId}") { id version lots { id } requirements { id } } }`);
    await answer(rival, posted.rfp, '150');

    // Sealed until the deadline, then compared, then awarded with a reason.
    await buyer.page.goto(`${rfpPath}/responses`);
    await buyer.page.getByText('Nobody knows until then').waitFor();
    await passDeadline(app, rfpId);
    await buyer.page.goto(`${rfpPath}/responses`);
    await buyer.page.getByRole('heading', { name: 'Answers side by side' }).waitFor();
    // What each vendor said when it answered, with its sources.
    const then = await buyer.page
      .locator('a[href*="/responses/"][href$="/profile"]')
      .first()
      .getAttribute('href');
    const profile = await buyer.context.request.get(then ?? '');
    expect((await profile.text()).replace(/<[^>]*>/g, '')).toMatch(/Declared, unchanged since \d/);
    await buyer.page.getByRole('radio', { name: /Hafenruf Kontor/ }).check();
    await buyer.page
      .getByLabel('Reason for everyone else')
      .fill('The other answer came from people who know clinics.');
    await buyer.page.getByRole('button', { name: 'Award and tell everyone' }).click();
    await buyer.page.getByText('Awarded. The winner and the others are told by mail.').waitFor();

    await vendor.page.goto('/en/rfps/received');
    await vendor.page.getByText('Won').first().waitFor();
    await vendor.page.goto('/en/engagements');
    await vendor.page.getByRole('link', { name: 'Calls while the clinic operates' }).first().waitFor();
    expect([...vendor.faults, ...buyer.faults]).toEqual([]);
  }, 120_000);
});
