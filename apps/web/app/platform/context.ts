import { createContext, type RouterContextProvider } from 'react-router';
import type { ApiClient } from '@ringfair/web-graphql/client';
import type { Language } from './languages.js';

/** What the server knows of a request before any route runs; set in server/app.ts. */
export interface RequestInfo {
  language: Language;
  nonce: string;
  correlationId: string;
  development: boolean;
  /** Scheme, host and port under which people know the site. */
  publicUrl: string;
  /** IANA name, from the cookie that the browser sets on the first visit; UTC before that. */
  timeZone: string;
}

export const apiContext = createContext<ApiClient>();
export const requestContext = createContext<RequestInfo>();

export type Context = Readonly<RouterContextProvider>;

export function requestInfo(context: Context): RequestInfo {
  return context.get(requestContext);
}
