import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, Visitor } from '../support/browser.js';
import { goodPassword, type RunningApp, startApp, unique } from '../support/index.js';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe.each([true, false])('an account, with JavaScript: %s', (javaScript) => {
  it('is asked for, confirmed by the mailed link, left and entered again', async () => {
    const visitor = await Visitor.come(browser, app, { javaScript });
    const { page } = visitor;
    const email = `${unique('anna')}@ringfair.example`;

    await page.goto('/en/sign-up');
    await page
      .getByLabel('Mail address')
      .or(page.getByLabel(/e-?mail/i))
      .first()
      .fill(email);
    await page.getByLabel(/your name/i).fill('Anna Nord');
    await page.getByLabel(/^password/i).fill(goodPassword);
    await page
      .getByRole('main')
      .getByRole('button', { name: /sign up|create/i })
      .click();
    await page.getByText(email).first().waitFor();

    const { token } = await app.mailTo(email);
    await page.goto(`/en/verify-email?token=${token}`);
    await page.getByRole('main').getByRole('button').first().click();
    await page
      .getByRole('button', { name: /sign out/i })
      .first()
      .waitFor();

    await page
      .getByRole('button', { name: /sign out/i })
      .first()
      .click();
    await page
      .getByRole('link', { name: /sign in/i })
      .first()
      .click();
    await page
      .getByLabel(/e-?mail|mail address/i)
      .first()
      .fill(email);
    await page.getByLabel(/^password/i).fill(goodPassword);
    await page
      .getByRole('main')
      .getByRole('button', { name: /^sign in/i })
      .first()
      .click();
    await page
      .getByRole('button', { name: /sign out/i })
      .first()
      .waitFor();
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});
