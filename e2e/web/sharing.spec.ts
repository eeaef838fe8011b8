import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, Visitor } from '../support/browser.js';
import { pdfFile, publishVendor, type RunningApp, startApp, unique, unzip } from '../support/index.js';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** A buyer and a vendor, each in a browser of its own. */
async function bothSides(javaScript: boolean) {
  const [anna, mara] = [app.client(), app.client()];
  const { slug } = await publishVendor(anna, unique('Nordruf'));
  await mara.signUp({ buys: true, organizationName: 'Bank of Kiel', name: 'Mara Lindqvist' });
  const vendor = await Visitor.come(browser, app, { as: anna, javaScript });
  const buyer = await Visitor.come(browser, app, { as: mara, javaScript });
  return { vendor, buyer, mara, slug };
}

const ask = async (page: Page, slug: string, link: string, send: string): Promise<void> => {
  await page.goto(`/en/vendors/${slug}`);
  await page.getByRole('link', { name: link }).click();
  await page.getByLabel('Why you ask').fill('We move our hotline in March.');
  await page.getByRole('button', { name: send }).click();
  await page.getByText('Your request was sent.').waitFor();
};

describe.each([true, false])('what a vendor shares on the pages, with JavaScript: %s', (javaScript) => {
  it('000.3 a reference is recorded with its consent, asked for, opened, and called', async () => {
    const { vendor, buyer, slug } = await bothSides(javaScript);
    const { page } = vendor;
    await page.goto('/en/references/new');
    await page.getByLabel('Industry').selectOption('HEALTHCARE');
    await page.getByLabel('Country').selectOption('GR');
    await page.getByLabel('Service').selectOption('TELEPHONE_ANSWERING');
    await page.getByLabel('Since (year)').fill('2021');
    await page.getByLabel('Client organisation').fill('Clinic of Piraeus');
    await page.getByLabel('Person', { exact: true }).fill('Eleni Georgiou');
    await page.getByLabel('English').check();
    await page.getByRole('button', { name: 'Add the reference' }).click();
    // Nobody can be reached yet: it comes back with what was typed.
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByLabel('Client organisation').inputValue()).toBe('Clinic of Piraeus');
    await page.getByLabel('Phone').fill('+30 210 1234567');
    await page.getByLabel('Who agreed').fill('Eleni Georgiou');
    await page.getByLabel('On which day').fill('2026-01-15');
    await page.getByLabel('How', { exact: false }).last().selectOption('EMAIL');
    await page.getByRole('button', { name: 'Add the reference' }).click();
    await page.getByText('The reference was saved.').waitFor();

    await ask(buyer.page, slug, 'Ask for references', 'Ask for references');
    expect(await buyer.page.content()).not.toContain('Piraeus');

    await page.goto('/en/references');
    await page.getByLabel('Clinic of Piraeus').check();
    await page.getByRole('button', { name: 'Open these to Bank of Kiel' }).click();
    await page.getByText('The references are open.').waitFor();

    await buyer.page.goto(`/en/vendors/${slug}`);
    await buyer.page.getByRole('link', { name: /See the contact/ }).click();
    await buyer.page.getByRole('heading', { name: 'Clinic of Piraeus', level: 1 }).waitFor();
    await buyer.page.getByRole('link', { name: '+302101234567' }).waitFor();

    await page.goto('/en/references');
    await page.getByRole('row', { name: /Mara Lindqvist/ }).waitFor();
    await page
      .getByRole('row', { name: /Bank of Kiel/ })
      .getByText('End the access')
      .click();
    await page.getByRole('button', { name: 'End it now' }).click();
    await page.getByText('The access was ended.').waitFor();
    expect([...vendor.faults, ...buyer.faults]).toEqual([]);
    await Promise.all([vendor.leave(), buyer.leave()]);
  });

  it('004.1 a dossier is put together, shared, downloaded, renewed, and its log read', async () => {
    const { vendor, buyer, mara, slug } = await bothSides(javaScript);
    const { page } = vendor;
    await page.goto('/en/dossier/new');
    await page.getByLabel('What it is').selectOption('REGISTER_EXTRACT');
    await page.getByLabel('Title').fill('Extract of the register');
    await page
      .getByLabel('File')
      .setInputFiles({ name: 'Extract.pdf', mimeType: 'application/pdf', buffer: pdfFile('extract') });
    await page.getByLabel('Date', { exact: true }).fill('2026-01-15');
    await page.getByRole('button', { name: 'Add the item' }).click();
    await page.getByText('The item was saved.').waitFor();

    await ask(buyer.page, slug, 'Ask for the due-diligence dossier', 'Ask for the dossier');
    await page.goto('/en/dossier');
    await page.getByRole('link', { name: 'Share the dossier with Bank of Kiel' }).click();
    await page.getByRole('button', { name: 'Share these items' }).click();
    await page.getByText('The dossier is shared.').waitFor();

    await buyer.page.goto('/en/dossiers');
    await buyer.page.getByRole('table').first().getByRole('link').first().click();
    await buyer.page.getByRole('heading', { name: /^Dossier of/ }).waitFor();
    const address = await buyer.page.getByRole('link', { name: 'Download all (ZIP)' }).getAttribute('href');
    const archive = await mara.fetch(address ?? '');
    const files = await unzip(Buffer.from(await archive.arrayBuffer()));
    expect(files.get('01-register-extract-Extract.pdf')).toEqual(pdfFile('extract'));

    await page.goto('/en/dossier');
    await page.getByRole('link', { name: 'Extract of the register' }).click();
    await page
      .getByLabel('File')
      .setInputFiles({ name: 'Newer.pdf', mimeType: 'application/pdf', buffer: pdfFile('newer') });
    await page.getByLabel('Date', { exact: true }).fill('2026-10-15');
    await page.getByRole('button', { name: 'Replace by this one' }).click();
    await page.getByRole('link', { name: 'Newer.pdf' }).waitFor();
    await page.getByRole('row', { name: /Mara Lindqvist.*Extract of the register, version 1/ }).waitFor();

    await buyer.page.reload();
    await buyer.page.getByRole('link', { name: 'Newer.pdf' }).waitFor();

    await page.goto('/en/dossier');
    await page
      .getByRole('row', { name: /Bank of Kiel/ })
      .first()
      .getByText('End the access')
      .click();
    await page.getByText('Bank of Kiel can no longer see or download anything').waitFor();
    await page.getByRole('button', { name: 'End it now' }).click();
    await page.getByText('The access was ended.').waitFor();
    const shut = await buyer.page.reload();
    expect([shut?.status(), (await mara.fetch(address ?? '')).status]).toEqual([404, 404]);
    expect([...vendor.faults, ...buyer.faults]).toEqual([]);
    await Promise.all([vendor.leave(), buyer.leave()]);
  });
});
