import { createContext, useContext } from 'react';

const NonceContext = createContext<string | undefined>(undefined);

/** The nonce of this response's Content-Security-Policy; undefined in the browser, which hides it anyway. */
export const NonceProvider = NonceContext.Provider;

export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
