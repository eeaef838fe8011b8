import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SiteChecksService, SitePolicy } from '@ringfair/vendors-api';
import { type Client, profile, refusal, type RunningApp, startApp, unique } from '../support/index.js';

const PAGE = `<!doctype html><meta name=viewport content="width=device-width"><p>Since 1998. © 2025</p>
  <a href=/privacy>Privacy</a><a href=/contact>Contact</a><a href="mailto:desk@larkspur.example">Mail</a>`;
const CHECK = `siteCheck { id checkedAt outcome site address https status newestYear mobileViewport legalPage contactPage }`;
const UPSERT = `mutation ($input: UpsertVendorProfileInput!) { upsertVendorProfile(input: $input) { vendorId published } }`;
const RECHECK = `mutation ($input: RecheckSiteInput!) { recheckSite(input: $input) { id checkedAt outcome } }`;
const VENDOR = `query ($slug: String!) { vendor(slug: $slug) { ${CHECK} } }`;

let app: RunningApp;
let site: Server;
let address: string;
beforeAll(async () => {
  site = createServer((req, res) => {
    if (req.url === '/robots.txt') return void res.writeHead(404).end();
    res.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  address = `http://larkspur.example:${port}`;
  app = await startApp({ siteChecks: true });
  Object.assign(app.app.get(SitePolicy), {
    resolve: () => Promise.resolve(['127.0.0.1']),
    allowsAddress: (found: string) => found === '127.0.0.1',
    allowsPort: (wanted: number) => wanted === port,
  });
});
afterAll(async () => {
  site.close();
  await app.close();
});

/** A vendor that publishes a profile with a site. */
async function vendorWithSite(
  url: string | null,
): Promise<{ client: Client; vendorId: string; slug: string }> {
  const client = app.client();
  await client.signUp({ sells: true });
  const input = { profile: { ...profile(unique('Larkspur')), foundedYear: null, site: url }, publish: true };
  const { upsertVendorProfile: report } = await client.request<{
    upsertVendorProfile: { vendorId: string; published: boolean };
  }>(UPSERT, { input });
  expect(report.published).toBe(true);
  const { myVendorProfile } = await client.request<{ myVendorProfile: { slug: string } }>(
    '{ myVendorProfile { slug } }',
  );
  return { client, vendorId: report.vendorId, slug: myVendorProfile.slug };
}
const checkOf = async (slug: string) =>
  (await app.client().request<{ vendor: { siteCheck: object | null } }>(VENDOR, { slug })).vendor.siteCheck;

describe('000.1 the website check', () => {
  it('000.1 004.11 is shown to everyone with its date, and not before there was one', async () => {
    const { slug } = await vendorWithSite(address);
    expect(await checkOf(slug)).toBeNull();
    await app.app.get(SiteChecksService).run();
    expect(await checkOf(slug)).toMatchObject({
      outcome: 'ANSWERED',
      site: address,
      address: `${address}/`,
      https: false,
      status: 200,
      newestYear: 2025,
      mobileViewport: true,
      legalPage: `${address}/privacy`,
      contactPage: `${address}/contact`,
      checkedAt: expect.any(String),
    });
  });

  it('can be asked for by the vendor, once an hour', async () => {
    const { client, vendorId } = await vendorWithSite(address);
    const ask = () =>
      client.request<{ recheckSite: object }>(RECHECK, {
        input: { vendorId, idempotencyKey: unique('check') },
      });
    expect((await ask()).recheckSite).toMatchObject({ checkedAt: null, outcome: null });
    expect(await refusal(ask())).toMatchObject({ code: 'RATE_LIMITED', reason: 'SITE_RECHECKED_LATELY' });
    await app.app.get(SiteChecksService).run();
    const { myVendorProfile } = await client.request<{
      myVendorProfile: { siteChecks: { outcome: string }[] };
    }>('{ myVendorProfile { siteChecks { outcome } } }');
    expect(myVendorProfile.siteChecks).toEqual([{ outcome: 'ANSWERED' }]);
  });

  it('cannot be asked for by others, without a site, or by a token that may not write', async () => {
    const { client, vendorId } = await vendorWithSite(null);
    const input = { vendorId, idempotencyKey: unique('check') };
    expect(await refusal(client.request(RECHECK, { input }))).toMatchObject({ reason: 'SITE_NOT_PUBLISHED' });
    const other = app.client();
    await other.signUp({ sells: true });
    expect((await refusal(other.request(RECHECK, { input }))).code).toBe('NOT_FOUND');
    const { createApiToken } = await client.request<{ createApiToken: { secret: string } }>(
      'mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { secret } }',
      {
        input: {
          name: 'reader',
          scopes: ['profile:read'],
          expiresAt: new Date(Date.now() + 86_400_000),
          idempotencyKey: unique('token'),
        },
      },
    );
    const machine = app.client();
    machine.headers = { authorization: `Bearer ${createApiToken.secret}` };
    expect((await refusal(machine.request(RECHECK, { input }))).code).toBe('FORBIDDEN');
  });

  it('004.7 offers what the site says for the empty fields of the draft', async () => {
    const { client } = await vendorWithSite(address);
    await app.app.get(SiteChecksService).run();
    const { myVendorProfile } = await client.request<{ myVendorProfile: { suggestions: object[] } }>(
      '{ myVendorProfile { suggestions { path value source } } }',
    );
    expect(myVendorProfile.suggestions).toEqual([
      { path: 'email', value: 'desk@larkspur.example', source: 'SITE' },
      { path: 'foundedYear', value: '1998', source: 'SITE' },
    ]);
  });

  it('is never led to an address that is not on the public web', async () => {
    const { slug } = await vendorWithSite(address.replace('larkspur.example', '127.0.0.2'));
    await app.app.get(SiteChecksService).run();
    expect(await checkOf(slug)).toMatchObject({ outcome: 'ADDRESS_REFUSED', status: null, legalPage: null });
  });
});
