import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { highlight } from './highlight.js';
import { similarWords, trigramsOf } from './similarity.js';
import { SYNONYMS } from './synonyms.js';
import { bareWords, parseTextQuery, stemQuery } from './text-query.js';
import { documentTerms, documentWords, relevanceTier } from './text-terms.js';
import { soundOf } from './transliteration.js';
import { vocabularyOf } from './vocabulary-words.js';

const stem = (word: string) => (['the', 'and'].includes(word) ? null : word.replace(/(?<=..)s$/, ''));
const vocabulary = vocabularyOf(stem);
const finds = (text: string, name: string, words = '', codes: string[] = []): boolean => {
  const query = stemQuery(parseTextQuery(text), stem, vocabulary);
  const document = { name, keywords: [], texts: { en: words } };
  return query !== null && relevanceTier(documentTerms(documentWords(document), codes, stem), query) !== null;
};

describe('sounds', () => {
  it.each([
    ['ринг', 'ring'],
    ['ρινγκ', 'ring'],
    ['κωνσταντινου', 'konstadinu'],
    ['рингкрафт', 'ringkraft'],
    ['ringcraft', 'ringkraft'],
    ['phone', 'fone'],
    ['cаll', null],
    ['24', null],
    ['電話', null],
  ])('of %s are %s', (word, sound) => expect(soundOf(word)).toBe(sound));

  it('join names in different alphabets, and leave Latin spelling exact', () => {
    expect(finds('Ринг', 'Ring Desk')).toBe(true);
    expect(finds('ρινγκ', 'Ring Desk')).toBe(true);
    expect(finds('ring', 'Ринг')).toBe(true);
    expect(finds('Ringcraft', 'Рингкрафт')).toBe(true);
    expect(finds('fone', 'Phone Desk')).toBe(false);
    expect(finds('"Ринг"', 'Ring Desk')).toBe(false);
    expect(finds('ринг', 'Desk', 'We ring back.')).toBe(false);
  });

  it('are Latin letters whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(soundOf(word) ?? 'a').toMatch(/^[a-z]+$/);
      }),
    );
  });
});

describe('synonyms', () => {
  it.each([
    ['call center', 'Our contact centre never sleeps'],
    ['contact centres', 'Колл-центр полного цикла'],
    ['колл-центр', 'τηλεφωνικό κέντρο'],
    ['τηλεφωνικό κέντρο', 'a call centre'],
    ['answering service', 'your virtual receptionist'],
    ['bilingual virtual receptionist', 'bilingual answering service'],
    ['24/7', 'around the clock'],
    ['круглосуточно', 'open 24/7'],
  ])('%s finds “%s”', (text, words) => expect(finds(text, 'Name', words)).toBe(true));

  it('do not change what is in quotes or excluded, and keep the words themselves', () => {
    expect(finds('"call center"', 'Name', 'contact centre')).toBe(false);
    expect(finds('desk -"call center"', 'Desk', 'contact centre')).toBe(true);
    expect(finds('call center', 'Center of every call')).toBe(true);
    expect(finds('call', 'Name', 'contact')).toBe(false);
  });

  it('stand in one group each', () => {
    const phrases = SYNONYMS.flat().map((words) => words.join(' '));
    expect(new Set(phrases).size).toBe(phrases.length);
  });
});

describe('what a listing states', () => {
  it.each([
    ['answering service', 'TELEPHONE_ANSWERING'],
    ['virtual receptionist', 'TELEPHONE_ANSWERING'],
    ['collection', 'DEBT_COLLECTION'],
    ['"debt collection"', 'DEBT_COLLECTION'],
    ['взыскание задолженности', 'DEBT_COLLECTION'],
    ['ISO 27001', 'ISO_27001'],
    ['Греция', 'GR'],
    ['Ηνωμένες Πολιτείες', 'US'],
    ['USA', 'US'],
    ['Greek', 'el'],
    ['plumber', 'HOME_SERVICES'],
    ['round the clock', 'AROUND_THE_CLOCK'],
  ])('is found by “%s”', (text, code) => expect(finds(text, 'Desk', '', [code])).toBe(true));

  it('is found by its own words only, together with those of name and texts, and can be excluded', () => {
    expect(finds('"collection debt"', 'Desk', '', ['DEBT_COLLECTION'])).toBe(false);
    expect(finds('ISO 27001', 'Desk', '', ['ISO_9001'])).toBe(false);
    expect(finds('desk debt collection greece', 'Desk', '', ['DEBT_COLLECTION', 'GR'])).toBe(true);
    expect(finds('desk -greece', 'Desk', '', ['GR'])).toBe(false);
    expect(finds('DEBT_COLLECTION', 'Desk', '', ['DISPATCH'])).toBe(false);
  });

  it('is never what a mistyped word may mean instead: words of the field are right', () => {
    const bare = (text: string) => bareWords(parseTextQuery(text), stem, vocabulary).map(({ word }) => word);
    expect(bare('Albania dispatch custmer "collection" ring')).toEqual(['custmer', 'ring']);
    expect(vocabulary.near('custmer')[0]).toMatchObject({ word: 'customer' });
  });
});

describe('similar words', () => {
  it.each([
    ['rigncraft', 'ringcraft'],
    ['voisebridge', 'voicebridge'],
    ['поддрежка', 'поддержка'],
    ['τηλεφονικο', 'τηλεφωνικο'],
  ])('of %s include %s', (asked, meant) => {
    expect(similarWords(asked, [meant, 'otherwise', 'совсем', 'αλλο'])).toEqual([meant]);
  });

  it('are none for what is too short, numbers, signs and mixed alphabets', () => {
    expect(similarWords('ring', ['rin', '1234', 'riпg', '🙂🙂🙂🙂'])).toEqual([]);
  });

  it('are as similar one way as the other, and a word is most like itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.stringMatching(/^[a-z]{4,12}$/), (a, b) => {
        expect(similarWords(a, [b]).length).toBe(similarWords(b, [a]).length);
        expect(similarWords(a, [b, a])[0]).toBe(a);
        expect(trigramsOf(a)).toEqual([...trigramsOf(a)].sort((x, y) => x - y));
      }),
    );
  });
});

describe('highlights', () => {
  const parts = (text: string, summary: string) => {
    const query = stemQuery(parseTextQuery(text), stem, vocabulary);
    return highlight(summary, query, stem).map((part) => (part.found ? `[${part.text}]` : part.text));
  };

  it('are the found words in any form, as parts of the text and never as markup', () => {
    expect(parts('call', '<b>Calls</b> & call-backs')).toEqual([
      '<b>',
      '[Calls]',
      '</b> & ',
      '[call]',
      '-backs',
    ]);
    expect(parts('cafe', 'Le Café')).toEqual(['Le ', '[Café]']);
    expect(parts('ring -desk', 'Ring desk')).toEqual(['[Ring]', ' desk']);
    expect(parts('call center', 'A contact centre')).toEqual(['A ', '[contact]', ' ', '[centre]']);
    expect(parts('zebra', 'Nothing')).toEqual(['Nothing']);
  });

  it('joined are the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (summary, text) => {
        const query = stemQuery(parseTextQuery(text), stem, vocabulary);
        expect(
          highlight(summary, query, stem)
            .map((part) => part.text)
            .join(''),
        ).toBe(summary);
      }),
    );
  });
});
