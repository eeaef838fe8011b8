import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { Viewer } from '@ringfair/platform/auth';
import { DomainError, ErrorCode } from '@ringfair/platform/errors';
import type { NextFunction, Request, Response } from 'express';
import passport from 'passport';
import { bearerOf } from './strategies.js';

/**
 * Recognises who asks, once per request. Without credentials nobody; a token that does not hold is an
 * error rather than nobody, so that a machine learns of it; a session that ended is simply nobody.
 */
@Injectable()
export class AuthenticateMiddleware implements NestMiddleware {
  use(req: Request, res: Response, next: NextFunction): void {
    const strategy = bearerOf(req) ? 'api-token' : 'session-cookie';
    const done = (error: unknown, viewer?: Viewer | false | null) => {
      if (error) return next(error);
      if (!viewer && strategy === 'api-token') {
        return next(new DomainError(ErrorCode.UNAUTHENTICATED, { message: 'This API token does not hold.' }));
      }
      req.viewer = viewer || null;
      next();
    };
    (
      passport.authenticate(strategy, { session: false }, done) as (
        req: Request,
        res: Response,
        next: NextFunction,
      ) => void
    )(req, res, next);
  }
}
