import {
  Controller,
  Get,
  HttpCode,
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  Res,
} from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../auth/decorators.js';
import { Database } from '../database/database.js';

/** Knows that a SIGTERM came: the proxy takes us out while the last requests are answered. */
@Injectable()
export class Draining implements BeforeApplicationShutdown {
  active = false;

  beforeApplicationShutdown(): void {
    this.active = true;
  }
}

@Controller()
export class HealthController {
  constructor(
    @Inject(Database) private readonly database: Database,
    private readonly draining: Draining,
  ) {}

  /** The process lives. */
  @Public()
  @Get('healthz')
  @HttpCode(200)
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers and no shutdown has begun. */
  @Public()
  @Get('readyz')
  async ready(@Res({ passthrough: true }) res: Response): Promise<{ status: string }> {
    if (this.draining.active) return this.not(res, 'draining');
    try {
      await this.database.ping();
      return { status: 'ok' };
    } catch {
      return this.not(res, 'database unreachable');
    }
  }

  private not(res: Response, status: string): { status: string } {
    res.status(503);
    return { status };
  }
}
