import { describe, expect, it } from '@jest/globals';
import { safeNext } from './api.js';
import { isSameOrigin } from './csrf.js';

const page = 'http://ringfair.test/en/sign-in';
const sent = (headers: Record<string, string>) => new Request(page, { method: 'POST', headers });

describe('a form from elsewhere', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://ringfair.test' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ origin: 'http://ringfair.test' }, true],
    [{ origin: 'http://evil.test' }, false],
    [{ origin: 'null' }, false],
    [{}, false],
  ])('with %j is accepted: %s', (headers, expected) => {
    expect(isSameOrigin(sent(headers as Record<string, string>))).toBe(expected);
  });
});

describe('where to go after signing in', () => {
  it.each([
    ['/ru/rfps?x=1#a', '/ru/rfps?x=1#a'],
    ['//evil.test/x', '/home'],
    ['/\\evil.test', '/home'],
    ['https://evil.test', '/home'],
    ['/a\nb', '/home'],
    ['', '/home'],
    [null, '/home'],
    ['/.//evil.test', '/home'],
  ])('%j leads to %s', (next, expected) => {
    expect(safeNext(next, '/home')).toBe(expected);
  });
});
