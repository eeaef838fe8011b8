import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, phone, Visitor } from '../support/browser.js';
import {
  directory,
  importDirectory,
  publishVendor,
  type RunningApp,
  startApp,
  unique,
} from '../support/index.js';

/** What a visitor reads on the search page, per language. */
const words = {
  en: {
    filters: /^Filters/,
    show: /^Show \d+ vendor/,
    next: 'Next page',
    service: 'Answering service',
    trust: 'Trust and experience',
    years: '10 years or more',
    order: 'Order',
    none: 'No vendors',
    remove: /^Remove the filter/,
  },
  ru: {
    filters: /^Фильтры/,
    show: /^Показать \d+/,
    next: 'Следующая страница',
    service: 'Виртуальный секретарь',
    trust: 'Доверие и опыт',
    years: 'От 10 лет',
    order: 'Порядок',
    none: 'Никого не найдено',
    remove: /^Убрать фильтр/,
  },
  el: {
    filters: /^Φίλτρα/,
    show: /^Εμφάνιση \d+/,
    next: 'Επόμενη σελίδα',
    service: 'Τηλεφωνική γραμματεία',
    trust: 'Εμπιστοσύνη και εμπειρία',
    years: '10 έτη και πάνω',
    order: 'Σειρά',
    none: 'Κανένας πάροχος',
    remove: /^Αφαίρεση του φίλτρου/,
  },
} as const;
type Language = keyof typeof words;

const tag = unique('browsed');
let app: RunningApp;
let browser: Browser;
let name: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
  name = `${tag} Answering`;
  await publishVendor(app.client(), name);
  const listed = Array.from({ length: 25 }, (_, n) => ({
    name: `${tag} listed ${n}`,
    host: `${tag}-${n}.example`,
  }));
  await importDirectory(app, directory(listed));
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const results = (page: Page) => page.getByRole('main').getByRole('article');
const asked = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);

describe.each(Object.keys(words) as Language[])('search in %s', (language) => {
  const text = words[language];

  it.each([true, false])(
    'filters, pages and keeps all of its state in the URL, with JavaScript: %s',
    async (javaScript) => {
      const visitor = await Visitor.come(browser, app, { javaScript, viewport: phone });
      const { page } = visitor;
      await page.goto(`/${language}/vendors`);
      await page.getByRole('searchbox').fill(tag);
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`q=${tag}$`));
      await results(page).nth(19).waitFor();

      // On a phone the filters are folded away; the button says how many vendors it leads to.
      await page.locator('summary', { hasText: text.filters }).click();
      await page.getByRole('checkbox', { name: text.service }).check();
      if (javaScript) await page.waitForURL(/service=/);
      // Sections fold away, without JavaScript as well; the first one stands open.
      await page.locator('summary', { hasText: text.trust }).click();
      await page.getByRole('radio', { name: text.years }).check();
      await page.getByRole('button', { name: text.show }).click();
      await page.waitForURL(/years=10/);
      expect(asked(page)).toEqual({ q: tag, service: 'TELEPHONE_ANSWERING', years: '10' });
      await page.reload();
      expect(await page.locator('summary', { hasText: text.filters }).innerText()).toMatch(/3/);

      await page.getByRole('link', { name: text.next }).click();
      await page.waitForURL(/page=2$/);
      await page.locator('[aria-current="page"]', { hasText: /^2$/ }).waitFor();
      expect(await results(page).count()).toBe(6);
      await page.goBack();
      await results(page).nth(19).waitFor();

      await page.getByRole('link', { name: text.remove }).nth(1).click();
      await page.waitForURL((url) => !url.searchParams.has('service'));
      expect(asked(page)).toEqual({ q: tag, years: '10' });
      expect(await visitor.overflow()).toBe(0);
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
  );

  it('tells what to loosen where nothing fits, and what of an address it left out', async () => {
    const visitor = await Visitor.come(browser, app);
    const { page } = visitor;
    await page.goto(`/${language}/vendors?q=${tag}&country=DE&channel=FAX&sort=paid&utm_source=mail`);
    await page.getByText(text.none).first().waitFor();
    await page.getByText(/«paid»|“paid”/).waitFor();
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex, follow');
    expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toMatch(/channel=FAX$/);
    // Only the channel is to blame: without it there are results.
    await page.getByRole('main').getByRole('link', { name: /: \d+/ }).last().click();
    await results(page).first().waitFor();
    expect(asked(page)).toEqual({ q: tag, country: 'DE' });
    expect(await visitor.accessibilityFaults()).toEqual([]);
    await visitor.leave();
  });
});

describe.each([true, false])('the filters that are worded, with JavaScript: %s', (javaScript) => {
  it('004.3 look around a place, for hours and a price, and say what they could not use', async () => {
    const visitor = await Visitor.come(browser, app, { javaScript, viewport: phone });
    const { page } = visitor;
    await page.goto(`/en/vendors?q=${tag}`);
    if (javaScript) await page.waitForLoadState('networkidle');
    const section = async (title: string) => {
      const filters = page.locator('details[data-filters]');
      if ((await filters.getAttribute('open')) === null) await filters.locator(':scope > summary').click();
      const part = page.locator('details.search-section', { hasText: title });
      if ((await part.getAttribute('open')) === null) await part.locator(':scope > summary').click();
    };
    await section('Where');
    await page.getByLabel('City, or latitude and longitude').fill('Киль');
    await page.getByLabel('At most so far').selectOption('100');
    await page
      .getByRole('group', { name: 'Agents near a place' })
      .getByRole('button', { name: 'Apply' })
      .click();
    await page.waitForURL(/near=/);
    await page.getByText(/counted from Kiel, DE/).waitFor();
    expect(asked(page)).toEqual({ q: tag, near: 'Киль', radius: '100' });
    expect(await results(page).count()).toBe(1);

    await page.goto(`/en/vendors?q=${tag}&country=DE`);
    if (javaScript) await page.waitForLoadState('networkidle');
    await section('Where');
    const share = page.getByRole('group', { name: 'Another share of all agents' });
    await share.getByLabel('Per cent of all agents, at least').fill('37');
    await share.getByRole('button', { name: 'Apply' }).click();
    await page.waitForURL(/share=DE/);
    expect(asked(page)).toEqual({ q: tag, country: 'DE', share: 'DE:37' });
    expect(await results(page).count()).toBe(1);

    await section('Prices and terms');
    await page.getByText('1 vendor publishes a price that a month can be reckoned from').waitFor();
    await page.getByLabel('Calls a month').fill('0');
    await page.getByLabel('A month costs at most').fill('500');
    await page.keyboard.press('Enter');
    await page.getByText('contacts: “0” is out of range.').waitFor();

    await page.goto(`/en/vendors?q=${tag}&near=Nosuchtown&open=MO-FR+09:00-17:00&zone=Europe/Athens`);
    await page.getByText(/“Nosuchtown” is no city that we know/).waitFor();
    await page.getByRole('link', { name: /^Remove the filter .*Monday to Friday, 9 to 17/ }).waitFor();
    expect(await visitor.overflow()).toBe(0);
    await visitor.leave();
  });

  it('show results on a map that leads from the world to a city', async () => {
    const visitor = await Visitor.come(browser, app, { javaScript });
    const { page } = visitor;
    await page.goto(`/en/vendors?q=${tag}`);
    await page.getByRole('link', { name: 'Map', exact: true }).click();
    const map = page.getByRole('group', { name: 'Where the agents are' });
    await map.getByRole('link', { name: 'Western Europe: 1 vendor' }).click();
    await page.waitForURL(/area=155/);
    await map.getByRole('link', { name: 'Germany: 1 vendor' }).click();
    await page.waitForURL(/country=DE/);
    // axe runs in the page: it needs scripts.
    if (javaScript) expect(await visitor.accessibilityFaults()).toEqual([]);
    await page.getByRole('table').getByRole('link', { name: 'Kiel' }).click();
    await page.waitForURL(/place=/);
    expect(asked(page)).toMatchObject({ q: tag, country: 'DE', place: 'DE:54.3,10.1:Kiel', view: 'map' });
    await page.getByRole('link', { name: 'List', exact: true }).click();
    await results(page).first().waitFor();
    expect(await results(page).count()).toBe(1);
    await visitor.leave();
  });
});

describe('with JavaScript', () => {
  it('a ticked box answers at once, keeps the focus, and follows the way back', async () => {
    const visitor = await Visitor.come(browser, app);
    const { page } = visitor;
    await visitor.open(`/en/vendors?q=${tag}`);
    const box = page.getByRole('checkbox', { name: 'Healthcare' });
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/industry=HEALTHCARE/);
    await page.getByText('1 vendor', { exact: true }).waitFor();
    expect(await box.evaluate((element) => element.ownerDocument.activeElement === element)).toBe(true);
    expect(await results(page).getByRole('heading').innerText()).toBe(name);

    await page.getByLabel('Order').selectOption({ label: 'Name' });
    await page.waitForURL(/sort=name/);
    await page.goBack();
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('industry'));
    await results(page).nth(19).waitFor();
    expect(await box.isChecked()).toBe(false);

    // Who stated no figure is a box of its own; a value of a filter is chosen while its name is typed.
    await page.locator('summary', { hasText: 'Quality' }).click();
    const wait = page.getByRole('group', { name: 'Mean wait for an answer' });
    await wait.getByRole('checkbox', { name: 'Not provided' }).check();
    await page.waitForURL(/asa=NOT_PROVIDED/);
    await page
      .getByRole('link', { name: 'Remove the filter Mean wait for an answer: Not provided' })
      .waitFor();
    await page.getByRole('searchbox').fill('receptionist');
    await page.getByRole('link', { name: /^Service: Answering service/ }).click();
    await page.waitForURL(/service=TELEPHONE_ANSWERING/);
    expect(asked(page)).toEqual({ service: 'TELEPHONE_ANSWERING', asa: 'NOT_PROVIDED' });
    // The value stands in place of the words; the address changes before the page is drawn.
    await page.locator('#search-text:placeholder-shown').waitFor();
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});
