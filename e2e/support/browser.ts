import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Client } from './client.js';

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const screenshots = path.resolve(import.meta.dirname, '../../.screenshots');

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** Debian's Chromium without its calls home; the path comes from the runner, which found one. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['RINGFAIR_CHROMIUM'];
  if (!executablePath) throw new Error('RINGFAIR_CHROMIUM names no Chromium.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** One visitor: pages of one context, with everything that went wrong on them. */
export class Visitor {
  readonly faults: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly scripts: boolean,
  ) {
    page.on('pageerror', (error) => this.faults.push(`error: ${error.message}`));
    page.on('console', (message) => {
      // A page that answers 404 or 401 on purpose is reported by the browser as a console error, too.
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) {
        this.faults.push(`console: ${message.text()}`);
      }
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // Without JavaScript the browser does not fetch the scripts, and calls that "csp".
      if (reason !== 'net::ERR_ABORTED' && !(reason === 'csp' && request.resourceType() === 'script'))
        this.faults.push(`request: ${request.url()} ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.faults.push(`answer: ${response.status()} ${response.url()}`);
    });
  }

  static async come(
    browser: Browser,
    app: { url: string },
    options: { javaScript?: boolean; viewport?: typeof desktop; dark?: boolean; as?: Client } = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: app.url,
      javaScriptEnabled: options.javaScript ?? true,
      viewport: options.viewport ?? desktop,
      colorScheme: options.dark ? 'dark' : 'light',
      locale: 'en-GB',
    });
    const session = options.as?.cookie('ringfair');
    if (session) await context.addCookies([{ name: 'ringfair', value: session, url: app.url }]);
    context.setDefaultTimeout(15_000);
    // What lies far down is not laid out until it comes near; whoever looks for faults must see all of it.
    await context.addInitScript(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { content-visibility: visible !important; }');
      document.adoptedStyleSheets = [sheet];
    });
    return new Visitor(context, await context.newPage(), options.javaScript ?? true);
  }

  /** Goes to an address, moves a little, and waits until the page answers to its scripts, where there are any. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    if (!this.scripts) return;
    await this.page.mouse.move(1, 1);
    await this.page.evaluate(async () => {
      while (!Object.keys(document.body).some((key) => key.startsWith('__reactFiber'))) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
  }

  /** Rules of WCAG 2.2 A and AA that the page breaks, as "rule: element". */
  async accessibilityFaults(): Promise<string[]> {
    await this.page.evaluate(axeSource);
    const violations = await this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      // What passes needs no description: that is half of the time.
      return (await axe.run({ runOnly: tags, resultTypes: ['violations'] })).violations;
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  }

  /** Opens the menu whose summary shows this name. */
  async openMenu(name: string): Promise<void> {
    const menu = this.page.locator('summary:visible', { hasText: name }).first();
    await menu.click();
  }

  /** Every text that stands on the page by itself. */
  async texts(): Promise<string[]> {
    return this.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        if (!parentElement?.closest('script, style') && textContent?.trim()) found.push(textContent.trim());
      }
      return found;
    });
  }

  /** How many pixels the page goes on below its footer, where nothing is. */
  async emptyBelow(): Promise<number> {
    return this.page.evaluate(() => {
      const end = document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0;
      const { clientHeight, scrollHeight } = document.documentElement;
      return Math.floor(scrollHeight - Math.max(clientHeight, end + window.scrollY));
    });
  }

  /** How many pixels the page is wider than the window. */
  async overflow(): Promise<number> {
    return this.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    ) as Promise<number>;
  }

  /** Writes the whole page at both widths into .screenshots, to be looked at by a person; there is none on CI. */
  async screenshot(name: string): Promise<void> {
    if (process.env['CI']) return;
    fs.mkdirSync(screenshots, { recursive: true });
    const before = this.page.viewportSize();
    for (const viewport of [desktop, phone]) {
      await this.page.setViewportSize(viewport);
      await this.page.screenshot({
        path: path.join(screenshots, `${name}-${viewport.width}.png`),
        fullPage: true,
      });
    }
    if (before) await this.page.setViewportSize(before);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}
