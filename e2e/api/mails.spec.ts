import '@ringfair/api/app.module';
import { describe, expect, it } from '@jest/globals';
import { declaredMails } from '@ringfair/platform/mail';
import { IntlMessageFormat } from 'intl-messageformat';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

const locales = ['en', 'ru', 'el'] as const;
const mails = declaredMails();

/** Names of the values that a message wants, with the categories that its plurals speak of. */
function argumentsOf(elements: Elements): string[] {
  return elements.flatMap((element) => {
    const nested =
      'options' in element ? Object.values(element.options).flatMap(({ value }) => argumentsOf(value)) : [];
    return ['value' in element && element.type !== 0 ? element.value : '', ...nested];
  });
}

const wanted = (message: string, locale: string): string[] =>
  [...new Set(argumentsOf(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst()))]
    .filter(Boolean)
    .sort();

describe('every mail', () => {
  it('is declared by the features: there are some to check', () => {
    expect(mails.map(([name]) => name.split('-')[0])).toEqual(expect.arrayContaining(['identity', 'rfp']));
  });

  it.each(mails)('%s is well-formed in each language and wants the same values', (_name, texts) => {
    for (const part of ['subject', 'body'] as const) {
      const [en, ru, el] = locales.map((locale) => wanted(texts[locale][part], locale));
      expect([ru, el]).toEqual([en, en]);
    }
    for (const locale of locales)
      expect(texts[locale].action === undefined).toBe(texts.en.action === undefined);
  });

  it.each(mails)('%s speaks each language: no text is that of another', (_name, texts) => {
    for (const part of ['subject', 'body'] as const) {
      expect(new Set(locales.map((locale) => texts[locale][part])).size).toBe(3);
    }
    expect(texts.ru.body).toMatch(/\p{Script=Cyrillic}/u);
    expect(texts.el.body).toMatch(/\p{Script=Greek}/u);
  });
});
