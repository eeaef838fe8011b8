import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { until } from '../support/index.js';
import { Product } from './product.js';

jest.setTimeout(240_000);

const product = new Product();

beforeAll(() => product.start([], 240_000));
afterAll(() => product.remove());

describe('the demo data of npm start', () => {
  it('come with a login per role, and each signs in', async () => {
    const password = /password of all: (.+)/.exec(product.output)?.[1];
    const emails = product.output.match(/\S+@\S+/g) ?? [];
    expect(emails.length).toBeGreaterThanOrEqual(4);
    for (const email of emails) {
      const input = { email, password };
      await product.request('mutation ($input: SignInInput!) { signIn(input: $input) }', { input });
      const { viewer } = await product.request<{ viewer: { user: { email: string } } }>(
        '{ viewer { user { email } } }',
      );
      expect(viewer.user.email).toBe(email);
    }
  });

  it('leave a log of every request that names no person: no address, password, cookie or query', async () => {
    await fetch(`${product.url}/en/vendors?q=somebody-private`, {
      headers: { cookie: 'ringfair=a-secret-of-a-session' },
    });
    const log = () => fs.readFileSync(path.join(product.state, 'server.log'), 'utf8');
    await until(async () => log().includes('"path":"/en/vendors"'), 'the request in the log');
    const text = log();
    expect(text).toContain('correlationId');
    for (const secret of [
      '@ringfair.example',
      'herons',
      'somebody-private',
      'a-secret-of-a-session',
      '127.0.0.1',
    ]) {
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    }
  });

  it('are loaded once', async () => {
    const count = 'select (select count(*) from users) as users, (select count(*) from vendors) as vendors';
    const before = await product.query(count);
    await product.stop();
    await product.start([]);
    expect(product.output).not.toContain('Loading the demo data');
    expect(await product.query(count)).toEqual(before);
  });
});
