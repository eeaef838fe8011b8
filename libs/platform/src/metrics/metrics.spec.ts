import { describe, expect, it } from '@jest/globals';
import type { Request } from 'express';
import { mayRead } from './metrics.controller.js';
import { routeClass } from './metrics.js';

const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ headers, socket: { remoteAddress } }) as unknown as Request;

describe('metrics', () => {
  it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('can be read from the machine itself (%s)', (address) => {
    expect(mayRead(from(address), undefined)).toBe(true);
  });

  it.each([
    ['another machine', from('203.0.113.7')],
    ['a machine beside it', from('10.0.0.8')],
    ['a proxy on the machine', from('127.0.0.1', { 'x-forwarded-for': '203.0.113.7' })],
    ['somebody with a token where none is wanted', from('203.0.113.7', { authorization: 'Bearer x' })],
  ])('cannot be read without a token by %s', (_who, request) => {
    expect(mayRead(request, undefined)).toBe(false);
  });

  it('can be read with the token from everywhere, and cannot with another one or none', () => {
    const token = 'a-token-of-at-least-32-characters-00';
    const asked = (authorization?: string) => from('203.0.113.7', authorization ? { authorization } : {});
    expect(mayRead(asked(`Bearer ${token}`), token)).toBe(true);
    expect(mayRead(asked(`Bearer ${token}x`), token)).toBe(false);
    expect(mayRead(asked(), token)).toBe(false);
    expect(mayRead(from('127.0.0.1'), token)).toBe(false);
  });

  it('have few classes of routes, whatever is asked for', () => {
    expect(
      ['/graphql', '/files/1', '/assets/a.js', '/en/vendors/x', '/', '/wp-login.php'].map(routeClass),
    ).toEqual(['graphql', 'files', 'assets', 'pages', 'pages', 'pages']);
  });
});
