import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Viewer } from '@ringfair/platform/auth';
import { CONFIG, type Config } from '@ringfair/platform/config';
import type { Request } from 'express';
import { Strategy } from 'passport-custom';
import { sessionSecretOf } from './cookie.js';
import { SessionsService } from './sessions.service.js';

/** A person: the session cookie. */
@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, 'session-cookie') {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sessions: SessionsService,
  ) {
    super();
  }

  validate(req: Request): Promise<Viewer | null> | null {
    const secret = sessionSecretOf(this.config, req);
    return secret ? this.sessions.bySession(secret) : null;
  }
}

/** A machine: `Authorization: Bearer rf_...`. */
@Injectable()
export class ApiTokenStrategy extends PassportStrategy(Strategy, 'api-token') {
  constructor(private readonly sessions: SessionsService) {
    super();
  }

  validate(req: Request): Promise<Viewer | null> | null {
    const secret = bearerOf(req);
    return secret ? this.sessions.byApiToken(secret) : null;
  }
}

export const bearerOf = (req: Request): string | undefined =>
  /^Bearer (\S{1,200})$/i.exec(req.headers.authorization ?? '')?.[1];
