import type { Config } from '@ringfair/platform/config';
import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';

const thirtyDays = 30 * 86_400_000;

/** `__Host-` binds the cookie to this host and HTTPS; browsers refuse it on plain http://localhost. */
const cookieName = (config: Config): string => (isSecure(config) ? '__Host-ringfair' : 'ringfair');

const isSecure = (config: Config): boolean => config.publicUrl.startsWith('https:');

const options = (config: Config): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isSecure(config),
});

export const sessionSecretOf = (config: Config, req: Request): string | undefined =>
  parseCookie(req.headers.cookie ?? '')[cookieName(config)];

export const setSessionCookie = (config: Config, res: Response, secret: string): void => {
  res.cookie(cookieName(config), secret, { ...options(config), maxAge: thirtyDays });
};

export const clearSessionCookie = (config: Config, res: Response): void => {
  res.clearCookie(cookieName(config), options(config));
};
