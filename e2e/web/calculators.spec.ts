import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, phone, Visitor } from '../support/browser.js';
import { type RunningApp, startApp } from '../support/index.js';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const places = ['', '/staffing', '/in-house', '/missed-calls'];

describe.each(['en', 'ru', 'el'])('calculators in %s', (language) => {
  it('are found in the header, readable, and no wider than a phone', async () => {
    const visitor = await Visitor.come(browser, app, { viewport: phone });
    const { page } = visitor;
    for (const place of places) {
      await page.goto(`/${language}/calculators${place}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await visitor.overflow()).toBe(0);
      await visitor.screenshot(`calculators${place.replace('/', '-')}-${language}`);
    }
    expect(await page.locator(`a[href="/${language}/calculators"]`).count()).toBeGreaterThan(0);
    expect(visitor.faults).toEqual([]);
    await visitor.context.close();
  });
});

describe('calculators without JavaScript', () => {
  it('003.3 keep the inputs in the address and answer there', async () => {
    const visitor = await Visitor.come(browser, app, { javaScript: false });
    const { page } = visitor;
    await page.goto('/en/calculators/staffing');
    await page.getByLabel('Calls', { exact: true }).fill('100');
    await page.getByLabel('Calls are counted per').selectOption('HALF_HOUR');
    await page.getByLabel('Average handle time').fill('180');
    await page.getByRole('button', { name: 'Calculate' }).click();
    expect(new URL(page.url()).searchParams.get('period')).toBe('HALF_HOUR');
    await page.getByRole('rowheader', { name: '14 – enough' }).waitFor();
    await page.getByRole('link', { name: 'Write a request for offers' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('88.8%');
    await visitor.context.close();
  });

  it('002.4 say at the field what is wrong with a volume of 0, a handle time of 0 and no day', async () => {
    const visitor = await Visitor.come(browser, app, { javaScript: false });
    const { page } = visitor;
    await page.goto(
      '/en/calculators/staffing?contacts=0&handle=0&shrinkage=&within=abc&day-sent=1&from=17&to=9',
    );
    const alert = page.getByRole('alert');
    for (const problem of [
      'Calls: Write a number above 0.',
      'Average handle time: Write a number above 0.',
      'Shrinkage: Fill in this field.',
      'Answered within: Write a number, as in 120 or 2.5.',
      'Open on: Choose at least one day.',
      'Closes at (hour): Closing comes after opening; 24 is midnight.',
    ])
      await alert.getByRole('link', { name: problem }).waitFor();
    expect(await page.getByLabel('Calls', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await visitor.context.close();
  });

  it('002.2 and 004.16 give their verdict', async () => {
    const visitor = await Visitor.come(browser, app, { javaScript: false });
    const { page } = visitor;
    await page.goto('/en/calculators/in-house?contacts=300');
    await page.getByText(/the vendor is cheaper by \$/).waitFor();
    await page.getByText(/^Break-even: up to about/).waitFor();
    await page.goto('/en/calculators/missed-calls?calls=60&currency=EUR');
    await page.getByText(/It pays for itself from 9 missed calls a month on/).waitFor();
    await visitor.context.close();
  });
});
