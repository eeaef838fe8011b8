import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TxtResolver } from '@ringfair/vendors-api';
import type { Browser } from 'playwright-core';
import { columnMapping } from '@ringfair/vendors-core';
import { launchBrowser, Visitor } from '../support/browser.js';
import { expectDraft } from '../support/editor.js';
import {
  type Client,
  importDirectory,
  postRfp,
  publishVendor,
  registerExtract,
  type RunningApp,
  settleCase,
  shownCase,
  startApp,
  unique,
} from '../support/index.js';
import { claimByMail, doubtfulListing } from '../support/paths.js';

let app: RunningApp;
let browser: Browser;
let moderator: Client;
const zone = new Map<string, string[][]>();
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
  app.app.get(TxtResolver).resolve = async (name) => {
    const records = zone.get(name);
    return records ? { kind: 'RECORDS', records } : { kind: 'NOTHING', domainExists: true };
  };
  moderator = app.client();
  await moderator.signUpModerator();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const seller = async (name = 'Larkspur Voice'): Promise<Client> => {
  const client = app.client();
  await client.signUp({ sells: true, organizationName: name });
  return client;
};

describe('a claim on the pages', () => {
  it('shows the page already written, the doubts and what it opens, to anyone', async () => {
    const { slug } = await doubtfulListing(app);
    const buyer = app.client();
    await buyer.signUp({ buys: true });
    await postRfp(buyer);
    const visitor = await Visitor.come(browser, app, { javaScript: false });
    await visitor.page.goto(`/en/claim/${slug}`);
    await visitor.page.getByText('The directory says: “150 different languages”').waitFor();
    await visitor.page.getByText('This range says next to nothing').waitFor();
    await visitor.page.getByText('No open request fits you yet').waitFor();
    await visitor.page.getByText('Adding agents who speak German opens 1 more.').waitFor();
    await visitor.page.getByRole('link', { name: 'Sign in or sign up' }).waitFor();
    await visitor.leave();
  });

  it('by mail takes the corrected facts along without JavaScript', async () => {
    const { slug, host } = await doubtfulListing(app);
    const anna = await seller();
    const visitor = await Visitor.come(browser, app, { as: anna, javaScript: false });
    const { page } = visitor;
    await page.goto(`/en/claim/${slug}`);
    await claimByMail(page, app, host, { min: 4, max: 9 });
    await expectDraft(anna, { languages: [{ tag: 'en' }, { tag: 'el' }], size: { min: 4, max: 9 } });
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });

  it('by DNS says what is missing, and finds the record, without JavaScript', async () => {
    const { slug, host } = await doubtfulListing(app);
    const anna = await seller();
    const visitor = await Visitor.come(browser, app, { as: anna, javaScript: false });
    const { page } = visitor;
    await page.goto(`/en/claim/${slug}`);
    await page.getByLabel(`By a record in the DNS of ${host}`).check();
    await page.getByRole('button', { name: 'Claim the listing' }).click();
    await page.getByText(`_ringfair.${host}`).waitFor();
    await page.getByRole('button', { name: 'Look for the record now' }).click();
    await page.getByText('The record is not there yet.').waitFor();
    const record = await page.getByText(/^ringfair-claim=/).innerText();
    zone.set(`_ringfair.${host}`, [[record]]);
    await app.db.owner.query('update vendor_claims set checked_at = null');
    await page.getByRole('button', { name: 'Look for the record now' }).click();
    await page.waitForURL(/profile/);
    await visitor.leave();
  });

  it('by phone takes the code that was spoken, and stays where it is for a wrong one', async () => {
    const name = unique('Petrel');
    const csv = `company_name,website,tel\n${name},${unique('petrel')}.com,+4943112345678\n`;
    await importDirectory(app, csv, { mapping: columnMapping(['tel=phone']) });
    const listed = await app.db.owner.query<{ slug: string }>('select slug from vendors where name = $1', [
      name,
    ]);
    const slug = listed.rows[0]?.slug ?? '';
    const anna = await seller();
    const visitor = await Visitor.come(browser, app, { as: anna, javaScript: false });
    const { page } = visitor;
    await page.goto(`/en/claim/${slug}`);
    await page.getByLabel(/^By a call to \+49 ··· 678/).check();
    await page.getByRole('button', { name: 'Claim the listing' }).click();
    await page.getByText('A moderator will call +49 ··· 678').waitFor();
    const { rows } = await app.db.owner.query<{ id: string }>(
      `select id from vendor_claims where method = 'PHONE' order by id desc limit 1`,
    );
    const callBy = (caller: string) =>
      app.db.owner.query('update vendor_claims set caller = $2 where id = $1', [rows[0]?.id, caller]);
    await callBy('SERVICE');
    await page.reload();
    await page.getByText('An automatic call to +49 ··· 678 will speak a code within minutes').waitFor();
    await callBy('MODERATOR');
    const { facts } = await shownCase(app, moderator, rows[0]?.id ?? '');
    const code = facts.find(({ label }) => label === 'claimCode')?.known ?? '';
    const type = async (digits: string) => {
      await page.getByLabel('Code that was spoken').fill(digits);
      await page.getByRole('button', { name: 'Take over the listing' }).click();
    };
    await type(code === '123456' ? '654321' : '123456');
    await page.getByText('This is not the code that was spoken.').first().waitFor();
    await type(code);
    await page.waitForURL(/profile/);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });

  it('by documents comes to the desk with the file, for a listing without a site', async () => {
    const { slug, name } = await doubtfulListing(app, { host: '/' });
    const anna = await seller();
    const visitor = await Visitor.come(browser, app, { as: anna, javaScript: false });
    const { page } = visitor;
    await page.goto(`/en/claim/${slug}`);
    await page.getByText('Why not otherwise').click();
    await page.getByText('The listing has no site').first().waitFor();
    await page.getByLabel('What the documents show').fill('We are this company, see the register extract.');
    await page.getByLabel('Document', { exact: true }).setInputFiles(registerExtract);
    await page.getByRole('button', { name: 'Claim the listing' }).click();
    await page.getByText('A moderator reads your documents.').waitFor();
    const { rows } = await app.db.owner.query<{ id: string }>(
      `select id from vendor_claims where method = 'DOCUMENTS' order by id desc limit 1`,
    );
    expect((await shownCase(app, moderator, rows[0]?.id ?? '')).files).toMatchObject([
      { name: registerExtract.name },
    ]);
    await settleCase(app, moderator, rows[0]?.id ?? '', 'ACCEPTED', 'DOCUMENTS_PROVE_IT');
    await page.goto(`/en/claim/${slug}`);
    await page.getByText('Your organisation keeps this listing').waitFor();
    await page.goto(`/en/vendors/${slug}`);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await visitor.leave();
  });
});

describe('one company with two listings', () => {
  it('asks on the page for their merge, and the desk gets it with the reason', async () => {
    const { slug, name } = await doubtfulListing(app);
    const client = app.client();
    const own = await publishVendor(client, unique('Petrel'));
    const visitor = await Visitor.come(browser, app, { as: client, javaScript: false });
    const { page } = visitor;
    await page.goto(`/en/vendors/${slug}/merge`);
    await page.getByText(`The address of ${name} will lead to it.`).waitFor();
    const reason = 'Both name the same phone number.';
    await page.getByLabel('How can the moderator see that both are yours?').fill(reason);
    await page.getByRole('button', { name: 'Ask for the merge' }).click();
    await page.getByText('Sent. A moderator looks at it.').waitFor();
    const { rows } = await app.db.owner.query<{ id: string; note: string }>(
      'select id, note from vendor_merges where kept_vendor_id = $1',
      [own.vendorId],
    );
    expect(rows).toMatchObject([{ note: reason }]);
    expect((await shownCase(app, moderator, rows[0]?.id ?? '')).facts.length).toBeGreaterThan(0);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});

describe('a dispute on the pages', () => {
  it('is opened from the refusal, answered by the keeper, and moves the listing', async () => {
    const { slug, host, name } = await doubtfulListing(app);
    const keeper = await seller('Quick Claims Ltd');
    const email = `desk@${host}`;
    await keeper.request(
      'mutation ($input: RequestVendorClaimInput!) { requestVendorClaim(input: $input) { id } }',
      {
        input: { slug, method: 'MAIL', email, idempotencyKey: unique('key-claim') },
      },
    );
    const { token } = await app.mailTo(email);
    await keeper.request(
      'mutation ($input: ConfirmVendorClaimInput!) { confirmVendorClaim(input: $input) { slug } }',
      { input: { token } },
    );
    const disputant = await Visitor.come(browser, app, { as: await seller('Petrel Ltd'), javaScript: false });
    await disputant.page.goto(`/en/claim/${slug}`);
    await disputant.page.getByRole('link', { name: 'This listing is ours' }).click();
    await disputant.page.getByLabel('Why the listing is yours').fill('We have been this company since 2009.');
    await disputant.page.getByLabel('Document', { exact: true }).setInputFiles(registerExtract);
    await disputant.page.getByRole('button', { name: 'Open the dispute' }).click();
    await disputant.page.getByText('The dispute is open.').waitFor();
    const id = /disputes\/([\w-]+)/.exec(disputant.page.url())?.[1] ?? '';
    const answering = await Visitor.come(browser, app, { as: keeper });
    await answering.page.goto(`/el/disputes/${id}`);
    await answering.page.getByText('We have been this company since 2009.').waitFor();
    await answering.page.getByLabel('Η πλευρά σας').fill('We bought the company in 2024 and run it.');
    await answering.page.getByRole('button', { name: 'Πείτε την πλευρά σας' }).click();
    await answering.page.getByText('Η πλευρά σας καταγράφηκε.').waitFor();
    expect(answering.faults).toEqual([]);
    await answering.leave();
    await settleCase(app, moderator, id, 'ACCEPTED', 'DISPUTE_PROVEN');
    await disputant.page.goto(`/en/claim/${slug}`);
    await disputant.page.getByText('Your organisation keeps this listing').waitFor();
    await disputant.page.goto(`/en/disputes/${id}`);
    await disputant.page.getByText('The listing was handed over').waitFor();
    expect(name).not.toBe('');
    await disputant.leave();
  });
});

describe('a removal on the pages', () => {
  it('needs no account and no JavaScript, and leaves an explanation behind', async () => {
    const { slug, host } = await doubtfulListing(app);
    const visitor = await Visitor.come(browser, app, { javaScript: false });
    const { page } = visitor;
    await page.goto(`/en/vendors/${slug}`);
    await page.getByRole('link', { name: 'Remove this listing' }).click();
    await page.getByRole('button', { name: 'Ask for the removal' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Your name').fill('Marta Nowak');
    await page.getByLabel('Owner or director').check();
    await page.getByLabel('We do not want to be listed').check();
    await page.getByLabel('Your mail address').fill(`marta@${host}`);
    await page.getByRole('button', { name: 'Ask for the removal' }).click();
    await page.getByText('Look into your mail').waitFor();
    const { token } = await app.mailTo(`marta@${host}`);
    await page.goto(`/en/removal/confirm?token=${token}`);
    await page.getByRole('button', { name: 'Remove the listing' }).click();
    await page.getByRole('heading', { name: 'The listing is gone' }).waitFor();
    const answer = await page.goto(`/en/vendors/${slug}`);
    expect(answer?.status()).toBe(410);
    await page.getByText('did not want to be listed').waitFor();
    await visitor.leave();
  });
});
