import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freePort, Product } from './product.js';

jest.setTimeout(120_000);

const product = new Product();

beforeAll(() => product.start());
afterAll(() => product.remove());

const usersOf = async () =>
  (await product.query<{ n: number }>('select count(*)::int as n from users'))[0]?.n;

describe('npm start', () => {
  it('tells in under a screenful where it is and how it ends', () => {
    expect(product.output.split('\n').length).toBeLessThan(24);
    for (const fact of [`http://localhost:${product.port}`, '/graphql', 'Ctrl-C']) {
      expect(product.output).toContain(fact);
    }
  });

  it('serves the pages, GraphiQL without anything from elsewhere, and health', async () => {
    for (const path of ['/en', '/ru', '/el', '/healthz', '/readyz']) {
      expect([path, (await fetch(product.url + path)).status]).toEqual([path, 200]);
    }
    const graphiql = await (await fetch(`${product.url}/graphiql`)).text();
    expect(graphiql).not.toMatch(/<(script|link)[^>]+(src|href)="(https?:)?\/\//);
  });

  it('refuses a second one in the same folder, naming the first', async () => {
    const second = new Product({}, product.state);
    second.port = await freePort();
    expect(await second.launch()).toBe(1);
    expect(second.output).toContain('Ringfair already runs in this folder');
  });

  it('ends with everything on Ctrl-C, and the second start applies no migration again and has the same data', async () => {
    await product.signUp();
    expect(await product.stop()).toBe(0);
    expect(product.processes()).toEqual({ start: [], server: [], postgres: [] });
    expect(product.output).toMatch(/Migrations: \d+ applied/);
    // How fast that is says `npm run bench -- start`.
    await product.start();
    expect(product.output).not.toContain('Migrations');
    expect(await usersOf()).toBe(1);
  });

  it('begins anew with --reset', async () => {
    await product.stop();
    await product.start(['--reset', '--no-demo']);
    expect(await usersOf()).toBe(0);
  });

  it('names a busy port and what to do, before it starts anything', async () => {
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const refused = new Product();
    refused.port = (other.address() as net.AddressInfo).port;
    expect(await refused.launch()).toBe(1);
    other.close();
    expect(refused.output).toContain(`Port ${refused.port} is busy`);
    await refused.remove();
  });

  it('names a wrong variable and what it expects', async () => {
    const refused = new Product({ LOG_LEVEL: 'loud' });
    refused.port = await freePort();
    expect(await refused.launch()).toBe(1);
    expect(refused.output).toMatch(/LOG_LEVEL: .*loud/);
    await refused.remove();
  });
});
