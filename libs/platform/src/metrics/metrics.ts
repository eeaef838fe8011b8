import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Parts of the API by the first segment of their path; everything else is a page. */
const ROUTE_CLASSES = new Set([
  'assets',
  'directory-imports',
  'dossiers',
  'exports',
  'files',
  'graphiql',
  'graphql',
  'healthz',
  'metrics',
  'readyz',
]);

/** What this process measures of itself, in Prometheus' form; features add their own to the registry. */
@Injectable()
export class Metrics {
  /** Of this application, not of the whole program: tests run several side by side. */
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'ringfair_http_request_seconds',
    help: 'Time from a request to the end of its answer, by class of route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts and times every request; mounted before everything that answers one. */
  readonly middleware = (req: Request, res: Response, next: NextFunction): void => {
    const route = routeClass(req.path);
    const end = this.requests.startTimer({ route });
    res.once('finish', () => end({ status: res.statusCode }));
    next();
  };
}

/** Few and fixed, whatever path is asked for: each would be kept for as long as the process lives. */
export function routeClass(path: string): string {
  const [, first = ''] = path.split('/');
  return ROUTE_CLASSES.has(first) ? first : 'pages';
}
