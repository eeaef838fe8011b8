import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Client,
  claimVendor,
  directory,
  importDirectory,
  profile,
  publishVendor,
  refusal,
  type RunningApp,
  startApp,
  unique,
} from '../support/index.js';

interface Found {
  totalCount: number;
  textIgnored: boolean;
  sort: string;
  edges: { cursor: string }[];
  nodes: {
    id: string;
    name: string;
    claimed: boolean;
    agentCountries: { country: string; headCount: number }[];
  }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  facets: { group: string; values: { code: string; count: number; selected: boolean }[] }[];
  rangeCounts: { field: string; notProvided: number; values: { bound: number; count: number }[] }[];
  pilotOfferedCount: number;
  filterEffects: { field: string; totalCountWithout: number }[];
}

const SEARCH =
  `query ($text: String, $filter: VendorFilterInput, $sort: VendorSort, $first: Int, $after: String, $page: Int) {
  vendors(text: $text, filter: $filter, sort: $sort, first: $first, after: $after, page: $page) {
    totalCount textIgnored sort pilotOfferedCount
    edges { cursor }
    nodes { id name claimed agentCountries { country headCount } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
    facets { group values { code count selected } }
    rangeCounts { field notProvided values { bound count } }
    filterEffects { field totalCountWithout }
  }
}`.replace('$first: Int,', '$first: Int! = 20,');

let app: RunningApp;
let visitor: Client;
beforeAll(async () => {
  app = await startApp();
  visitor = app.client();
});
afterAll(() => app.close());

const search = async (variables: Record<string, unknown>): Promise<Found> =>
  (await visitor.request<{ vendors: Found }>(SEARCH, variables)).vendors;
const namesOf = ({ nodes }: Found): string[] => nodes.map(({ name }) => name);
const countOf = ({ facets }: Found, group: string, code: string): number | undefined =>
  facets.find((facet) => facet.group === group)?.values.find((value) => value.code === code)?.count;

const rangeOf = ({ rangeCounts }: Found, field: string) => rangeCounts.find((range) => range.field === field);

/** The next version of a published profile, with some fields changed. */
async function republish(
  vendor: Client,
  listing: { vendorId: string; draftVersion: number },
  changes: Record<string, unknown>,
  publish = true,
): Promise<number> {
  const { saveVendorDraft } = await vendor.request<{ saveVendorDraft: { version: number } }>(
    'mutation ($input: SaveVendorDraftInput!) { saveVendorDraft(input: $input) { version } }',
    {
      input: {
        vendorId: listing.vendorId,
        expectedVersion: listing.draftVersion,
        profile: { ...profile('unnamed'), ...changes },
      },
    },
  );
  if (publish) {
    await vendor.request(
      'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }',
      { input: { vendorId: listing.vendorId, expectedVersion: saveVendorDraft.version } },
    );
  }
  return saveVendorDraft.version;
}

const summary = (language: string, text: string) => ({ language, summary: text, howWeWork: null });

describe('a visitor', () => {
  it('finds a vendor by any form of its words, in three languages, with or without accents', async () => {
    const vendor = app.client();
    const name = `Καλώ Звони ${unique('Café')}`;
    const listing = await publishVendor(vendor, name);
    await republish(vendor, listing, {
      name,
      texts: [
        summary('en', 'We take zebra bookings.'),
        summary('ru', 'Принимаем звонки жирафов.'),
        summary('el', 'Απαντάμε στις κλήσεις των ελεφάντων.'),
      ],
    });
    for (const text of [name, 'zebra booking', 'ЖИРАФЫ', 'ελεφαντας', '"zebra bookings"', `cafe zebras`]) {
      expect({ text, found: namesOf(await search({ text })) }).toEqual({ text, found: [name] });
    }
    for (const text of ['zebra -bookings', '"bookings zebra"', 'zebra elephant']) {
      expect({ text, found: namesOf(await search({ text })) }).toEqual({ text, found: [] });
    }
    expect((await search({ text: 'nothing-such or zebra' })).totalCount).toBe(1);
  });

  it('finds a vendor by the words for what it states in fields, in three languages, mistyped too', async () => {
    const vendor = app.client();
    const name = unique('Tumbleweed');
    const listing = await publishVendor(vendor, name);
    await republish(vendor, listing, {
      name,
      services: [
        { service: 'TELEPHONE_ANSWERING', agentModel: null, queuePolicy: null },
        { service: 'DEBT_COLLECTION', agentModel: null, queuePolicy: null },
        { service: 'COLD_CALLING', agentModel: null, queuePolicy: null },
        { service: 'LEAD_GENERATION', agentModel: null, queuePolicy: null },
      ],
      channels: [{ channel: 'WHATSAPP', coverage: [], languages: [] }],
      industries: [{ industry: 'HOME_SERVICES', years: 3 }],
      locations: [{ kind: 'OWN', country: 'GR', city: 'Kalamata', timeZone: null, headCount: 7 }],
      certifications: [
        {
          standard: 'ISO_27001',
          number: '1',
          issuer: 'Halden',
          issuedOn: '2025-01-10',
          validUntil: '2028-01-09',
        },
      ],
    });
    for (const text of [
      ...['answering service', 'debt collection', 'cold calling', 'lead generation', 'whatsapp', 'ISO 27001'],
      ...['Греция', 'взыскание задолженности', 'Ελλάδα', '"ψυχρές κλήσεις"', 'plumber'],
      ...['plumer', 'colection', 'Kalamta', 'whatsap'],
    ]) {
      expect({ text, found: namesOf(await search({ text: `${name} ${text}` })) }).toEqual({
        text,
        found: [name],
      });
    }
    expect((await search({ text: `${name} iceland` })).totalCount).toBe(0);
    expect((await search({ text: `${name} -whatsapp` })).totalCount).toBe(0);
  });

  it('004.3 004.4: filters by the country of ALL agents, home-based ones included', async () => {
    const vendor = app.client();
    const name = unique('Placed');
    const listing = await publishVendor(vendor, name);
    await republish(vendor, listing, {
      name,
      locations: [
        { kind: 'OWN', country: 'IS', city: 'Reykjavik', timeZone: null, headCount: 7 },
        { kind: 'HOME_BASED', country: 'FO', city: 'Torshavn', timeZone: null, headCount: 2 },
      ],
    });
    for (const agentCountry of [['IS'], ['FO'], ['FO', 'IS'], ['FO', 'GL']]) {
      const found = await search({ filter: { agentCountry } });
      expect(namesOf(found)).toEqual([name]);
      expect(countOf(found, 'agentCountry', 'IS')).toBe(1);
    }
    const found = await search({ filter: { agentCountry: ['IS'] } });
    expect(found.nodes[0]?.agentCountries).toEqual([
      { country: 'IS', headCount: 7 },
      { country: 'FO', headCount: 2 },
    ]);
    expect((await search({ filter: { agentCountry: ['GL'] } })).totalCount).toBe(0);
  });

  it('002.5 002.7 002.8 004.5 000.12: filters by industry, channel, service, years in business and pilot, with counts', async () => {
    const tag = unique('counted');
    const listings: [string, Record<string, unknown>][] = [
      [`${tag} one`, { foundedYear: 1990, pilotOffers: [] }],
      [`${tag} two`, { services: [{ service: 'DISPATCH', agentModel: null, queuePolicy: null }] }],
      [`${tag} three`, { channels: [{ channel: 'SMS', coverage: [], languages: [] }], foundedYear: null }],
    ];
    for (const [name, changes] of listings) {
      const vendor = app.client();
      await republish(vendor, await publishVendor(vendor, name), { name, ...changes });
    }
    const all = await search({ text: tag });
    expect(all.totalCount).toBe(3);
    expect([countOf(all, 'service', 'DISPATCH'), countOf(all, 'service', 'TELEPHONE_ANSWERING')]).toEqual([
      1, 2,
    ]);
    expect([countOf(all, 'channel', 'SMS'), countOf(all, 'industry', 'HEALTHCARE')]).toEqual([1, 3]);
    expect([
      all.pilotOfferedCount,
      rangeOf(all, 'yearsInBusinessAtLeast')?.values.find(({ bound }) => bound === 20)?.count,
      rangeOf(all, 'yearsInBusinessAtLeast')?.notProvided,
    ]).toEqual([2, 1, 1]);

    // A group's own filter does not shrink its own counts; it does shrink the others'.
    const dispatch = await search({ text: tag, filter: { service: ['DISPATCH'] } });
    expect(dispatch.totalCount).toBe(1);
    expect(countOf(dispatch, 'service', 'TELEPHONE_ANSWERING')).toBe(2);
    expect(countOf(dispatch, 'channel', 'SMS')).toBeUndefined();
    expect(dispatch.filterEffects).toEqual([{ field: 'service', totalCountWithout: 3 }]);

    const filters = [
      { yearsInBusinessAtLeast: 30 },
      { pilotOffered: true },
      { channel: ['SMS', 'VOICE'] },
      { industry: ['TELECOM'] },
    ];
    const totals = await Promise.all(
      filters.map(async (filter) => (await search({ text: tag, filter })).totalCount),
    );
    expect(totals).toEqual([1, 2, 3, 0]);
  });

  it('never finds a draft, and finds the new version and not the old one after it is published', async () => {
    const vendor = app.client();
    const [before, after] = [unique('Before'), unique('After')];
    const account = await vendor.signUp({ sells: true, organizationName: before });
    expect(account.userId).toBeTruthy();
    await vendor.request(
      'mutation ($input: CreateVendorListingInput!) { createVendorListing(input: $input) { vendorId version } }',
      { input: { name: before, idempotencyKey: unique('listing') } },
    );
    expect((await search({ text: before })).totalCount).toBe(0);

    const other = app.client();
    const listing = await publishVendor(other, before);
    const draftVersion = await republish(other, listing, { name: after }, false);
    expect([(await search({ text: before })).totalCount, (await search({ text: after })).totalCount]).toEqual(
      [1, 0],
    );
    await republish(other, { ...listing, draftVersion }, { name: after });
    expect([(await search({ text: before })).totalCount, (await search({ text: after })).totalCount]).toEqual(
      [0, 1],
    );
  });

  it('finds listings of a directory, marked as unclaimed until somebody claims them', async () => {
    const name = unique('Directory');
    await importDirectory(app, directory([{ name, host: `${unique('listed')}.example` }]));
    expect((await search({ text: name })).nodes).toMatchObject([{ name, claimed: false }]);
    const claimed = unique('Claimed');
    await claimVendor(app, app.client(), claimed);
    expect((await search({ text: claimed })).nodes).toMatchObject([{ name: claimed, claimed: true }]);
  });

  it('walks through all pages by number or by cursor and meets each vendor once', async () => {
    const tag = unique('walked');
    await importDirectory(
      app,
      directory(Array.from({ length: 23 }, (_, n) => ({ name: `${tag} ${n}`, host: `${tag}-${n}.example` }))),
    );
    for (const sort of ['BEST', 'RATING', 'FOUNDED', 'NAME', 'RELEVANCE']) {
      const byPage: string[] = [];
      for (let page = 1; page <= 3; page += 1)
        byPage.push(...namesOf(await search({ text: tag, sort, first: 10, page })));
      const byCursor: string[] = [];
      let after: string | null = null;
      do {
        const found: Found = await search({ text: tag, sort, first: 10, after });
        byCursor.push(...namesOf(found));
        expect(found.pageInfo.hasPreviousPage).toBe(after !== null);
        after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
      } while (after);
      expect(new Set(byPage).size).toBe(23);
      expect(byCursor).toEqual(byPage);
    }
    expect(await search({ text: tag, first: 10, page: 1000 })).toMatchObject({ totalCount: 23, nodes: [] });
  });
});

describe('what cannot be searched for', () => {
  it.each([
    [{ text: 'x'.repeat(10_000) }, 'text', 'TOO_LONG'],
    [{ filter: { service: ['MAGIC'] } }, 'filter.service.0', 'UNKNOWN_VALUE'],
    [{ filter: { language: ['Klingon'] } }, 'filter.language.0', 'UNKNOWN_VALUE'],
    [{ filter: { agentCountry: ['GR', 'gr'] } }, 'filter.agentCountry.1', 'UNKNOWN_VALUE'],
    [{ filter: { agentRegion: ['Florida'] } }, 'filter.agentRegion.0', 'UNKNOWN_VALUE'],
    [{ filter: { agentShare: ['GR:0'] } }, 'filter.agentShare.0', 'UNKNOWN_VALUE'],
    [{ filter: { agentShare: ['GR:12.5'] } }, 'filter.agentShare.0', 'UNKNOWN_VALUE'],
    [{ filter: { minimumSpendAtMost: 500 } }, 'filter.minimumSpendAtMost', 'NEEDS_CURRENCY'],
    [{ sort: 'MINIMUM_SPEND' }, 'sort', 'NEEDS_CURRENCY'],
    [{ filter: { asaAtMost: -1 } }, 'filter.asaAtMost', 'MIN'],
    [{ filter: { notProvided: ['service'] } }, 'filter.notProvided', 'IS_IN'],
    [{ filter: { serviceLevelAtLeast: 101 } }, 'filter.serviceLevelAtLeast', 'MAX'],
    [{ filter: { ratingAtLeast: 9 } }, 'filter.ratingAtLeast', 'MAX'],
    [{ filter: { yearsInBusinessAtLeast: -1 } }, 'filter.yearsInBusinessAtLeast', 'MIN'],
    [{ first: 0 }, 'first', 'MIN'],
    [{ first: 1_000_000_000 }, 'first', 'MAX'],
    [{ page: 0 }, 'page', 'MIN'],
    [{ page: 1_000_000_000 }, 'page', 'MAX'],
    [{ after: 'not a cursor' }, 'after', 'INVALID_CURSOR'],
    [{ after: Buffer.from('["vendors",1]').toString('base64url') }, 'after', 'INVALID_CURSOR'],
    [{ text: 'a\u0000b' }, 'args.text', 'FORBIDDEN_CHARACTER'],
  ])('%j is refused with the path of the field', async (variables, path, reason) => {
    const refused = await refusal(search(variables));
    expect(refused.code).toBe('VALIDATION');
    expect(refused.fields).toContainEqual(expect.objectContaining({ path, reason }));
  });

  it('is the cursor of another search, or a cursor together with a page', async () => {
    const tag = unique('cursor');
    await importDirectory(
      app,
      directory([1, 2].map((n) => ({ name: `${tag} ${n}`, host: `${tag}${n}.example` }))),
    );
    const { pageInfo } = await search({ text: tag, first: 1 });
    const after = pageInfo.endCursor;
    expect((await search({ text: tag, first: 1, after })).nodes).toHaveLength(1);
    for (const other of [
      { text: tag, sort: 'NAME' },
      { text: `${tag} 1` },
      { text: tag, filter: { pilotOffered: true } },
    ]) {
      expect(await refusal(search({ ...other, after }))).toMatchObject({
        code: 'VALIDATION',
        fields: [{ path: 'after', reason: 'INVALID_CURSOR' }],
      });
    }
    expect(await refusal(search({ text: tag, after, page: 2 }))).toMatchObject({ code: 'VALIDATION' });
  });

  it('is nothing at all: signs alone mean every vendor, common words alone are looked for in names', async () => {
    const signs = await search({ text: '-- | & ! () <-> :*' });
    expect(signs).toMatchObject({ textIgnored: true, totalCount: (await search({})).totalCount });
    const name = `The Who ${unique('band')}`;
    await publishVendor(app.client(), name);
    expect(namesOf(await search({ text: 'the who' }))).toEqual([name]);
    expect((await search({ text: 'of the' })).totalCount).toBe(0);
  });

  it.each([
    "'; drop table vendors; --",
    '\\',
    '%',
    "'a' & 'b'",
    'שלום עולם',
    '電話',
    '👩‍💻📞',
    '"',
    '-',
    "O'Neill",
    'ﷺ',
    'саll сеntrе',
    '\u202Ecall\u202C',
  ])('is not code: %s is an ordinary text', async (text) => {
    expect(await search({ text })).toMatchObject({ nodes: expect.any(Array) });
  });
});
