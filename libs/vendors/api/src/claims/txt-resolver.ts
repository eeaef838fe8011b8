import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import type { TxtAnswer } from '@ringfair/vendors-core';

/** Where TXT records are asked for. */
export abstract class TxtResolver {
  /** Never throws: what cannot be answered is FAILED. */
  abstract resolve(name: string): Promise<TxtAnswer>;
}

const TRIES = { timeout: 2_000, tries: 2 };

/** By the name servers of the machine. */
@Injectable()
export class DnsTxtResolver extends TxtResolver {
  /** Other name servers, address and port; none: those of the machine. */
  servers: readonly string[] = [];

  async resolve(name: string): Promise<TxtAnswer> {
    const resolver = new Resolver(TRIES);
    if (this.servers.length > 0) resolver.setServers(this.servers);
    try {
      return { kind: 'RECORDS', records: await resolver.resolveTxt(name) };
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'ENOTFOUND') return { kind: 'NOTHING', domainExists: false };
      return code === 'ENODATA' ? { kind: 'NOTHING', domainExists: true } : { kind: 'FAILED' };
    }
  }
}

/** The answer, or FAILED when it takes longer than anyone waits for a page. What comes later is not heard. */
export async function answerInTime(
  resolver: TxtResolver,
  name: string,
  milliseconds: number,
): Promise<TxtAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<TxtAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'FAILED' }), milliseconds);
  });
  try {
    return await Promise.race([resolver.resolve(name), late]);
  } catch {
    return { kind: 'FAILED' };
  } finally {
    clearTimeout(timer);
  }
}
