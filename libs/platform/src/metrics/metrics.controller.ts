import { Controller, Get, Inject, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import { Public } from '../auth/decorators.js';
import { CONFIG, type Config } from '../config/index.js';
import { DomainError, ErrorCode } from '../errors/index.js';
import { HttpErrors } from '../http/error-handler.js';
import { Metrics } from './metrics.js';

@Controller()
@UseFilters(HttpErrors)
export class MetricsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  /** For whoever has the token; without one for the machine itself. Others are told that there is nothing. */
  @Public()
  @Get('metrics')
  async show(@Req() req: Request, @Res() res: Response): Promise<void> {
    if (!mayRead(req, this.config.metricsToken)) throw new DomainError(ErrorCode.NOT_FOUND);
    res.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}

/**
 * With a token: only with it. Without: only from this machine, and not through a proxy on it, which would let
 * everybody in.
 */
export function mayRead(req: Pick<Request, 'headers' | 'socket'>, token: string | undefined): boolean {
  if (token) return isSame(req.headers.authorization ?? '', `Bearer ${token}`);
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => name in req.headers,
  );
  return !isForwarded && /^(127\.|::1$|::ffff:127\.)/.test(req.socket.remoteAddress ?? '');
}

/** In the same time for every wrong guess. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
