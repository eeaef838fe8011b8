import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseTextQuery, stemQuery, toTsQuery } from './text-query.js';
import { fold, scriptOf, wordsOf } from './text-words.js';
import { vocabularyOf } from './vocabulary-words.js';

const plain = (text: string) =>
  parseTextQuery(text).map((terms) =>
    terms.map(({ words, excluded }) => (excluded ? '-' : '') + words.join('+')),
  );
const withoutThe = (word: string) => (['the', 'who'].includes(word) ? null : word);
const same = (word: string) => word;
const [vocabulary, ofAll] = [vocabularyOf(withoutThe), vocabularyOf(same)];
const printed = (text: string) => toTsQuery(stemQuery(parseTextQuery(text), withoutThe, vocabulary) ?? []);

describe('words', () => {
  it.each([
    ['ΤΗΛΕΦΩΝΙΚΌ Κέντρο', 'τηλεφωνικο κεντρο'],
    ['Ёлка и Чайка', 'елка и чайка'],
    ['Café STRAẞE Øresund', 'cafe strasse oresund'],
    ['ﬁne №1', 'fine no1'],
    ['πελάτες', 'πελατεσ'],
  ])('%s folds to %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('fold to the same when folded again, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(fold(fold(text))).toBe(fold(text))),
    );
  });

  it('hold nothing that PostgreSQL would read as an operator or a quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsOf(text)) expect(word).not.toMatch(/[\s'"\\&|!<>():*=]/u);
      }),
    );
  });

  it('belong to a script, or to none when mixed', () => {
    expect(['call', 'звонок', 'κληση', 'cаll', '24', 'שלום', 'עבר1'].map(scriptOf)).toEqual([
      'latin',
      'cyrillic',
      'greek',
      'other',
      'other',
      'other',
      'other',
    ]);
  });
});

describe('the text of a search', () => {
  it.each([
    ['order taking', [['order', 'taking']]],
    ['"order taking" crm', [['order+taking', 'crm']]],
    ['call-centre 24/7', [['call+centre', '24+7']]],
    ['chat -voice -"cold calls"', [['chat', '-voice', '-cold+calls']]],
    ['a or b c', [['a'], ['b', 'c']]],
    ['звонки или чат', [['звонки'], ['чат']]],
    ['κλήσεις ή συνομιλία', [['κλησεισ'], ['συνομιλια']]],
    ['"or"', [['or']]],
    ['"never closed', [['never+closed']]],
    ["Robert'); DROP TABLE vendors;--", [['robert', 'drop', 'table', 'vendors']]],
    ['- | & ! <-> :* ( )', []],
    ['🙂👍', []],
    ['שלום עולם', [['שלום', 'עולם']]],
    ['or or', []],
    ['', []],
  ])('%s', (text, expected) => expect(plain(text)).toEqual(expected));

  it('is never an error and always prints as balanced quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const stemmed = stemQuery(parseTextQuery(text), same, ofAll);
        if (stemmed) expect((toTsQuery(stemmed).match(/'/g) ?? []).length % 2).toBe(0);
      }),
    );
  });

  it('leaves common words out and keeps the distance in a phrase', () => {
    expect(printed('"the bank"')).toBe("((('bank')))");
    expect(printed('"bank of the north"')).toBe("((('bank') <1> ('of') <2> ('north')))");
  });

  it('of common words only looks for them as they are, in names', () => {
    expect(printed('The Who')).toBe("((('=the'))) & ((('=who')))");
  });

  it('of signs only asks for nothing', () => {
    expect(stemQuery(parseTextQuery('?! -- ""'), withoutThe, vocabulary)).toBeNull();
  });
});
