import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express from 'express';
import { SitemapIndexStream, SitemapStream } from 'sitemap';
import * as build from 'virtual:react-router/server-build';
import type { ListedVendors } from '@ringfair/web-graphql/client';
import type { RouteHandle } from '../app/platform/handle.js';
import { inLanguage, languages } from '../app/platform/languages.js';

/** A sitemap may have 50,000 addresses and 50 MB; each listing has one address per language, each with links to all. */
const LISTINGS_PER_SITEMAP = 15_000;
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

export interface CrawlerOptions {
  listings: ListedVendors;
  /** Scheme, host and port under which people know the site. */
  publicUrl: string;
}

/** robots.txt and the sitemaps: every page that may be kept, in every language. */
export function forCrawlers({ listings, publicUrl }: CrawlerOptions): express.Router {
  const router = express.Router();
  router.get('/robots.txt', (_req, res) => {
    res.set('Cache-Control', 'public, max-age=3600').type('text/plain').send(robots(publicUrl));
  });
  router.get('/sitemap.xml', async (_req, res) => {
    const starts = await listings.starts(LISTINGS_PER_SITEMAP);
    const names = ['pages', ...starts.map((start) => `vendors-${start}`)];
    const entries = names.map((name) => ({ url: `${publicUrl}/sitemaps/${name}.xml` }));
    await send(res, entries, new SitemapIndexStream());
  });
  router.get('/sitemaps/pages.xml', (_req, res) => send(res, pages(publicUrl), new SitemapStream({ xmlns })));
  router.get('/sitemaps/vendors-:start.xml', async (req, res, next) => {
    const { start } = req.params;
    if (!ID.test(start)) return next();
    await send(res, vendors(listings, publicUrl, start), new SitemapStream({ xmlns, lastmodDateOnly: true }));
  });
  return router;
}

const xmlns = { news: false, video: false, image: false, xhtml: true };

/** Pages that are not to be kept say so themselves: an address that must not be read could not. */
function robots(publicUrl: string): string {
  return [
    'User-agent: *',
    'Disallow: /graphql',
    'Disallow: /dev/',
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
}

async function send(
  res: express.Response,
  entries: Iterable<object> | AsyncIterable<object>,
  sitemap: SitemapIndexStream | SitemapStream,
): Promise<void> {
  res.set('Cache-Control', 'public, max-age=3600').type('application/xml');
  await pipeline(Readable.from(entries), sitemap, res);
}

/** Pages whose whole path is known; search engines find the others by links and through the listings. */
function pages(publicUrl: string): object[] {
  const known = Object.values(build.routes).filter((route) => {
    const { indexed } = (route?.module.handle ?? {}) as RouteHandle;
    return indexed && !route?.path?.includes(':');
  });
  return known.flatMap((route) => inEachLanguage(publicUrl, route?.path ? `/${route.path}` : ''));
}

async function* vendors(listings: ListedVendors, publicUrl: string, start: string): AsyncGenerator<object> {
  for await (const { slug, publishedAt } of listings.part(start, LISTINGS_PER_SITEMAP))
    yield* inEachLanguage(publicUrl, `/vendors/${slug}`, publishedAt);
}

function inEachLanguage(publicUrl: string, path: string, publishedAt?: Date): object[] {
  const links = [
    ...languages.map((lang) => ({ lang, url: `${publicUrl}${inLanguage(lang, path)}` })),
    { lang: 'x-default', url: `${publicUrl}${path || '/'}` },
  ];
  const lastmod = publishedAt ? { lastmod: publishedAt.toISOString() } : {};
  return languages.map((language) => ({
    url: `${publicUrl}${inLanguage(language, path)}`,
    links,
    ...lastmod,
  }));
}
