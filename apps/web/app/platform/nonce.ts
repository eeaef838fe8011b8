import { createContext, useContext } from 'react';

const NonceContext = createContext('');

/** The nonce of this response's content security policy. */
export const NonceProvider = NonceContext.Provider;

export function useNonce(): string {
  return useContext(NonceContext);
}
