import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { desktop, launchBrowser, phone, Visitor } from '../support/browser.js';
import { type Client, type RunningApp, startApp } from '../support/index.js';
import { buildWorld, type World } from '../support/pages-world.js';
import { addressOf, drawn, fileAt, pages, perLayout, type Role } from '../support/pages.js';

let app: RunningApp;
let browser: Browser;
let clients: Record<Role, Client>;
let world: World;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ web: true }), launchBrowser()]);
  clients = Object.fromEntries(Object.keys(pages).map((role) => [role, app.client()])) as typeof clients;
  world = await buildWorld(app, clients);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await app.close();
});

const filled = (path: string): string => path.replace(/:(\w+)/g, (_all, name: string) => world[name] ?? name);
const nameOf = (...parts: string[]): string => parts.join('-').replace(/[^\w-]+/g, '_') || 'home';

/** What is wrong with one page: errors, barriers, a phone that scrolls sideways or into nothing. */
async function faultsOf(visitor: Visitor, language: string, path: string, name: string): Promise<string[]> {
  const { page } = visitor;
  visitor.faults.length = 0;
  const address = addressOf(filled(path), language);
  await visitor.open(address);
  const barriers = await visitor.accessibilityFaults();
  await visitor.screenshot(name);
  await page.setViewportSize(phone);
  const [overflow, empty] = [await visitor.overflow(), await visitor.emptyBelow()];
  await page.setViewportSize(desktop);
  const keys = (await visitor.texts()).filter(
    (text) => /^([a-z]+:)?[a-z]\w*(\.\w+)+$/i.test(text) && !/\.(example|png|pdf)$/.test(text),
  );
  return [
    ...visitor.faults,
    ...(fileAt(page.url()) === fileAt(address) ? [] : [`led to ${page.url()}`]),
    ...barriers,
    ...(overflow > 0 ? [`${overflow} px too wide at ${phone.width}`] : []),
    ...(empty > 0 ? [`${empty} px empty below the footer`] : []),
    ...keys.map((key) => `untranslated ${key}`),
  ];
}

/** One person goes through all pages of a role, as people do: with what the browser has kept of the ones before. */
function visitorOf(role: Role, options: { dark?: boolean } = {}): () => Visitor {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.come(browser, app, { as: clients[role], ...options });
  });
  afterAll(() => visitor.leave());
  return () => visitor;
}

describe('the lists of pages', () => {
  it('have every page that the routes lead to', () => {
    const looked = new Set(
      Object.values(pages).flatMap((paths) => paths.map((path) => fileAt(addressOf(path, 'en')))),
    );
    expect(drawn.filter((file) => !looked.has(file))).toEqual([]);
  });
});

describe.each(Object.keys(pages) as Role[])('each page of a %s', (role) => {
  const visitor = visitorOf(role);
  it.each([...pages[role]])('/%s has no error, no barrier, and fits a phone', async (path) => {
    expect(await faultsOf(visitor(), 'en', path, nameOf(role, path))).toEqual([]);
  });
});

describe.each(['ru', 'el'])('in %s and dark', (language) => {
  describe.each(Object.entries(perLayout) as [Role, string[]][])('for a %s', (role, paths) => {
    const visitor = visitorOf(role, { dark: true });
    it.each(paths)('/%s has no error, no barrier, and fits a phone', async (path) => {
      expect(await faultsOf(visitor(), language, path, nameOf(language, role, path))).toEqual([]);
    });
  });
});
