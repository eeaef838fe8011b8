import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  importDirectory,
  directory,
  publishVendor,
  profile,
  type RunningApp,
  startApp,
  unique,
} from '../support/index.js';

interface Found {
  totalCount: number;
  nodes: { name: string }[];
  facets: { group: string; values: { code: string; count: number }[] }[];
  rangeCounts: { field: string; notProvided: number; values: { bound: number; count: number }[] }[];
  filterEffects: { field: string; totalCountWithout: number }[];
}

const SEARCH = `query ($text: String, $filter: VendorFilterInput, $sort: VendorSort, $counted: [String!]) {
  vendors(text: $text, filter: $filter, sort: $sort, first: 20, counted: $counted) {
    totalCount
    nodes { name }
    facets { group values { code count } }
    rangeCounts { field notProvided values { bound count } }
    filterEffects { field totalCountWithout }
  }
}`;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const search = async (variables: Record<string, unknown>): Promise<Found> =>
  (await app.client().request<{ vendors: Found }>(SEARCH, variables)).vendors;

/** A vendor that states everything, and a listing that states its name. */
async function twoVendors(): Promise<{ tag: string; full: string; silent: string }> {
  const tag = unique('deep');
  const [full, silent] = [`${tag} full`, `${tag} silent`];
  const vendor = app.client();
  const { vendorId, draftVersion } = await publishVendor(vendor, full);
  const { saveVendorDraft } = await vendor.request<{ saveVendorDraft: { version: number } }>(
    'mutation ($input: SaveVendorDraftInput!) { saveVendorDraft(input: $input) { version } }',
    {
      input: {
        vendorId,
        expectedVersion: draftVersion,
        profile: {
          ...profile(full),
          services: [{ service: 'DISPATCH', agentModel: 'SHARED', queuePolicy: 'First come, first served.' }],
          technology: [{ category: 'IVR' }, { category: 'DIALLER_PREDICTIVE' }],
          reporting: { model: 'OUTCOME' },
          locations: [
            { kind: 'OWN', country: 'GR', region: 'Attica', city: 'Athens', timeZone: null, headCount: 6 },
            { kind: 'HOME_BASED', country: 'RU', region: null, city: null, timeZone: null, headCount: 2 },
          ],
        },
      },
    },
  );
  await vendor.request(
    'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }',
    { input: { vendorId, expectedVersion: saveVendorDraft.version } },
  );
  await importDirectory(app, directory([{ name: silent, host: `${unique('silent')}.example` }]));
  return { tag, full, silent };
}

const codes = (found: Found, group: string) => found.facets.find((facet) => facet.group === group)?.values;

describe('the filters of a search', () => {
  it('002.6 004.4 count what was not provided as a value of its own, and find it', async () => {
    const { tag, full, silent } = await twoVendors();
    const all = await search({ text: tag });
    expect(codes(all, 'agentModel')).toEqual([
      { code: 'NOT_PROVIDED', count: 1 },
      { code: 'SHARED', count: 1 },
    ]);
    expect(codes(all, 'queuePolicy')).toContainEqual({ code: 'QUEUE_STATED', count: 1 });
    expect(all.rangeCounts.find(({ field }) => field === 'asaAtMost')).toMatchObject({ notProvided: 2 });
    const names = async (filter: object) =>
      (await search({ text: tag, filter })).nodes.map(({ name }) => name).sort();
    expect(await names({ agentModel: ['NOT_PROVIDED'] })).toEqual([silent]);
    expect(await names({ agentModel: ['SHARED'] })).toEqual([full]);
    expect(await names({ agentModel: ['SHARED', 'NOT_PROVIDED'] })).toEqual([full, silent]);
    expect(await names({ agentShare: ['GR:75'] })).toEqual([full]);
    expect(await names({ agentShare: ['GR:90'] })).toEqual([]);
    expect(await names({ agentRegion: ['GR:Attica'], locationKind: ['HOME_BASED'] })).toEqual([full]);
    expect(await names({ standing: ['LISTING_FROM_DIRECTORY'] })).toEqual([silent]);
  });

  it('002.10 000.8 find technology and what reports tell, each with its count', async () => {
    const { tag, full } = await twoVendors();
    const all = await search({ text: tag });
    expect(codes(all, 'technology')).toEqual(
      expect.arrayContaining([
        { code: 'IVR', count: 1 },
        { code: 'DIALLER_PREDICTIVE', count: 1 },
        { code: 'NOT_PROVIDED', count: 1 },
      ]),
    );
    const filter = { technology: ['IVR'], reportingModel: ['OUTCOME'] };
    expect((await search({ text: tag, filter })).nodes).toEqual([{ name: full }]);
    expect(
      (await search({ text: tag, filter: { ...filter, reportingModel: ['ACTIVITY'] } })).totalCount,
    ).toBe(0);
  });

  it('count regions and shares for the countries that are asked for, and only what is asked to be counted', async () => {
    const { tag } = await twoVendors();
    expect(codes(await search({ text: tag }), 'agentShare')).toEqual([{ code: 'NOT_PROVIDED', count: 1 }]);
    const greek = await search({
      text: tag,
      filter: { agentCountry: ['GR'] },
      counted: ['agentShare', 'agentRegion'],
    });
    expect(codes(greek, 'agentShare')?.map(({ code }) => code)).toEqual(['GR:10', 'GR:25', 'GR:50', 'GR:75']);
    expect(codes(greek, 'agentRegion')).toEqual([{ code: 'GR:Attica', count: 1 }]);
    expect([greek.facets.length, greek.rangeCounts.length]).toEqual([2, 0]);
  });

  it('that exclude each other give an empty result that says which to loosen, with counts', async () => {
    const { tag } = await twoVendors();
    const none = await search({
      text: tag,
      filter: { agentModel: ['NOT_PROVIDED'], queuePolicy: ['QUEUE_STATED'] },
    });
    expect(none.totalCount).toBe(0);
    expect(none.filterEffects).toEqual([
      { field: 'agentModel', totalCountWithout: 1 },
      { field: 'queuePolicy', totalCountWithout: 1 },
    ]);
  });
});
