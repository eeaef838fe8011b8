import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@ringfair/platform/config';
import { type SiteFacts, siteFacts, type SiteVisit } from '@ringfair/vendors-core';
import robots, { type Robot } from 'robots-parser';
import type { Agent, Dispatcher } from 'undici';
import { failureOf, SITE_LIMITS, siteAgent, SiteFailure, type SiteLimits } from './site-connection.js';
import { readPage } from './site-page.js';
import { SitePolicy } from './site-policy.js';

/** Name under which the checks announce themselves and obey robots.txt. */
export const SITE_CHECK_AGENT = 'RingfairSiteCheck';

/** The package is one function; its types describe a module that holds it. */
const parseRobots = robots as unknown as (address: string, text: string) => Robot;

const ROBOTS_BYTES = 500_000;
const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

interface Answer {
  url: URL;
  response: Dispatcher.ResponseData;
}

/** One check under way. */
interface Trip {
  agent: Agent;
  limits: SiteLimits;
  /** Rejects when the time for the whole check is over. */
  overdue: Promise<never>;
  robots: Map<string, Robot | null>;
}

/** Visits one site: robots.txt, then the page, one request after the other. */
@Injectable()
export class SiteVisitor {
  constructor(
    private readonly policy: SitePolicy,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Never throws: what went wrong is a fact like others. */
  async visit(site: string, today: string, limits: SiteLimits = SITE_LIMITS): Promise<SiteFacts> {
    const agent = siteAgent(this.policy, limits);
    const { promise: overdue, reject } = Promise.withResolvers<never>();
    overdue.catch(() => undefined);
    const timer = setTimeout(() => reject(new SiteFailure('TIMED_OUT')), limits.wholeMs);
    try {
      return await this.attempt({ agent, limits, overdue, robots: new Map() }, site, today);
    } finally {
      clearTimeout(timer);
      await agent.destroy();
    }
  }

  /** Over HTTPS first, whatever the profile says; over plain HTTP only where nothing answers there. */
  private async attempt(trip: Trip, site: string, today: string): Promise<SiteFacts> {
    const first = await this.read(trip, new URL(site.replace(/^http:/i, 'https:')), today);
    if (first.outcome !== 'UNREACHABLE') return first;
    return this.read(trip, new URL(site.replace(/^https:/i, 'http:')), today);
  }

  private async read(trip: Trip, start: URL, today: string): Promise<SiteFacts> {
    const visit: SiteVisit = {
      outcome: 'ANSWERED',
      address: null,
      certificate: null,
      status: null,
      lastModified: null,
    };
    try {
      const { url, response } = await this.follow(trip, start, true);
      const { statusCode: status, headers, body } = response;
      visit.address = url.href;
      visit.certificate = url.protocol === 'https:' ? 'VALID' : null;
      visit.status = status;
      visit.lastModified = text(headers['last-modified']);
      const type = text(headers['content-type']) ?? '';
      const refused = status >= 300 ? 'HTTP_ERROR' : isPage(type) ? null : 'NOT_A_PAGE';
      if (refused) {
        body.destroy();
        return siteFacts({ ...visit, outcome: refused }, null, today);
      }
      const bytes = await this.body(trip, response, trip.limits.bytes, false);
      return siteFacts(visit, readPage(bytes, type), today);
    } catch (error) {
      const { outcome, certificate } = failureOf(error);
      return siteFacts({ ...visit, outcome, certificate: certificate ?? visit.certificate }, null, today);
    }
  }

  /** The answer at the end of the redirects; every step is checked as the first one was. */
  private async follow(trip: Trip, start: URL, obeyRobots: boolean): Promise<Answer> {
    let url = start;
    for (let steps = 0; steps <= trip.limits.redirects; steps += 1) {
      if (!/^https?:$/.test(url.protocol)) throw new SiteFailure('ADDRESS_REFUSED');
      if (obeyRobots) await this.askRobots(trip, url);
      const response = await this.request(trip, url);
      const next = redirect(url, response);
      if (!next) return { url, response };
      response.body.destroy();
      url = next;
    }
    throw new SiteFailure('TOO_MANY_REDIRECTS');
  }

  /** As RFC 9309 wants it: no file allows everything, a server in trouble allows nothing. */
  private async askRobots(trip: Trip, url: URL): Promise<void> {
    if (!trip.robots.has(url.origin)) trip.robots.set(url.origin, await this.robotsOf(trip, url.origin));
    const robots = trip.robots.get(url.origin);
    if (robots?.isDisallowed(url.href, SITE_CHECK_AGENT)) throw new SiteFailure('ROBOTS_DISALLOW');
  }

  private async robotsOf(trip: Trip, origin: string): Promise<Robot | null> {
    const address = `${origin}/robots.txt`;
    const { response } = await this.follow(trip, new URL(address), false);
    if (response.statusCode >= 500) throw new SiteFailure('ROBOTS_DISALLOW');
    const bytes = await this.body(trip, response, ROBOTS_BYTES, true);
    return response.statusCode < 300 ? parseRobots(address, bytes.toString('utf8')) : null;
  }

  private request({ agent, limits, overdue }: Trip, url: URL): Promise<Dispatcher.ResponseData> {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new SiteFailure('TIMED_OUT')), limits.headersMs);
    const answer = agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: {
        'user-agent': `${SITE_CHECK_AGENT}/1.0 (+${this.config.publicUrl}/en/how-site-checks-work)`,
        accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.1',
        'accept-encoding': 'gzip, br, deflate',
      },
    });
    // A body that nobody reads to its end, because it is unwanted or late, fails when its connection is closed.
    answer.then(
      ({ body }) => body.on('error', () => undefined),
      () => undefined,
    );
    return Promise.race([answer, late, overdue]).finally(() => clearTimeout(timer));
  }

  /** The unpacked body, counted while it comes: as sent, so that nothing is swallowed, and as unpacked. */
  private async body(
    { overdue }: Trip,
    { headers, body }: Dispatcher.ResponseData,
    most: number,
    truncate: boolean,
  ): Promise<Buffer> {
    const encoding = (text(headers['content-encoding']) ?? 'identity').trim().toLowerCase();
    const unpack = unpackers[encoding as keyof typeof unpackers];
    if (!unpack && encoding !== 'identity') throw new SiteFailure('NOT_A_PAGE');
    const chunks: Buffer[] = [];
    const counted = (keep: boolean) =>
      async function* (source: AsyncIterable<Buffer>) {
        let size = 0;
        for await (const chunk of source) {
          size += chunk.length;
          if (size > most) throw new SiteFailure('TOO_LARGE');
          if (keep) chunks.push(chunk);
          else yield chunk;
        }
      };
    const reading = unpack
      ? pipeline(body, counted(false), unpack(), counted(true))
      : pipeline(body, counted(true));
    reading.catch(() => undefined);
    try {
      await Promise.race([reading, overdue]);
    } catch (error) {
      body.destroy();
      if (!truncate || failureOf(error).outcome !== 'TOO_LARGE') throw error;
    }
    return Buffer.concat(chunks);
  }
}

function redirect(from: URL, { statusCode, headers }: Dispatcher.ResponseData): URL | null {
  const location = text(headers['location']);
  if (![301, 302, 303, 307, 308].includes(statusCode) || location === null) return null;
  if (!URL.canParse(location, from.href)) throw new SiteFailure('NOT_A_PAGE');
  return new URL(location, from);
}

const isPage = (type: string): boolean =>
  type === '' || /^(text\/html|application\/xhtml\+xml)\b/i.test(type);

/** A header as text; of a repeated one the first. */
const text = (header: string | string[] | undefined): string | null =>
  (Array.isArray(header) ? header[0] : header) ?? null;
