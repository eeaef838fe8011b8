import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { type RunningApp, startApp } from '../support/index.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  app.client().fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('GraphQL over HTTP', () => {
  it('passes every MUST of the server audits', async () => {
    const failed = [];
    for (const audit of serverAudits({ url: `${app.url}/graphql`, fetchFn: fetch })) {
      const result = await audit.fn();
      if (result.status === 'error') failed.push(`${audit.id} ${audit.name}: ${result.reason}`);
    }
    expect(failed).toEqual([]);
  });

  it.each([
    ['deeper than 12 levels', `{ __typename ${'a { '.repeat(14)} b ${'}'.repeat(14)} }`],
    [
      'with 200 aliases',
      `{ ${Array.from({ length: 200 }, (_unused, i) => `a${i}: viewer { role }`).join(' ')} }`,
    ],
    ['of 5,000 tokens', `{ ${'viewer { role } '.repeat(1_700)} }`],
  ])('refuses a document %s with 400 before anything runs', async (_what, query) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const response = await post({ query }, { accept });
      expect(response.status).toBe(400);
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect(new Set(errors.map((error) => error.extensions.code))).toEqual(new Set(['VALIDATION']));
    }
  });

  it('refuses a batch, broken JSON and 2 MB with a clear error', async () => {
    expect((await post([{ query: '{ __typename }' }, { query: '{ __typename }' }])).status).toBe(400);
    const broken = await post('{ "query": ');
    expect([broken.status, await broken.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'VALIDATION' } }] },
    ]);
    const large = await post({ query: `{ __typename } # ${'x'.repeat(2_000_000)}` });
    expect([large.status, await large.json()]).toMatchObject([
      413,
      { errors: [{ extensions: { code: 'VALIDATION' } }] },
    ]);
  });

  it('answers with a correlation id, the given one when it is well formed', async () => {
    const given = await post({ query: '{ __typename }' }, { 'x-correlation-id': 'my-request-1' });
    expect(given.headers.get('x-correlation-id')).toBe('my-request-1');
    const made = await post({ query: '{ __typename }' }, { 'x-correlation-id': 'bad\tid <script>' });
    expect(made.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sends no ETag and tells what errors can carry', async () => {
    const response = await post({ query: '{ errorReference { codes reasons } }' });
    expect(response.headers.get('etag')).toBeNull();
    const { data } = (await response.json()) as {
      data: { errorReference: { codes: string[]; reasons: string[] } };
    };
    expect(data.errorReference.codes).toContain('IDEMPOTENCY_MISMATCH');
    expect(data.errorReference.reasons).toContain('LAST_OWNER');
  });
});

describe('beside GraphQL', () => {
  it('/healthz and /readyz answer', async () => {
    expect((await app.client().fetch('/healthz')).status).toBe(200);
    expect((await app.client().fetch('/readyz')).status).toBe(200);
  });

  it('/metrics says what answers searches, and cannot be read through a proxy', async () => {
    await app.client().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ vendors(first: 1) { totalCount } }' }),
    });
    const shown = await fetch(`${app.url}/metrics`);
    const text = await shown.text();
    expect(shown.status).toBe(200);
    expect(text).toMatch(/ringfair_search_answer_seconds_count\{engine="sql"\} [1-9]/);
    expect(text).toContain('ringfair_search_index_state{state="OFF"} 1');
    expect(text).toMatch(
      /ringfair_http_request_seconds_count\{status="200",route="graphql"\}|route="graphql",status="200"/,
    );
    const forwarded = await fetch(`${app.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(forwarded.status).toBe(404);
    expect(await forwarded.text()).not.toContain('ringfair_');
  });

  it('/graphiql is one page that loads nothing from elsewhere', async () => {
    const response = await app.client().fetch('/graphiql');
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html.match(/<(script|link|img)[^>]+(src|href)="https?:/g)).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });
});
