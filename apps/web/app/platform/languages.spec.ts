import { describe, expect, it } from '@jest/globals';
import { inLanguage, languageOfPath, preferredLanguage, readCookie } from './languages.js';

describe('the language of a visitor', () => {
  it.each([
    [undefined, undefined, 'en'],
    [undefined, 'el-GR,el;q=0.9,en;q=0.8', 'el'],
    [undefined, 'de;q=1, ru;q=0.4, en;q=0.3', 'ru'],
    [undefined, 'ru;q=0', 'en'],
    ['a=b; language=el', 'ru', 'el'],
    ['language=xx', 'ru', 'ru'],
  ])('of cookie %s and header %s is %s', (cookie, header, expected) => {
    expect(preferredLanguage(cookie, header)).toBe(expected);
  });

  it.each([
    ['/ru', 'ru'],
    ['/ru/vendors', 'ru'],
    ['/el.data', 'el'],
    ['/rust', undefined],
    ['/de/vendors', undefined],
    ['/', undefined],
  ])('of path %s is %s', (path, expected) => {
    expect(languageOfPath(path)).toBe(expected);
  });

  it.each([
    ['/ru/vendors', '?q=a', '/el/vendors?q=a'],
    ['/vendors', '', '/el/vendors'],
    ['/', '', '/el'],
  ])('is put into %s%s', (path, search, expected) => {
    expect(inLanguage('el', path, search)).toBe(expected);
  });

  it('reads one cookie among others', () => {
    expect(readCookie('time-zone=Europe%2FAthens; language=ru', 'time-zone')).toBe('Europe%2FAthens');
  });
});
