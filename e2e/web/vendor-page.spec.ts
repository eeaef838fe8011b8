import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { launchBrowser, phone, Visitor } from '../support/browser.js';
import { directory, importDirectory, type RunningApp, startApp, unique } from '../support/index.js';
import { richProfile } from '../support/rich-profile.js';

let app: RunningApp;
let slug: string;
let sparse: string;
beforeAll(async () => {
  app = await startApp({ web: true });
  slug = await publishRich();
  await importDirectory(app, directory([{ name: 'Hafenruf Kontor', host: 'hafenruf.example' }]));
  const { rows } = await app.db.owner.query<{ slug: string }>(
    'select slug from vendors where organization_id is null',
  );
  sparse = rows[0]?.slug ?? '';
}, 60_000);
afterAll(() => app.close());

async function publishRich(): Promise<string> {
  const client = app.client();
  const name = unique('Nordruf');
  await client.signUp({ sells: true, organizationName: name });
  const { createVendorListing: draft } = await client.request<{
    createVendorListing: { vendorId: string; version: number };
  }>(
    'mutation ($input: CreateVendorListingInput!) { createVendorListing(input: $input) { vendorId version } }',
    { input: { name, idempotencyKey: unique('listing') } },
  );
  const { vendorId, version: expectedVersion } = draft;
  const said = richProfile(name);
  const ended = { standard: 'PCI_DSS', detail: 'Level 1', validUntil: '2026-02-28' };
  const [answering] = said.services;
  const [free] = said.capacity;
  const profile = {
    ...said,
    certifications: [...said.certifications, ended],
    // The same team as the first service's.
    services: [...said.services, { ...answering, service: 'DISPATCH' }],
    // One row for each place and language, and one for a service: seven.
    capacity: ['l1', 'l2', 'l3']
      .flatMap((locationId) => ['de', 'en'].map((language) => ({ ...free, locationId, language })))
      .concat([{ ...free, service: 'TELESALES', freeAgents: 2 } as never]),
  };
  const { saveVendorDraft: saved } = await client.request<{ saveVendorDraft: { version: number } }>(
    'mutation ($input: SaveVendorDraftInput!) { saveVendorDraft(input: $input) { version } }',
    { input: { vendorId, expectedVersion, profile } },
  );
  const { publishVendorProfile: published } = await client.request<{
    publishVendorProfile: { slug: string };
  }>('mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }', {
    input: { vendorId, expectedVersion: saved.version },
  });
  return published.slug;
}

const htmlOf = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
  const response = await app.client().fetch(path, { headers });
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
};

/** What somebody reads: without scripts, styles and tags. */
const words = (html: string): string =>
  html
    .replace(/<(script|style|head)\b.*?<\/\1>/gs, ' ')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

/** The text of one section. */
const section = (html: string, id: string): string => {
  const from = html.indexOf(`<section class="rf-section" aria-labelledby="${id}-title"`);
  expect([id, from > 0]).toEqual([id, true]);
  return words(html.slice(from, html.indexOf('</section>', from)));
};

describe('the page of a vendor, read without JavaScript', () => {
  it('answers the first five questions in its summary, before anything else', async () => {
    const html = await htmlOf(`/en/vendors/${slug}`);
    const from = html.indexOf('class="listing-summary"');
    const summary = words(html.slice(from, html.indexOf('</dl>', from)));
    for (const said of [
      'What they do',
      'Answering service, virtual receptionist · Telesales',
      'Where the agents are',
      'Germany 83% , Poland 17%',
      '120 agents',
      'Hours and languages',
      'Mon–Fri 08:00–18:00',
      'German, English',
      'What it costs',
      '€0.854 per minute',
      'at least €99 a month',
      'Who vouches for them',
      'No verified client yet',
      'Certificates: ISO 27001',
    ]) {
      expect(summary).toContain(said);
    }
    expect(from).toBeLessThan(html.indexOf('id="about"'));
    // What has ended is told where certificates stand, and vouches for nothing.
    expect(summary).not.toContain('PCI');
    expect(section(html, 'security')).toMatch(/PCI DSS.*28 Feb 2026 expired/);
    expect(html).not.toContain('"expires":"2026-02-28"');
  });

  it.each([
    [
      '000.1 says legal entity and contacts',
      'company',
      [
        'Nordruf Telefondienst GmbH',
        '529900T8BM49AURSDO55',
        'Levke Jensen, Client care',
        'Mail and phone are shown to those who ask them and get an answer.',
      ],
    ],
    [
      '000.2 says free agents by place and language with their date',
      'services',
      ['Kiel, Schleswig-Holstein, Germany', 'German (C1)', '7', '1 Nov 2026', '3 agents a week'],
    ],
    ['000.5 says standard tariffs or tailored terms', 'prices', ['Tailored terms']],
    [
      '000.6 says who writes the scripts',
      'services',
      ['Scripts are written by the vendor · Scripts are written together'],
    ],
    [
      '000.8 says what is reported, how often',
      'people',
      ['Activity and outcome', 'Monthly', 'Results first.'],
    ],
    [
      '000.10 says training with hours and method',
      'people',
      ['60 hours before the first contact · 4 hours a month · Class, then a coach.'],
    ],
    ['000.11 says incentives', 'people', ['Bonus for quality']],
    [
      '000.12 says pilot offers with what makes them a success',
      'prices',
      ['14 days', '100', 'free', 'Nine of ten calls answered.'],
    ],
    [
      '001.2 says levels of preparation with their price difference',
      'services',
      [
        'Pre-trained agents: in the published price',
        'Specialists in the field: +15 % on the price',
        'Outsourcing',
      ],
    ],
    [
      '001.5 says where data lives, roles, retention, return',
      'security',
      ['Germany', 'Processor', 'Recordings 90 days.', 'All records as CSV.', 'HR-10442', '9 Jan 2028'],
    ],
    ['001.7 says how they work', 'about', ['How we work', 'A week in your office first.']],
    ['002.1 says shared or dedicated, per service', 'services', ['Shared agents', 'Dedicated agents']],
    [
      '002.3 says the unit with all its terms',
      'prices',
      [
        'billed from 30 s in steps of 6 s',
        'wrap-up billed',
        'hold not billed',
        'nights at 150 % of the rate',
        'no set-up fee',
        '1 month of contract',
        '30 days of notice',
        'VAT is added',
      ],
    ],
    [
      '002.5 says lines of business with years and proof, cases',
      'experience',
      ['Healthcare', '8', 'Forty practices in Kiel', 'A clinic on Mondays'],
    ],
    [
      '002.7 says channels with their hours and languages',
      'channels',
      ['Live chat', 'Mon–Fri 10:00–16:00 (Europe/Berlin)', 'English', 'whenever the company is open'],
    ],
    [
      '002.9 says consent and do-not-call practice',
      'continuity',
      ['United Kingdom', 'Only with a dated consent.'],
    ],
    [
      '003.5 says the project manager, the share of time and the duties',
      'people',
      [
        'Ole Brandt, 40 % of the time for one client',
        ...['Monitors quality', 'Watches the queue', 'Keeps information current'],
        ...['Reports every month', 'Recommends improvements'],
      ],
    ],
    [
      '003.6 says attrition with its period',
      'quality',
      ['Attrition a year', '18 %', '1 Oct 2025 – 30 Sept 2026'],
    ],
    ['003.7 says the number of people plainly', 'company', ['120 to 140 people']],
    [
      '003.8 says the order of a shared queue, and what it means',
      'services',
      [
        'Longest wait first, whoever pays.',
        'who pays less may wait longer',
        'no shared queue',
        'Promised to each client',
        '80 % within 20 s',
      ],
    ],
    [
      '003.9 says authority of agents and their time with the vendor',
      'people',
      ['Replacement', 'Refunds up to €50', 'Passed on: legal threats', 'under a year 20 %'],
    ],
    ['004.3 says accents and dialects', 'channels', ['North German', 'Native']],
    [
      '004.5 says how long in business, and since when that is declared',
      'company',
      ['2009', '12 Mar 2009', 'Declared, unchanged since'],
    ],
    ['says after how many rings calls come', 'services', ['After 4 rings · ']],
    ['001.6 says whose holidays are kept', 'hours', ['Whose holidays Germany, DE-SH']],
    [
      '004.7 says who covers illness, backup, recovery',
      'continuity',
      ['Two people on call.', 'Second provider.', '4 hours', '1 Sept 2026'],
    ],
    ['004.12 says technology by kind and product', 'technology', ['CRM', 'Ledgerly']],
    [
      '004.13 says how messages are delivered, in any way',
      'technology',
      [
        'SMS (within three minutes)',
        ...['Email', 'App', 'CRM', 'Webhook or API', 'Phone call', 'Fax', 'Other (Telex)'],
      ],
    ],
    ['003.9 says how many contacts are passed on', 'quality', ['Transfer rate', '4.5 %']],
  ])('%s', async (_what, id, texts) => {
    const text = section(await htmlOf(`/en/vendors/${slug}`), id);
    for (const said of texts) expect(text).toContain(said);
  });

  it('what services share is said once, beside all of their names', async () => {
    const text = section(await htmlOf(`/en/vendors/${slug}`), 'services');
    expect(text.match(/Longest wait first, whoever pays\./g)).toHaveLength(1);
    expect(text).toMatch(
      /Answering service, virtual receptionist [^,]*, Dispatch .*Shared agents.*Longest wait .*Telesales/,
    );
  });

  it('long tables show their first rows on a phone; the others come by a key, and stand on paper', async () => {
    const browser = await launchBrowser();
    try {
      const visitor = await Visitor.come(browser, app, { javaScript: false, viewport: phone });
      const withScripts = await Visitor.come(browser, app, { viewport: phone });
      const { page } = visitor;
      await visitor.open(`/en/vendors/${slug}`);
      const rest = page.getByRole('table', { name: 'Free agents, continued' });
      expect(await rest.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await rest.isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });
      await page.locator('summary', { hasText: 'Free agents: show 4 more' }).press('Enter');
      await rest.getByText('Eutin, Germany').first().waitFor();
      await withScripts.open(`/en/vendors/${slug}`);
      await withScripts.page.locator('summary', { hasText: 'Free agents: show 4 more' }).press('Enter');
      await withScripts.page.getByRole('table', { name: 'Free agents, continued' }).waitFor();
      expect([await withScripts.overflow(), await withScripts.accessibilityFaults()]).toEqual([0, []]);
    } finally {
      await browser.close();
    }
  });

  it('004.4 all agents are on the map and in the table, shares derived, those at home by town only', async () => {
    const html = await htmlOf(`/en/vendors/${slug}`);
    const text = section(html, 'agents');
    expect(text).toContain('120 agents sit at 3 places');
    expect(text).toContain('Subcontracted');
    expect(text).toMatch(/Kiel, Schleswig-Holstein, Germany .* 90 .*75%/);
    expect(text).toContain('Eutin, Germany');
    expect(html).not.toContain('Ostholstein');
    const map = /<svg role="img" aria-label="120 agents sit at 3 places".*?<\/figure>/s.exec(html)?.[0] ?? '';
    expect(map.match(/class="listing-map-number"/g)?.length).toBe(3);
    expect(map).toContain('class="listing-map-land"');
    expect(map).toContain('Places without coordinates stand in the middle of their country.');
  });

  it('004.9 waiting and holding are listed with definition, period and number, or as not provided', async () => {
    const text = section(await htmlOf(`/en/vendors/${slug}`), 'quality');
    expect(text).toMatch(/Average speed of answer , Voice Mean seconds from the queue to a person.* 17\.5 s/);
    expect(text).toContain('1 Apr 2026 – 30 Sept 2026');
    expect(text).toContain('48,210');
    expect(text).toMatch(/not provided Service level , Time on hold , Wait, 95th percentile/);
    expect(text).toContain('not measured yet');
    expect(text).toMatch(
      /First-contact resolution .*81\.5 %.*Nobody came back within 7 days.*Distinct issues/,
    );
  });

  it('003.2 says the longest waits, first-contact resolution, and where a complaint goes', async () => {
    const html = await htmlOf(`/en/vendors/${slug}`);
    const quality = section(html, 'quality');
    expect(quality).toMatch(/First-contact resolution .*? 81\.5 %/);
    expect(quality).toContain('Wait, 95th percentile');
    expect(section(html, 'people')).toMatch(
      /Where complaints go kritik@nordruf\.example · answered within 24 hours · if that does not help: Levke/,
    );
  });

  it('001.6 hours are shown in the zone that the reader asks for', async () => {
    const own = section(await htmlOf(`/en/vendors/${slug}`), 'hours');
    expect(own).toContain('Answered 50 hours in this week, in the time of Europe/Berlin');
    expect(own).toContain('08:00–18:00');
    const tokyo = section(await htmlOf(`/en/vendors/${slug}?zone=Asia/Kolkata`), 'hours');
    expect(tokyo).toMatch(/(11:30–21:30|12:30–22:30)/);
    expect(tokyo).toContain('The vendor works by Europe/Berlin.');
    const browser = await htmlOf(`/en/vendors/${slug}`, { cookie: 'time-zone=America%2FNew_York' });
    expect(section(browser, 'hours')).toContain('in the time of America/New York');
    const nowhere = section(await htmlOf(`/en/vendors/${slug}?zone=Europe/Atlantis`), 'hours');
    expect(nowhere).toContain('in the time of Europe/Berlin');
  });
});

describe('with JavaScript', () => {
  it('the hours come in the zone of the browser as soon as somebody reads them', async () => {
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ baseURL: app.url, timezoneId: 'America/New_York' });
      const page = await context.newPage();
      await page.goto(`/en/vendors/${slug}`);
      // Nobody has touched the page: its scripts wait.
      expect(await page.getByText('in the time of America/New York').count()).toBe(0);
      await page.mouse.wheel(0, 400);
      await page.getByText('in this week, in the time of America/New York').waitFor();
      await page.getByLabel('Show the hours in').selectOption('Asia/Tokyo');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByText('in this week, in the time of Asia/Tokyo').waitFor();
      expect(new URL(page.url()).search).toBe('?zone=Asia%2FTokyo');
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation', { name: 'On this page' }).isVisible()).toBe(false);
      expect(await page.getByRole('heading', { name: 'Quality' }).isVisible()).toBe(true);
    } finally {
      await browser.close();
    }
  });
});

describe('what the page does not say', () => {
  it('is named in one list where a listing is nearly empty', async () => {
    const html = await htmlOf(`/en/vendors/${sparse}`);
    const text = section(html, 'missing');
    expect(text).toContain('Quality : service level, average speed of answer, time on hold');
    expect(text).toContain('Prices and pilot offers : rates with their terms');
    expect(html).not.toContain('id="quality"');
  });

  it('includes no mail or phone of a person, anywhere in the answer', async () => {
    expect(await htmlOf(`/en/vendors/${slug}`)).not.toContain('levke@');
    expect(await htmlOf(`/en/vendors/${slug}/card.vcf`)).not.toContain('levke@');
  });

  it('cannot be markup of the vendor, in text or in JSON-LD', async () => {
    const html = await htmlOf(`/en/vendors/${slug}`);
    expect(html).not.toContain('<b>for clinics');
    expect(section(html, 'about')).toContain('We answer <b>for clinics</b> & shops.');
    const json = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? '{}';
    const { '@graph': graph } = JSON.parse(json) as { '@graph': Record<string, unknown>[] };
    const organization = graph.find((node) => node['@type'] === 'Organization');
    expect(organization?.['description']).toBe('We answer <b>for clinics</b> & shops.');
  });
});

describe('around the page', () => {
  it('every dotted term leads to a definition in the glossary, in each language', async () => {
    for (const language of ['en', 'ru', 'el']) {
      const page = await htmlOf(`/${language}/vendors/${slug}`);
      const linked = [...page.matchAll(/href="\/\w\w\/glossary#(\w+)"/g)].map((found) => found[1] ?? '');
      expect(linked).toEqual(expect.arrayContaining(['SHARED', 'ASA', 'QUEUE_POLICY', 'PILOT']));
      const glossary = await htmlOf(`/${language}/glossary`);
      expect(linked.filter((code) => !glossary.includes(`id="${code}"`))).toEqual([]);
    }
  });

  it('the card is a vCard of the organisation', async () => {
    const response = await app.client().fetch(`/en/vendors/${slug}/card.vcf`);
    expect(response.headers.get('content-type')).toBe('text/vcard; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${slug}.vcf"`);
    const card = await response.text();
    expect(card).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\nKIND:org\r\n/);
    expect(card).toContain(`/en/vendors/${slug}\r\nREV:`);
    expect((await app.client().fetch('/en/vendors/no-such-vendor/card.vcf')).status).toBe(404);
  });

  it('the history lists the dates of publication', async () => {
    expect(section(await htmlOf(`/en/vendors/${slug}`), 'history')).toMatch(/Version 1: \d+ \w+ \d{4}/);
  });
});
