import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, Visitor } from '../support/browser.js';
import {
  answer,
  award,
  type Client,
  evaluate,
  passDeadline,
  postRfp,
  publishVendor,
  type RunningApp,
  startApp,
  unique,
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

async function awarded() {
  const [vendor, buyer, moderator] = [app.client(), app.client(), app.client()];
  const listing = await publishVendor(vendor);
  await buyer.signUp({ buys: true, organizationName: unique('Clinic') });
  await moderator.signUpModerator();
  const rfp = await postRfp(buyer);
  const response = await answer(vendor, rfp);
  await passDeadline(app, rfp.id);
  await evaluate(buyer, rfp.id);
  await award(buyer, rfp.id, response, 'Another one fitted better.');
  return { vendor, buyer, moderator, listing };
}

/** Looks at the page at both widths: nothing broken, nothing wider than the window, nothing out of reach. */
async function look(visitor: Visitor, name: string, javaScript: boolean): Promise<void> {
  if (javaScript) {
    await visitor.screenshot(`reviews-${name}`);
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.page.setViewportSize({ width: 390, height: 844 });
    expect([name, await visitor.overflow()]).toEqual([name, 0]);
    await visitor.page.setViewportSize({ width: 1280, height: 900 });
  }
}

/** The same pages in the other languages: no key instead of a text, nothing wider than a phone. */
async function translated(visitor: Visitor, paths: string[], who: string): Promise<void> {
  for (const language of ['ru', 'el']) {
    for (const [index, path] of paths.entries()) {
      await visitor.page.goto(path.replace('/en/', `/${language}/`));
      const text = await visitor.page.getByRole('main').innerText();
      expect(text.match(/\b[a-z]\w*(\.[a-zA-Z_]\w*)+\b/g)).toBeNull();
      await look(visitor, `${who}-${index}-${language}`, true);
    }
  }
}

const points = async (visitor: Visitor, group: string, choice: string) => {
  const field = visitor.page.getByRole('group', { name: group });
  await field.getByRole('radio', { name: choice }).check();
};

describe.each([true, false])('from the award to the reply, with JavaScript: %s', (javaScript) => {
  it('is agreed, worked, reviewed, moderated and replied to', async () => {
    const parties = await awarded();
    const [buyer, vendor, moderator] = [
      await Visitor.come(browser, app, { as: parties.buyer, javaScript }),
      await Visitor.come(browser, app, { as: parties.vendor, javaScript }),
      await Visitor.come(browser, app, { as: parties.moderator, javaScript }),
    ];

    // Both confirm the first day.
    await buyer.page.goto('/en/engagements');
    await look(buyer, 'engagements', javaScript);
    await buyer.page.getByRole('main').getByRole('link', { name: 'Someone who answers' }).click();
    await buyer.page.getByLabel('First day of the work').waitFor();
    await look(buyer, 'engagement-proposed', javaScript);
    const engagement = new URL(buyer.page.url()).pathname;
    await buyer.page.getByRole('button', { name: 'Confirm this first day' }).click();
    await buyer.page.getByText('Your confirmation is recorded').waitFor();
    await vendor.page.goto(engagement);
    await vendor.page.getByRole('button', { name: 'Confirm the day' }).click();
    await vendor.page.getByText('Your confirmation is recorded').waitFor();

    // Too early for a review; a month later not.
    await buyer.page.goto(`${engagement}/review`);
    await buyer.page.getByText('It is possible from').waitFor();
    await app.db.owner.query('update engagements set starts_on = current_date - 31');
    await buyer.page.goto(engagement);
    await look(buyer, 'engagement-active', javaScript);
    await buyer.page.getByRole('link', { name: /^Review / }).click();
    await buyer.page.getByLabel('In one line').fill('Nobody waits any more');
    await buyer.page.getByRole('button', { name: 'Send review' }).click();
    await buyer.page.getByRole('alert').getByText('Say whether you would stay.').waitFor();
    await look(buyer, 'write-refused', javaScript);
    expect(await buyer.page.getByLabel('In one line').inputValue()).toBe('Nobody waits any more');
    await points(buyer, 'Overall', '5 – excellent');
    await points(buyer, 'Quality of the work', '4 – good');
    await points(buyer, 'Communication with the vendor', '5 – excellent');
    await buyer.page
      .getByRole('group', { name: /Would you stay/ })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await buyer.page
      .getByLabel('Your experience')
      .fill('Since they answer, no patient has complained about the phone.');
    await buyer.page.getByRole('button', { name: 'Send review' }).click();
    await buyer.page.getByText('A moderator reads your review').waitFor();
    await look(buyer, 'own-pending', javaScript);

    // Invisible until a moderator decides.
    await vendor.page.goto('/en/reviews');
    await vendor.page.getByText('Nobody has reviewed you yet').waitFor();
    await moderator.page.goto('/en/moderation/reviews');
    await look(moderator, 'moderation', javaScript);
    await moderator.page.getByRole('button', { name: 'Publish review' }).last().click();
    await moderator.page.getByText('The vendor and the author are told').waitFor();

    // The vendor replies; everyone reads both.
    await vendor.page.goto('/en/reviews');
    await look(vendor, 'received', javaScript);
    await vendor.page.getByLabel('Your reply').fill('Thank you. Mornings are our pride.');
    await vendor.page.getByRole('button', { name: 'Publish reply' }).click();
    await vendor.page.getByText('Your reply is published').waitFor();
    const visitor = await Visitor.come(browser, app, { javaScript });
    await visitor.page.goto(`/en/vendors/${parties.listing.slug}`);
    await visitor.page.getByText('Mornings are our pride').waitFor();
    await visitor.page.getByText('Verified client: contract signed here').first().waitFor();
    await visitor.page.getByText('Would stay').first().waitFor();
    await look(visitor, 'vendor', javaScript);

    await previewed(parties, vendor, visitor);

    if (javaScript) await translated(buyer, [engagement, '/en/reviews', '/en/engagements'], 'buyer');
    if (javaScript) await translated(moderator, ['/en/moderation/reviews?state=PUBLISHED'], 'moderator');
    for (const one of [buyer, vendor, moderator, visitor]) {
      // Without JavaScript the browser itself refuses the scripts, and says so.
      expect(one.faults.filter((fault) => javaScript || !fault.endsWith(' csp'))).toEqual([]);
      await one.leave();
    }
  }, 120_000);
});

async function edit(
  client: Client,
  vendorId: string,
  expectedVersion: number,
  changes: object,
): Promise<number> {
  const { editVendorDraft } = await client.request<{ editVendorDraft: { version: number } }>(
    'mutation ($input: EditVendorDraftInput!) { editVendorDraft(input: $input) { version } }',
    { input: { vendorId, expectedVersion, changes } },
  );
  return editVendorDraft.version;
}

/** The preview shows what is not published yet, beside the same rating and the same measured figures as the page. */
async function previewed(
  { vendor: client, listing }: Awaited<ReturnType<typeof awarded>>,
  vendor: Visitor,
  visitor: Visitor,
): Promise<void> {
  await app.db.owner.query(
    `insert into vendor_call_figures (vendor_id, subject, calls, buyers, median_seconds_to_human, median_seconds_on_hold,
       mean_friendliness, computed_on, shown)
     values ($1, 'VENDOR_LINE', 4, 3, 25, 40, 4.0, current_date, true)`,
    [listing.vendorId],
  );
  const half = { from: '2026-01-01', to: '2026-06-30', population: 'ANSWERED', sampleSize: 4000 };
  const { vendorId, draftVersion } = listing;
  const declared = await edit(client, vendorId, draftVersion, {
    metrics: [{ metric: 'ASA', value: 20, channel: 'VOICE', ...half }],
  });
  await client.request(
    'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }',
    { input: { vendorId, expectedVersion: declared } },
  );
  const levke = { name: 'Levke Jensen', email: 'levke@nordruf.example', phone: '+4943112345' };
  await edit(client, vendorId, declared, { foundedYear: 1977, contacts: [levke] });
  await visitor.page.goto(`/en/vendors/${listing.slug}`);
  await vendor.page.goto('/en/profile/preview');
  // What is not published yet was never said on a day.
  const said = async (page: Page, part: string) =>
    (await page.locator(part).innerText()).replace(/\s*Declared, unchanged since [^\n]*/, '');
  for (const part of [
    '.listing-summary a[href="#reviews"]',
    '.listing-reply',
    '[aria-labelledby="quality-title"]',
    '[aria-labelledby="calls-title"]',
    '[aria-labelledby="reviews-title"]',
  ])
    expect([part, await said(vendor.page, part)]).toEqual([part, await said(visitor.page, part)]);
  expect(await vendor.page.locator('[aria-labelledby="calls-title"]').innerText()).toContain('25');
  const [preview, published] = [await vendor.page.content(), await visitor.page.content()];
  expect([preview, published].map((html) => html.includes('1977'))).toEqual([true, false]);
  expect(preview).toContain('Levke Jensen');
  expect(preview).not.toContain(levke.email);
  expect(preview).not.toContain(levke.phone);
}

describe('how reviews work', () => {
  it.each([
    ['en', 'How reviews work'],
    ['ru', 'Как устроены отзывы'],
    ['el', 'Πώς λειτουργούν οι κριτικές'],
  ])('is said in %s with all weights', async (language, title) => {
    const visitor = await Visitor.come(browser, app);
    await visitor.page.goto(`/${language}/how-reviews-work`);
    await visitor.page.getByRole('heading', { level: 1, name: title }).waitFor();
    const text = await visitor.page.getByRole('main').innerText();
    for (const figure of [/4[.,]4625/, /4[.,]6615/, /72[.,]25/, /20[.,]65/, /0[.,]8/, /0[.,]5/]) {
      expect(text).toMatch(figure);
    }
    await look(visitor, `how-${language}`, true);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});
