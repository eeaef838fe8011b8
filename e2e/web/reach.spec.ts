import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser, Visitor } from '../support/browser.js';
import { directory, importDirectory, publishVendor, type RunningApp, startApp } from '../support/index.js';

const name = 'Nordruf Telefondienst';
let app: RunningApp;
let browser: Browser;
let slug: string;
beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
  slug = (await publishVendor(app.client(), name)).slug;
  const listed = Array.from({ length: 21 }, (_, n) => ({ name: `Listed ${n}`, host: `listed-${n}.example` }));
  await importDirectory(app, directory(listed));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** An address of the public site, as this test reaches it. */
const here = (address: string): string => address.replace(app.db.config.publicUrl, app.url);

async function read(address: string) {
  const response = await fetch(here(new URL(address, app.url).href), {
    redirect: 'manual',
    headers: { 'accept-encoding': 'br' },
  });
  const text = await response.text();
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);
  return { status: response.status, headers: response.headers, text, all };
}

async function headOf(address: string) {
  const { status, all } = await read(address);
  const unescape = (text = '') => text.replaceAll('&amp;', '&');
  return {
    status,
    title: all(/<title>([^<]*)/g)[0],
    description: all(/<meta name="description" content="([^"]*)"/g)[0],
    canonical: all(/<link rel="canonical" href="([^"]*)"/g).map(unescape),
    languages: all(/<link rel="alternate" hrefLang="([^"]*)"/g),
    robots: all(/<meta name="robots" content="([^"]*)"/g),
    about: all(/<script type="application\/ld\+json"[^>]*>([^<]*)/g).flatMap(
      (json) => (JSON.parse(json) as { '@graph': Record<string, unknown>[] })['@graph'],
    ),
  };
}

describe('what search engines find', () => {
  it('robots.txt leads to the sitemaps, and these to every page and listing in every language', async () => {
    const [index = ''] = (await read('/robots.txt')).all(/^Sitemap: (.*)$/gm);
    const sitemaps = await Promise.all((await read(index)).all(/<loc>([^<]*)/g).map(read));
    const addresses = sitemaps.flatMap(({ all }) => all(/<loc>([^<]*)/g));
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const path of ['', '/vendors', `/vendors/${slug}`, '/market', '/calculators/staffing', '/need']) {
      for (const language of ['en', 'ru', 'el'])
        expect(addresses).toContain(`${app.db.config.publicUrl}/${language}${path}`);
    }
    expect(addresses.join()).not.toMatch(/sign-in|profile|compare/);
    expect(sitemaps[1]?.all(/<lastmod>(\d{4}-\d\d-\d\d)/g)).toHaveLength(22 * 3);

    // Each page answers under the address that it calls its own, and none is like another.
    const english = addresses.filter((each) => /\/en\b/.test(each) && !each.includes('/listed-'));
    const heads: Awaited<ReturnType<typeof headOf>>[] = [];
    for (const address of english) heads.push(await headOf(address));
    expect(heads.map(({ status, robots }) => [status, ...robots])).toEqual(heads.map(() => [200]));
    expect(heads.map(({ canonical }) => canonical)).toEqual(english.map((address) => [address]));
    expect(new Set(heads.map(({ languages }) => languages.join()))).toEqual(new Set(['en,ru,el,x-default']));
    expect(new Set(heads.map(({ title }) => title)).size).toBe(heads.length);
    expect(heads.filter(({ description }) => !description)).toEqual([]);
  });

  it('pages of the search stand for themselves; combined filters and what is nobody else’s are left out', async () => {
    const own = (path: string) => [`${app.db.config.publicUrl}${path}`];
    expect(await headOf('/en/vendors?utm_source=mail&page=2')).toMatchObject({
      canonical: own('/en/vendors?page=2'),
      languages: ['en', 'ru', 'el', 'x-default'],
      robots: [],
    });
    expect(await headOf('/ru/vendors?channel=FAX&service=DISPATCH')).toMatchObject({
      canonical: own('/ru/vendors?service=DISPATCH&channel=FAX'),
      languages: [],
      robots: ['noindex, follow'],
    });
    for (const path of ['/en/sign-in', '/en/compare', '/en/no-such-page', '/en/vendors/no-such-vendor'])
      expect(await headOf(path)).toMatchObject({ canonical: [], languages: [], robots: ['noindex, follow'] });
  });

  it('a listing and a search say in schema.org’s words what they show', async () => {
    const address = `${app.db.config.publicUrl}/en/vendors/${slug}`;
    expect((await headOf(`/en/vendors/${slug}?utm_source=mail`)).about).toMatchObject([
      { '@type': 'Organization', '@id': `${address}#organization`, name },
      { '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, { position: 2, name }] },
    ]);
    const [list] = (await headOf('/en/vendors?page=2')).about;
    expect(list).toMatchObject({
      '@type': 'ItemList',
      itemListElement: [{ position: 21 }, { position: 22 }],
    });
  });

  it('a removed listing is gone for good, and in no sitemap', async () => {
    await app.db.owner.query(
      `update vendors set published_version = null, published_at = null, removed_at = now()
       where slug = 'listed-0'`,
    );
    expect(await headOf('/en/vendors/listed-0')).toMatchObject({ status: 410, robots: ['noindex, follow'] });
    const [, vendors = ''] = (await read('/sitemap.xml')).all(/<loc>([^<]*)/g);
    const { text } = await read(vendors);
    expect([text.includes('/listed-0<'), text.includes('/listed-1<')]).toEqual([false, true]);
    expect((await read('/sitemaps/vendors-1.xml')).status).toBe(404);
  });

  it('pages and files come compressed, and files with a hash once', async () => {
    const page = await read('/en/vendors');
    const assets = page.all(/"(\/assets\/[^"]+)"/g);
    const files = await Promise.all(assets.map(read));
    const compressed = [page, ...files].filter(({ headers }) => headers.get('content-encoding') === 'br');
    // Only what is smaller than its wrapping is sent as it is.
    expect([page, ...files].filter((each) => each.text.length > 2000 && !compressed.includes(each))).toEqual(
      [],
    );
    expect(new Set(files.map(({ headers }) => headers.get('cache-control')))).toEqual(
      new Set(['public,max-age=31536000,immutable']),
    );
  });
});

describe('without JavaScript', () => {
  it('one searches from the first page, and keeps the search once signed in', async () => {
    const visitor = await Visitor.come(browser, app, { javaScript: false });
    const { page } = visitor;
    await page.goto('/en');
    await page.getByRole('main').getByRole('searchbox').fill('nordruf');
    await page.getByRole('main').getByRole('button', { name: 'Find vendors' }).click();
    await page.getByRole('article').getByRole('link', { name }).waitFor();
    await page.getByRole('link', { name: 'Save this search' }).click();
    await page.waitForURL(/sign-in\?next=.*saved-searches/);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });

  it('three answers lead to vendors that fit, and the market shows one service', async () => {
    const visitor = await Visitor.come(browser, app, { javaScript: false });
    const { page } = visitor;
    await page.goto('/en/need');
    await page.getByLabel('Where are you?').selectOption('DE');
    await page.getByLabel('Evenings, 6 to 10 pm').check();
    await page.getByLabel('How many calls a week?').fill('60');
    await page.getByRole('button', { name: 'Find who fits' }).click();
    await page
      .getByRole('checkbox', { name: /^Compare / })
      .nth(1)
      .check();
    await page
      .getByRole('checkbox', { name: /^Compare / })
      .first()
      .check();
    await page.getByRole('button', { name: 'Compare ticked' }).click();
    await page.getByRole('rowheader', { name: 'Time on hold' }).waitFor();

    await page.goto('/en/market');
    await page.getByRole('combobox', { name: 'Service', exact: true }).selectOption('TELEPHONE_ANSWERING');
    await page.getByRole('button', { name: 'Show prices' }).click();
    await page.waitForURL(/service=TELEPHONE_ANSWERING/);
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});

/** Presses Tab until this element has the focus; it must then be seen to have it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 150; pressed += 1) {
    await page.keyboard.press('Tab');
    if (!(await target.evaluate((element) => element === element.ownerDocument.activeElement))) continue;
    const outline = 'getComputedStyle(document.activeElement).outlineStyle';
    expect(await page.evaluate(outline)).not.toBe('none');
    return;
  }
  throw new Error(`Tab does not reach ${target}.`);
}

describe('with nothing but the keyboard', () => {
  it('one filters, opens a vendor, whose page is announced, and compares it', async () => {
    const visitor = await Visitor.come(browser, app);
    const { page } = visitor;
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.tagName');
    await visitor.open('/en/vendors');
    await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }));
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('main');
    await tabTo(page, page.getByRole('searchbox'));
    await page.keyboard.type('nordruf');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=nordruf$/);
    await tabTo(page, page.getByRole('checkbox', { name: 'Healthcare' }));
    await page.keyboard.press('Space');
    await page.waitForURL(/industry=HEALTHCARE/);
    await tabTo(page, page.getByRole('article').getByRole('link', { name }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.locator('#main:focus').waitFor();
    await tabTo(page, page.getByRole('link', { name: 'Compare', exact: true }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/compare\?v=/);
    await page.locator('#main:focus').waitFor();
    expect(visitor.faults).toEqual([]);
    await visitor.leave();
  });
});
