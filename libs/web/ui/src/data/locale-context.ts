import { createContext, useContext } from 'react';

export interface LocaleState {
  /** IANA name of the reader's zone. */
  timeZone: string;
  /** The server's clock when the page was made, so that both sides say the same relative time. */
  now: string;
}

const LocaleContext = createContext<LocaleState>({ timeZone: 'UTC', now: '1970-01-01T00:00:00Z' });

export const LocaleProvider = LocaleContext.Provider;

export function useLocale(): LocaleState {
  return useContext(LocaleContext);
}
