import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SearchDemandService } from '@ringfair/search-api';
import { type Client, publishVendor, refusal, type RunningApp, startApp } from '../support/index.js';

interface Missed {
  days: number;
  fields: { path: string; searches: number }[];
}

let app: RunningApp;
let vendor: Client;
let demand: SearchDemandService;
beforeAll(async () => {
  app = await startApp();
  demand = app.app.get(SearchDemandService);
  vendor = app.client();
  await publishVendor(vendor);
  await app.settle();
});
afterAll(() => app.close());

const missed = async (client: Client): Promise<Missed | null> =>
  (
    await client.request<{ missedSearches: Missed | null }>(
      '{ missedSearches { days fields { path searches } } }',
    )
  ).missedSearches;
const searchesFor = async (path: string): Promise<number | undefined> =>
  (await missed(vendor))?.fields.find((field) => field.path === path)?.searches;
async function search(times: number, filter: object, text: string | null = null): Promise<void> {
  const buyer = app.client();
  for (let time = 0; time < times; time += 1) {
    await buyer.request(
      `query ($text: String, $filter: VendorFilterInput) {
         vendors(text: $text, filter: $filter, first: 1) { totalCount } }`,
      { text, filter },
    );
  }
  await demand.flush();
}
const stored = async (): Promise<string> =>
  JSON.stringify((await app.db.owner.query('select * from search_demands')).rows);

describe('searches that asked for what a profile does not say', () => {
  it('are counted by field from five on, rounded, and told to the vendor alone', async () => {
    const asked = { service: ['TELEPHONE_ANSWERING'], asaAtMost: 20 };
    await search(4, asked);
    expect(await searchesFor('metrics')).toBeUndefined();
    await search(3, asked);
    expect(await missed(vendor)).toEqual({ days: 30, fields: [{ path: 'metrics', searches: 5 }] });
    expect(await refusal(missed(app.client()))).toMatchObject({ code: 'UNAUTHENTICATED' });
    const buyer = app.client();
    await buyer.signUp({ buys: true });
    expect(await refusal(missed(buyer))).toMatchObject({ code: 'FORBIDDEN' });
    const newcomer = app.client();
    await newcomer.signUp({ sells: true });
    expect(await missed(newcomer)).toBeNull();
  });

  it('are none that another statement of the profile rules out, and none that find it', async () => {
    await search(6, { service: ['TELESALES'], attritionAtMost: 30, dataCountry: ['DE'] });
    await search(6, { language: ['de'], agentCountry: ['PL'] });
    expect(await searchesFor('dataHandling')).toBeUndefined();
    expect(await searchesFor('languages')).toBeUndefined();
  });

  it('are counted for the musts of needs too, and not again for the next page', async () => {
    const need = {
      requirements: [
        { importance: 'MUST', kind: 'SERVICE', codes: ['TELEPHONE_ANSWERING'] },
        { importance: 'MUST', kind: 'CERTIFICATION', codes: ['ISO_27001'] },
      ],
    };
    const ask = (after: string | null) =>
      app.client().request<{ fittingVendors: { pageInfo: { endCursor: string } } }>(
        `query ($need: NeedInput!, $after: String) {
           fittingVendors(need: $need, first: 1, after: $after) { pageInfo { endCursor } } }`,
        { need, after },
      );
    const { fittingVendors } = await ask(null);
    for (let time = 0; time < 3; time += 1) await ask(null);
    await ask(fittingVendors.pageInfo.endCursor);
    await demand.flush();
    expect(await searchesFor('certifications')).toBeUndefined();
    await ask(null);
    await demand.flush();
    expect(await searchesFor('certifications')).toBe(5);
  });

  it('leave no words, nobody and no time behind, and are forgotten after thirty days', async () => {
    await search(2, { technology: ['CRM'] }, 'my secret project');
    await search(1, { agentRegion: ['DE:Secret region'] });
    const rows = await stored();
    expect(rows).not.toContain('ecret');
    expect(rows).toContain('asa=20');
    await app.db.owner.query(`update search_demands set day = day - 30 where asked like '%asa=20%'`);
    await demand.forget();
    expect(await stored()).not.toContain('asa=20');
  });
});
