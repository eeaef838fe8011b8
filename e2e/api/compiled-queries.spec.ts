import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directory, importDirectory, refusal, type RunningApp, startApp, unique } from '../support/index.js';

/* Documents that come often are run as compiled functions; nobody may see a difference. */

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await importDirectory(
    app,
    directory([{ name: unique('Compiled'), host: `${unique('compiled')}.example` }]),
  );
});
afterAll(() => app.close());

const SEARCH = `query ($text: String, $first: Int! = 2, $counts: Boolean!, $filter: VendorFilterInput) {
  vendors(text: $text, first: $first, filter: $filter) {
    ...Found
    facets @include(if: $counts) { group values { code count selected } }
  }
}
fragment Found on VendorSearchConnection { __typename total: totalCount nodes { id name rating { mean } } }`;

describe('a document that comes again', () => {
  it('is answered the same as the first time, with other variables as well', async () => {
    const visitor = app.client();
    const answers: unknown[] = [];
    for (let turn = 0; turn < 6; turn += 1) answers.push(await visitor.request(SEARCH, { counts: true }));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const without = await visitor.request<{ vendors: object }>(SEARCH, { counts: false, first: 1 });
    expect(without.vendors).toMatchObject({ __typename: 'VendorSearchConnection' });
    expect(without.vendors).not.toHaveProperty('facets');
  });

  it('is refused the same as the first time: by validation of variables, of arguments, and by guards', async () => {
    const visitor = app.client();
    const bad = [
      { counts: 'yes' },
      { counts: true, filter: { service: ['MAGIC'] } },
      { counts: true, text: 'x'.repeat(201) },
      { counts: true, filter: { nothing: 1 } },
    ];
    const first = await Promise.all(bad.map((variables) => refusal(visitor.request(SEARCH, variables))));
    for (let turn = 0; turn < 4; turn += 1) await visitor.request(SEARCH, { counts: true });
    for (const [index, variables] of bad.entries()) {
      const { code, reason, fields } = await refusal(visitor.request(SEARCH, variables));
      expect({ code, reason, fields }).toEqual({
        code: first[index]?.code,
        reason: first[index]?.reason,
        fields: first[index]?.fields,
      });
    }
    for (let turn = 0; turn < 5; turn += 1) {
      const { code } = await refusal(visitor.request('{ myVendorProfile { version } }'));
      expect(code).toBe('UNAUTHENTICATED');
    }
    const seller = app.client();
    await seller.signUp({ sells: true });
    expect(await seller.request('{ myVendorProfile { version } }')).toEqual({ myVendorProfile: null });
  });
});
