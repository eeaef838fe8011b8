import {
  type Fields,
  type Kind,
  profileFrom,
  PROFILE_SHAPE,
  type VendorProfile,
} from '@ringfair/vendors-core';
import fc from 'fast-check';

/** Texts that break what was not written with care: formulas, markup, every script, line ends, odd control signs. */
const nasty = fc.constantFrom(
  '=1+1',
  '+49 431',
  '-5',
  '@SUM(A1)',
  "'quoted",
  "''",
  '<b>&amp;</b>',
  'a\r\nb\tc\rd',
  '_x000D_',
  '_x005F_x000D_',
  '\u0001\u000b\u0085',
  'Ένα, δύο; τρία',
  'Привет "мир"',
  '👩‍💻 שלום',
  '\uFFFE',
  '007',
  'true',
  '1e5',
);
type Format = Extract<Kind, { kind: 'format' }>['format'];
const formats: Record<Format, fc.Arbitrary<string>> = {
  country: fc.constantFrom('DE', 'GR', 'PH', 'US'),
  subdivision: fc.constantFrom('DE-SH', 'GR-I', 'US-CA'),
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
  language: fc.constantFrom('de', 'el', 'en-GB', 'sr-Latn', 'zh-Hant-TW'),
  timeZone: fc.constantFrom('Europe/Athens', 'America/New_York', 'Asia/Kolkata'),
  date: fc.constantFrom('2024-02-29', '2026-11-22', '1999-12-31'),
  time: fc.constantFrom('00:00', '08:30', '24:00'),
  phone: fc.constantFrom('+49431123456', '+302101234567'),
  email: fc.constantFrom('desk@larkspur.example', 'a.b+c@petrel.example'),
  site: fc.constantFrom('https://larkspur.example', 'http://petrel.example/x?y=1'),
  file: fc.uuid(),
  row: fc.constantFrom('l1', 'l2', 'l17'),
};

function valuesOf(kind: Kind): fc.Arbitrary<unknown> {
  switch (kind.kind) {
    case 'version':
      return fc.constant(kind.value);
    case 'id':
      return fc.constant('');
    case 'flag':
      return fc.option(fc.boolean());
    case 'text': {
      const text = fc
        .oneof(fc.string({ minLength: 1, maxLength: 40 }), nasty)
        .filter((value) => value.trim() !== '');
      return kind.required ? text : fc.option(text);
    }
    case 'code':
      return kind.required ? fc.constantFrom(...kind.codes) : fc.option(fc.constantFrom(...kind.codes));
    case 'format':
      return kind.required ? formats[kind.format] : fc.option(formats[kind.format]);
    case 'codes':
      return fc.uniqueArray(fc.constantFrom(...kind.codes), { maxLength: 4 });
    case 'formats':
      return fc.uniqueArray(formats[kind.format], { maxLength: 3 });
    case 'amount':
      return fc.option(fc.integer({ min: kind.least, max: 999_999_999_999 }), {
        freq: kind.required ? 1e9 : 5,
      });
    case 'number': {
      const scale = 10 ** kind.decimals;
      const number = fc
        .integer({ min: kind.least * scale, max: kind.most * scale })
        .map((value) => Number((value / scale).toFixed(kind.decimals)));
      return kind.required ? number : fc.option(number);
    }
    case 'part':
      return fc.option(fc.record(fieldsOf(kind.fields)), { freq: kind.required ? 1e9 : 3 });
    case 'rows':
      return fc.array(fc.record(fieldsOf(kind.fields)), { maxLength: 3 });
    case 'map':
      return fc.dictionary(fc.constantFrom(...kind.codes), fc.record(fieldsOf(kind.fields)), { maxKeys: 3 });
  }
}

const fieldsOf = (fields: Fields): Record<string, fc.Arbitrary<unknown>> =>
  Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, valuesOf(kind)]));

/** Any profile of the right form, as it is stored; what it says need not make sense. */
export const anyProfile = (): fc.Arbitrary<VendorProfile> =>
  fc.record(fieldsOf(PROFILE_SHAPE as Fields)).map((said) => profileFrom(said as never));
