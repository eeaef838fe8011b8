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
    const main = page.getByRole('main');
    const email = `${unique('anna')}@ringfair.example`;

    await page.goto('/en/sign-up');
    await main.getByLabel('Your name').fill('Anna Nord');
    await main.getByLabel('Mail address').fill(email);
    await main.getByLabel('We look for call-centre work').check();
    await main.getByRole('textbox', { name: /^Password/ }).fill('too short');
    await main.getByRole('button', { name: 'Create account' }).click();
    // A refusal keeps what was typed, but a password is never sent back.
    await main.getByRole('link', { name: /15 characters/ }).waitFor();
    expect(await main.getByLabel('Your name').inputValue()).toBe('Anna Nord');
    if (!javaScript) expect(await main.getByRole('textbox', { name: /^Password/ }).inputValue()).toBe('');
    await main.getByRole('textbox', { name: /^Password/ }).fill(goodPassword);
    await main.getByRole('button', { name: 'Create account' }).click();
    await main.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();

    const { token } = await app.mailTo(email);
    await page.goto(`/en/verify-email?token=${token}`);
    await main.getByRole('button', { name: 'Confirm address and sign in' }).click();
    await page.waitForURL(/\/en\/rfps\/mine/);

    await visitor.openMenu('Anna Nord');
    await page.getByRole('button', { name: 'Sign out' }).first().click();
    await page.getByRole('link', { name: 'Sign in' }).first().click();
    await main.getByLabel('Mail address').fill(email);
    await main.getByRole('textbox', { name: /^Password/ }).fill(goodPassword);
    await main.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(/\/en\/rfps\/mine/);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});

describe('scripts that are not there yet', () => {
  it('give a press that came before them, and what was typed is kept', async () => {
    const visitor = await Visitor.come(browser, app);
    const { page } = visitor;
    const scripts = Promise.withResolvers<undefined>();
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      await scripts.promise;
      await route.continue();
    });
    await page.goto('/en/sign-in');
    const password = page.locator('input[name="password"]');
    await password.fill(goodPassword);
    const eye = page.locator('main button[type="button"]');
    await eye.click();
    expect(await eye.getAttribute('aria-busy')).toBe('true');
    expect(await password.getAttribute('type')).toBe('password');
    scripts.resolve(undefined);
    await page.locator('input[name="password"][type="text"]').waitFor();
    expect(await eye.getAttribute('aria-busy')).toBeNull();
    expect(await password.inputValue()).toBe(goodPassword);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});

describe('a page that needs a session', () => {
  it('leads to the sign-in and back to itself', async () => {
    const anna = app.client();
    const { email } = await anna.signUp({ buys: true });
    const visitor = await Visitor.come(browser, app);
    const { page } = visitor;
    await page.goto('/el/account');
    await page.waitForURL(/\/el\/sign-in\?next=/);
    await page.locator('input[name="email"]').fill(email);
    await page.locator('input[name="password"]').fill(goodPassword);
    await page.locator('main form button[type="submit"]').first().click();
    await page.waitForURL(/\/el\/account$/);
    await visitor.leave();
  });

  it('cannot be posted to from another origin', async () => {
    const anna = app.client();
    await anna.signUp({ buys: true });
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
      anna.headers = headers as Record<string, string>;
      const response = await anna.fetch('/en/sign-out', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
      });
      expect(response.status).toBe(403);
    }
    anna.headers = { 'apollo-require-preflight': 'true' };
    expect(await anna.request('{ viewer { role } }')).toEqual({ viewer: { role: 'OWNER' } });
  });
});
