import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '@ringfair/api/create-app';
import {
  directory,
  importDirectory,
  publishVendor,
  type RunningApp,
  startApp,
  unique,
  until,
} from '../support/index.js';

/* Two processes on one database: one writes and answers by SQL, the other answers from its index in memory. */

interface Found {
  totalCount: number;
  position: string;
  facets: { group: string; values: { code: string; count: number }[] }[];
  nodes: { id: string; name: string }[];
}

let writing: RunningApp;
let reading: NestExpressApplication;
let readingUrl: string;
beforeAll(async () => {
  writing = await startApp();
  reading = await createApp({ ...writing.db.config, searchIndex: true });
  await reading.listen(0, '127.0.0.1');
  readingUrl = `http://127.0.0.1:${(reading.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(async () => {
  await reading.close();
  await writing.close();
});

async function search(url: string, text: string): Promise<Found> {
  const query = `query ($text: String) { vendors(text: $text, first: 20) {
    totalCount position facets { group values { code count } } nodes { id name }
  } }`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { text } }),
  });
  const { data } = (await response.json()) as { data: { vendors: Found } };
  return data.vendors;
}

describe('a process with an index', () => {
  it('finds within a second what another process published, with the same counts and order', async () => {
    const tag = unique('indexed');
    await publishVendor(writing.client(), `${tag} claimed`);
    const listed = Array.from({ length: 30 }, (_, n) => ({
      name: `${tag} ${n}`,
      host: `${tag}-${n}.example`,
    }));
    await importDirectory(writing, directory(listed));
    const published = performance.now();
    const bySql = await search(writing.url, tag);
    expect(bySql.totalCount).toBe(31);
    await until(
      async () => (await search(readingUrl, tag)).position === bySql.position,
      'the index to follow',
    );
    expect(performance.now() - published).toBeLessThan(1_000);
    expect(await search(readingUrl, tag)).toEqual(bySql);
  });

  it('never finds a draft', async () => {
    const name = unique('Unpublished');
    const vendor = writing.client();
    await vendor.signUp({ sells: true, organizationName: name });
    await vendor.request(
      'mutation ($input: CreateVendorListingInput!) { createVendorListing(input: $input) { vendorId } }',
      { input: { name, idempotencyKey: unique('listing') } },
    );
    const { position } = await search(writing.url, '');
    await until(
      async () => Number((await search(readingUrl, '')).position) >= Number(position),
      'the index to follow',
    );
    expect((await search(readingUrl, `"${name}"`)).totalCount).toBe(0);
  });
});
