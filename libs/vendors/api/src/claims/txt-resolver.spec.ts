import { createSocket, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TxtAnswer } from '@ringfair/vendors-core';
import { answerInTime, DnsTxtResolver, TxtResolver } from './txt-resolver.js';

/** A name server of our own: by the first label of the name it is asked for. */
const zone: Record<string, { code: number; records?: string[][] }> = {
  found: { code: 0, records: [['v=spf1 -all'], ['ringfair-claim=abc']] },
  split: { code: 0, records: [['ringfair-', 'claim=abc']] },
  empty: { code: 0 },
  broken: { code: 2 },
  unknown: { code: 3 },
};

const right = { code: 0, records: [['ringfair-claim=abc']] };
/** What a broken or a lying server sends: no message of DNS, the answer to somebody else's question, half of one. */
const lies: Record<string, (query: Buffer) => Buffer> = {
  garbled: (query) => Buffer.concat([query.subarray(0, 2), Buffer.from([0x81, 0x80, 0xff, 0xff, 0xff])]),
  stranger: (query) => {
    const answer = replyTo(query, right);
    answer.writeUInt16BE(answer.readUInt16BE(0) ^ 0xffff, 0);
    return answer;
  },
  cut: (query) => replyTo(query, right).subarray(0, -8),
};

let server: Socket;
let resolver: DnsTxtResolver;
beforeAll(async () => {
  server = createSocket('udp4');
  server.on('message', (query, from) => {
    const label = query.subarray(13, 13 + (query[12] ?? 0)).toString();
    const wrong = lies[label]?.(query);
    if (wrong) server.send(wrong, from.port, from.address);
    const answer = zone[label];
    if (answer) server.send(replyTo(query, answer), from.port, from.address);
  });
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
  resolver = new DnsTxtResolver();
  resolver.servers = [`127.0.0.1:${(server.address() as AddressInfo).port}`];
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

function replyTo(query: Buffer, { code, records = [] }: { code: number; records?: string[][] }): Buffer {
  const end = query.indexOf(0, 12) + 5;
  const header = Buffer.from(query.subarray(0, 12));
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(records.length, 6);
  header.writeUInt16BE(0, 8);
  header.writeUInt16BE(0, 10);
  const answers = records.map((strings) => {
    const data = Buffer.concat(strings.map((text) => Buffer.from([text.length, ...Buffer.from(text)])));
    const fixed = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, data.length]);
    return Buffer.concat([fixed, data]);
  });
  return Buffer.concat([header, query.subarray(12, end), ...answers]);
}

describe('TXT records from a name server', () => {
  it.each([
    ['found', { kind: 'RECORDS', records: zone['found']?.records }],
    ['split', { kind: 'RECORDS', records: [['ringfair-', 'claim=abc']] }],
    ['empty', { kind: 'NOTHING', domainExists: true }],
    ['unknown', { kind: 'NOTHING', domainExists: false }],
    ['broken', { kind: 'FAILED' }],
  ])('%s', async (label, answer) => {
    expect(await resolver.resolve(`${label}.example.test`)).toEqual(answer);
  });

  it('are not waited for longer than a page is', async () => {
    const asked = performance.now();
    expect(await answerInTime(resolver, 'silent.example.test', 50)).toEqual({ kind: 'FAILED' });
    expect(performance.now() - asked).toBeLessThan(1500);
  });

  it('cannot count when they come late, however right they are', async () => {
    class Late extends TxtResolver {
      async resolve(): Promise<TxtAnswer> {
        await new Promise((resolve) => setTimeout(resolve, 200));
        return { kind: 'RECORDS', records: [['ringfair-claim=abc']] };
      }
    }
    expect(await answerInTime(new Late(), 'found.example.test', 20)).toEqual({ kind: 'FAILED' });
  });

  it.each(['garbled', 'stranger', 'cut'])('cannot count from an answer that is %s', async (label) => {
    expect(await answerInTime(resolver, `${label}.example.test`, 300)).toEqual({ kind: 'FAILED' });
  });

  it('cannot fail a claim by an exception of the resolver', async () => {
    class Exploding extends TxtResolver {
      resolve(): Promise<never> {
        return Promise.reject(new Error('no network'));
      }
    }
    expect(await answerInTime(new Exploding(), 'found.example.test', 50)).toEqual({ kind: 'FAILED' });
  });
});
