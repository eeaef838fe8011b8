import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, Visitor } from '../support/browser.js';
import { goodPassword, type RunningApp, startApp } from '../support/index.js';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe.each([true, false])('an organisation on the pages, with JavaScript: %s', (javaScript) => {
  it('invites a colleague, gives a role, and lets go', async () => {
    const [anna, boris] = [app.client(), app.client()];
    await anna.signUp({ buys: true, organizationName: 'Zahnklinik am Hafen', name: 'Anna Nord' });
    const { email } = await boris.signUp({ sells: true, organizationName: 'Own firm', name: 'Boris Wolf' });
    const owner = await Visitor.come(browser, app, { as: anna, javaScript });
    const guest = await Visitor.come(browser, app, { as: boris, javaScript });

    await owner.page.goto('/en/organization');
    await owner.page.getByLabel('Mail address of your colleague').fill(email);
    await owner.page.getByRole('button', { name: 'Send invitation' }).click();
    await owner.page.getByText('The invitation is on its way.').waitFor();

    const { token } = await app.mailTo(email);
    await guest.page.goto(`/en/invitation?token=${token}`);
    await guest.page.getByRole('button', { name: 'Accept invitation' }).click();
    await guest.page.getByText('You are a member now, and act for this organisation.').waitFor();

    await owner.page.goto('/en/organization');
    const row = owner.page.getByRole('row', { name: /Boris Wolf/ });
    await row.getByLabel('Role of Boris Wolf').selectOption('VIEWER');
    await row.getByRole('button', { name: 'Set role' }).click();
    await owner.page.getByText('The role is changed.').waitFor();

    // A reader is told which role it takes.
    await guest.page.goto('/en/rfps/new');
    await guest.page.getByText('This needs the role Editor.').waitFor();

    // And back to the own firm, by the menu.
    await guest.page.goto('/en/account');
    await guest.openMenu('Zahnklinik am Hafen');
    await guest.page
      .getByRole('button', { name: /Own firm/ })
      .first()
      .click();
    await guest.page.getByRole('heading', { name: 'Own firm', level: 1 }).waitFor();

    await owner.page
      .getByRole('row', { name: /Boris Wolf/ })
      .getByText('Remove', { exact: true })
      .click();
    await owner.page.getByRole('button', { name: 'Remove Boris Wolf' }).click();
    await owner.page.getByText('That person no longer has access.').waitFor();
    expect([...owner.faults, ...guest.faults]).toEqual([]);
    await Promise.all([owner.leave(), guest.leave()]);
  });

  it('lets somebody who forgot the password choose a new one', async () => {
    const { email } = await app.client().signUp({ buys: true });
    const visitor = await Visitor.come(browser, app, { javaScript });
    const { page } = visitor;
    await page.goto('/en/reset-password');
    await page.getByLabel('Mail address').fill(email);
    await page.getByRole('button', { name: 'Mail me the link' }).click();
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    const { token } = await app.mailTo(email);
    await page.goto(`/en/reset-password/new?token=${token}`);
    await page.getByRole('textbox', { name: /^New password/ }).fill(`${goodPassword} now`);
    await page.getByRole('button', { name: 'Set password and sign in' }).click();
    await page.waitForURL(/\/en\/rfps\/mine/);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});
