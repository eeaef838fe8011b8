import { createServer, type RequestListener, type Server } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Config } from '@ringfair/platform/config';
import { makeCertificate } from './certificate.fixture.js';
import { SITE_LIMITS } from './site-connection.js';
import { isPublicAddress, SitePolicy } from './site-policy.js';
import { SiteVisitor } from './site-visitor.js';

/** The public internet as ever, and besides this machine at 127.0.0.1; the ports of the test's own servers only. */
class LocalPolicy extends SitePolicy {
  hosts: Record<string, string[]> = {};
  readonly ports = new Set<number>();
  readonly asked: string[] = [];

  override resolve(host: string): Promise<string[]> {
    this.asked.push(host);
    return Promise.resolve(this.hosts[host] ?? ['127.0.0.1']);
  }
  override allowsAddress = (address: string): boolean => address === '127.0.0.1' || isPublicAddress(address);
  override allowsPort = (port: number): boolean => this.ports.has(port);
}

const servers: (Server | net.Server)[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    if ('closeAllConnections' in server) server.closeAllConnections();
  }
});

let policy = new LocalPolicy();
const visitor = () => new SiteVisitor(policy, { publicUrl: 'https://ringfair.example' } as Config);
const TODAY = '2026-11-22';
const limits = {
  ...SITE_LIMITS,
  connectMs: 1000,
  headersMs: 400,
  bodyMs: 400,
  wholeMs: 1500,
  bytes: 200_000,
};
const visit = (site: string) => visitor().visit(site, TODAY, limits);

async function listen(server: Server | net.Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  policy.ports.add(port);
  return port;
}
/** A site of one page, without a robots.txt. */
async function site(page: RequestListener, robots: string | number = 404): Promise<string> {
  policy = new LocalPolicy();
  const port = await listen(
    createServer((req, res) => {
      if (req.url !== '/robots.txt') return page(req, res);
      res.statusCode = typeof robots === 'number' ? robots : 200;
      res.end(typeof robots === 'number' ? '' : robots);
    }),
  );
  return `http://larkspur.example:${port}`;
}
const html = (body: string | Buffer, headers: Record<string, string> = {}): RequestListener => {
  return (_req, res) => res.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
};

describe('000.1 a website check', () => {
  it('finds what the page says, and says who asks', async () => {
    const agents: (string | undefined)[] = [];
    const address = await site((req, res) => {
      agents.push(req.headers['user-agent']);
      html(
        `<!doctype html><title>Larkspur</title><meta name=viewport content="width=device-width">
         <script>var year = 2026</script><p>Founded in 1998. © 2024</p>
         <a href=/impressum>Impressum</a> <a href="mailto:desk@larkspur.example?subject=x">Mail</a>
         <a href="tel:+49 431 123456">Call</a>`,
        { 'last-modified': 'Tue, 03 Mar 2026 10:00:00 GMT' },
      )(req, res);
    });
    expect(await visit(address)).toEqual({
      outcome: 'ANSWERED',
      address: `${address}/`,
      https: false,
      certificate: null,
      status: 200,
      lastModified: '2026-03-03',
      newestYear: 2024,
      mobileViewport: true,
      legalPage: `${address}/impressum`,
      contactPage: `${address}/impressum`,
      email: 'desk@larkspur.example',
      phone: '+49431123456',
      foundedYear: 1998,
    });
    expect(agents).toEqual(['RingfairSiteCheck/1.0 (+https://ringfair.example/en/how-site-checks-work)']);
  });

  it('sees that a page has no viewport for phones', async () => {
    expect(await visit(await site(html('<p>2009')))).toMatchObject({
      mobileViewport: false,
      newestYear: 2009,
    });
  });

  it('reads a page in Windows-1251, declared or not', async () => {
    const words = [
      0xcf, 0xee, 0xeb, 0xe8, 0xf2, 0xe8, 0xea, 0xe0, 0x20, 0xea, 0xee, 0xed, 0xf4, 0xe8, 0xe4, 0xe5, 0xed,
      0xf6, 0xe8, 0xe0, 0xeb, 0xfc, 0xed, 0xee, 0xf1, 0xf2, 0xe8,
    ];
    const page = Buffer.concat([
      Buffer.from('<p>'),
      Buffer.from(words),
      Buffer.from(' </p><a href="/p">'),
      Buffer.from(words),
      Buffer.from('</a>'),
    ]);
    for (const [body, type] of [
      [page, 'text/html; charset=windows-1251'],
      [Buffer.concat([Buffer.from('<meta charset="windows-1251">'), page]), 'text/html'],
      [page, 'text/html'],
    ] as const) {
      const address = await site(html(body, { 'content-type': type }));
      expect(await visit(address)).toMatchObject({ legalPage: `${address}/p` });
    }
  });

  it('reports an error status and what is no page', async () => {
    expect(await visit(await site((_req, res) => res.writeHead(503).end()))).toMatchObject({
      outcome: 'HTTP_ERROR',
      status: 503,
    });
    const wrong = await site(html('%PDF-1.7 2025', { 'content-type': 'application/pdf' }));
    expect(await visit(wrong)).toMatchObject({ outcome: 'NOT_A_PAGE', status: 200, newestYear: null });
  });

  it('follows redirects, five at most', async () => {
    let hops = 0;
    const turning = await site((req, res) => {
      hops += 1;
      if (req.url === '/5') return html('<p>2025')(req, res);
      res.writeHead(302, { location: `/${hops}` }).end();
    });
    expect(await visit(turning)).toMatchObject({ outcome: 'ANSWERED', address: `${turning}/5` });
    const loop = await site((_req, res) => res.writeHead(301, { location: '/' }).end());
    expect(await visit(loop)).toMatchObject({ outcome: 'TOO_MANY_REDIRECTS', status: null });
  });

  it('obeys robots.txt, also of a server in trouble, and on each host that it is led to', async () => {
    let read = 0;
    const page: RequestListener = (req, res) => {
      read += 1;
      html('<p>2025')(req, res);
    };
    expect(await visit(await site(page, 'User-agent: *\nDisallow: /'))).toMatchObject({
      outcome: 'ROBOTS_DISALLOW',
    });
    expect(await visit(await site(page, 'User-agent: RingfairSiteCheck\nDisallow: /'))).toMatchObject({
      outcome: 'ROBOTS_DISALLOW',
    });
    expect(await visit(await site(page, 503))).toMatchObject({ outcome: 'ROBOTS_DISALLOW' });
    const other = await site(page, 'User-agent: *\nDisallow: /');
    const before = policy;
    const start = await site((_req, res) => res.writeHead(302, { location: other }).end());
    before.ports.forEach((port) => policy.ports.add(port));
    expect(await visit(start)).toMatchObject({ outcome: 'ROBOTS_DISALLOW' });
    expect(read).toBe(0);
    expect(await visit(await site(page, 'User-agent: *\nDisallow: /private'))).toMatchObject({
      outcome: 'ANSWERED',
    });
  });
});

describe('a website check cannot be held up', () => {
  it('by a site that sends its headers without end', async () => {
    policy = new LocalPolicy();
    const port = await listen(
      net.createServer((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        const drip = setInterval(() => socket.write('x-slow: 1\r\n'), 50);
        socket.on('close', () => clearInterval(drip)).on('error', () => undefined);
      }),
    );
    expect(await visit(`http://larkspur.example:${port}`)).toMatchObject({ outcome: 'TIMED_OUT' });
  });

  it('by a site that answers forever, or falls silent', async () => {
    const forever = await site((_req, res) => {
      res.writeHead(200, { 'content-type': 'text/html' });
      const drip = setInterval(() => res.write('<p>'), 50);
      res.on('close', () => clearInterval(drip));
    });
    expect(await visit(forever)).toMatchObject({ outcome: 'TIMED_OUT', status: 200, newestYear: null });
    const silent = await site((_req, res) =>
      res.writeHead(200, { 'content-type': 'text/html' }).write('<p>'),
    );
    expect(await visit(silent)).toMatchObject({ outcome: 'TIMED_OUT' });
  });

  it('by a name that is never found', async () => {
    policy = new LocalPolicy();
    policy.ports.add(80).add(443);
    policy.resolve = () => new Promise<string[]>(() => undefined);
    const facts = await visitor().visit('https://late.example', TODAY, { ...limits, connectMs: 200 });
    expect(['UNREACHABLE', 'TIMED_OUT']).toContain(facts.outcome);
  });

  it('by a gigabyte, sent as it is or packed', async () => {
    const chunk = Buffer.alloc(65_536, '<p>');
    let sent = 0;
    const huge = await site((_req, res) => {
      res.writeHead(200, { 'content-type': 'text/html' });
      const more = () => {
        while (sent < 1e9 && !res.destroyed) {
          sent += chunk.length;
          if (!res.write(chunk)) return void res.once('drain', more);
        }
        res.end();
      };
      more();
    });
    expect(await visit(huge)).toMatchObject({ outcome: 'TOO_LARGE', status: 200 });
    expect(sent).toBeLessThan(50e6);
    const bomb = gzipSync(Buffer.alloc(50_000_000), { level: 9 });
    expect(bomb.length).toBeLessThan(limits.bytes);
    expect(await visit(await site(html(bomb, { 'content-encoding': 'gzip' })))).toMatchObject({
      outcome: 'TOO_LARGE',
    });
  });
});

describe('a website check cannot be led to', () => {
  it.each([
    'http://127.0.0.2:PORT/',
    'http://10.0.0.1:PORT/',
    'http://127.2:PORT/',
    'http://0x7f000002:PORT/',
    'http://0177.0.0.2:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.2]:PORT/',
    'http://[::ffff:7f00:2]:PORT/',
    'http://[64:ff9b::7f00:2]:PORT/',
    'http://[fd00::1]:PORT/',
    'http://2130706434:PORT/',
    'http://larkspur.example:25/',
    'ftp://larkspur.example/',
    'file:///etc/passwd',
    'http://inside.example:PORT/',
    'http://inside6.example:PORT/',
    'http://mapped.example:PORT/',
  ])('%s by a redirect', async (target) => {
    const address = await site((_req, res) =>
      res.writeHead(302, { location: target.replace('PORT', new URL(address).port) }).end(),
    );
    policy.hosts['inside.example'] = ['127.0.0.1', '192.168.0.10'];
    policy.hosts['inside6.example'] = ['fe80::1'];
    policy.hosts['mapped.example'] = ['::ffff:127.0.0.2'];
    expect(await visit(address)).toMatchObject({ outcome: 'ADDRESS_REFUSED', status: null });
  });

  it('a private address by a name that changes between two look-ups', async () => {
    let hits = 0;
    const address = await site((_req, res) => {
      hits += 1;
      res.writeHead(302, { location: `http://second.example:${new URL(address).port}/` }).end();
    });
    const answers = [['127.0.0.1'], ['127.0.0.2']];
    let asked = 0;
    policy.hosts = new Proxy(
      {},
      { get: (_all, host) => (host === 'second.example' ? answers[asked++] : ['127.0.0.1']) },
    );
    // The robots.txt of the second host comes over the first, checked connection; and so does its page.
    expect(await visit(address)).toMatchObject({ outcome: 'TOO_MANY_REDIRECTS' });
    expect(asked).toBe(1);
    expect(hits).toBeGreaterThan(1);
  });

  it('a host that is written as a private address in the profile', async () => {
    policy = new LocalPolicy();
    policy.ports.add(80).add(443);
    expect(await visit('http://169.254.169.254/latest/meta-data')).toMatchObject({
      outcome: 'ADDRESS_REFUSED',
    });
  });
});

describe('000.1 a certificate', () => {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000);
  const serve = async (until: Date, trusted = true): Promise<string> => {
    policy = new LocalPolicy();
    const { key, cert } = makeCertificate('larkspur.example', day(-900), until);
    if (trusted) policy.authorities = [cert];
    return `https://larkspur.example:${await listen(https.createServer({ key, cert }, html('<p>2025')))}`;
  };

  it('that is valid counts as HTTPS, also where the profile says plain HTTP', async () => {
    const address = await serve(day(2));
    expect(await visit(address.replace('https', 'http'))).toMatchObject({
      outcome: 'ANSWERED',
      https: true,
      certificate: 'VALID',
      newestYear: 2025,
    });
  });

  it('that has expired is reported, and nothing is read through it', async () => {
    expect(await visit(await serve(day(-2)))).toMatchObject({
      outcome: 'CERTIFICATE_INVALID',
      https: false,
      certificate: 'EXPIRED',
      newestYear: null,
    });
  });

  it('of another host or another authority is no better', async () => {
    const other = await serve(day(2));
    expect(await visit(other.replace('larkspur', 'thistle'))).toMatchObject({ certificate: 'OTHER_HOST' });
    expect(await visit(await serve(day(2), false))).toMatchObject({ certificate: 'UNTRUSTED' });
  });
});

describe('addresses of the public internet', () => {
  it.each(['1.1.1.1', '93.184.216.34', '2606:4700::1111', '2a00:1450:4001::200e'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::8.8.8.8',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:a00:1::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
    '1',
  ])('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
