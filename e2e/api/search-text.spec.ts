import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  directory,
  importDirectory,
  profile,
  publishVendor,
  type RunningApp,
  startApp,
  unique,
} from '../support/index.js';

interface Found {
  totalCount: number;
  nodes: {
    name: string;
    nameHighlights: { text: string; found: boolean }[] | null;
    passage: { language: string; parts: { text: string; found: boolean }[] } | null;
    summaries: { text: string; highlights: { text: string; found: boolean }[] | null }[];
  }[];
}

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const search = async (text: string, highlight = false): Promise<Found> =>
  (
    await app.client().request<{ vendors: Found }>(
      `query ($text: String, $highlight: Boolean!) {
        vendors(text: $text, first: 20, highlight: $highlight, counted: []) {
          totalCount
          nodes { name nameHighlights { text found } passage { language parts { text found } }
            summaries { text highlights { text found } } }
        }
      }`,
      { text, highlight },
    )
  ).vendors;
const suggest = async (prefix: string): Promise<string[]> => {
  const { searchSuggestions } = await app
    .client()
    .request<{ searchSuggestions: { name: string }[] }>(
      'query ($prefix: String!) { searchSuggestions(prefix: $prefix, first: 8) { name } }',
      { prefix },
    );
  return searchSuggestions.map(({ name }) => name);
};
const listed = async (name: string): Promise<void> => {
  await importDirectory(app, directory([{ name, host: `${unique('text')}.example` }]));
};

describe('words of a search', () => {
  it('find a name written in another alphabet, and one with a slip of the key', async () => {
    await listed('Ringtorp Vantelio');
    for (const text of ['Рингторп', 'Рингторп вантелио', 'Ρινγκτορπ', 'Rintgorp', 'ringtrop vantelio']) {
      expect({ text, found: (await search(text)).nodes.map(({ name }) => name) }).toEqual({
        text,
        found: ['Ringtorp Vantelio'],
      });
    }
    expect((await search('"Рингторп"')).totalCount).toBe(0);
  });

  it('find what means the same', async () => {
    await listed('Quillfeather contact centre');
    for (const text of [
      'quillfeather call center',
      'quillfeather колл-центр',
      'quillfeather τηλεφωνικό κέντρο',
    ]) {
      expect({ text, total: (await search(text)).totalCount }).toEqual({ text, total: 1 });
    }
  });

  it('are marked in names and summaries, as parts and never as markup', async () => {
    const name = unique('Marked');
    await publishVendor(app.client(), name);
    const [plain] = (await search(name)).nodes;
    expect(plain?.summaries.every(({ highlights }) => highlights === null)).toBe(true);
    const words = plain?.summaries[0]?.text.match(/\p{L}{6,}/gu) ?? [];
    const word = words[0] ?? '';
    const [marked] = (await search(`${name} or ${name} ${word}`, true)).nodes;
    const parts = marked?.summaries[0]?.highlights ?? [];
    expect(parts.map(({ text }) => text).join('')).toBe(plain?.summaries[0]?.text);
    expect(parts.some(({ found }) => found)).toBe(true);
    expect(plain?.nameHighlights).toBeNull();
    expect(marked?.nameHighlights?.some(({ found }) => found)).toBe(true);
  });

  it('are shown where they stand in the profile when neither name nor summary has them', async () => {
    const vendor = app.client();
    const name = unique('Passage');
    const { vendorId, draftVersion } = await publishVendor(vendor, name);
    const filler = 'We answer for people who are busy. '.repeat(20);
    const texts = [
      {
        language: 'en',
        summary: 'We answer.',
        howWeWork: `${filler}Every evening the okapi keeper calls us back. ${filler}`,
      },
    ];
    const { saveVendorDraft } = await vendor.request<{ saveVendorDraft: { version: number } }>(
      'mutation ($input: SaveVendorDraftInput!) { saveVendorDraft(input: $input) { version } }',
      { input: { vendorId, expectedVersion: draftVersion, profile: { ...profile(name), texts } } },
    );
    await vendor.request(
      'mutation ($input: PublishVendorProfileInput!) { publishVendorProfile(input: $input) { slug } }',
      { input: { vendorId, expectedVersion: saveVendorDraft.version } },
    );
    const [found] = (await search('okapis', true)).nodes;
    expect(found?.name).toBe(name);
    expect(found?.passage?.language).toBe('en');
    const parts = found?.passage?.parts ?? [];
    expect(parts.filter((part) => part.found)).toEqual([{ text: 'okapi', found: true }]);
    const passage = parts.map(({ text }) => text).join('');
    expect(passage).toMatch(/^… .*Every evening the okapi keeper calls us back\..* …$/);
    expect(passage.length).toBeLessThan(260);
    expect((await search(name, true)).nodes[0]?.passage).toBeNull();
  });

  it('are suggested as values of filters too, in any of the three languages', async () => {
    const { filterSuggestions } = await app
      .client()
      .request<{ filterSuggestions: object[] }>(
        '{ filterSuggestions(prefix: "взыскание", first: 3) { group code } }',
      );
    expect(filterSuggestions).toEqual([{ group: 'service', code: 'DEBT_COLLECTION' }]);
  });

  it('are suggested from two letters on, in any alphabet, and never from a draft', async () => {
    await listed('Zephyrine Callers');
    expect(await suggest('zephy')).toEqual(['Zephyrine Callers']);
    expect(await suggest('zephyrine ca')).toEqual(['Zephyrine Callers']);
    expect(await suggest('callers zep')).toEqual(['Zephyrine Callers']);
    expect(await suggest('зефи')).toEqual(['Zephyrine Callers']);
    const draft = unique('Zephyrdraft');
    const vendor = app.client();
    await vendor.signUp({ sells: true, organizationName: draft });
    await vendor.request(
      'mutation ($input: CreateVendorListingInput!) { createVendorListing(input: $input) { vendorId } }',
      { input: { name: draft, idempotencyKey: unique('listing') } },
    );
    expect(await suggest('zephyrdraft')).toEqual([]);
  });

  it.each(['', 'z', '  ', "'", '🙂', ':*', '\\', '-- | &'])('cannot be suggested from %j', async (prefix) => {
    expect(await suggest(prefix)).toEqual([]);
  });

  it.each([
    'of the and',
    '& | ! ( ) <-> :*',
    'שלום עולם',
    '👩‍💻📞',
    'саll сеntrе',
    '"',
    '-',
    'or or or',
    '24/7 -24/7',
  ])('may be anything: %s is answered', async (text) => {
    expect(await search(text, true)).toMatchObject({ totalCount: expect.any(Number) });
  });
});
