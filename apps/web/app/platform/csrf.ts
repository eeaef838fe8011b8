import type { MiddlewareFunction } from 'react-router';
import { ApiError } from '@ringfair/web-graphql/client';

/**
 * Forms of other sites are refused: whatever changes state must say by Sec-Fetch-Site or Origin that it comes
 * from this origin. Browsers send at least one of the two; a request with neither is refused too.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = request.headers.get('origin');
  if (!origin) return false;
  try {
    return new URL(origin).host === new URL(request.url).host;
  } catch {
    return false;
  }
}

export const csrf: MiddlewareFunction<Response> = async ({ request }, next) => {
  if (request.method !== 'GET' && request.method !== 'HEAD' && !isSameOrigin(request)) {
    throw new ApiError({ code: 'FORBIDDEN', reason: 'CROSS_SITE_REQUEST' });
  }
  return next();
};
