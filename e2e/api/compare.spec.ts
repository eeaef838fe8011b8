import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import {
  type Client,
  listedVendor,
  publishVendor,
  refusal,
  type RunningApp,
  startApp,
  unique,
} from '../support/index.js';

interface Comparison {
  vendors: { id: string; slug: string; name: string; marketPrices: { reference: string }[] }[];
  gone: string[];
  rows: { section: string; path: string; values: (string | null)[]; differs: boolean }[];
}
const COMPARE = `query ($slugs: [String!]!) {
  comparedVendors(slugs: $slugs) {
    vendors { id slug name marketPrices { reference } }
    gone
    rows { section path values differs }
  }
}`;

let app: RunningApp;
let visitor: Client;
let claimed: string;
let formula: string;
let listed: { id: string; slug: string };
beforeAll(async () => {
  app = await startApp();
  visitor = app.client();
  claimed = (await publishVendor(app.client())).slug;
  formula = (await publishVendor(app.client(), `=HYPERLINK("${unique('x')}")`)).slug;
  listed = await listedVendor(app);
});
afterAll(() => app.close());

const compare = async (slugs: string[]): Promise<Comparison> =>
  (await visitor.request<{ comparedVendors: Comparison }>(COMPARE, { slugs })).comparedVendors;
const row = ({ rows }: Comparison, path: string) => rows.find((one) => one.path === path);

describe('vendors side by side', () => {
  it('004.9 004.12 anyone compares over every field, with what differs and what is not provided', async () => {
    const found = await compare([claimed, listed.slug]);
    expect(found.vendors.map(({ slug }) => slug)).toEqual([claimed, listed.slug]);
    expect(row(found, 'metrics.HOLD_TIME')).toMatchObject({ section: 'WAITING' });
    expect(row(found, 'prices')).toMatchObject({
      section: 'PRICES',
      differs: true,
      values: [expect.any(String), null],
    });
    expect(row(found, 'outboundConsent.practice')).toMatchObject({ differs: false, values: [null, null] });
    expect(found.rows.some(({ section }) => section === 'TECHNOLOGY')).toBe(true);
    expect(row(found, 'month.SUPPORT_LINE')).toMatchObject({ section: 'MONTH', differs: true });
    expect(row(found, 'replyTime')).toMatchObject({ differs: false, values: [null, null] });
  });

  it('004.6 what is measured here stands beside what they say, and is marked where it differs', async () => {
    const [fast, slow] = [await publishVendor(app.client()), await publishVendor(app.client())];
    await app.db.owner.query('select app.set_vendor_rating($1, 4.5, 8)', [fast.vendorId]);
    await app.db.owner.query('insert into vendor_reply_times values ($1, 12, 4, 3)', [slow.vendorId]);
    const found = await compare([fast.slug, slow.slug]);
    expect(row(found, 'rating')).toEqual({
      section: 'MEASURED',
      path: 'rating',
      values: ['{"mean":4.5,"count":8}', null],
      differs: true,
    });
    expect(row(found, 'replyTime')?.values).toEqual([
      null,
      '{"medianMinutes":12,"requestCount":4,"buyerCount":3}',
    ]);
  });

  it.each([0, 1, 7])('cannot compare %i', async (count) => {
    const slugs = Array.from({ length: count }, (_unused, index) => `${claimed}-${index}`);
    expect(await refusal(compare(slugs))).toMatchObject({
      code: 'VALIDATION',
      fields: [{ path: 'slugs' }],
    });
    const query = slugs.map((slug) => `v=${slug}`).join('&');
    expect((await visitor.fetch(`/exports/comparison.xlsx?${query}`)).status).toBe(400);
  });

  it('cannot compare a vendor with itself', async () => {
    expect(await refusal(compare([claimed, claimed]))).toMatchObject({ code: 'VALIDATION' });
  });

  it('cannot compare what is not published: it is named as gone, and nothing of it is told', async () => {
    const withdrawn = await listedVendor(app);
    await app.db.owner.query(
      'update vendors set published_version = null, published_at = null where id = $1',
      [withdrawn.id],
    );
    const found = await compare([claimed, withdrawn.slug, 'never-there']);
    expect(found.vendors.map(({ slug }) => slug)).toEqual([claimed]);
    expect(found.gone).toEqual([withdrawn.slug, 'never-there']);
    expect(JSON.stringify(found)).not.toContain(withdrawn.id);
  });

  it('a merged listing stands as its survivor, which stands there once', async () => {
    const merged = await listedVendor(app);
    await app.db.owner.query(
      `update vendors set merged_into = $2, published_version = null, published_at = null where id = $1`,
      [merged.id, listed.id],
    );
    const found = await compare([merged.slug, claimed, listed.slug]);
    expect(found.vendors.map(({ slug }) => slug)).toEqual([listed.slug, claimed]);
    expect(found.gone).toEqual([]);
  });

  it('a comparison is taken along as a workbook in which nothing runs as a formula', async () => {
    const response = await visitor.fetch(`/exports/comparison.xlsx?v=${claimed}&v=${formula}`);
    expect(response.headers.get('content-disposition')).toContain('comparison.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    const sheet = workbook.worksheets[0]!;
    const header = sheet.getRow(1).values as string[];
    expect(header.slice(1, 4)).toEqual(['section', 'field', 'differs']);
    expect(header[5]).toMatch(/^'=HYPERLINK/);
    const { rows } = await compare([claimed, formula]);
    expect(sheet.rowCount).toBe(rows.length + 1);
    const fields = sheet.getColumn(2).values as string[];
    expect(fields).toEqual(expect.arrayContaining(['month.SMALL_OFFICE', 'rating', 'replyTime']));
    sheet.eachRow((cells) => cells.eachCell(({ formula: run }) => expect(run).toBeUndefined()));
  });
});
